// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulRender
import SimpulSweep
import SimpulText
import SimpulWords

/// The files that are made of the journal of a whole sweep, and of nothing else.
struct SweepOutputs {
  private let record: SweepRecord
  private let findings: SweepFindings
  private let language: Language

  init(_ journal: SweepJournal, language: Language) {
    record = journal.record
    findings = SweepFindings(journal.ordered, confidence: journal.record.confidence)
    self.language = language
  }

  private var document: SweepDocument { SweepDocument(record, findings, language: language) }

  var summary: String { document.summary.text(.plain) + "\n" }

  var files: [ResultFile] {
    [
      ResultFile("offices-results.csv", SweepCSV.text(findings)),
      ResultFile("sweep.json", FindingsJSON.text(SweepFile(record, findings))),
      ResultFile("summary.txt", summary), ResultFile("report.html", HTMLReport.page(document)),
    ]
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText

/// What `best` reports.
package struct SelectionDocument: Speaking {
  private let findings: SelectionFindings
  package let language: Language
  private let sentences: SelectionSentences

  package init(findings: SelectionFindings, language: Language) {
    self.findings = findings
    self.language = language
    sentences = SelectionSentences(findings: findings, language: language)
  }

  package var document: Document {
    let study = findings.study
    let heading = [
      study.title, study.agency, language.dates(study.period.first, study.period.last),
      say("benih", "seed") + " \(study.seed)",
    ].compactMap { $0 }.joined(separator: " · ")
    return Document(
      title: study.title,
      [
        [.heading(heading, level: 1), .paragraphs([sentences.question])],
        [.paragraphs(sentences.answer + sentences.overloads)], [.table(table)],
        [.labelled(language.carefulWord, sentences.careful)],
      ])
  }

  private var table: DocumentTable {
    let columns: [DocumentTable.Column] = [
      .init(say("RANCANGAN", "DESIGN")), .number(language.word(findings.measure)),
      .number(say("ulangan", "replications")), .init(say("gugur karena", "out by")),
      .number(say("selisih ketika gugur", "difference when out")),
    ]
    let rows = findings.designs.enumerated().map { place, design -> [DocumentTable.Cell] in
      let by = isAlike(place) ? nil : design.elimination?.by
      return [
        .text(design.name), .text(sentences.value(design.mean)), .text(language.count(design.replications)),
        by.map { .text(findings.designs[$0].name) } ?? standing(place),
        .text(design.elimination.map { sentences.difference($0.difference) } ?? ""),
      ]
    }
    return DocumentTable(columns, rows: rows)
  }

  private func isAlike(_ design: Int) -> Bool { findings.alike?.designs.contains(design) == true }

  private func standing(_ design: Int) -> DocumentTable.Cell {
    if isAlike(design), let cheapest = findings.alike?.cheapest {
      return cheapest == [design]
        ? .pointer(say("termurah", "cheapest")) : .pointer(say("sama baiknya", "as good"))
    }
    return switch findings.outcome {
    case .selected: .pointer(say("terpilih", "selected"))
    case .equal: .pointer(say("sama", "the same"))
    case .undecided: .text(say("belum diputuskan", "not decided"))
    }
  }
}

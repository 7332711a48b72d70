// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulFormats
import SimpulRender
import SimpulWords

/// Where files wait in a design, and why; of several designs, what each changes against the first one.
package struct StudyQuestion: DesignQuestion {
  package typealias Answer = StudyResult

  package enum Kind: String, Sendable { case run, compare }

  package var kindOfStudy: Kind
  package var paths: [String]
  package var replications = 30
  /// Such as 0.05, where replications are added until headline figures are that precise.
  package var precision: Double?
  /// Whether assumed numbers are taken to the ends of their ranges.
  package var variesAssumptions = true
  package var smallestDifference = SmallestDifference()
  /// Where the first replication is written as an event log; nil for no log.
  package var eventLog: String?

  package init(_ kind: Kind, of paths: [String]) {
    kindOfStudy = kind
    self.paths = paths
  }

  package var kind: String { kindOfStudy.rawValue }
  package var folder: String { kindOfStudy == .run ? DesignNames.of(paths)[0] : kind }

  /// What all others are compared with comes first: not a redesign whose base is among the others.
  package func check(_ files: [ScenarioFile]) throws(Failure) {
    guard kindOfStudy == .compare, let first = files.first, case .redesign(_, let base) = first.content
    else { return }
    let baseFile = FileIdentity(of: base.path)
    for (place, path) in paths.enumerated().dropFirst() where FileIdentity(of: path) == baseFile {
      let order = [path] + paths.enumerated().filter { $0.offset != place }.map(\.element)
      throw Failure(
        .usage,
        "'\(paths[0])' is a redesign of '\(path)', and what is there today comes first. Write: simpul compare "
          + order.map(\.quotedForShell).joined(separator: " "))
    }
  }

  package func answer(of designs: JobDesigns, _ watch: JobWatch) throws(Failure) -> StudyResult {
    if let eventLog {
      try EventLogOrder(path: eventLog, designs: designs).write(isCancelled: watch.isCancelled)
    }
    let settings = StudySettings(
      experiment: designs.experiment(replications: replications, precision: precision),
      smallestDifference: smallestDifference, version: Version.current)
    let variation =
      variesAssumptions ? StudyVariations(files: designs.files, names: designs.names).variation : nil
    watch.expect(Study.plan(designs.designs, settings: settings, variation: variation))
    do throws(StudyError) {
      return try Study.run(
        designs.designs, settings: settings, variation: variation, progress: watch.report,
        isCancelled: watch.isCancelled)
    } catch { throw designs.failure(error) }
  }

  package func outcome(_ answer: StudyResult, of designs: JobDesigns) -> Outcome<StudyResult> {
    let findings = answer.findings
    let language = designs.settings.language
    let readBack = zip(designs.files, findings.designs).map { file, design in
      ReadBackDocument(
        file.scenario, capacity: design.capacity, ranges: file.statedRanges, language: language
      ).document.text(.plain)
    }.joined(separator: "\n\n")
    let study = StudyDocument(findings: findings, language: language)
    let text = (kindOfStudy == .run ? study.run : study.comparison).text
    let json = FindingsJSON.text(findings)
    return Outcome(
      answer: answer,
      files: [
        ResultFile("memo.txt", study.memo.text(.plain) + "\n"),
        ResultFile("summary.txt", text(.plain) + "\n"),
        ResultFile("report.html", HTMLReport.page(study, provenance: designs.provenance, readBack: readBack)),
        ResultFile("findings.json", json), ResultFile("actors.csv", ActorsCSV.text(findings)),
        ResultFile("activities.csv", ActivitiesCSV.text(findings)),
        ResultFile("replications.csv", ReplicationsCSV.text(answer.replications)),
        ResultFile("understood.txt", readBack),
      ], text: text, json: json, closing: "\n" + ClosingLines.written(designs.place.path, language))
  }
}

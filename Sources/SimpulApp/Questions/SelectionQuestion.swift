// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulRender
import SimpulWords

/// Which of several designs is the best.
package struct SelectionQuestion: DesignQuestion {
  package typealias Answer = SelectionResult

  package var paths: [String]
  /// What is to be best; nil for the promise where all designs have the same, else the mean.
  package var measure: Measure?
  /// A difference too small to matter; nil for the usual one of the measure.
  package var indifference: Indifference?
  /// Of each design before the first may be out.
  package var replications = 30
  /// Of a design at most.
  package var mostReplications = 1000

  package init(of paths: [String]) { self.paths = paths }

  package var kind: String { "best" }
  package var folder: String { kind }

  package func answer(of designs: JobDesigns, _ watch: JobWatch) throws(Failure) -> SelectionResult {
    let settings = SelectionSettings(
      experiment: designs.experiment(replications: replications, most: mostReplications), measure: measure,
      indifference: indifference, version: Version.current)
    watch.expect(Selection.plan(designs.designs, settings: settings))
    do throws(SelectionError) {
      return try Selection.run(
        designs.designs, settings: settings, progress: watch.report, isCancelled: watch.isCancelled)
    } catch {
      switch error {
      case .study(let error): throw designs.failure(error)
      case .refused(let refusal): throw Failure(.badScenario, refusal.text)
      }
    }
  }

  package func outcome(_ answer: SelectionResult, of designs: JobDesigns) -> Outcome<SelectionResult> {
    let text = SelectionDocument(findings: answer.findings, language: designs.settings.language).document.text
    let json = FindingsJSON.text(answer.findings)
    return Outcome(
      answer: answer,
      files: [
        ResultFile("summary.txt", text(.plain) + "\n"), ResultFile("best.json", json),
        ResultFile("replications.csv", SelectionCSV.text(answer.rows)),
      ], text: text, json: json,
      closing: "\n" + ClosingLines.writtenSelection(designs.place.path, designs.settings.language))
  }
}

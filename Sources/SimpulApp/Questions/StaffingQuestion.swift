// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulFormats
import SimpulModel
import SimpulRender
import SimpulWords

/// The cheapest officers that keep a promise.
package struct StaffingQuestion: DesignQuestion {
  package typealias Answer = StaffingFindings

  package var terms: PromiseTerms
  /// What takes more of them to tell apart is called too close.
  package var mostReplications: Int

  package init(_ terms: PromiseTerms, mostReplications: Int = 1000) {
    self.terms = terms
    self.mostReplications = mostReplications
  }

  package var paths: [String] { [terms.path] }
  package var kind: String { "staff" }
  package var folder: String { terms.folder(kind) }

  package func check(_ files: [ScenarioFile]) throws(Failure) {
    guard !files[0].scenario.period.isSteady else {
      let problem = ModelProblem(
        path: [FieldKey.period],
        message:
          "the warm-up of each number of officers is not looked for: write 'warm-up 4 weeks' instead of "
          + "'steady'")
      throw Failure(files[0].errors(for: ModelProblems([problem])))
    }
    _ = try terms.types(files[0].scenario)
  }

  package func provenance(of files: [ScenarioFile]) -> [Provenance.File] { files[0].chain }

  package func answer(of designs: JobDesigns, _ watch: JobWatch) throws(Failure) -> StaffingFindings {
    let scenario = designs.files[0].scenario
    let types = try terms.types(scenario)
    let settings = terms.settings(designs, mostReplications: mostReplications)
    watch.expect(StaffStudy.plan(scenario, settings: settings))
    do throws(StudyError) {
      return try StaffStudy.run(
        scenario, types: types, settings: settings, progress: watch.report, isCancelled: watch.isCancelled)
    } catch { throw designs.failure(error) }
  }

  package func outcome(_ answer: StaffingFindings, of designs: JobDesigns) -> Outcome<StaffingFindings> {
    terms.outcome(
      answer, of: designs, json: FindingsJSON.text(answer),
      table: ResultFile("front.csv", StaffingFrontCSV.text(answer))
    ) { [document = StaffingDocument(findings: answer, language: designs.settings.language).document] in
      document.text($0) + "\n"
    }
  }
}

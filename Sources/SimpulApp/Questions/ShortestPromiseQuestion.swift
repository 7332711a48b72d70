// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulFormats
import SimpulRender
import SimpulWords

/// Whether a promise is kept, and which is the shortest that can be made.
package struct ShortestPromiseQuestion: DesignQuestion {
  package typealias Answer = PromiseStudyFindings

  package var terms: PromiseTerms

  package init(_ terms: PromiseTerms) { self.terms = terms }

  package var paths: [String] { [terms.path] }
  package var kind: String { "promise" }
  package var folder: String { terms.folder(kind) }

  package func check(_ files: [ScenarioFile]) throws(Failure) { _ = try terms.types(files[0].scenario) }

  package func provenance(of files: [ScenarioFile]) -> [Provenance.File] { files[0].chain }

  package func answer(of designs: JobDesigns, _ watch: JobWatch) throws(Failure) -> PromiseStudyFindings {
    let scenario = designs.files[0].scenario
    let types = try terms.types(scenario)
    let settings = terms.settings(designs, mostReplications: 1000)
    watch.expect(PromiseStudy.plan(scenario, types: types, settings: settings))
    do throws(StudyError) {
      return try PromiseStudy.run(
        scenario, types: types, settings: settings, progress: watch.report, isCancelled: watch.isCancelled)
    } catch { throw designs.failure(error) }
  }

  package func outcome(
    _ answer: PromiseStudyFindings, of designs: JobDesigns
  ) -> Outcome<PromiseStudyFindings> {
    terms.outcome(
      answer, of: designs, json: FindingsJSON.text(answer),
      table: ResultFile("curve.csv", PromiseCurveCSV.text(answer))
    ) { [document = PromiseDocument(findings: answer, language: designs.settings.language).document] in
      document.text($0) + "\n"
    }
  }
}

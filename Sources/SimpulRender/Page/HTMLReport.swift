// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText
import SimpulWords

/// Reports as one file: nothing is fetched, all text is escaped, and they print on A4.
package enum HTMLReport {
  /// The page of `run` and `compare`.
  ///
  /// - Parameter readBack: the scenario files as they were read, shown on the screen and not on paper.
  package static func page(_ study: StudyDocument, provenance: Provenance, readBack: String) -> String {
    let figures = Figures(study)
    let document = study.page(provenance: provenance, readBack: readBack)
    return HTMLPage(document: document, language: study.language, definitions: SVG.definitions) {
      if case .procedure(let design, let procedure) = $0 {
        return sheets(study.findings, design, procedure, study.language).map { .sheet($0) }
      }
      return figures.figure($0).map { [.captioned($0)] } ?? []
    }.text
  }

  /// The page of a sweep.
  package static func page(_ sweep: SweepDocument) -> String {
    let figures = SweepFigures(sentences: sweep.sentences)
    return HTMLPage(document: sweep.page, language: sweep.language) {
      switch $0 {
      case .spread: figures.spread.map { [.captioned($0)] } ?? []
      case .ordered: figures.ordered.map { [.captioned($0)] } ?? []
      default: []
      }
    }.text
  }

  private static func sheets(
    _ findings: Findings, _ position: Int, _ place: Int, _ language: Language
  ) -> [String] {
    let design = findings.designs[position]
    let procedure = design.scenario.procedures[place]
    let before =
      position == 0 ? nil : findings.designs[0].scenario.procedures.first { $0.key == procedure.key }
    return ProcedurePicture(design: design, procedure: procedure, before: before, language: language).sheets
  }
}

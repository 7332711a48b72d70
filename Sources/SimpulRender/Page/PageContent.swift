// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics
import SimpulWords

/// What stands in the gaps of the template.
struct PageContent {
  let findings: Findings
  let language: Language
  let provenance: Provenance
  let readBack: String
  let sentences: Sentences
  let spent: SpentTime

  init(findings: Findings, language: Language, provenance: Provenance, readBack: String) {
    self.findings = findings
    self.language = language
    self.provenance = provenance
    self.readBack = readBack
    sentences = Sentences(language: language, findings: findings)
    spent = SpentTime(language: language, scenario: findings.designs[0].scenario)
  }

  func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }

  var values: [String: Any] {
    let study = findings.study
    let isUnsure = [RunText(findings, language, .plain).numbers, sentences.careful ?? ""]
    return [
      "title": study.title, "definitions": SVG.definitions,
      "subtitle": [study.agency, language.dates(study.period.first, study.period.last)].compactMap { $0 }
        .joined(separator: " · "),
      "redesigns": redesigns, "words": words, "verdict": verdict, "warnings": warnings, "figures": figures,
      "pictures": pictures,
      "comparisons": findings.comparisons.map(comparison), "actors": findings.designs.indices.map(actors),
      "post": post, "activities": findings.designs.indices.map(activities),
      "hasChanges": !changes.isEmpty, "changes": changes, "assumptions": assumptions,
      "hasSensitivity": !varied.isEmpty, "varied": varied, "variedMeasure": variedMeasure,
      "sensitivity": sentences.sensitivity().map(\.withUnitsTied),
      "dataUncertainty": sentences.dataUncertainty().map(\.withUnitsTied),
      "hasNotes": hasNotes,
      "numbers": isUnsure.filter { !$0.isEmpty }.joined(separator: ". "), "reading": reading,
      "provenance": provenanceLines, "command": provenance.command, "readBack": readBack,
    ]
  }

  /// A design's name as a heading has it.
  func heading(_ position: Int) -> String {
    let name = language.name(ofDesign: position, in: findings)
    if name == findings.designs[position].name { return name }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// What the redesigns are called in their files.
  private var redesigns: [String] {
    findings.designs.indices.dropFirst().map { position in
      heading(position) + ": "
        + language.titleBehindWord(
          findings.designs[position].redesign?.title ?? findings.designs[position].title)
    }
  }

  private var warnings: [String] {
    findings.designs.enumerated().flatMap { position, design in
      (sentences.overload(design)
        + sentences.endings(design.overall)).map {
          "\(heading(position)): \($0)".withUnitsTied
        }
    }
  }

  private var figures: [[String: String]] {
    Figures(findings: findings, language: language).all.map {
      ["title": $0.title, "picture": $0.picture, "note": $0.note.withUnitsTied]
    }
  }

  private var pictures: [[String: Any]] {
    findings.designs.indices.flatMap { position in
      let design = findings.designs[position]
      return design.scenario.procedures.map { procedure in
        let before =
          position == 0 ? nil : findings.designs[0].scenario.procedures.first { $0.key == procedure.key }
        let picture = ProcedurePicture(
          design: design, procedure: procedure, before: before, language: language)
        return [
          "name": heading(position) + (procedure.key == Procedure.unnamed ? "" : " · " + procedure.key),
          "sheets": picture.sheets,
        ]
      }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics
import SimpulText

/// What `run` and `compare` report, composed from one verdict for each paper: a page, the terminal, and a memo.
package struct StudyDocument: Speaking {
  package let findings: Findings
  package let language: Language
  package let sentences: Sentences
  package let spent: SpentTime
  let conclusion: StudyVerdict

  package init(findings: Findings, language: Language) {
    (self.findings, self.language) = (findings, language)
    sentences = Sentences(language: language, findings: findings)
    spent = SpentTime(language: language, scenario: findings.designs[0].scenario)
    conclusion = StudyVerdict(sentences)
  }

  /// - Parameter readBack: the scenario files as they were read, shown on the screen and not on paper.
  package func page(provenance: Provenance, readBack: String) -> Document {
    let study = findings.study
    var sections = [
      Document.Section(
        label: say("Kesimpulan", "Verdict"),
        [.verdict([verdict]), .warnings(warnings)] + FigureReference.ofStudy.map(Document.Block.figure)),
      procedure,
    ]
    sections += findings.comparisons.map(comparison)
    sections += [actors, activities]
    if let changes { sections.append(changes) }
    sections += [assumptions, reading, origin(provenance, readBack: readBack)]
    return Document(
      title: study.title,
      subtitles: [
        [study.agency, language.dates(study.period.first, study.period.last)].compactMap { $0 }.joined(
          separator: " · ")
      ] + redesigns, sections: sections)
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
    findings.designs.indices.flatMap { position in
      conclusion.designs[position].texts(.overload, .ending).map {
        "\(heading(position)): \($0)".withUnitsTied
      }
    }
  }

  private var procedure: Document.Section {
    let legend = say(
      "Kapsul: mulai dan selesai; kotak: kegiatan; belah ketupat: keputusan atau pemeriksaan; panah putus-putus: berkas "
        + "kembali; segi lima: sambungan ke baris di lembar lain. Kolom berarsir dengan kata SIMPUL: di sana satu petugas "
        + "lagi paling membantu.",
      "Capsules: begin and end; boxes: activities; diamonds: decisions and checks; dashed arrows: the file goes back; "
        + "pentagons: on to the row on another sheet. Hatched column with the word BOTTLENECK: one more officer helps most "
        + "there.")
    let pictures = findings.designs.indices.flatMap { position in
      findings.designs[position].scenario.procedures.enumerated().flatMap {
        place, procedure -> [Document.Block] in
        let name = procedure.key == Procedure.unnamed ? "" : " · " + procedure.key
        return [
          .heading(heading(position) + name, level: 3),
          .figure(.procedure(design: position, procedure: place)),
        ]
      }
    }
    return Document.Section(
      [.heading(say("Prosedur", "The procedure"), level: 2)] + pictures + [.notes([legend])])
  }
}

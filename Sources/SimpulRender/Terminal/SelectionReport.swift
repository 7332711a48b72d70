// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText
import SimpulWords

/// What `best` prints and writes.
public enum SelectionReport {
  /// For the terminal, and for `summary.txt`.
  public static func text(_ findings: SelectionFindings, language: Language, style: Style) -> String {
    let sentences = SelectionSentences(findings: findings, language: language)
    let study = findings.study
    let seed = language.say("benih", "seed")
    let heading = [
      study.title, study.agency, language.dates(study.period.first, study.period.last),
      "\(seed) \(study.seed)",
    ].compactMap { $0 }.joined(separator: " · ")
    let word = language.say("INGAT", "CAREFUL")
    let careful = sentences.careful.enumerated().map { index, text in
      (index == 0 ? style.bold(word) : String(repeating: " ", count: word.count)) + "  " + text
    }
    return
      ([style.bold(heading), "  " + sentences.question, ""]
      + (sentences.answer + sentences.overloads).map { "  " + $0 }
      + [""] + table(findings, sentences, language, style) + [""] + careful).joined(separator: "\n")
  }

  /// The findings for machines.
  public static func json(_ findings: SelectionFindings) -> String { FindingsJSON.text(of: findings) }

  /// A row for each look at a replication.
  public static func csv(_ rows: [SelectionRow]) -> String {
    CSVField.table(
      [["design", "replication", "value"]] + rows.map { [$0.design, "\($0.replication)", "\($0.value)"] })
  }

  private static func table(
    _ findings: SelectionFindings, _ sentences: SelectionSentences, _ language: Language, _ style: Style
  ) -> [String] {
    func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }
    var table = TextTable(columns: [
      TextTable.Column(say("RANCANGAN", "DESIGN")),
      TextTable.Column(language.word(findings.measure), .trailing),
      TextTable.Column(say("ulangan", "replications"), .trailing),
      TextTable.Column(say("gugur karena", "out by")),
      TextTable.Column(say("selisih ketika gugur", "difference when out"), .trailing),
    ])
    table.rows = findings.designs.enumerated().map { place, design in
      [
        design.name, sentences.value(design.mean), language.count(design.replications),
        isAlike(place, findings)
          ? standing(place, findings, language)
          : design.elimination.map { findings.designs[$0.by].name } ?? standing(place, findings, language),
        design.elimination.map { sentences.difference($0.difference) } ?? "",
      ]
    }
    return table.lines(style)
  }

  private static func isAlike(_ design: Int, _ findings: SelectionFindings) -> Bool {
    findings.alike?.designs.contains(design) == true
  }

  private static func standing(_ design: Int, _ findings: SelectionFindings, _ language: Language) -> String {
    if findings.alike?.designs.contains(design) == true {
      return findings.alike?.cheapest.contains(design) == true && findings.alike?.cheapest.count == 1
        ? "◀ " + language.say("termurah", "cheapest") : "◀ " + language.say("sama baiknya", "as good")
    }
    return switch findings.outcome {
    case .selected: "◀ " + language.say("terpilih", "selected")
    case .equal: "◀ " + language.say("sama", "the same")
    case .undecided: language.say("belum diputuskan", "not decided")
    }
  }
}

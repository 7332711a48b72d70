// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText
import SimpulWords

/// What `promise` prints.
public enum PromiseReport {
  public static func text(_ findings: PromiseStudyFindings, language: Language, style: Style) -> String {
    let sentences = PromiseSentences(
      language: language, study: findings.study, isOverloaded: !findings.overloaded.isEmpty)
    var lines = [language.heading(findings.study, style), language.numbers(findings.numbers)]
    let types = findings.answers.map(\.type)
    for answer in findings.answers {
      lines.append("")
      if let whose = sentences.whose(answer.type, among: types) {
        lines.append(style.bold(whose.uppercased()))
      }
      lines += ["  " + sentences.verdict(answer)]
      if answer.verdict != .noCases {
        lines += ["  " + sentences.shortest(answer), ""] + table(answer, language, style)
      }
      lines += [
        sentences.undecided(answer), sentences.counting(answer.type.promise), sentences.lessIsShown(answer),
      ].compactMap { line in
        line.map { "  " + style.faint($0) }
      }
    }
    let careful = [
      language.overload(findings.overloaded, undecided: findings.undecided),
      findings.study.warmUp.map(language.steadyState),
      sentences.method, language.records(findings.records),
    ].compactMap { $0 }
    lines += ["", style.bold(language.say("INGAT", "CAREFUL")) + "  " + careful.joined(separator: " ")]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ answer: PromiseAnswer, _ language: Language, _ style: Style) -> [String] {
    var table = TextTable(columns: [
      TextTable.Column(language.say("JANJI", "PROMISE"), .trailing),
      TextTable.Column(language.say("ditepati", "kept"), .trailing),
      TextTable.Column(language.say("(paling sedikit … paling banyak)", "(at least … at most)"), .trailing),
      TextTable.Column(""), TextTable.Column(""),
    ])
    table.rows = answer.curve.map { point in
      let limits = point.kept
      let asked = point.amount == answer.type.promise.amount ? language.say("ditanyakan", "asked") : nil
      let isShortest = answer.shortest == .within(point.amount)
      let shortest = isShortest ? language.say("tersingkat yang terbukti", "shortest that is shown") : nil
      let marks = [asked, shortest].compactMap { $0 }
      return [
        language.deadline(point.amount, answer.type.promise),
        limits.map { language.percent($0.estimate) } ?? "–",
        limits.map { "(\(language.percentBelow($0.lower)) … \(language.percentAbove($0.upper)))" } ?? "",
        limits.map { String(repeating: "█", count: Int((20 * $0.estimate).rounded())) } ?? "",
        marks.isEmpty ? "" : "◀ " + marks.joined(separator: ", "),
      ]
    }
    return table.lines(style)
  }
}

/// The curve of all promises, one deadline a row.
public enum PromiseCurveCSV {
  public static func text(_ findings: PromiseStudyFindings) -> String {
    let heading = [
      "procedure", "case_type", "within", "unit", "kept_share", "at_least", "at_most", "limit_confidence",
      "replications", "kept_files", "files", "wanted_share", "undecided_clock_standing",
      "undecided_clock_running",
    ]
    let rows = findings.answers.flatMap { answer in
      answer.curve.map { point -> [String] in
        let limits = point.kept
        let type = answer.type
        let what = [type.procedure, type.caseType, "\(point.amount)", "\(type.promise.unit)"]
        let shares = [limits?.estimate, limits?.lower, limits?.upper, limits?.confidence].map {
          $0.map { "\($0)" } ?? ""
        }
        let counts = [limits?.replications, limits?.kept, limits?.cases].map { $0.map { "\($0)" } ?? "" }
        return what + shares + counts + ["\(type.share)"]
          + [point.undecided?.clockStanding, point.undecided?.clockRunning].map { "\($0 ?? 0)" }
      }
    }
    return CSVField.table([heading] + rows)
  }
}

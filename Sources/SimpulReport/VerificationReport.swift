// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics

/// What `verify` prints.
public enum VerificationReport {
  public static func text(_ findings: VerificationFindings, language: Language, style: Style) -> String {
    let text = VerificationText(findings: findings, language: language, style: style)
    return ([text.heading, ""] + text.table + [""] + text.checks + ["", text.verdict]).joined(separator: "\n")
  }

  /// The findings for machines.
  public static func json(_ findings: VerificationFindings) -> String { FindingsJSON.text(of: findings) }
}

private struct VerificationText {
  let findings: VerificationFindings
  let language: Language
  let style: Style

  private func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }

  private func mark(_ isPassed: Bool) -> String { isPassed ? "✓" : "✗" }

  var heading: String {
    style.bold(
      say("Simpul menguji diri", "Simpul tests itself") + " · \(findings.version) · \(findings.platform) · "
        + say("benih", "seed") + " \(findings.seed)")
  }

  var table: [String] {
    var table = TextTable(columns: [
      TextTable.Column(say("MODEL", "MODEL")), TextTable.Column(say("besaran", "quantity")),
      TextTable.Column(say("eksak", "exact"), .trailing),
      TextTable.Column(say("simulasi", "simulated"), .trailing),
      TextTable.Column("± 95 %", .trailing), TextTable.Column("z", .trailing), TextTable.Column(""),
    ])
    table.rows = findings.cases.flatMap { verified in
      verified.quantities.enumerated().map { place, found in
        [
          place == 0 ? language.word(verified.subject) : "", language.word(found.quantity),
          figure(found.exact), figure(found.estimate), figure(found.halfWidth),
          found.standardErrors.map { language.signed($0) { language.number($0, digits: 2) } } ?? "–",
          mark(found.isPassed),
        ]
      }
    }
    return table.lines(style)
  }

  private func figure(_ value: Double) -> String { language.number(value, digits: 4) }

  var checks: [String] {
    let bits = findings.bits.map { check in
      "\(mark(check.isPassed)) \(language.word(check.check)) (\(language.count(check.compared)))"
    }
    let identities = CheckResult.Check.allCases.compactMap { check -> String? in
      let results = findings.cases.flatMap(\.checks).filter { $0.check == check }
      guard !results.isEmpty else { return nil }
      let runs = findings.cases.reduce(0) { $0 + $1.replications }
      return "\(mark(results.allSatisfy(\.isPassed))) \(language.word(check)) (\(language.count(runs)))"
    }
    return [style.bold(say("SAMA PERSIS", "EXACTLY THE SAME"))] + (bits + identities).map { "  " + $0 }
  }

  var verdict: String {
    let quantities = findings.cases.flatMap(\.quantities)
    let failed =
      quantities.count { !$0.isPassed } + findings.bits.count { !$0.isPassed }
      + findings.cases.flatMap(\.checks).count { !$0.isPassed }
    let rule = say(
      "Lulus: simulasi paling jauh t(1 − 5·10⁻⁶) galat baku dari nilai eksak, dan selang 95 % paling lebar ± 2 % darinya.",
      "Passed: the simulation is within t(1 − 5·10⁻⁶) standard errors of the exact value, and the 95 % interval is at most "
        + "± 2 % of it.")
    let sum =
      findings.isPassed
      ? say(
        "Semua \(quantities.count) besaran dan semua pemeriksaan LULUS.",
        "All \(quantities.count) quantities and all checks PASSED.")
      : say(
        "\(failed) TIDAK LULUS: jangan memakai hasil Simpul di komputer ini sebelum sebabnya ditemukan.",
        "\(failed) FAILED: do not use what Simpul says on this computer before the cause is found.")
    return rule + "\n" + style.bold(sum)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics
import SimpulVerification
import SimpulWords

struct VerificationText {
  let findings: VerificationFindings
  let language: Language
  let style: Style

  func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }

  func mark(_ isPassed: Bool) -> String { isPassed ? "✓" : "✗" }

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

  func figure(_ value: Double) -> String { language.number(value, digits: 4) }

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
    let suite = findings.suite.flatMap(\.cases)
    let quantities =
      (findings.cases.flatMap(\.quantities).map(\.isPassed)
        + suite.flatMap(\.quantities).map(\.isPassed))
    let checks = findings.bits.map(\.isPassed) + findings.cases.flatMap(\.checks).map(\.isPassed)
    let failed = (quantities + checks).count { !$0 } + suite.count { $0.quantities.isEmpty }
    let rule = say(
      "Lulus: simulasi paling jauh t(1 − 5·10⁻⁶) galat baku dari nilai eksak, dan selang 95 % paling lebar ± 2 % darinya.",
      "Passed: the simulation is within t(1 − 5·10⁻⁶) standard errors of the exact value, and the 95 % interval is at most "
        + "± 2 % of it.")
    let sum = findings.isPassed ? passed(quantities.count, hasChecks: !checks.isEmpty) : failure(failed)
    return rule + "\n" + style.bold(sum)
  }

  private func passed(_ count: Int, hasChecks: Bool) -> String {
    let quantities = say("Semua \(language.count(count)) besaran", "All \(language.count(count)) quantities")
    let checks = hasChecks ? say(" dan semua pemeriksaan", " and all checks") : ""
    return quantities + checks + say(" LULUS.", " PASSED.")
  }

  private func failure(_ count: Int) -> String {
    say(
      "\(count) TIDAK LULUS: jangan memakai hasil Simpul di komputer ini sebelum sebabnya ditemukan.",
      "\(count) FAILED: do not use what Simpul says on this computer before the cause is found.")
  }

  /// To what this was a part of.
  var invitation: String {
    let models = language.count(ExactSuite.modelCount)
    let quantities = language.count(ExactSuite.quantityCount)
    let minutes = language.counted(Int(ExactSuite.minutes.rounded(.up)), "menit", "minute")
    return say(
      "Ini bagian singkatnya: simpul verify --all menjalankan seluruh rangkaian uji eksak, \(models) model dengan "
        + "\(quantities) besaran, kira-kira \(minutes) dengan dua inti prosesor.",
      "This is the short part: simpul verify --all runs the whole exact suite, \(models) models with \(quantities) "
        + "quantities, in about \(minutes) on two cores.")
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics
import SimpulText
import SimpulVerification

/// What `verify` reports.
package struct VerificationDocument: Speaking {
  let findings: VerificationFindings
  package let language: Language

  package init(findings: VerificationFindings, language: Language) {
    self.findings = findings
    self.language = language
  }

  func mark(_ isPassed: Bool) -> String { isPassed ? "✓" : "✗" }

  package var document: Document {
    let title = say("Simpul menguji diri", "Simpul tests itself")
    let heading = title + " · \(findings.programVersion) · \(findings.platform) · " + say("benih", "seed")
    return Document(
      title: title, [[.heading(heading + " \(findings.seed)", level: 1)], [.table(table)], checks, verdict])
  }

  private var table: DocumentTable {
    let columns: [DocumentTable.Column] = [
      .init("MODEL"), .init(say("besaran", "quantity")), .number(say("eksak", "exact")),
      .number(say("simulasi", "simulated")), .number("± 95 %"), .number("z"), .init(""),
    ]
    let rows = findings.cases.flatMap { verified in
      verified.quantities.enumerated().map { place, found in
        [
          place == 0 ? language.word(verified.subject) : "", language.word(found.quantity),
          figure(found.exact), figure(found.estimate), figure(found.halfWidth),
          found.standardErrors.map { language.signed($0) { language.number($0, digits: 2) } } ?? "–",
          mark(found.isPassed),
        ]
      }
    }
    return DocumentTable(columns, texts: rows)
  }

  func figure(_ value: Double) -> String { language.number(value, digits: 4) }

  private var checks: [Document.Block] {
    let bits = findings.bits.map { check in
      "\(mark(check.isPassed)) \(language.word(check.check)) (\(language.count(check.compared)))"
    }
    let identities = CheckResult.Check.allCases.compactMap { check -> String? in
      let results = findings.cases.flatMap(\.checks).filter { $0.check == check }
      guard !results.isEmpty else { return nil }
      let runs = findings.cases.reduce(0) { $0 + $1.replications }
      return "\(mark(results.allSatisfy(\.isPassed))) \(language.word(check)) (\(language.count(runs)))"
    }
    return [.heading(say("SAMA PERSIS", "EXACTLY THE SAME"), level: 2), .paragraphs(bits + identities)]
  }

  private var verdict: [Document.Block] {
    let quantities = findings.cases.flatMap(\.quantities).map(\.isPassed)
    let checks = findings.bits.map(\.isPassed) + findings.cases.flatMap(\.checks).map(\.isPassed)
    let failed = (quantities + checks).count { !$0 }
    let rule = say(
      "Lulus: simulasi paling jauh t(1 − 5·10⁻⁶) galat baku dari nilai eksak, dan selang 95 % paling lebar ± 2 % darinya.",
      "Passed: the simulation is within t(1 − 5·10⁻⁶) standard errors of the exact value, and the 95 % interval is at most "
        + "± 2 % of it.")
    let sum = findings.isPassed ? passed(quantities.count) : failure(failed)
    return [.lead(rule), .heading(sum, level: 2)]
  }

  private func passed(_ count: Int) -> String {
    say(
      "Semua \(language.count(count)) besaran dan semua pemeriksaan LULUS.",
      "All \(language.count(count)) quantities and all checks PASSED.")
  }

  private func failure(_ count: Int) -> String {
    say(
      "\(count) TIDAK LULUS: jangan memakai hasil Simpul di komputer ini sebelum sebabnya ditemukan.",
      "\(count) FAILED: do not use what Simpul says on this computer before the cause is found.")
  }
}

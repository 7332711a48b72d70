// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import Testing

@testable import SimpulReport

@Suite("What the self-test prints")
struct VerificationReportTests {
  private func findings(isRight: Bool = true) -> VerificationFindings {
    VerificationFindings(
      version: "0.1", platform: "p", seed: 1,
      cases: [
        VerificationFindings.Case(
          subject: .oneDesk, replications: 30,
          quantities: [
            VerificationFindings.Quantity(
              quantity: .meanTime, exact: 2, estimate: 2.0123, halfWidth: 0.0251, standardErrors: 1.002,
              isPassed: isRight),
            VerificationFindings.Quantity(
              quantity: .meanWait("S2"), exact: 0, estimate: 0, halfWidth: 0, standardErrors: nil,
              isPassed: true
            ),
          ], checks: [CheckResult(check: .littlesLaw, isPassed: true, residual: 0)])
      ], bits: [VerificationFindings.BitCheck(check: .knownAnswers, compared: 3, isPassed: true)])
  }

  @Test("A row for each quantity, with exact and simulated value, half-width and z")
  func row() throws {
    let text = VerificationReport.text(findings(), language: .english, style: .plain)
    let line = try #require(text.split(separator: "\n").first { $0.contains("one desk, M/M/1") })
    for cell in ["time to finish, mean (h)", "2.0000", "2.0123", "0.0251", "+1.00", "✓"] {
      #expect(line.contains(cell), "\(cell)")
    }
    #expect(text.contains("✓ the published answers of Philox4x32-10 (3)"))
    #expect(text.contains("✓ Little's law (30)"))
    #expect(text.hasSuffix("All 2 quantities and all checks PASSED."))
  }

  @Test("What fails is told, and what that means")
  func failure() {
    let english = VerificationReport.text(findings(isRight: false), language: .english, style: .plain)
    #expect(english.contains("✗"))
    #expect(
      english.hasSuffix(
        "1 FAILED: do not use what Simpul says on this computer before the cause is found."))
    let indonesian = VerificationReport.text(findings(isRight: false), language: .indonesian, style: .plain)
    #expect(
      indonesian.hasSuffix(
        "1 TIDAK LULUS: jangan memakai hasil Simpul di komputer ini sebelum sebabnya ditemukan."))
  }

  @Test("Every model has a name of its own in both languages", arguments: Language.allCases)
  func names(language: Language) {
    let names = VerificationCase.Subject.allCases.map { language.word($0) }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.count <= 44 })
  }
}

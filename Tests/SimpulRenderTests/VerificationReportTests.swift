// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulVerification
@testable import SimpulWords

@Suite("What the self-test prints")
struct VerificationReportTests {
  private func findings(isRight: Bool = true) -> VerificationFindings {
    VerificationFindings(
      programVersion: "0.1", platform: "p", seed: 1,
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
    let text = VerificationDocument(findings: findings(), language: .english).document.text(.plain)
    let line = try #require(text.split(separator: "\n").first { $0.contains("one desk, M/M/1") })
    for cell in ["time to finish, mean (h)", "2.0000", "2.0123", "0.0251", "+1.00", "✓"] {
      #expect(line.contains(cell), "\(cell)")
    }
    #expect(text.contains("✓ the published answers of Philox4x32-10 (3)"))
    #expect(text.contains("✓ Little's law (30)"))
    #expect(text.hasSuffix("\nAll 2 quantities and all checks PASSED."))
  }

  @Test("What fails is told, and what that means")
  func failure() {
    let english = VerificationDocument(findings: findings(isRight: false), language: .english).document.text(
      .plain)
    #expect(english.contains("✗"))
    #expect(
      english.hasSuffix(
        "\n1 FAILED: do not use what Simpul says on this computer before the cause is found."))
    let indonesian = VerificationDocument(findings: findings(isRight: false), language: .indonesian).document
      .text(.plain)
    #expect(
      indonesian.hasSuffix(
        "\n1 TIDAK LULUS: jangan memakai hasil Simpul di komputer ini sebelum sebabnya ditemukan."))
  }

  @Test("Every model has a name of its own in both languages", arguments: Language.allCases)
  func names(language: Language) {
    let models = VerificationCase.Subject.allCases.map { language.word($0) }
    #expect(Set(models).count == models.count)
    #expect(models.allSatisfy { $0.count <= 44 })
  }
}

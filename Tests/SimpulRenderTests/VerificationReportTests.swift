// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulVerification
import Testing

@testable import SimpulRender
@testable import SimpulWords

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
    #expect(text.contains("\nAll 2 quantities and all checks PASSED.\n"))
  }

  @Test("What fails is told, and what that means")
  func failure() {
    let english = VerificationReport.text(findings(isRight: false), language: .english, style: .plain)
    #expect(english.contains("✗"))
    #expect(
      english.contains(
        "\n1 FAILED: do not use what Simpul says on this computer before the cause is found.\n"))
    let indonesian = VerificationReport.text(findings(isRight: false), language: .indonesian, style: .plain)
    #expect(
      indonesian.contains(
        "\n1 TIDAK LULUS: jangan memakai hasil Simpul di komputer ini sebelum sebabnya ditemukan.\n"))
  }

  @Test("The last line of the short part tells of the whole suite")
  func invitation() {
    let english = VerificationReport.text(findings(), language: .english, style: .plain)
    #expect(
      english.hasSuffix(
        "\nThis is the short part: simpul verify --all runs the whole exact suite, 100 models with 898 quantities, in "
          + "about 4 minutes on two cores."))
    let indonesian = VerificationReport.text(findings(), language: .indonesian, style: .plain)
    #expect(
      indonesian.hasSuffix(
        "\nIni bagian singkatnya: simpul verify --all menjalankan seluruh rangkaian uji eksak, 100 model dengan 898 "
          + "besaran, kira-kira 4 menit dengan dua inti prosesor."))
  }

  @Test("Every model and every family has a name of its own in both languages", arguments: Language.allCases)
  func names(language: Language) {
    let models = VerificationCase.Subject.allCases.map { language.word($0) }
    #expect(Set(models).count == models.count)
    let families = ExactFamily.allCases.map { language.word($0) }
    #expect(Set(families).count == families.count)
    #expect((models + families).allSatisfy { $0.count <= 44 })
  }
}

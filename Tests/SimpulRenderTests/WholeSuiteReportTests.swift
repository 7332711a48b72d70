// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulVerification
import Testing

@testable import SimpulRender
@testable import SimpulWords

@Suite("What the self-test prints of the whole suite")
struct WholeSuiteReportTests {
  private typealias Quantity = VerificationFindings.SuiteQuantity

  private func quantity(_ name: String, shareOfAllowed: Double, isPassed: Bool = true) -> Quantity {
    Quantity(
      name: name, exact: 2, estimate: 2.1, halfWidth: 0.02, standardErrors: 8.4,
      shareOfAllowed: shareOfAllowed, replications: 40, isPassed: isPassed)
  }

  private func findings(_ last: Quantity) -> VerificationFindings {
    VerificationFindings(
      version: "0.1", platform: "p", seed: 1, cases: [], bits: [],
      suite: [
        VerificationFindings.Family(
          family: .mm1,
          cases: [
            VerificationFindings.SuiteCase(
              id: "mm1_a",
              quantities: [
                quantity("S1.L", shareOfAllowed: 0.25), quantity("S1.W", shareOfAllowed: 0.714),
              ],
              leftOut: [
                VerificationFindings.LeftOut(name: "dW_dlambda", reason: .noOutput),
                VerificationFindings.LeftOut(
                  name: "S1.W.var", reason: .takesTooLong(millionsOfCases: 31)),
              ]),
            VerificationFindings.SuiteCase(
              id: "mm1_b", quantities: [quantity("S1.L", shareOfAllowed: 0.5)]),
          ]),
        VerificationFindings.Family(
          family: .tandem, cases: [VerificationFindings.SuiteCase(id: "two", quantities: [last])],
          notModelled: ["blocking"]),
      ])
  }

  private func lines(_ findings: VerificationFindings, _ language: Language) -> [String] {
    VerificationReport.text(findings, language: language, style: .plain).split(separator: "\n")
      .map { $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
  }

  @Test("A line for each family, with its farthest quantity, and no details where all passes")
  func families() {
    let right = findings(quantity("S2.Wq", shareOfAllowed: 0.1))
    let english = lines(right, .english)
    #expect(english.contains("EXACT SUITE models quantities farthest at"))
    #expect(english.contains("one desk, M/M/1 2 3 71 % ✓ mm1_a S1.W"))
    #expect(english.contains("desks one behind the other 1 1 10 % ✓ two S2.Wq"))
    #expect(!english.contains { $0.hasPrefix("FAILED") })
    #expect(english.last == "All 4 quantities PASSED.")
    let indonesian = lines(right, .indonesian)
    #expect(indonesian.contains("RANGKAIAN UJI EKSAK model besaran terjauh pada"))
    #expect(indonesian.contains("satu loket, M/M/1 2 3 71 % ✓ mm1_a S1.W"))
    #expect(indonesian.last == "Semua 4 besaran LULUS.")
  }

  @Test("What was not compared is counted, with the reason")
  func notCompared() {
    let right = findings(quantity("S2.Wq", shareOfAllowed: 0.1))
    let english = lines(right, .english)
    #expect(english.contains("NOT COMPARED"))
    #expect(
      english.contains(
        "1 quantities that no simulation puts out (derivatives, bounds, asymptotic variances)"))
    #expect(english.contains("1 quantities of which an interval of ± 2 % takes millions of cases"))
    #expect(
      english.contains("1 models in which a full desk holds up the one before it, which Simpul does not know")
    )
    #expect(!english.contains { $0.contains("one in a million") })
    #expect(lines(right, .indonesian).contains("TIDAK DIBANDINGKAN"))
  }

  @Test("What fails stands in full, with the reason")
  func failures() {
    let far = findings(quantity("S2.Wq", shareOfAllowed: 1.6, isPassed: false))
    let english = lines(far, .english)
    #expect(english.contains("desks one behind the other 1 1 160 % ✗ two S2.Wq"))
    #expect(english.contains("FAILED quantity exact simulated ± 95 % z reason"))
    #expect(english.contains("two S2.Wq 2.0000 2.1000 0.0200 +8.40 too far from the exact value"))
    #expect(english.last?.hasPrefix("1 FAILED: do not use") == true)
    let wide = lines(findings(quantity("S2.Wq", shareOfAllowed: 0.6, isPassed: false)), .indonesian)
    #expect(wide.contains("two S2.Wq 2,0000 2,1000 0,0200 +8,40 selangnya terlalu lebar"))
    #expect(wide.last?.hasPrefix("1 TIDAK LULUS: jangan") == true)
  }

  @Test("All rows stand in the findings for machines, with the names of the suite")
  func json() {
    let text = VerificationReport.json(findings(quantity("S2.Wq", shareOfAllowed: 0.1)))
    for name in [
      "\"family\": \"mm1\"", "\"family\": \"tandem\"", "\"id\": \"mm1_b\"", "\"name\": \"S1.L\"",
      "\"name\": \"S2.Wq\"", "\"shareOfAllowed\": 0.714", "\"millionsOfCases\": 31",
      "\"reason\": \"noOutput\"",
      "\"blocking\"",
    ] {
      #expect(text.contains(name), "\(name)")
    }
  }
}

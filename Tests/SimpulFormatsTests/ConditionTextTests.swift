// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Conditions in files")
struct ConditionTextTests {
  @Test(
    "what is known of a case, in both languages",
    arguments: [
      ("from visit 3", Branch.Condition.visit(from: 3)), ("mulai kunjungan 3", .visit(from: 3)),
      ("after 5 working days", .timeUsed(5, .workingDays)), ("setelah 90 menit", .timeUsed(90, .minutes)),
      ("luas above 200", .above("luas", 200)), ("luas tanah di atas 1,5", .above("luas tanah", 1.5)),
      ("nilai below 36", .below("nilai", 36)), ("nilai di bawah 36", .below("nilai", 36)),
    ])
  func reads(text: String, condition: Branch.Condition) throws {
    #expect(try ConditionText.read(text) == condition)
  }

  @Test("shares are none", arguments: ["5%", "rest", "sisanya"])
  func shares(text: String) throws {
    #expect(try ConditionText.read(text) == nil)
  }

  @Test(
    "what is wrong is told",
    arguments: [
      ("from visit three", "'from visit three': write the number of the visit, such as 'from visit 3'"),
      ("luas above", "'luas above': behind 'above' stands a number, such as 'luas above 200'"),
      ("luas > 200", "'luas > 200': write 'luas above 200'"),
      ("luas tanah<1,5", "'luas tanah<1,5': write 'luas tanah below 1,5'"),
      ("luas >= 200", "'luas >= 200': write 'luas above 200', which leaves out 200 itself"),
      ("luas ≤ 36", "'luas ≤ 36': write 'luas below 36', which leaves out 36 itself"),
      ("> 200", "'> 200': conditions are written in words, such as 'luas above 200'"),
      ("after 1-5 days", "'1-5 days' is a spread of times: write a single one, such as 8 working days"),
    ])
  func misreadings(text: String, message: String) {
    #expect(throws: Misreading(message)) { try ConditionText.read(text) }
  }

  @Test("a file with conditions, attributes, skipped rows, needed branches and falling returns")
  func file() throws {
    let text = SampleFile.office("  Petugas: 2", becomes: "  Petugas: 2")
      .replacing(
        "arrivals:", with: "attributes: { luas: 20/90/400 | assumed 10-800, nilai: { warga: 5 } }\narrivals:"
      )
      .replacing(
        "work: 3/5/10 min, returned: 12%",
        with:
          "work: 3/5/10 min, skipped: 10% | assumed 0%-30%, set-up: { warga: 5 min }, returned: 30% then 10%")
    let scenario = try SampleFile.scenario(text)
    #expect(
      scenario.procedures[0].attributes == [
        CaseAttribute(name: "luas", value: ByCaseType(.triangular(least: 20, likely: 90, most: 400))),
        CaseAttribute(name: "nilai", value: ByCaseType([("warga", .constant(5))])),
      ])
    let check = try #require(scenario.procedures[0].activities.first)
    #expect(check.skipped == ByCaseType(0.1))
    #expect(check.setUp == ByCaseType([("warga", DurationDistribution(.constant(5), .minutes))]))
    #expect(check.returned?.probability == ByCaseType(ReturnShares([0.3, 0.1])))
    #expect(scenario.numbers.map(\.path).contains(["attributes", "luas"]))
    #expect(scenario.numbers.map(\.path).contains(["activities", "check", "skipped"]))
  }

  @Test("a rule is not a number that somebody assumed, unless it says so")
  func numbers() throws {
    let text = SampleFile.office("  Petugas: 2", becomes: "  Petugas: 2")
      .replacing(
        "work: 3/5/10 min, returned",
        with:
          "work: 3/5/10 min, decision: { a: from visit 3 to refused, b: after 9 days to refused | assumed 5-9, c: rest }, "
          + "returned")
    let scenario = try SampleFile.scenario(text)
    let named = scenario.numbers.map(\.path).filter { $0.contains("decision") }
    #expect(named == [["activities", "check", "decision", "b"]])
  }

  @Test(
    "falling returns are read in both languages",
    arguments: ["30% then 10%", "30% lalu 10%", "30% kemudian 10%", "30 % Kemudian 10 %"])
  func fallingReturns(text: String) throws {
    #expect(try ShareText.readReturns(text) == ReturnShares([0.3, 0.1]))
    let file = SampleFile.office("  Petugas: 2", becomes: "  Petugas: 2").replacing(
      "returned: 12%", with: "returned: \(text)")
    let check = try #require(try SampleFile.scenario(file).procedures[0].activities.first)
    #expect(check.returned?.probability == ByCaseType(ReturnShares([0.3, 0.1])))
  }

  @Test("a sign of a comparison in a decision, in a file")
  func sign() {
    let text = SampleFile.office("  Petugas: 2", becomes: "  Petugas: 2").replacing(
      "work: 3/5/10 min, returned",
      with: "work: 3/5/10 min, decision: { a: luas > 200 to refused, b: rest }, returned")
    #expect(
      SampleFile.errors(text).map { $0.drop { $0 != "'" } } == ["'luas > 200': write 'luas above 200'"])
  }

  @Test("a share that is missing behind 'then', and a branch that nobody knows")
  func wrong() {
    let half = SampleFile.office("  Petugas: 2", becomes: "  Petugas: 2").replacing(
      "returned: 12%", with: "returned: 12% then")
    #expect(
      SampleFile.errors(half).map { $0.drop { $0 != "'" } } == [
        "'12% then': a share stands before and behind 'then', such as 30% then 10%"
      ])
  }
}

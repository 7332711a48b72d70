// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

@Suite("Row numbers of the document")
struct DocumentRowTests {
  @Test("rows count by themselves; 5a and 5b count as 5, and the next row is 6")
  func letters() {
    #expect(
      Offices.letter.procedures[0].documentRows.map(\.number) == [
        "1", "2", "3", "4", "5a", "5b", "6", "7", "8", "9",
      ])
  }

  @Test("a step without a row counts nothing, and a stated number is where counting goes on")
  func without() {
    var scenario = Offices.letter
    scenario.edit("check") { $0.row = "" }
    scenario.edit("verify") { $0.row = "12" }
    scenario.edit("print") { $0.row = "lampiran" }
    #expect(
      scenario.procedures[0].documentRows.map(\.number) == [
        "1", nil, "12", "lampiran", "5a", "5b", "6", "7", "8", "9",
      ])
  }

  @Test("rows in parallel blocks count on in file order and know their branches")
  func blocks() {
    let rows = Offices.building.procedures[0].documentRows
    #expect(rows.map(\.number) == ["1", "2", "3", "4", "5"])
    #expect(rows.map(\.activity.key) == ["check", "survey", "plan", "levy", "sign"])
    #expect(rows.map(\.branches) == [[], ["outside"], ["inside"], ["inside"], []])
  }

  @Test("after a redesign the rows are counted anew")
  func redesigned() throws {
    let change = Change(
      key: "fewer", verbs: [.drop("verify"), .parallel(["stamp", "print"], before: "hand over")])
    let rows = try Offices.letter.applying(change).procedures[0].documentRows
    #expect(
      rows.map { ($0.number ?? "") + " " + $0.activity.key } == [
        "1 submit", "2 check", "5a initial", "5b initial 2", "6 sign", "7 stamp", "8 print", "9 hand over",
        "10 archive",
      ])
  }
}

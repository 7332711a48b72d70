// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("The numbers of a file")
struct ParameterTests {
  @Test("every number with its path, as written, and with what stands behind it")
  func office() throws {
    let numbers = try SampleFile.scenario(SampleFile.office).numbers
    let expected: [(String, String)] = [
      ("actors/Petugas", "2"), ("actors/Kasi Umum dan Pelayanan", "1"), ("actors/Lurah/officers", "1"),
      ("actors/Lurah/absent", "40% of days"), ("arrivals/warga", "18 per day"),
      ("promise/within", "2 working days"),
      ("promise/target", "90%"), ("activities/check/returned", "12%"),
      ("activities/check/work", "3/5/10 min"),
      ("activities/check/after", "7/14/30 days"), ("activities/verify/work", "3/5/10 min"),
      ("activities/sign/work", "1/2/3 min"), ("activities/sign/rounds", "09.00 14.00"),
    ]
    #expect(numbers.map { $0.path.joined(separator: "/") } == expected.map(\.0))
    #expect(numbers.map(\.text) == expected.map(\.1))
    #expect(numbers.allSatisfy { $0.basis == .assumed })
    #expect(numbers.first { $0.path == ["arrivals", "warga"] }?.range == "10-30")
  }

  @Test("what is promised is decided, and everything else may turn out otherwise")
  func decisions() throws {
    let numbers = try SampleFile.scenario(SampleFile.office).numbers
    #expect(
      numbers.filter(\.isDecision).map(\.path) == [["promise", "within"], ["promise", "target"]])
  }

  @Test("values that are no numbers are listed when something stands behind them")
  func whenStated() throws {
    let scenario = try SampleFile.scenario(
      SampleFile.office("absent: 40% of days", becomes: "days: mon-thu | measured | roster 2025"))
    #expect(
      scenario.numbers.contains(
        Parameter(
          path: ["actors", "Lurah", "days"], place: FieldPlace(.actor("Lurah"), ["days"]), text: "mon-thu",
          basis: .measured, note: "roster 2025")))
  }

  @Test("values by case type are listed one by one")
  func byCaseType() throws {
    let numbers = try SampleFile.read("reklame.yaml").scenario.numbers
    #expect(
      numbers.contains(
        Parameter(
          path: ["activities", "review", "returned", "besar"],
          place: FieldPlace(.activity(Procedure.unnamed, "review"), ["returned", "besar"]), text: "40%",
          basis: .assumed)))
    #expect(
      numbers.contains(
        Parameter(
          path: ["promise", "kecil", "within"],
          place: FieldPlace(.promise(Procedure.unnamed, "kecil"), ["within"]), text: "5 working days",
          basis: .sop)))
  }

  @Test("a change brings its numbers, and those that it replaces go")
  func changes() throws {
    let file = try SampleFile.read("reklame-usulan.yaml")
    guard case .redesign(let redesign, let base) = file.content else {
      Issue.record("no redesign")
      return
    }
    let path = ["changes", "consultation", "set", "activities", "intake", "returned"]
    #expect(
      redesign.changes[2].numbers.first
        == Parameter(
          path: path, place: FieldPlace(.activity(Procedure.unnamed, "intake"), ["returned"]), text: "10%",
          basis: .assumed, range: "5%-20%"))
    #expect(base.scenario.numbers.contains { $0.path == ["activities", "intake", "returned"] })
    #expect(!file.scenario.numbers.contains { $0.path == ["activities", "intake", "returned"] })
    #expect(file.scenario.numbers.contains { $0.path == path })
  }
}

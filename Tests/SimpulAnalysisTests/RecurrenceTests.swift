// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulAnalysis

/// A row that sends back a share p of the files is visited 1 / (1 - p) times by each of them.
@Suite("Cases that come back again and again")
struct RecurrenceTests {
  private func scenario(_ rows: [Activity]) -> Scenario {
    let first = CivilDate(year: 2026, month: 1, day: 5) ?? CivilDate(dayNumber: 0)
    return Scenario(
      title: "loop", period: StudyPeriod(first: first, last: first.advanced(byDays: 13)),
      actors: [Actor(key: "p")],
      procedures: [
        Procedure(
          arrivals: [ArrivalStream(key: "a", pattern: .rate(count: 1, per: .day))],
          steps: rows.map(Step.activity))
      ])
  }

  private func row(_ key: String, returned: Double? = nil, to: String? = nil, atMost: Int? = nil) -> Activity
  {
    Activity(
      key: key, performers: .actor("p"),
      returned: returned.map { Return(probability: ByCaseType(ReturnShares($0)), to: to, atMost: atMost) })
  }

  @Test("99.9999 % come back: a million visits, refused at the share")
  func refused() {
    #expect(
      Recurrence.problems(scenario([row("x", returned: 0.999_999)])) == [
        ModelProblem(
          path: ["activities", "x", "returned"],
          message:
            "a case comes to 'x' about 1000000 times on average, more than 10000: let fewer be sent back, or "
            + "write 'at most: 3 times'")
      ])
  }

  /// 1 / (1 - 0.9995) = 2,000 visits are asked about and not refused; four visits are all there are with three returns.
  @Test("fewer than ten thousand visits are not refused, and returns may be limited")
  func allowed() {
    #expect(Recurrence.problems(scenario([row("x", returned: 0.9995)])).isEmpty)
    #expect(Recurrence.problems(scenario([row("x", returned: 1, atMost: 3)])).isEmpty)
  }

  /// 0.9999 come back from 'sign' to 'check': 10,000 / 1 visits of both; with 0.99995 it is 20,000.
  @Test("the row that sends back is named, and a decision that goes round as well")
  func rows() {
    let found = Recurrence.problems(
      scenario([row("open"), row("check"), row("sign", returned: 0.999_95, to: "check")]))
    #expect(found.map(\.path) == [["activities", "sign", "returned"]])
    var decide = row("decide")
    decide.decision = [
      Branch(name: "Ulang", share: ByCaseType(0.999_95), target: .activity("check")),
      Branch(name: "Baik", share: nil),
    ]
    #expect(
      Recurrence.problems(scenario([row("check"), decide])) == [
        ModelProblem(
          path: ["activities", "decide", "decision"],
          message:
            "a case comes to 'check' about 20000 times on average, more than 10000: give the branch that leads on "
            + "a larger share")
      ])
  }

  @Test("where time decides, the equations know nothing of it and nothing is refused")
  func timeUsed() {
    var decide = row("decide")
    decide.decision = [
      Branch(name: "Lama", share: nil, condition: .timeUsed(5, .hours)),
      Branch(name: "Ulang", share: nil, target: .activity("check")),
    ]
    #expect(Recurrence.problems(scenario([row("check"), decide])).isEmpty)
  }
}

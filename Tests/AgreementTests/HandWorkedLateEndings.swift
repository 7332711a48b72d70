// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulModel
import SimpulTime
import Testing

/// What becomes of the promise to a case that is refused, or taken back, worked out on paper. The office is open from 08:00
/// to 12:00 and from 13:00 to 16:00.
@Suite("Late endings worked by hand")
struct HandWorkedLateEndings {
  /// One case comes on Monday at 09:00, is checked for half an hour, is with the citizen for two hours, and is refused after
  /// another twenty minutes, at 11:50: the promise's clock has run for fifty minutes then.
  private func scenario(promisedHours: Double, withdrawnAfterMinutes minutes: Double? = nil) -> Scenario {
    var stream = TimelineScenario.every(1, "case")
    stream.between = [TimeRange(8, 0, 9, 1)]
    stream.withdrawal = minutes.map {
      ArrivalStream.Later(share: 1, after: DurationDistribution(.constant($0), .minutes))
    }
    let bring = Activity(
      key: "bring", performers: .applicant("citizen"),
      wait: ByCaseType(DurationDistribution(.constant(2), .hours)))
    let decide = Activity(
      key: "decide", performers: .actor("clerk"), work: TimelineScenario.minutes(20),
      decision: [
        Branch(name: "no", share: ByCaseType(1.0), target: .end(Target.refused)),
        Branch(name: "yes", share: nil),
      ])
    return TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1,
      actors: [Actor(key: "citizen", kind: .applicant), Actor(key: "clerk")],
      Procedure(
        arrivals: [stream],
        promises: [Promise(amount: promisedHours, unit: .hours, counting: .byHours)],
        steps: [
          .activity(
            Activity(key: "check", performers: .actor("clerk"), work: TimelineScenario.minutes(30))),
          .activity(bring), .activity(decide),
        ]))
  }

  /// Both makers must say so.
  private func expect(kept: Int, broken: Int, _ scenario: Scenario) throws {
    let run = try EngineRun(scenario, key: Timeline.key)
    let type = run.tally.caseTypes[0]
    #expect([type.arrived, type.finished] == [1, 0])
    #expect([type.promiseKept, type.promiseBroken] == [kept, broken])
    let recount = try Recount(run.trace, of: scenario, key: Timeline.key).caseTypes[0]
    #expect([recount.promiseKept, recount.promiseBroken] == [kept, broken])
  }

  @Test("refused when the time was up: the promise is broken")
  func refusedLate() throws { try expect(kept: 0, broken: 1, scenario(promisedHours: 0.8)) }

  @Test("refused in time: neither kept nor broken")
  func refusedInTime() throws { try expect(kept: 0, broken: 0, scenario(promisedHours: 1)) }

  /// At 10:45 the clock has run for half an hour, and has stood since 09:30.
  @Test("taken back while it is with the citizen: the clock has stood meanwhile")
  func takenBack() throws {
    try expect(kept: 0, broken: 0, scenario(promisedHours: 0.6, withdrawnAfterMinutes: 105))
    try expect(kept: 0, broken: 1, scenario(promisedHours: 0.4, withdrawnAfterMinutes: 105))
  }
}

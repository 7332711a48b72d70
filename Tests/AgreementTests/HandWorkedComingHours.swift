// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// When those come back who were outside the office for some calendar days, worked out on paper but for the uniform number. The
/// study begins on Monday at 00:00, one case lies there from then on, and hardly anybody else ever comes.
@Suite("Hours at which applicants come back, worked by hand")
struct HandWorkedComingHours {
  private static let hour = Double(Microseconds.perHour)

  /// The office is open from 08:00 to 12:00 and from 13:00 to 16:00. Of a date's cases 60 % come from 08:00 to 10:00 and 40 % from
  /// 10:00 to 14:00: 0.3, and 0.1, an hour.
  private func scenario(_ wait: DurationDistribution, hourShares: [ArrivalStream.HourShare] = shares)
    -> Scenario
  {
    var stream = ArrivalStream(key: "case", pattern: .rate(count: 1e-9, per: .day), hourShares: hourShares)
    stream.backlog = [ArrivalStream.Backlog(cases: 1)]
    return TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 14,
      actors: [Actor(key: "citizen", kind: .applicant), Actor(key: "clerk")],
      Procedure(
        arrivals: [stream],
        steps: [
          .activity(Activity(key: "fill in", performers: .applicant("citizen"), wait: ByCaseType(wait))),
          .activity(
            Activity(key: "check", performers: .actor("clerk"), work: TimelineScenario.minutes(1))),
        ]))
  }

  private static let shares = [
    ArrivalStream.HourShare(range: TimeRange(8, 0, 10, 0), share: 0.6),
    ArrivalStream.HourShare(range: TimeRange(10, 0, 14, 0), share: 0.4),
  ]

  private func uniform() -> Double {
    var generator = AddressedGenerator(key: Timeline.key)
    return generator.uniform(
      at: DrawAddress(
        entity: ArrivalStream.firstBacklogOrdinal, element: StableHash.of([Procedure.unnamed, "fill in"]),
        visit: 0, purpose: .comingHour, scope: StableHash.of([Procedure.unnamed, "case"])))
  }

  /// When the desk gets the file, in hours from the beginning.
  private func back(_ scenario: Scenario) throws -> [Double] {
    try Timeline.all(scenario, key: Timeline.key).map { timeline in
      let record = try #require(
        timeline.trace.first { $0.kind == .enable && $0.activity == 1 }, "\(timeline.maker)")
      return Double(record.time) / HandWorkedComingHours.hour
    }
  }

  private func expect(_ scenario: Scenario, at hours: Double) throws {
    for found in try back(scenario) { #expect(abs(found - hours) < 1e-6) }
  }

  private func days(_ days: Double, _ hour: DurationDistribution.ReturnHour = .asApplicantsCome)
    -> DurationDistribution
  {
    DurationDistribution(.constant(days), .days, returnHour: hour)
  }

  @Test("where the office is open at the end of the time, that is the time")
  func open() throws { try expect(scenario(days(0.375)), at: 9) }

  @Test("at the end of the break: somebody of those who come behind noon, 13:00 to 14:00")
  func noon() throws { try expect(scenario(days(0.5)), at: 13 + uniform()) }

  /// 15:00 is open, 17:00 is not: on Monday nobody comes behind it, so it is Tuesday. Of its 0.9 parts in open hours 0.6 lie
  /// before 10:00, 0.2 before noon, 0.1 behind the break.
  @Test("in the evening: at an hour of the next date")
  func evening() throws {
    try expect(scenario(days(15.0 / 24)), at: 15)
    try expect(scenario(days(17.0 / 24)), at: 24 + hourOfDate(uniform()))
  }

  @Test("on Saturday: at an hour of Monday")
  func weekend() throws { try expect(scenario(days(5.5)), at: 7 * 24 + hourOfDate(uniform())) }

  private func hourOfDate(_ u: Double) -> Double {
    let x = 0.9 * u
    if x < 0.6 { return 8 + x / 0.3 }
    if x < 0.8 { return 10 + (x - 0.6) / 0.1 }
    return 13 + (x - 0.8) / 0.1
  }

  @Test("without stated hours: evenly over seven open hours")
  func evenly() throws {
    let x = 7 * uniform()
    try expect(scenario(days(5.5), hourShares: []), at: 7 * 24 + (x < 4 ? 8 + x : 9 + x))
  }

  @Test("at opening, and in hours: when the office opens")
  func opening() throws {
    try expect(scenario(days(5.5, .atOpening)), at: 7 * 24 + 8)
    try expect(scenario(days(0.5, .atOpening)), at: 13)
    try expect(scenario(DurationDistribution(.constant(17), .hours)), at: 32)
  }
}

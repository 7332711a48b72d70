// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for work that is interrupted. One clerk; the office is open from 08:00 to 12:00 and from 13:00
/// to 16:00.
@Suite("Interruptions worked by hand")
struct HandWorkedInterruptions {
  /// Ordinary and urgent files for one clerk.
  private func scenario(
    ordinary: Double, urgent: Double, between: [TimeRange]?, work: (ordinary: Double, urgent: Double)
  ) -> Scenario {
    func stream(_ key: String, every minutes: Double) -> ArrivalStream {
      ArrivalStream(
        key: key, pattern: .renewal(DurationDistribution(.constant(minutes), .minutes)), between: between)
    }
    var first = stream("urgent", every: urgent)
    first.precedence = 1
    first.interrupts = true
    let durations = [("urgent", DurationDistribution(.constant(work.urgent), .minutes))]
    return TimelineScenario.scenario(
      first: TimelineScenario.date(2026, 1, 5), days: 1, actors: [Actor(key: "clerk")],
      Procedure(
        arrivals: [stream("ordinary", every: ordinary), first],
        steps: [
          .activity(
            Activity(
              key: "sign", performers: .actor("clerk"),
              work: ByCaseType(durations, common: DurationDistribution(.constant(work.ordinary), .minutes))))
        ]))
  }

  @Test("an urgent file puts the other aside, which is resumed before the next")
  func resume() throws {
    // Ordinary files at 09:00 and 10:00, an urgent one at 09:40, when 40 of 60 minutes are done.
    let scenario = scenario(
      ordinary: 60, urgent: 100, between: [TimeRange(8, 0, 10, 30)], work: (ordinary: 60, urgent: 15))
    try expectLines(
      scenario, "ordinary", 0,
      [
        "Mon 09:00:00 arrive", "Mon 09:00:00 enable sign", "Mon 09:00:00 start sign, clerk 0",
        "Mon 09:40:00 suspend sign, clerk 0", "Mon 09:55:00 resume sign, clerk 0",
        "Mon 10:15:00 release sign, clerk 0", "Mon 10:15:00 complete sign, priority 900",
        "Mon 10:15:00 end done",
      ])
    try expectLines(
      scenario, "urgent", 0,
      [
        "Mon 09:40:00 arrive", "Mon 09:40:00 enable sign", "Mon 09:40:00 start sign, clerk 0",
        "Mon 09:55:00 release sign, clerk 0", "Mon 09:55:00 complete sign", "Mon 09:55:00 end done",
      ])
    try expectLines(
      scenario, "ordinary", 1,
      [
        "Mon 10:00:00 arrive", "Mon 10:00:00 enable sign", "Mon 10:15:00 start sign, clerk 0",
        "Mon 11:15:00 release sign, clerk 0", "Mon 11:15:00 complete sign, contention 900",
        "Mon 11:15:00 end done",
      ])
  }

  @Test("at closing time the urgent file is suspended too, and goes first afterwards")
  func closing() throws {
    // The ordinary file comes at 11:00, the urgent one at 11:50; after the break the urgent one has 20 minutes to go, and
    // the other 70.
    let scenario = scenario(
      ordinary: 180, urgent: 230, between: nil, work: (ordinary: 120, urgent: 30))
    try expectLines(
      scenario, "ordinary", 0,
      [
        "Mon 11:00:00 arrive", "Mon 11:00:00 enable sign", "Mon 11:00:00 start sign, clerk 0",
        "Mon 11:50:00 suspend sign, clerk 0", "Mon 13:20:00 resume sign, clerk 0",
        "Mon 14:30:00 release sign, clerk 0", "Mon 14:30:00 complete sign, offDuty 3600, priority 1800",
        "Mon 14:30:00 end done",
      ])
    try expectLines(
      scenario, "urgent", 0,
      [
        "Mon 11:50:00 arrive", "Mon 11:50:00 enable sign", "Mon 11:50:00 start sign, clerk 0",
        "Mon 12:00:00 suspend sign, clerk 0", "Mon 13:00:00 resume sign, clerk 0",
        "Mon 13:20:00 release sign, clerk 0", "Mon 13:20:00 complete sign, offDuty 3600",
        "Mon 13:20:00 end done",
      ])
  }

  @Test("of two at work the one is put aside that stands last, and both members of its team are free")
  func team() throws {
    // At 08:30 file 0 takes both clerks for two hours. At 09:10 an urgent one takes clerk 0; clerk 1 has nothing to do until
    // it is over.
    var scenario = scenario(
      ordinary: 30, urgent: 70, between: [TimeRange(8, 0, 9, 15)], work: (ordinary: 120, urgent: 30))
    scenario.actors[0].officers = 2
    scenario.procedures[0].steps = [
      .activity(
        Activity(
          key: "sort", performers: .actor("clerk"),
          work: ByCaseType(
            [("ordinary", DurationDistribution(.constant(0), .minutes))],
            common: DurationDistribution(.constant(30), .minutes)),
          decision: [
            Branch(
              name: "more", share: ByCaseType([("ordinary", 1)], common: 0), target: .activity("sign")),
            Branch(name: "no more", share: nil, target: .end(Target.done)),
          ])),
      .activity(
        Activity(
          key: "sign", performers: .teams([[Requirement("clerk", officers: 2)]]),
          work: TimelineScenario.minutes(120))),
    ]
    try expectLines(
      scenario, "ordinary", 0,
      [
        "Mon 08:30:00 arrive", "Mon 08:30:00 enable sort", "Mon 08:30:00 start sort, clerk 0",
        "Mon 08:30:00 release sort, clerk 0", "Mon 08:30:00 complete sort", "Mon 08:30:00 enable sign",
        "Mon 08:30:00 start sign, clerk 0, clerk 1", "Mon 09:10:00 suspend sign, clerk 0, clerk 1",
        "Mon 09:40:00 resume sign, clerk 0, clerk 1", "Mon 11:00:00 release sign, clerk 0, clerk 1",
        "Mon 11:00:00 complete sign, priority 1800", "Mon 11:00:00 end done",
      ])
  }
}

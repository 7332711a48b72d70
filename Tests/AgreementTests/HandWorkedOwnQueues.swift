// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for officers who have a queue of their own each. The office is open from 08:00 to 12:00 and from
/// 13:00 to 16:00.
@Suite("Queues of officers worked by hand")
struct HandWorkedOwnQueues {
  private func scenario(
    days: Int = 1, _ actors: [Actor], _ performers: Performers, minutes: Double = 60,
    at times: [(Int, Int)]
  ) -> Scenario {
    let monday = TimelineScenario.date(2026, 1, 5)
    let entries = times.map { ArrivalLog.Entry(monday, TimeOfDay(hour: $0.0, minute: $0.1)) }
    return TimelineScenario.scenario(
      first: monday, days: days, actors: actors,
      Procedure(
        arrivals: [
          ArrivalStream(key: "case", pattern: .recorded(ArrivalLog(source: "log", entries: entries)))
        ],
        steps: [
          .activity(Activity(key: "check", performers: performers, work: TimelineScenario.minutes(minutes)))
        ]))
  }

  /// Two clerks, to whom cases belong with these weights.
  private func clerks(_ weights: [Double], _ change: (inout Actor) -> Void = { _ in }) -> Actor {
    var actor = Actor(key: "clerk", officers: 2)
    actor.queueing = .oneEach(weights: weights)
    change(&actor)
    return actor
  }

  /// All cases are clerk 1's.
  @Test("a file waits for its officer while the other one has nothing to do")
  func twoQueues() throws {
    let scenario = scenario([clerks([0, 1])], .actor("clerk"), at: [(8, 15), (8, 30)])
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 08:15:00 arrive", "Mon 08:15:00 enable check", "Mon 08:15:00 start check, clerk 1",
        "Mon 09:15:00 release check, clerk 1", "Mon 09:15:00 complete check", "Mon 09:15:00 end done",
      ])
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 08:30:00 arrive", "Mon 08:30:00 enable check", "Mon 09:15:00 start check, clerk 1",
        "Mon 10:15:00 release check, clerk 1", "Mon 10:15:00 complete check, contention 2700",
        "Mon 10:15:00 end done",
      ])
  }

  /// The deputy may do it too, and takes the second.
  @Test("a team without the actor stays possible")
  func deputy() throws {
    let scenario = scenario(
      [clerks([0, 1]), Actor(key: "deputy")], .teams([[Requirement("clerk")], [Requirement("deputy")]]),
      at: [(8, 15), (8, 30), (8, 45)])
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 08:30:00 arrive", "Mon 08:30:00 enable check", "Mon 08:30:00 start check, deputy 0",
        "Mon 09:30:00 release check, deputy 0", "Mon 09:30:00 complete check", "Mon 09:30:00 end done",
      ])
    // From 08:45 to 09:15 clerk 1 works on the case of 08:15.
    try expectLines(
      scenario, "case", 2,
      [
        "Mon 08:45:00 arrive", "Mon 08:45:00 enable check", "Mon 09:15:00 start check, clerk 1",
        "Mon 10:15:00 release check, clerk 1", "Mon 10:15:00 complete check, contention 1800",
        "Mon 10:15:00 end done",
      ])
  }

  /// Both clerks have files and one surveyor goes with each of them, so that only one works at a time.
  @Test("the officer whose case it is goes with another actor")
  func pair() throws {
    let scenario = scenario(
      [clerks([0, 1]), Actor(key: "surveyor")],
      .teams([[Requirement("clerk"), Requirement("surveyor")]]), at: [(8, 15), (8, 45)])
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 08:45:00 arrive", "Mon 08:45:00 enable check",
        "Mon 09:15:00 start check, clerk 1, surveyor 0", "Mon 10:15:00 release check, clerk 1, surveyor 0",
        "Mon 10:15:00 complete check, contention 1800", "Mon 10:15:00 end done",
      ])
  }

  /// Work of two hours at 14:30 is put aside at 16:00 and goes on with the same officer, whatever the other one does; the case
  /// of 15:00 waits for him to the next day.
  @Test("what is put aside, and what waits, stays with its officer overnight")
  func overnight() throws {
    let scenario = scenario(
      days: 2, [clerks([0, 1])], .actor("clerk"), minutes: 120, at: [(14, 30), (15, 0)])
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 14:30:00 arrive", "Mon 14:30:00 enable check", "Mon 14:30:00 start check, clerk 1",
        "Mon 16:00:00 suspend check, clerk 1", "Tue 08:00:00 resume check, clerk 1",
        "Tue 08:30:00 release check, clerk 1", "Tue 08:30:00 complete check, offDuty 57600",
        "Tue 08:30:00 end done",
      ])
    // An hour of Monday and half an hour of Tuesday behind the other one, and 16 hours of the night.
    try expectLines(
      scenario, "case", 1,
      [
        "Mon 15:00:00 arrive", "Mon 15:00:00 enable check", "Tue 08:30:00 start check, clerk 1",
        "Tue 10:30:00 release check, clerk 1", "Tue 10:30:00 complete check, offDuty 57600, contention 5400",
        "Tue 10:30:00 end done",
      ])
  }

  /// Four clerks: two weights are stated, 1 and 3, the others have their mean, 2. The uniform says whose a case is, and each
  /// of them serves his own cases one after the other.
  @Test("cases are shared out by weights, each officer serves his own in order")
  func weights() throws {
    var clerk = Actor(key: "clerk", officers: 4)
    clerk.queueing = .oneEach(weights: [1, 3])
    let times = (0..<48).map { (8 + $0 / 20, $0 % 20 * 3) }
    let scenario = scenario([clerk], .actor("clerk"), minutes: 2, at: times)
    var generator = AddressedGenerator(key: Timeline.key)
    var freeAt = [0, 0, 0, 0]
    var counts = [0, 0, 0, 0]
    let starts = try EngineRun(scenario, key: Timeline.key).trace.filter { $0.kind == .start }
    #expect(starts.count == 48)
    for (ordinal, time) in times.enumerated() {
      let uniform = generator.uniform(
        at: DrawAddress(
          entity: UInt32(ordinal), element: StableHash.of(["own queue", "clerk"]), visit: 0,
          purpose: .ownQueue, scope: StableHash.of([Procedure.unnamed, "case"])))
      let officer = [1.0, 4, 6, 8].firstIndex { 8 * uniform < $0 } ?? 3
      counts[officer] += 1
      let start = max(60 * time.0 + time.1, freeAt[officer])
      freeAt[officer] = start + 2
      let record = starts.first { $0.ordinal == ordinal }
      #expect(record?.officers.map(\.number) == [officer])
      #expect(record?.time == Microseconds(start) * .perMinute)
    }
    #expect(counts.allSatisfy { $0 > 0 })
  }

  /// A piece of other work is one of the officers' as well.
  @Test("pieces of other work have their officer")
  func otherWork() throws {
    let scenario = scenario(
      [
        clerks([0, 1]) {
          $0.otherWork = OtherWork(tasksPerDay: 20, task: DurationDistribution(.constant(30), .minutes))
        }
      ], .actor("clerk"), at: [(8, 15)])
    let starts = try EngineRun(scenario, key: Timeline.key).trace.filter { $0.kind == .start }
    #expect(starts.count > 5)
    #expect(starts.allSatisfy { $0.officers.map(\.number) == [1] })
  }
}

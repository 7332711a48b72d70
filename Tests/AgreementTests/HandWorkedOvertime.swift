// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// Overtime and the time to finish, worked out by hand. The office is open from 08:00 to 12:00 and from 13:00 to 16:00.
@Suite("Overtime worked by hand")
struct HandWorkedOvertime {
  private func tally(
    officers: Int = 1, within seconds: Double, minutes: Double, at times: [(Int, Int)],
    _ performers: Performers = .actor("clerk")
  ) throws -> Tally {
    var clerk = Actor(key: "clerk", officers: officers)
    clerk.closing = .finishes(withinSeconds: seconds)
    let monday = TimelineScenario.date(2026, 1, 5)
    let entries = times.map { ArrivalLog.Entry(monday, TimeOfDay(hour: $0.0, minute: $0.1)) }
    let scenario = TimelineScenario.scenario(
      first: monday, days: 2, actors: [clerk],
      Procedure(
        arrivals: [
          ArrivalStream(key: "case", pattern: .recorded(ArrivalLog(source: "log", entries: entries)))
        ],
        steps: [
          .activity(Activity(key: "check", performers: performers, work: TimelineScenario.minutes(minutes)))
        ]))
    return try EngineRun(scenario, key: Timeline.key).tally
  }

  /// 11:40 to 12:20: 20 minutes at noon. 15:30 to 16:10: 10 in the evening. Both take 40 minutes, all of them work, of which
  /// 20 and 30 lie in open hours.
  @Test("two files finished behind noon and behind closing")
  func twice() throws {
    let tally = try tally(within: 3_600, minutes: 40, at: [(11, 40), (15, 30)])
    #expect(tally.actors[0].overtime == 30 * .perMinute)
    #expect(tally.actors[0].workTime == 80 * .perMinute)
    #expect(tally.caseTypes[0].workingTimes.values == [40, 40].map { $0 * .perMinute })
    #expect(tally.caseTypes[0].spanWorking == Int128(80 * .perMinute))
    #expect(tally.caseTypes[0].workWorking == Int128(80 * .perMinute))
  }

  /// 15:20 to 16:00 and then in overtime to 16:20 is one hour of two clerks: 40 minutes of overtime between them. The file of
  /// 15:30 waits for half an hour of open time and from 16:20, when nobody is on duty, for 08:00; then it takes an hour.
  @Test("a team of two, each of whom works overtime")
  func team() throws {
    let tally = try tally(
      officers: 2, within: 1_800, minutes: 60, at: [(15, 20), (15, 30)],
      .teams([[Requirement("clerk", officers: 2)]]))
    #expect(tally.actors[0].overtime == 40 * .perMinute)
    #expect(tally.actors[0].workTime == 240 * .perMinute)
    #expect(tally.caseTypes[0].workingTimes.values == [60, 90].map { $0 * .perMinute })
  }

  /// 15:00 to 16:00 exactly: nothing is left at closing.
  @Test("work that is over at closing is no overtime")
  func none() throws {
    let tally = try tally(within: 3_600, minutes: 60, at: [(15, 0)])
    #expect(tally.actors[0].overtime == 0)
    #expect(tally.caseTypes[0].workingTimes.values == [60 * .perMinute])
  }
}

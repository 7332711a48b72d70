// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// A desk that is open day and night.
enum OneDesk {
  /// Half of the time busy.
  static func program(days: Int = 20, officers: Int = 1) throws -> Program {
    let desk = Activity(
      key: "serve", performers: .actor("desk"),
      work: ByCaseType(DurationDistribution(.exponential(mean: 30), .minutes)))
    let stream = ArrivalStream(
      key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 1), .hours)))
    return try Program(
      compiling: Scenario(
        title: "desk",
        period: StudyPeriod(
          first: CivilDate(dayNumber: 20_000), length: Microseconds(days) * .perDay),
        actors: [Actor(key: "desk", officers: officers)],
        procedures: [Procedure(arrivals: [stream], steps: [.activity(desk)])]))
  }
}

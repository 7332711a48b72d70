// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import ExactSuite

/// Officers with a queue of their own each are parallel M/M/1 queues, and not one M/M/n queue.
@Suite("Queues of officers")
struct OwnQueuesTests {
  /// Three officers at 2 cases an hour each, work of half an hour on average; cases at 3 an hour, shared out so.
  static let models: [(weights: [Double], hours: Double)] = [
    // Evenly: each has 1 an hour, a time of 1 / (2 - 1) = 1 h. As one queue of three it would be 0.5789 h.
    ([], 1),
    // 50 %, 30 %, 20 %: 0.5 / (2 - 1.5) + 0.3 / (2 - 0.9) + 0.2 / (2 - 0.6) = 1 + 3/11 + 1/7.
    ([5, 3, 2], 1 + 3.0 / 11 + 1.0 / 7),
  ]

  @Test("the mean time is that of queues of one server", arguments: models)
  func parallelQueues(_ model: (weights: [Double], hours: Double)) throws {
    let verdict = try PassRule(times(.oneEach(weights: model.weights), model.hours), value: model.hours)
    #expect(verdict.passes, "\(verdict)")
  }

  /// M/M/3 with work for 1.5 officers: P0 = 1 / (1 + 1.5 + 1.125 + 0.5625 / (1 - 0.5)) = 4/19, so that 1.125 · 4/19 = 9/38 of
  /// the cases wait, 1 / (6 - 3) h each; all of them 3/38 h on average, and half an hour of work.
  @Test("as one queue it is shorter")
  func sharedQueue() throws {
    let hours = 0.5 + 3.0 / 38
    let verdict = try PassRule(times(.shared, hours), value: hours)
    #expect(verdict.passes, "\(verdict)")
  }

  private func times(_ queueing: Queueing, _ exact: Double) throws -> [Double] {
    var clerk = Actor(key: "clerk", officers: 3)
    clerk.queueing = queueing
    let scenario = Scenario(
      title: "queues",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: 21_000 * .perHour, warmUp: 1_000 * .perHour),
      actors: [clerk],
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(
              key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 1 / 3.0), .hours)))
          ],
          steps: [
            .activity(
              Activity(
                key: "check", performers: .actor("clerk"),
                work: ByCaseType(DurationDistribution(.exponential(mean: 0.5), .hours))))
          ])
      ])
    return try ExactRunner().values(
      [scenario], study: "queues",
      reduce: {
        Double($0.caseTypes[0].spanClock) / Double($0.caseTypes[0].finished) / Double(Microseconds.perHour)
      },
      isPrecise: { PassRule($0[0], value: exact).isPowerful }
    )[0]
  }
}

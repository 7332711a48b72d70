// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

@testable import SimpulAnalysis

/// Designs of one desk to which a file comes every two hours on average: M/M/1, whose mean time to finish is
/// S / (1 - S / 2) for a mean work of S hours.
enum OneDeskDesigns {
  static func scenario(
    work hours: Double, days: Int = 100, promise: Double? = nil, randomNumbers: String? = nil,
    cost: Double? = nil
  ) -> Scenario {
    var activity = Activity(
      key: "serve", performers: .actor("desk"),
      work: ByCaseType(DurationDistribution(.exponential(mean: hours), .hours)))
    activity.drawsAs = randomNumbers
    var desk = Actor(key: "desk")
    desk.costPerHour = cost
    return Scenario(
      title: "one desk",
      period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: Microseconds(days) * .perDay),
      actors: [desk],
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 2), .hours)))
          ],
          promises: promise.map { [Promise(amount: $0, unit: .hours, counting: .byHours)] } ?? [],
          steps: [.activity(activity)])
      ])
  }

  /// Named by the hours of work.
  static func designs(
    work hours: [Double], days: Int = 100, promise: Double? = nil, cost: Double? = nil
  ) -> [StudyDesign] {
    hours.map {
      StudyDesign(name: "\($0)", scenario: scenario(work: $0, days: days, promise: promise, cost: cost))
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime
import Testing

@Suite("Expected arrivals")
struct ExpectedArrivalsTests {
  private func expected(_ pattern: ArrivalStream.Pattern, _ groups: ArrivalStream.GroupSize) throws -> Double
  {
    let scenario = Scenario(
      title: "ten days", period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: 10 * .perDay),
      actors: [Actor(key: "desk")],
      procedures: [
        Procedure(
          arrivals: [ArrivalStream(key: "case", pattern: pattern, groups: groups)],
          steps: [.activity(Activity(key: "serve", performers: .actor("desk")))])
      ])
    return try #require(try Program(compiling: scenario).expectedArrivals.first)
  }

  @Test(
    "A number a day counts cases, however they come; times are from group to group",
    arguments: [ArrivalStream.GroupSize.single, .constant(4), .geometric(mean: 2.5)])
  func groups(size: ArrivalStream.GroupSize) throws {
    #expect(abs(try expected(.rate(count: 12, per: .day), size) - 120) <= 1e-9)
    let everyTwoHours = ArrivalStream.Pattern.renewal(DurationLaw(.constant(2), .hours))
    #expect(abs(try expected(everyTwoHours, size) - 120 * size.mean) <= 1e-9)
  }
}

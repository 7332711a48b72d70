// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

@testable import SimpulEngine

/// Visits are distinguished up to 2^18: what comes more often would meet the same random numbers again and again.
@Suite("A case that goes in circles")
struct EndlessCaseTests {
  private let key = DrawKey(seed: 1, study: "", phase: .production, replication: 0)

  /// One case, which is sent back whenever it has been served.
  private func scenario(workSeconds: Double) -> Scenario {
    Scenario(
      title: "circle", period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: 10_000 * .perHour),
      actors: [Actor(key: "desk", officers: 1)],
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(
              key: "case", pattern: .renewal(DurationDistribution(.constant(5_000), .hours)))
          ],
          steps: [
            .activity(
              Activity(
                key: "serve", name: "Serving", performers: .actor("desk"),
                work: ByCaseType(DurationDistribution(.constant(workSeconds), .seconds)),
                returned: Return(probability: ByCaseType(ReturnShares(1)), to: "serve")))
          ])
      ])
  }

  @Test(
    "the run ends with its activity, in either engine, whether or not its work takes any time",
    arguments: [0.0, 1])
  func ends(workSeconds: Double) throws {
    let program = try Program(compiling: scenario(workSeconds: workSeconds))
    let error = #expect(throws: EndlessCase.self) { try program.run(key) }
    #expect(error?.scenario == "circle")
    #expect(error?.path == ["activities", "serve"])
    #expect(
      error?.description
        == "a case has come to 'Serving' 262144 times and goes in circles: write a way out of the loop that a case can "
        + "take, or 'at most' behind the return")
    var general = Replication(program, key: key)
    general.run()
    #expect(general.endlessCase == error)
    #expect(throws: EndlessCase.self) { try program.activePeriods(key) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulStatistics
import SimpulTime
import Testing

/// The office of `Tests/EndToEndTests/Faults/36-team-starves.yaml`: two officers, files for one of them every 24 min that take
/// 40, and files for both every 10 h that take 30, all exponential.
@Suite("Teams that starve")
struct KeptFreeTests {
  /// A simulation of the rule apart from this program (see `simulated`) gives the waits in minutes, with their standard errors.
  /// Without the rule the file for two waits for more than 15 h.
  static let simulated = (pair: (wait: 270.7, error: 4.3), single: (wait: 234.2, error: 4.2))

  @Test("in strict order the file for two waits for about 4.5 h, and the others for 3.9 h")
  func strictOrder() throws {
    let unit = DurationDistribution.Unit.minutes
    func procedure(_ key: String, gap: Double, work: Double, officers: Int) -> Procedure {
      var activity = Activity(
        key: "serve", performers: .teams([[Requirement("officer", officers: officers)]]),
        work: ByCaseType(DurationDistribution(.exponential(mean: work), unit)))
      activity.keepsOfficersFree = officers > 1
      return Procedure(
        key: key,
        arrivals: [
          ArrivalStream(key: key, pattern: .renewal(DurationDistribution(.exponential(mean: gap), unit)))
        ], steps: [.activity(activity)])
    }
    let scenario = Scenario(
      title: "36",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: 364 * .perDay, warmUp: 56 * .perDay),
      actors: [Actor(key: "officer", officers: 2)],
      procedures: [
        procedure("single", gap: 24, work: 40, officers: 1),
        procedure("pair", gap: 600, work: 30, officers: 2),
      ])
    let program = try Program(compiling: scenario)
    var waits: [[Double]] = [[], []]
    for replication in 0..<16 {
      let key = DrawKey(seed: 36, study: "36", phase: .production, replication: UInt32(replication))
      let tally = try #require(try program.run(key))
      for (type, work) in [40.0, 30].enumerated() {
        let own = tally.caseTypes[type]
        waits[type].append(Double(own.spanClock) / Double(own.finished) / 6e7 - work)
      }
    }
    for (found, exact) in zip(waits, [Self.simulated.single, Self.simulated.pair]) {
      let mean = found.reduce(0, +) / 16
      let variance = found.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 15
      let error = (variance / 16 + exact.error * exact.error).squareRoot()
      // Student's quantile with 15 degrees of freedom at the strict level of the exact suite.
      #expect(abs(mean - exact.wait) <= 6.5 * error, "\(mean), not \(exact.wait)")
      // More than that would not tell the rule from none.
      #expect(error < 25)
    }
  }
}

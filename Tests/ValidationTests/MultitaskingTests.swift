// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import ExactSuite

/// Officers who have so many files open at most, and lose time by changing. With exponential work the number present is a
/// birth-and-death chain, whose balance equations are solved here.
@Suite("Open files")
struct MultitaskingTests {
  static let models = [
    Multitasking(limit: 3), Multitasking(limit: 3, lossPerFile: 0.1),
    Multitasking(limit: 2, lossPerFile: 0.25),
  ]

  /// One officer, cases at 0.6 an hour, work of one hour at a time.
  @Test("The number present of a birth-and-death chain", arguments: models)
  func chain(_ files: Multitasking) throws {
    var rate = 1.0
    var (all, weighted) = (1.0, 0.0)
    for present in 1...2_000 {
      let open = min(present, files.limit ?? present)
      var speed = 1.0
      for _ in 1..<open { speed *= 1 - files.lossPerFile }
      rate *= 0.6 / speed
      all += rate
      weighted += Double(present) * rate
    }
    let exact = weighted / all
    let verdict = try PassRule(present(files, exact), value: exact)
    #expect(verdict.passes, "\(verdict)")
  }

  private func present(_ files: Multitasking, _ exact: Double) throws -> [Double] {
    var clerk = Actor(key: "clerk")
    clerk.multitasking = files
    let scenario = Scenario(
      title: "open files",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: 104_000 * .perHour, warmUp: 4_000 * .perHour),
      actors: [clerk],
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(
              key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 1 / 0.6), .hours)))
          ],
          steps: [
            .activity(
              Activity(
                key: "check", performers: .actor("clerk"),
                work: ByCaseType(DurationDistribution(.exponential(mean: 1), .hours))))
          ])
      ])
    return try ExactRunner().values(
      [scenario], study: "open files",
      reduce: { Double($0.office.presentIntegral) / Double($0.office.windowClock) },
      isPrecise: { PassRule($0[0], value: exact).isPowerful }
    )[0]
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

@testable import SimpulEngine

/// How large a study may be.
@Suite("Scale")
struct ScaleTests {
  private let key = DrawKey(seed: 1, study: "scale", phase: .production, replication: 0)

  /// M/M/1 with a load of a half.
  @Test("a hundred million cases need the room of those who are present", .timeLimit(.minutes(20)))
  func manyCases() throws {
    let cases: Microseconds = 100_000_000
    let scenario = oneDesk(
      officers: 1, gap: .exponential(mean: 1), work: .exponential(mean: 0.5), length: cases * .perMinute)
    let program = try Program(compiling: scenario)
    var run = NetworkReplication(try #require(program.network), of: program, key: key)
    while run.advance(events: 1 << 20) {}
    let tally = run.tally()
    // A Poisson count, ten standard deviations wide.
    #expect(abs(tally.caseTypes[0].arrived - Int(cases)) < 100_000)
    #expect(tally.caseTypes[0].finished == tally.caseTypes[0].arrived)
    let places = run.cases.count
    #expect(places == tally.office.presentMaximum)
    #expect(places < 64, "P(more than 63 present) is 2⁻⁶⁴ at a time")
    #expect(run.latestTimes.count <= NetworkReplication.timesKeptBack)
    let isExact = tally.caseTypes[0].clockTimes.isExact
    #expect(!isExact, "the times of so many cases are a sketch")
    // Exact: 1 / (2 - 1) minute. The bound catches gross errors at this scale; the exact suite holds means to the pass rule.
    let mean = Double(tally.caseTypes[0].spanClock) / Double(tally.caseTypes[0].finished) / 60e6
    #expect(abs(mean - 1) < 0.002)
  }

  @Test("the general engine needs no more room either")
  func manyCasesInGeneral() throws {
    let scenario = oneDesk(
      officers: 1, gap: .exponential(mean: 1), work: .exponential(mean: 0.5), length: 2_000_000 * .perMinute)
    let program = try Program(compiling: scenario)
    var run = Replication(program, key: key)
    while run.advance(events: 1 << 20) {}
    let (tokens, cases) = (run.tokens.count, run.cases.count)
    #expect(tokens < 64)
    #expect(cases < 64)
  }

  /// Every second one comes, and each takes two: case n comes at second n and begins at second 2n - 1.
  @Test("a million cases wait at once, in either engine")
  func millionWaiting() throws {
    let length: Microseconds = 2_000_000
    let scenario = oneDesk(
      officers: 1, gap: .constant(1.0 / 60), work: .constant(2.0 / 60), length: length * .perSecond)
    let program = try Program(compiling: scenario)
    let fast = try #require(try program.run(key))
    var queueTime: Int128 = 0
    for number in 1..<length where number < 2 * number - 1 {
      queueTime += Int128(min(2 * number - 1, length) - number)
    }
    #expect(fast.actors[0].queueTimeOfTokens == queueTime * 1_000_000)
    #expect(fast.actors[0].queueClockIntegral == queueTime * 1_000_000)
    // Just before the end 1,999,999 have come and the millionth has begun.
    #expect(fast.actors[0].queueMaximum == 999_999)
    #expect(fast == Replication(program, key: key).finish())
  }

  /// A chain of rows, five officers for each of 400 actors.
  private func chain(rows: Int, actors: Int, officers: Int) -> Scenario {
    Scenario(
      title: "chain",
      period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: 100 * .perHour),
      actors: (0..<actors).map { Actor(key: "actor \($0)", officers: officers) },
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 2), .hours)))
          ],
          steps: (0..<rows).map { row in
            .activity(
              Activity(
                key: "row \(row)", performers: .actor("actor \(row % actors)"),
                work: ByCaseType(DurationDistribution(.exponential(mean: 10), .seconds))))
          })
      ])
  }

  @Test("ten thousand activities of two thousand officers, in either engine", .timeLimit(.minutes(5)))
  func manyRows() throws {
    let scenario = chain(rows: 10_000, actors: 400, officers: 5)
    #expect(scenario.problems().isEmpty)
    let program = try Program(compiling: scenario)
    let tally = try #require(try program.run(key))
    let finished = tally.caseTypes[0].finished
    #expect(finished > 20)
    #expect(tally.activities.allSatisfy { $0.visits == finished })
    #expect(tally == Replication(program, key: key).finish())
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

@testable import SimpulEngine

/// A procedure of one activity, always open.
func oneDesk(
  officers: Int, gap: Distribution, work: Distribution, length: Microseconds, warmUp: Microseconds = 0
) -> Scenario {
  Scenario(
    title: "one desk",
    period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: length, warmUp: warmUp),
    actors: [Actor(key: "desk", officers: officers)],
    procedures: [
      Procedure(
        arrivals: [ArrivalStream(key: "case", pattern: .renewal(DurationDistribution(gap, .minutes)))],
        steps: [
          .activity(
            Activity(
              key: "serve", performers: .actor("desk"), work: ByCaseType(DurationDistribution(work, .minutes))
            ))
        ])
    ])
}

@Suite("One desk")
struct SimpleQueueTests {
  let key = DrawKey(seed: 1, study: "", phase: .production, replication: 0)

  @Test("Cases every 10 minutes that take 15 wait 0, 5, 10, 15 minutes")
  func constantOverload() throws {
    let scenario = oneDesk(officers: 1, gap: .constant(10), work: .constant(15), length: 45 * .perMinute)
    let program = try Program(compiling: scenario)
    var run = Replication(program, key: key, tracing: true)
    run.run()
    let trace = run.sortedTrace
    let starts = trace.filter { $0.kind == .start }.map { $0.time / .perMinute }
    #expect(starts == [10, 25, 40, 55, 70])
    let waits = trace.filter { $0.kind == .complete }.map {
      $0.waited[WaitingCause.contention.rawValue] / .perMinute
    }
    #expect(waits == [0, 5, 10, 15])
    let tally = run.finish()
    #expect(tally.caseTypes[0].arrived == 4)
    #expect(tally.caseTypes[0].finished == 4)
    #expect(tally.caseTypes[0].clockTimes.values == [15, 20, 25, 30].map { $0 * .perMinute })
    // In [0, 45]: the queue holds one from 20 to 25 and from 30 to 40, and one from 40 to 45.
    #expect(tally.actors[0].queueClockIntegral == Int128(20 * .perMinute))
    #expect(tally.actors[0].queueTimeOfTokens == Int128(20 * .perMinute))
    #expect(tally.actors[0].workTime == 35 * .perMinute)
    #expect(tally.office.presentIntegral == tally.office.presenceOfCases)
  }
}

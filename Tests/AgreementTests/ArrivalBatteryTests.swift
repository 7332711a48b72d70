// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SharedBatteries
import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// What holds of arrivals of whatever kind.
@Suite("Every arrival pattern")
struct ArrivalBatteryTests {
  private func key(_ replication: Int) -> DrawKey {
    DrawKey(seed: 8, study: "arrivals", phase: .production, replication: UInt32(replication))
  }

  /// When cases come in the study.
  private func arrivals(_ scenario: Scenario, replication: Int) throws -> [Microseconds] {
    var run = Replication(try Program(compiling: scenario), key: key(replication), tracing: true)
    run.run()
    return run.sortedTrace.filter { $0.kind == .arrive && $0.time < scenario.period.length }.map(\.time)
  }

  private func expected(_ stream: ArrivalStream) throws -> Double {
    try #require(try Program(compiling: EveryArrivalPattern.scenario(stream)).expectedArrivals.first)
  }

  @Test("every kind is in the battery")
  func kinds() {
    let known = EveryArrivalPattern.all.map { EveryArrivalPattern.kind(of: $0.stream.pattern) }
    #expect(EveryArrivalPattern.Kind.allCases.filter { !known.contains($0) }.isEmpty)
  }

  @Test("so many are expected as by hand", arguments: EveryArrivalPattern.all)
  func expectation(_ sample: EveryArrivalPattern.Sample) throws {
    let found = try expected(sample.stream)
    #expect(abs(found - sample.expected) <= 1e-9 * sample.expected)
  }

  @Test("so many come on average; of a population no more", arguments: EveryArrivalPattern.all)
  func mean(_ sample: EveryArrivalPattern.Sample) throws {
    let program = try Program(compiling: EveryArrivalPattern.scenario(sample.stream))
    let counts = try (0..<300).map { replication in
      Double(try #require(try program.run(key(replication))).caseTypes[0].arrived)
    }
    let mean = counts.reduce(0, +) / 300
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 299
    let error = (variance / 300).squareRoot()
    #expect(sample.isRandom == (variance > 0))
    if case .population = sample.stream.pattern {
      // Who finds the office closed comes later, and then waits for as long once more.
      #expect(mean <= sample.expected + 4.5 * error && mean > 0.5 * sample.expected)
    } else {
      #expect(abs(mean - sample.expected) <= 4.5 * error, "\(mean) ± \(error)")
    }
  }

  @Test("nobody comes outside the hours", arguments: EveryArrivalPattern.all)
  func windows(_ sample: EveryArrivalPattern.Sample) throws {
    for replication in 0..<5 {
      for time in try arrivals(EveryArrivalPattern.scenario(sample.stream), replication: replication) {
        let date = EveryArrivalPattern.firstDay.advanced(byDays: Int(time / .perDay))
        let hours = sample.hours.map { $0.start.sinceMidnight...$0.end.sinceMidnight }
        #expect(WeekdaySet.mondayToFriday.contains(date.weekday), "\(date)")
        #expect(hours.contains { $0.contains(time % .perDay) }, "\(time)")
      }
    }
  }

  @Test("the same seed brings the same cases, another one others", arguments: EveryArrivalPattern.all)
  func seeds(_ sample: EveryArrivalPattern.Sample) throws {
    let scenario = EveryArrivalPattern.scenario(sample.stream)
    let first = try arrivals(scenario, replication: 0)
    #expect(!first.isEmpty && first == first.sorted())
    #expect(try arrivals(scenario, replication: 0) == first)
    #expect(try (arrivals(scenario, replication: 1) != first) == sample.isRandom)
  }

  @Test("twice the rate is twice as many expected", arguments: EveryArrivalPattern.all)
  func scaling(_ sample: EveryArrivalPattern.Sample) throws {
    var stream = sample.stream
    stream.pattern = EveryArrivalPattern.doubled(stream.pattern)
    #expect(try abs(expected(stream) - 2 * sample.expected) <= 1e-9 * sample.expected)
  }

  @Test("engine and reference interpreter agree", arguments: EveryArrivalPattern.all)
  func agreement(_ sample: EveryArrivalPattern.Sample) throws {
    let scenario = EveryArrivalPattern.scenario(sample.stream)
    for replication in 0..<3 {
      let reference = try ReferenceInterpreter.run(scenario, key: key(replication)).trace
      let engine = try EngineRun(scenario, key: key(replication)).trace
      #expect(Agreement.firstDifference(reference, engine) == [])
    }
  }
}

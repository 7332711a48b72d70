// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import Synchronization
import Testing

@testable import SimpulExperiment

@Suite("Experiments")
struct ExperimentTests {
  private func designs() throws -> [Program] {
    [try OneDesk.program(), try OneDesk.program(officers: 2)]
  }

  @Test("1, 2 and 7 threads give the same tallies, and so does no stated number")
  func threads() throws {
    let designs = try designs()
    func values(_ threads: Int?) throws -> [[Tally]] {
      try Experiment.run(designs: designs, settings: ExperimentSettings(replications: 9, threads: threads))
        .values
    }
    let one = try values(1)
    #expect(one.map(\.count) == [9, 9])
    #expect(try values(2) == one)
    #expect(try values(7) == one)
    #expect(try values(nil) == one)
  }

  @Test("replications differ from one another, and so do seeds and studies")
  func differ() throws {
    let designs = [try OneDesk.program()]
    func values(_ settings: ExperimentSettings) throws -> [Tally] {
      try Experiment.run(designs: designs, settings: settings).values[0]
    }
    let base = try values(ExperimentSettings(seed: 1, replications: 3))
    #expect(base[0] != base[1])
    #expect(base[1] != base[2])
    #expect(try values(ExperimentSettings(seed: 2, replications: 3))[0] != base[0])
    #expect(try values(ExperimentSettings(seed: 1, replications: 3, study: "other"))[0] != base[0])
  }

  @Test("the first replications of a longer experiment are those of a shorter one")
  func prefix() throws {
    let designs = try designs()
    let short = try Experiment.run(designs: designs, settings: ExperimentSettings(replications: 3))
    let long = try Experiment.run(designs: designs, settings: ExperimentSettings(replications: 6))
    #expect(long.values.map { Array($0.prefix(3)) } == short.values)
  }

  @Test("the same design twice meets the same random numbers; another officer meets the same citizens")
  func commonRandomNumbers() throws {
    let one = try OneDesk.program()
    let designs = [one, one, try OneDesk.program(officers: 2)]
    let values = try Experiment.run(designs: designs, settings: ExperimentSettings(replications: 4)).values
    #expect(values[0] == values[1])
    for (single, double) in zip(values[0], values[2]) {
      #expect(single.caseTypes[0].arrived == double.caseTypes[0].arrived)
      #expect(single.caseTypes[0].workClock == double.caseTypes[0].workClock)
      #expect(single.caseTypes[0].spanClock > double.caseTypes[0].spanClock)
    }
  }

  @Test("what a reduction keeps is what the tallies say")
  func reduction() throws {
    let designs = try designs()
    let settings = ExperimentSettings(replications: 4)
    let tallies = try Experiment.run(designs: designs, settings: settings).values
    let reduced = try Experiment.run(designs: designs, settings: settings, reduce: { $0.office.events })
    #expect(reduced.values == tallies.map { $0.map(\.office.events) })
  }

  @Test("cancelling ends an experiment long before its last replication")
  func cancellation() throws {
    let long = try OneDesk.program(days: 200_000)
    let finished = Mutex(0)
    #expect(throws: ExperimentError.cancelled) {
      try Experiment.run(
        designs: [long], settings: ExperimentSettings(replications: 200, threads: 2),
        reduce: { _ in finished.withLock { $0 += 1 } }, isCancelled: { true })
    }
    #expect(finished.withLock { $0 } < 100)
  }

  /// The jobs end by being told to, and only if nobody tells them by a clock, far later than any machine needs.
  @Test("cancelling reaches jobs in the middle of their work, and no other job begins")
  func cancelledJobs() throws {
    let begun = Mutex(0)
    let done = Mutex(0)
    #expect(throws: ExperimentError.cancelled) {
      try WorkQueue.run(
        Array(0..<200), threads: 2,
        work: { _, report -> Int? in
          begun.withLock { $0 += 1 }
          let start = ContinuousClock.now
          while start.duration(to: .now) < .seconds(120) {
            guard report(0.5) else { return nil }
          }
          done.withLock { $0 += 1 }
          return 1
        },
        progress: { _ in }, isCancelled: { true })
    }
    #expect(begun.withLock { $0 } <= 2)
    #expect(done.withLock { $0 } == 0)
  }

  @Test(
    "of several jobs that fail the first one is told of, for any number of threads", arguments: [1, 2, 7])
  func failures(threads: Int) throws {
    #expect(throws: ExperimentError.invalidSettings) {
      try WorkQueue.run(
        Array(0..<50), threads: threads,
        work: { job, _ throws(ExperimentError) -> Int? in
          switch job {
          case ..<3: return job
          // The first one fails last.
          case 3:
            let start = ContinuousClock.now
            while start.duration(to: .now) < .milliseconds(50) {}
            throw .invalidSettings
          default: throw .cancelled
          }
        },
        progress: { _ in }, isCancelled: { false })
    }
  }

  @Test(
    "settings that make no sense are refused",
    arguments: [
      ExperimentSettings(replications: 0), ExperimentSettings(replications: -1),
      ExperimentSettings(precision: 0), ExperimentSettings(confidence: 1), ExperimentSettings(confidence: 0),
    ])
  func refusal(settings: ExperimentSettings) throws {
    let designs = try designs()
    #expect(throws: ExperimentError.invalidSettings) {
      try Experiment.run(designs: designs, settings: settings)
    }
  }

  @Test("with a precision, it stops at the first look that is precise enough")
  func precisionStops() throws {
    let designs = [try OneDesk.program()]
    let settings = ExperimentSettings(replications: 5, precision: 0.1, maximumReplications: 100)
    var looks: [Int] = []
    let result = try Experiment.run(
      designs: designs, settings: settings, reduce: { $0.office.events },
      isPrecise: { values in
        looks.append(values[0].count)
        return values[0].count >= 20
      })
    #expect(looks == [5, 15, 25])
    #expect(result.replications == 25)
    #expect(result.isPrecise == true)
  }

  @Test("a precision that is not reached ends at the largest number, and says so")
  func precisionNotReached() throws {
    let result = try Experiment.run(
      designs: [try OneDesk.program()],
      settings: ExperimentSettings(replications: 4, precision: 0.1, maximumReplications: 12),
      reduce: { $0.office.events }, isPrecise: { _ in false })
    #expect(result.replications == 12)
    #expect(result.isPrecise == false)
  }

  @Test("without a precision nobody asks, and the number of replications is the stated one")
  func fixedNumber() throws {
    let result = try Experiment.run(
      designs: [try OneDesk.program()], settings: ExperimentSettings(replications: 3),
      reduce: { $0.office.events },
      isPrecise: { _ in
        Issue.record("no precision was asked for")
        return true
      })
    #expect(result.replications == 3)
    #expect(result.isPrecise == nil)
  }

  @Test("progress begins at nothing, never goes back, and ends with all runs")
  func progress() throws {
    var reports: [Progress] = []
    _ = try Experiment.run(
      designs: try designs(), settings: ExperimentSettings(replications: 3),
      progress: { reports.append($0) })
    #expect(reports.first?.finishedRuns == 0)
    #expect(reports.last?.finishedRuns == 6)
    #expect(reports.allSatisfy { $0.plannedRuns == 6 })
    #expect(zip(reports, reports.dropFirst()).allSatisfy { $0.finishedRuns <= $1.finishedRuns })
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom

/// Trials of a scenario with other numbers of officers.
struct ScenarioTrials: StaffingTrials {
  /// With the promises that are to be kept.
  let scenario: Scenario
  /// Whose number changes.
  let actors: [Actor.Key]
  /// Of the case types with these promises, among all.
  let positions: [Int]
  let settings: ExperimentSettings
  let progress: (Progress) -> Void
  let isCancelled: () -> Bool
  /// Replications so far, of all designs.
  private(set) var runs = 0

  init(
    scenario: Scenario, actors: [Actor.Key], positions: [Int], settings: ExperimentSettings,
    progress: @escaping (Progress) -> Void, isCancelled: @escaping () -> Bool
  ) {
    self.scenario = scenario
    self.actors = actors
    self.positions = positions
    self.settings = settings
    self.progress = progress
    self.isCancelled = isCancelled
  }

  func scenario(with staffing: Staffing) -> Scenario {
    zip(actors, staffing.officers).reduce(scenario) { scenario, pair in
      scenario.changing(pair.0) { actor in
        actor.officers = pair.1
        actor.speeds = Array(actor.speeds.prefix(pair.1))
      }
    }
  }

  mutating func outcomes(
    of designs: [Staffing], luck: TrialLuck, first: Int, count: Int
  ) throws(StudyError) -> [StaffingOutcome] {
    var programs: [Program] = []
    for design in designs {
      programs.append(try Runner.program(scenario(with: design), name: scenario.title))
    }
    runs += designs.count * count
    let positions = positions
    do throws(ExperimentError) {
      return try Experiment.run(
        designs: programs, settings: luck.settings(settings, first: first, count: count),
        reduce: { StaffingRow($0, positions: positions) }, progress: progress, isCancelled: isCancelled
      ).values.map { StaffingRow.outcome($0, promises: positions.count) }
    } catch {
      throw StudyError(error)
    }
  }
}

extension TrialLuck {
  func settings(_ settings: ExperimentSettings, first: Int, count: Int) -> ExperimentSettings {
    var settings = settings
    settings.precision = nil
    settings.replications = count
    settings.firstReplication = first
    let (phase, round): (DrawPhase, UInt32) =
      switch self {
      case .search: (.pilot, 0)
      case .certification(let round): (.certification, UInt32(round))
      case .minimality: (.certification, 1_000)
      case .plenty: (.certification, 1_001)
      case .front: (.production, 0)
      }
    settings.phase = phase
    settings.round = round
    return settings
  }
}

/// What one replication says of one design.
private struct StaffingRow: Sendable {
  var counts: [PromiseCount]
  var seconds: Double
  var finished: Int
  var censored: Int

  init(_ tally: Tally, positions: [Int]) {
    counts = positions.map { PromiseCount(tally.caseTypes[$0]) }
    seconds = tally.caseTypes.reduce(0) { $0 + CaseSample.seconds($1.spanWorking) }
    finished = tally.caseTypes.reduce(0) { $0 + $1.finished }
    censored = tally.caseTypes.reduce(0) { $0 + $1.censored }
  }

  static func outcome(_ rows: [StaffingRow], promises: Int) -> StaffingOutcome {
    StaffingOutcome(
      kept: (0..<promises).map { promise in PromiseSample(rows.map { $0.counts[promise] }) },
      meanSeconds: rows.map { $0.finished > 0 ? $0.seconds / Double($0.finished) : nil },
      isCensored: rows.contains { $0.censored > 0 })
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom

/// Trials of a scenario with other numbers of officers.
struct ScenarioTrials: StaffingTrials {
  /// The scenario with the promises to be kept.
  package let scenario: Scenario
  /// Actors whose number changes.
  let actors: [Actor.Key]
  /// Indices of the case types with these promises, among all.
  let positions: [Int]
  let settings: ExperimentSettings
  let progress: (Progress) -> Void
  let isCancelled: () -> Bool
  /// Replications so far, of all designs.
  private(set) var runs = 0
  /// Queues, the same whoever is added.
  private let queues: [QueueGroup]

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
    queues = QueueGroup.members(of: scenario).map {
      QueueGroup(
        actors: $0.map { scenario.actors[$0].key }, places: $0, intakePerWeek: 0, arrivalsOfThirds: [])
    }
  }

  package func scenario(with staffing: Staffing) -> Scenario {
    zip(actors, staffing.officers).reduce(scenario) { scenario, pair in
      scenario.changing(pair.0) { actor in
        actor.officers = pair.1
        actor.speeds = Array(actor.speeds.prefix(pair.1))
      }
    }
  }

  mutating func outcomes(
    of designs: [Staffing], phase: TrialPhase, first: Int, count: Int
  ) throws(StudyError) -> [StaffingOutcome] {
    var programs: [Program] = []
    for design in designs {
      programs.append(try Runner.program(scenario(with: design), name: scenario.title))
    }
    runs += designs.count * count
    let positions = positions
    let queues = queues
    do throws(ExperimentError) {
      return try Experiment.run(
        designs: programs, settings: phase.settings(settings, first: first, count: count),
        reduce: { [period = scenario.period] in
          StaffingRow($0, positions: positions, growth: Stability.growth(of: $0, queues, period))
        }, progress: progress, isCancelled: isCancelled
      ).values.map { StaffingRow.outcome($0, promises: positions.count) }
    } catch { throw StudyError(error) }
  }
}

extension TrialPhase {
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

/// Results of one replication of one design.
private struct StaffingRow: Sendable {
  var counts: [PromiseCount]
  var seconds: Double
  package var finished: Int
  package var censored: Int
  /// Growth of each queue, in files a week.
  var growth: [Double]

  init(_ tally: Tally, positions: [Int], growth: [Double]) {
    self.growth = growth
    counts = positions.map { PromiseCount(tally.caseTypes[$0]) }
    seconds = tally.caseTypes.reduce(0) { $0 + CaseSample.seconds($1.spanWorking) }
    finished = tally.caseTypes.reduce(0) { $0 + $1.finished }
    censored = tally.caseTypes.reduce(0) { $0 + $1.censored }
  }

  static func outcome(_ rows: [StaffingRow], promises: Int) -> StaffingOutcome {
    StaffingOutcome(
      kept: (0..<promises).map { promise in PromiseSample(rows.map { $0.counts[promise] }) },
      meanSeconds: rows.map { $0.finished > 0 ? $0.seconds / Double($0.finished) : nil },
      isCensored: rows.contains { $0.censored > 0 }, growth: rows.map(\.growth))
  }
}

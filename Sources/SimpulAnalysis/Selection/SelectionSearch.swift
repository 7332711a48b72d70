// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom
import SimpulStatistics

/// A selection in progress: designs not yet eliminated, and all replications so far.
struct SelectionSearch {
  let designs: [StudyDesign]
  var measure: Measure
  let settings: SelectionSettings
  /// Programs, one a design.
  var programs: [Program] = [] { didSet { capacities = programs.map(Capacity.findings) } }
  private var capacities: [CapacityFindings] = []
  /// Growth of each queue, by design, then by replication.
  private var growth: [[[Double]]] = []
  /// Warm-up of the steady state, where it is asked for.
  var warmUp: WarmUpFindings?
  /// The procedure; nil before the first replications, whose mean may define the indifference.
  private var procedure: KimNelson?
  private var neededAtMost = 0
  /// Replications run of each design not yet eliminated.
  private(set) var replications = 0
  private var runs = 0
  private let started = ContinuousClock.now
  /// Values by design, as far as they were compared.
  private(set) var values: [[Double]]

  init(designs: [StudyDesign], measure: Measure, settings: SelectionSettings) {
    self.designs = designs
    self.measure = measure
    self.settings = settings
    values = Array(repeating: [], count: designs.count)
    growth = Array(repeating: [], count: designs.count)
  }

  private var wanted: Indifference { settings.indifference ?? .standard(for: measure) }
  private var survivors: [Int] { procedure?.survivors ?? Array(designs.indices) }
  var firstStage: Int { settings.experiment.replications }
  private var maximum: Int { max(firstStage, settings.experiment.maximumReplications) }

  /// The decision so far.
  var decision: KimNelson.Decision { procedure?.decision ?? .undecided }
  /// The indifference in the unit of the measure.
  ///
  /// - Precondition: the first replications were taken.
  var indifference: Double { procedure?.indifference ?? 0 }

  /// Whether all designs keep the promise for nearly all cases, or for nearly none, in the first replications.
  var saturation: PromiseSaturation? {
    guard measure == .promiseKept, let procedure else { return nil }
    let shares = values.map { Sample.mean(of: Array($0.prefix(firstStage))) ?? 0 }
    return PromiseSaturation(shares, indifference: procedure.indifference)
  }

  /// Replications of each survivor to be run next; nil when the search is over.
  var nextBatch: Int? {
    guard let procedure else { return firstStage }
    guard procedure.decision == .undecided, replications < maximum else { return nil }
    return min(SelectionSettings.batch, maximum - replications)
  }

  /// The next replications, by survivor.
  func values(
    count: Int, progress: (Progress) -> Void, isCancelled: () -> Bool
  ) throws(ExperimentError) -> [[ReplicationValue]] {
    try values(of: survivors, count: count, progress: progress, isCancelled: isCancelled)
  }

  /// The next replications of some designs.
  func values(
    of chosen: [Int], count: Int, progress: (Progress) -> Void, isCancelled: () -> Bool
  ) throws(ExperimentError) -> [[ReplicationValue]] {
    var experiment = settings.experiment
    experiment.precision = nil
    experiment.replications = count
    experiment.firstReplication += replications
    // Values do not say of which design they are: each is run by itself, with the random numbers of its replication.
    var found: [[ReplicationValue]] = []
    for (place, design) in chosen.enumerated() {
      let scenario = designs[design].scenario
      let result = try Experiment.run(
        designs: [programs[design]], settings: experiment,
        reduce: { [measure, queues = capacities[design].queues] in
          ReplicationValue(measure, of: scenario, $0, queues: queues)
        },
        progress: {
          progress(
            Progress(
              finishedRuns: Double(runs + place * count) + $0.finishedRuns,
              plannedRuns: runs + chosen.count * count,
              elapsedSeconds: started.duration(to: .now) / .seconds(1)))
        }, isCancelled: isCancelled)
      found.append(result.values[0])
    }
    return found
  }

  /// Compares replications of the survivors one after the other, until the search is over.
  mutating func take(_ batch: [[ReplicationValue]]) throws(SelectionRefusal) {
    let runDesigns = survivors
    let count = batch[0].count
    runs += runDesigns.count * count
    for (design, found) in zip(runDesigns, batch) { growth[design] += found.map(\.growth) }
    if procedure == nil { try begin(batch) }
    for place in 0..<count {
      guard let survivors = procedure?.survivors, procedure?.decision == .undecided else { break }
      var row: [Double] = []
      for design in survivors {
        guard let found = runDesigns.firstIndex(of: design) else { continue }
        row.append(try value(batch[found][place], of: design, replication: replications + place + 1))
      }
      for (design, value) in zip(survivors, row) { values[design].append(value) }
      let greaterIsBetter = isBetterWhenLess ? row.map { -$0 } : row
      procedure?.observe(greaterIsBetter)
      if procedure?.observations == firstStage, let end = procedure?.latestEnd {
        neededAtMost = max(firstStage, Int(min(end.rounded(.up), 1e15)))
      }
    }
    replications += count
  }

  private var isBetterWhenLess: Bool { measure.isBetterWhenLess ?? true }

  private mutating func begin(_ batch: [[ReplicationValue]]) throws(SelectionRefusal) {
    var first: [Double] = []
    for (place, found) in batch[0].enumerated() {
      first.append(try value(found, of: 0, replication: place + 1))
    }
    if measure == .ninetiethPercentileTime {
      for (design, found) in batch.enumerated() {
        let average = 0.1 * found.reduce(0) { $0 + Double($1.finished) } / Double(found.count)
        let required = SectionedQuantile.requiredCasesBeyond
        guard average >= Double(required) else {
          throw .tooFewCasesBeyond(design: designs[design].name, average: average, required: required)
        }
      }
    }
    procedure = KimNelson(
      designs: designs.count, firstStage: firstStage,
      indifference: try wanted.value(
        for: measure, mean: Sample.mean(of: first) ?? 0, in: designs[0].scenario),
      confidence: settings.experiment.confidence)
  }

  private func value(
    _ found: ReplicationValue, of design: Int, replication: Int
  ) throws(SelectionRefusal) -> Double {
    if found.isUnfinished, measure == .promiseKept {
      throw .undecidedPromises(
        design: designs[design].name, replication: replication, cannotKeepUp: cannotKeepUp(in: design))
    }
    if found.isUnfinished { throw .unfinishedCases(design: designs[design].name, replication: replication) }
    guard let value = found.value else {
      throw .noCases(
        design: designs[design].name, replication: replication, cannotKeepUp: cannotKeepUp(in: design))
    }
    return value
  }

  /// Overloaded actors, by the hours, or by the replications so far.
  private func cannotKeepUp(in design: Int) -> [Actor.Key] {
    Stability.findings(capacities[design], growth: growth[design], designs: designs.count).growing
  }

  /// - Precondition: the first replications were taken.
  func result(alike: AlikeDesigns?, saturation: PromiseSaturation?) -> SelectionResult {
    guard let procedure else { preconditionFailure("a search has begun") }
    let outcome: SelectionFindings.Outcome =
      switch procedure.decision {
      case .selected(let design): .selected(design)
      case .equal(let designs): .equal(designs)
      case .undecided: .undecided(procedure.survivors)
      }
    let found = designs.indices.map { design in
      let elimination = procedure.eliminations.first { $0.design == design }
      return SelectedDesign(
        name: designs[design].name, title: designs[design].redesign?.title ?? designs[design].scenario.title,
        mean: Sample.mean(of: values[design]) ?? 0, replications: values[design].count,
        elimination: elimination.map {
          SelectedDesign.Elimination(by: $0.by, difference: isBetterWhenLess ? $0.difference : -$0.difference)
        }, overloaded: cannotKeepUp(in: design))
    }
    let first = designs[0].scenario
    let study = StudyFindings(
      title: first.title, agency: first.agency, source: first.source, period: first.period,
      replications: procedure.observations, seed: settings.experiment.seed,
      confidence: settings.experiment.confidence, version: settings.version,
      platform: PlatformFingerprint.current, warmUp: warmUp, runs: runs)
    return SelectionResult(
      findings: SelectionFindings(
        study: study, measure: measure, indifference: procedure.indifference,
        indifferenceOfMean: measure.unit == .share ? nil : wanted.share, firstStage: firstStage,
        maximumReplications: maximum, replicationsNeededAtMost: neededAtMost,
        assumedNumbers: first.numbers.asWritten.count { $0.basis == .assumed || $0.basis == .estimated },
        designs: found, outcome: outcome, alike: alike, saturation: saturation),
      rows: designs.indices.flatMap { design in
        values[design].enumerated().map {
          SelectionRow(design: designs[design].name, replication: $0.offset + 1, value: $0.element)
        }
      })
  }
}

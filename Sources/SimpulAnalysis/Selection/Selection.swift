// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom
import SimpulStatistics

/// The best of several designs, picked on common random numbers by `KimNelson`: designs that are shown to be worse are
/// run no further.
///
/// Survivors are run on some replications at a time, but looked at one replication after the other: what a design that
/// is out has run beyond that does not count, so that the guarantee is that of single steps.
public enum Selection {
  public static func run(
    _ designs: [StudyDesign], settings: SelectionSettings = SelectionSettings(),
    progress: (StudyPhase, Progress) -> Void = { _, _ in }, isCancelled: () -> Bool = { false }
  ) throws(SelectionError) -> SelectionResult {
    let experiment = settings.experiment
    guard experiment.replications >= 2, experiment.confidence > 0.5, experiment.confidence < 1 else {
      throw .study(.invalidSettings)
    }
    let measure = try refusing { () throws(SelectionRefusal) in try checkedMeasure(designs, settings) }
    var search: SelectionSearch
    do throws(StudyError) {
      let settled = try WarmUp.settled(
        designs, settings: experiment, progress: { progress(.pilot, $0) }, isCancelled: isCancelled)
      search = SelectionSearch(designs: settled.designs, measure: measure, settings: settings)
      search.warmUp = settled.findings
      for design in settled.designs {
        search.programs.append(try Runner.program(design.scenario, name: design.name))
      }
    } catch { throw .study(error) }
    var byTime = search
    byTime.measure = .meanTime
    try run(&search, count: 1, progress: progress, isCancelled: isCancelled)
    let saturation = search.saturation
    // The promise was only taken because nothing else was asked for: another measure may separate the designs.
    if saturation != nil, settings.measure == nil, settings.indifference == nil {
      do throws(SelectionError) {
        try run(&byTime, progress: progress, isCancelled: isCancelled)
        return try result(byTime, saturation, progress: progress, isCancelled: isCancelled)
      } catch { guard case .refused = error else { throw error } }
    }
    try run(&search, progress: progress, isCancelled: isCancelled)
    return try result(search, saturation, progress: progress, isCancelled: isCancelled)
  }

  /// The plan, with twice the runs before the first design may be out: when the others are out is not known before.
  package static func plan(_ designs: [StudyDesign], settings: SelectionSettings) -> [PlannedPhase] {
    WarmUp.plan(designs)
      + [PlannedPhase(.designs, runs: 2 * designs.count * settings.experiment.replications)]
  }

  private static func result(
    _ search: SelectionSearch, _ saturation: PromiseSaturation?, progress: (StudyPhase, Progress) -> Void,
    isCancelled: () -> Bool
  ) throws(SelectionError) -> SelectionResult {
    do throws(ExperimentError) {
      let alike = try search.alike(progress: { progress(.designs, $0) }, isCancelled: isCancelled)
      return search.result(alike: alike, saturation: saturation)
    } catch { throw .study(StudyError(error)) }
  }

  /// Runs so many batches, or all until the search is over.
  private static func run(
    _ search: inout SelectionSearch, count batches: Int = .max, progress: (StudyPhase, Progress) -> Void,
    isCancelled: () -> Bool
  ) throws(SelectionError) {
    var looked = 0
    while looked < batches, let count = search.nextBatch {
      let values: [[ReplicationValue]]
      do throws(ExperimentError) {
        values = try search.values(
          count: count, progress: { progress(.designs, $0) }, isCancelled: isCancelled)
      } catch { throw .study(StudyError(error)) }
      try refusing { () throws(SelectionRefusal) in try search.take(values) }
      looked += 1
    }
  }

  private static func refusing<Value>(
    _ work: () throws(SelectionRefusal) -> Value
  ) throws(SelectionError) -> Value {
    do throws(SelectionRefusal) {
      return try work()
    } catch {
      throw .refused(error)
    }
  }

  private static func checkedMeasure(
    _ designs: [StudyDesign], _ settings: SelectionSettings
  ) throws(SelectionRefusal) -> Measure {
    guard designs.count >= 2 else { throw .tooFewDesigns }
    let first = designs[0].scenario
    let stranger = designs.first { !$0.scenario.promisesTheSame(as: first) }
    let measure = settings.measure ?? (first.hasPromise && stranger == nil ? .promiseKept : .meanTime)
    switch measure {
    case .promiseKept:
      if let without = designs.first(where: { !$0.scenario.hasPromise }) {
        throw .noPromise(design: without.name)
      }
      if let stranger { throw .differentPromises(designs[0].name, stranger.name) }
    case .cost:
      if let without = designs.first(where: { !$0.scenario.hasCosts }) { throw .noCost(design: without.name) }
    case .meanTime, .ninetiethPercentileTime: break
    default: throw .measureOfAnotherKind(measure)
    }
    return measure
  }
}

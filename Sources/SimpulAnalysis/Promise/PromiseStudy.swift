// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom
import SimpulStatistics

/// The search for promises that can be kept: each deadline is run as the scenario with that time promised, so that it
/// is counted exactly as the promise would be (by date or by hours, the clock stopped at the applicant, cases that
/// leave unserved counted as broken, and those unfinished at the end where their clock has run past that deadline),
/// all on common random numbers.
public enum PromiseStudy {
  /// Replications of the pilot that chooses the range of deadlines.
  static let pilotReplications = 10

  public static func run(
    _ scenario: Scenario, types: [PromisedCaseType], settings: StudySettings = StudySettings(),
    progress: (StudyPhase, Progress) -> Void = { _, _ in }, isCancelled: () -> Bool = { false }
  ) throws(StudyError) -> PromiseStudyFindings {
    precondition(!types.isEmpty, "a question is about some case type")
    let settled = try WarmUp.settled(
      [StudyDesign(name: scenario.title, scenario: scenario)], settings: settings.experiment,
      progress: { progress(.pilot, $0) }, isCancelled: isCancelled)
    let scenario = settled.designs[0].scenario
    var experiment = settings.experiment
    experiment.precision = nil
    experiment.replications = replications(for: types, settings: experiment)
    var answers: [PromiseAnswer] = []
    var runs = 0
    for type in types {
      let deadlines = try grid(scenario, type, experiment, progress, isCancelled)
      let curve = try curve(scenario, type, deadlines, experiment, progress, isCancelled)
      runs += DeadlineGrid.ladder(type.promise.unit).count * pilotReplications
      runs += deadlines.count * experiment.replications
      answers.append(answer(type, curve))
    }
    let stability = try stability(of: scenario, experiment, progress, isCancelled)
    runs += experiment.replications
    let study = StudyFindings(
      title: scenario.title, agency: scenario.agency, source: scenario.source, period: scenario.period,
      replications: experiment.replications, seed: experiment.seed, confidence: experiment.confidence,
      version: settings.version, platform: PlatformFingerprint.current, warmUp: settled.findings, runs: runs)
    return PromiseStudyFindings(
      study: study, answers: answers, numbers: NumberBasis.counts(scenario),
      overloaded: stability.growing, undecided: stability.undecided, records: RecordedInputs(of: scenario))
  }

  /// Approximate number of deadlines in the range.
  private static let usualDeadlines = 15

  package static func plan(
    _ scenario: Scenario, types: [PromisedCaseType], settings: StudySettings
  ) -> [PlannedPhase] {
    let each = replications(for: types, settings: settings.experiment)
    let runs = types.map { type in
      DeadlineGrid.ladder(type.promise.unit).count * pilotReplications + usualDeadlines * each
    }
    return WarmUp.plan([StudyDesign(name: scenario.title, scenario: scenario)])
      + [PlannedPhase(.deadlines, runs: runs.reduce(each, +))]
  }

  /// Stability of the scenario with its own promises, on the same random numbers.
  private static func stability(
    of scenario: Scenario, _ experiment: ExperimentSettings, _ progress: (StudyPhase, Progress) -> Void,
    _ isCancelled: () -> Bool
  ) throws(StudyError) -> StabilityFindings {
    let program = try Runner.program(scenario, name: scenario.title)
    let capacity = Capacity.findings(of: program)
    do throws(ExperimentError) {
      let growth = try Experiment.run(
        designs: [program], settings: experiment,
        reduce: { [queues = capacity.queues] in Stability.growth(of: $0, queues, scenario.period) },
        progress: { progress(.deadlines, $0) }, isCancelled: isCancelled)
      return Stability.findings(capacity, growth: growth.values[0], designs: 1)
    } catch { throw StudyError(error) }
  }

  /// Replications: as many as asked for, and at least as many as it takes to show the share where no case is ever
  /// late: with fewer, a deadline that everybody keeps would end the search.
  static func replications(for types: [PromisedCaseType], settings: ExperimentSettings) -> Int {
    types.map { ZeroOrAllShare.replications(toShow: $0.share, confidence: settings.confidence) }
      .reduce(settings.replications, max)
  }

  private static func grid(
    _ scenario: Scenario, _ type: PromisedCaseType, _ experiment: ExperimentSettings,
    _ progress: (StudyPhase, Progress) -> Void, _ isCancelled: () -> Bool
  ) throws(StudyError) -> [Double] {
    var pilot = experiment
    pilot.phase = .pilot
    pilot.replications = pilotReplications
    let ladder = DeadlineGrid.ladder(type.promise.unit)
    let samples = try kept(scenario, type, ladder, pilot, progress, isCancelled)
    let stated = scenario.streams[type.position].procedure.promise(for: type.caseType)
    let ofFile = stated.flatMap { $0.unit == type.promise.unit ? $0.amount : nil }
    return DeadlineGrid.deadlines(
      pilot: zip(ladder, samples).map { ($0, $1.ratio ?? 0) }, share: type.share, unit: type.promise.unit,
      named: [type.promise.amount] + (ofFile.map { [$0] } ?? []))
  }

  /// The limits at each deadline.
  static func curve(
    _ scenario: Scenario, _ type: PromisedCaseType, _ deadlines: [Double], _ experiment: ExperimentSettings,
    _ progress: (StudyPhase, Progress) -> Void = { _, _ in }, _ isCancelled: () -> Bool = { false }
  ) throws(StudyError) -> [DeadlinePoint] {
    let samples = try kept(scenario, type, deadlines, experiment, progress, isCancelled)
    return zip(deadlines, samples).map { amount, sample in
      DeadlinePoint(
        amount: amount, kept: sample.limits(confidence: experiment.confidence), undecided: sample.undecided,
        verdict: sample.verdict(target: type.share, confidence: experiment.confidence))
    }
  }

  static func answer(_ type: PromisedCaseType, _ curve: [DeadlinePoint]) -> PromiseAnswer {
    let shown = FixedSequence.shown(curve.map(\.kept), share: type.share)
    let shortest = shown > 0 ? curve[curve.count - shown].amount : nil
    let verdict: KeptVerdict
    let asked = curve.first { $0.amount == type.promise.amount }
    if let limits = asked?.kept {
      let isKept = shortest.map { $0 <= type.promise.amount } ?? false
      verdict =
        isKept
        ? .kept
        : limits.upper < type.share
          ? .notKept : asked?.verdict == .hangsOnUnfinished ? .hangsOnUnfinished : .undecided
    } else {
      verdict = asked?.undecided == nil ? .noCases : .hangsOnUnfinished
    }
    return PromiseAnswer(
      type: type, verdict: verdict,
      shortest: shortest.map { .within($0) } ?? .noneShown(longest: curve.last?.amount ?? 0), curve: curve)
  }

  /// Samples of cases that keep each deadline.
  private static func kept(
    _ scenario: Scenario, _ type: PromisedCaseType, _ deadlines: [Double], _ experiment: ExperimentSettings,
    _ progress: (StudyPhase, Progress) -> Void, _ isCancelled: () -> Bool
  ) throws(StudyError) -> [PromiseSample] {
    var programs: [Program] = []
    for amount in deadlines {
      programs.append(try Runner.program(scenario.promising(amount, to: type), name: scenario.title))
    }
    let position = type.position
    do throws(ExperimentError) {
      return try Experiment.run(
        designs: programs, settings: experiment, reduce: { tally in PromiseCount(tally.caseTypes[position]) },
        progress: { progress(.deadlines, $0) }, isCancelled: isCancelled
      ).values.map { PromiseSample($0) }
    } catch { throw StudyError(error) }
  }
}

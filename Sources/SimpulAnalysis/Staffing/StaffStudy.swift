// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom
import SimpulStatistics

/// The cheapest officers that keep promises, with cost against time, and the workload analysis.
public enum StaffStudy {
  /// Runs a staffing study. Applicants and posts that exist once are never changed, nor are actors who do not work on
  /// files.
  ///
  /// - Parameter settings: `replications` are the fewest that a claim rests on, `maximumReplications` the most.
  public static func run(
    _ scenario: Scenario, types: [PromisedCaseType], settings: StudySettings = StudySettings(),
    progress: (StudyPhase, Progress) -> Void = { _, _ in }, isCancelled: () -> Bool = { false }
  ) throws(StudyError) -> StaffingFindings {
    precondition(!types.isEmpty, "officers are looked for to keep some promise")
    let promising = scenario.promising(types)
    let program = try Runner.program(promising, name: scenario.title)
    return try withoutActuallyEscaping(progress) { progress throws(StudyError) in
      try withoutActuallyEscaping(isCancelled) { isCancelled throws(StudyError) in
        let question = StaffQuestion(promising, types, Capacity.findings(of: program))
        let trials = ScenarioTrials(
          scenario: promising, actors: question.actors, positions: types.map(\.position),
          settings: settings.experiment, progress: { progress(.staffing, $0) }, isCancelled: isCancelled)
        return try findings(question, settings, trials)
      }
    }
  }

  /// The plan, with an approximate number of designs: it is not known before.
  package static func plan(_ scenario: Scenario, settings: StudySettings) -> [PlannedPhase] {
    let trials = 5 + 4 * scenario.performers.count
    return [PlannedPhase(.staffing, runs: trials * settings.experiment.replications)]
  }

  private static func findings(
    _ question: StaffQuestion, _ settings: StudySettings, _ trials: ScenarioTrials
  ) throws(StudyError) -> StaffingFindings {
    let experiment = settings.experiment
    var search = StaffSearch(
      space: question.space, shares: question.types.map(\.share), settings: StaffSearchSettings(experiment),
      trials: trials)
    var result: StaffSearchResult?
    if !question.actors.isEmpty {
      let now = try search.look(at: [question.space.now])[0]
      if let none = NoPromisedCases(question.types, in: now) { throw .noPromisedCases(none) }
      result = try search.run()
    }
    let report = StaffReport(question: question, confidence: experiment.confidence)
    var named = [question.space.now]
    if case .certified(let staffing) = result?.verdict, staffing != question.space.now {
      named.append(staffing)
    }
    let designs = ParetoFront.candidates(search.tried, question.space, named: named)
    let outcomes = try search.trials.outcomes(
      of: designs, phase: .front, first: 0, count: experiment.replications)
    let now = zip(designs, outcomes).first { $0.0 == question.space.now }
    let verdict = try result.map { result throws(StudyError) in
      try Self.verdict(result, report, search.trials)
    }
    var staffing = question.space.now
    if case .certified(let trial) = verdict { staffing = trial.staffing }
    let stability = try stability(with: staffing, Array(zip(designs, outcomes)), search.trials)
    let front = result == nil ? [] : report.front(designs, outcomes)
    let scenario = question.scenario
    return StaffingFindings(
      study: StudyFindings(
        title: scenario.title, agency: scenario.agency, source: scenario.source, period: scenario.period,
        replications: experiment.replications, seed: experiment.seed, confidence: experiment.confidence,
        version: settings.version, platform: PlatformFingerprint.current, runs: search.trials.runs),
      types: question.types, actors: question.actors, singlePosts: question.singlePosts,
      mereSubstitutes: question.mereSubstitutes, costBasis: question.costBasis,
      now: report.trial(question.space.now, now?.1, experiment.confidence), verdict: verdict ?? .nobodyToAdd,
      attempts: result?.attempts.map(report.attempt) ?? [],
      tooClose: result?.tooClose.map { report.trial($0.staffing, $0.outcome, $0.confidence) } ?? [],
      minimality: result?.cheaper.map(report.minimality), front: front,
      nowBehindFront: result == nil ? nil : report.behind(front, designs, outcomes),
      workload: WorkloadAnalysis.needs(
        scenario, question.capacity, proposed: question.proposed(verdict ?? .nobodyToAdd)),
      numbers: NumberBasis.counts(scenario), overloaded: stability.growing, undecided: stability.undecided,
      mostReplications: experiment.maximumReplications, records: RecordedInputs(of: scenario))
  }

  /// Stability of the office with some officers.
  private static func stability(
    with staffing: Staffing, _ tried: [(Staffing, StaffingOutcome)], _ trials: ScenarioTrials
  ) throws(StudyError) -> StabilityFindings {
    let scenario = trials.scenario(with: staffing)
    let program = try Runner.program(scenario, name: trials.scenario.title)
    let growth = tried.first { $0.0 == staffing }?.1.growth ?? []
    return Stability.findings(Capacity.findings(of: program), growth: growth, designs: 1)
  }

  private static func verdict(
    _ result: StaffSearchResult, _ report: StaffReport, _ trials: ScenarioTrials
  ) throws(StudyError) -> StaffingVerdict {
    switch result.verdict {
    case .tooCloseToCall: return .tooCloseToCall
    case .certified(let staffing):
      let proof = result.attempts.last { $0.isCertified && $0.staffing == staffing }
      return .certified(
        report.trial(staffing, proof?.outcome, proof?.confidence ?? trials.settings.confidence))
    case .noNumberHelps(let more, let outcome):
      let plenty = report.question.space.nowAnd(more)
      let scenario = trials.scenario(with: plenty)
      let runner = Runner(
        settings: TrialPhase.front.settings(trials.settings, first: 0, count: trials.settings.replications),
        smallestDifference: SmallestDifference(), progress: trials.progress, isCancelled: trials.isCancelled)
      let tallies = try runner.run([scenario])[0]
      return .noNumberHelps(
        more: more, report.trial(plenty, outcome, report.confidence),
        StaffingObstacle.largest(CaseSample(scenario, tallies, types: trials.positions)))
    }
  }
}

extension StaffSearchSettings {
  init(_ experiment: ExperimentSettings) {
    self.init(
      confidence: experiment.confidence, leastReplications: max(2, experiment.replications),
      mostReplications: max(experiment.maximumReplications, experiment.replications))
  }
}

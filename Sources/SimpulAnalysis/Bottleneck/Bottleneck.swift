// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// The bottleneck by intervention: the actor whose relief helps most (methods 3.1, definition 7).
enum Bottleneck {
  static func statement(
    of design: DesignFindings, tallies: [Tally], runner: Runner
  ) throws(StudyError) -> BottleneckStatement {
    let scenario = design.scenario
    let base = PairedCases(scenario, tallies)
    let actors = scenario.performers
    // Work is taken to last as long whoever does it, so that of a mere substitute cannot be shortened by itself.
    let reliefs: [(relief: ReliefFindings.Relief, actors: [Actor])] = [
      (.oneMoreOfficer, actors), (.tenPercentLessWork, scenario.regularPerformers),
    ]
    let longest = longestWait(design)
    let fitting = FittingLevers(for: design)
    let runs = try runner.run(
      reliefs.flatMap { relief, actors in actors.map { scenario.relieved($0.key, by: relief) } }
        + fitting.scenarios)
    let cases = runs.map { PairedCases(scenario, $0) }
    let relieved = [
      Array(cases.prefix(actors.count)), Array(cases[actors.count...].prefix(reliefs[1].actors.count)),
    ]
    let found = reliefs.enumerated().map { number, relief in
      reliefFindings(
        relief.relief, relief.actors, scenario, base: base, relieved: relieved[number],
        confidence: runner.confidence)
    }
    let active = try activePeriods(of: scenario, runner: runner)
    var statement = BottleneckStatement(
      headlineMeasure: base.kept == nil ? .meanTime : .promise, oneMoreOfficer: found[0],
      tenPercentLessWork: found[1],
      levers: fitting.findings(
        Array(runs.suffix(fitting.scenarios.count)), base: base,
        oneMore: zip(actors, relieved[0]).map { ($0.key, $1) }, lessWork: relieved[1],
        confidence: runner.confidence),
      longestWait: longest?.actor, longestWaitCause: longest?.cause,
      busiest: greatest(design.actors) { $0.utilisation?.estimate },
      longestQueue: greatest(design.actors) { $0.queueMeanDuty?.estimate },
      activePeriods: active.findings, longestActive: active.longest,
      meanSeconds: base.meanOfMeans)
    if case .single(let actor) = statement.headline,
      let place = actors.firstIndex(where: { $0.key == actor })
    {
      statement.next = try next(
        after: actor, of: scenario, actors, relieved: relieved[0][place], runner: runner)
    }
    return statement
  }

  /// Nothing for a single actor, who would be it whenever he is active.
  private static func activePeriods(
    of scenario: Scenario, runner: Runner
  ) throws(StudyError) -> (findings: [ActivePeriodFindings], longest: BottleneckSet) {
    let places = scenario.actors.indices.filter { scenario.actors[$0].kind == .officers }
    if places.count < 2 { return ([], .none) }
    let actors = places.map { scenario.actors[$0] }
    let replications = try runner.activePeriods(of: scenario)
    func momentary(_ actor: Int) -> [Double] { replications.map { $0.momentary[places[actor]] } }
    let findings = actors.indices.map { actor in
      let place = places[actor]
      return ActivePeriodFindings(
        actor: actors[actor].key,
        momentaryShare: MeanInterval.automatic(of: momentary(actor), confidence: runner.confidence)?
          .within(0...1),
        soleShare: MeanInterval.automatic(
          of: replications.map { $0.sole[place] }, confidence: runner.confidence)?.within(0...1),
        meanSeconds: RatioEstimator.interval(
          numerators: replications.map { $0.totalSeconds[place] },
          denominators: replications.map { Double($0.counts[place]) }, confidence: runner.confidence
        ).interval?.notNegative)
    }
    let longest = BottleneckSet(
      actors.map(\.key), gains: findings.map(\.momentaryShare), confidence: runner.confidence
    ) {
      MeanInterval.paired(before: momentary($1), after: momentary($0), confidence: $2)
    }
    return (findings, longest)
  }

  /// The bottleneck once one actor is relieved.
  private static func next(
    after relieved: Actor.Key, of scenario: Scenario, _ actors: [Actor], relieved base: PairedCases,
    runner: Runner
  ) throws(StudyError) -> NextBottleneck {
    let first = scenario.relieved(relieved, by: .oneMoreOfficer)
    let runs = try runner.run(actors.map { first.relieved($0.key, by: .oneMoreOfficer) })
    return NextBottleneck(
      relieved: relieved,
      oneMoreOfficer: reliefFindings(
        .oneMoreOfficer, actors, first, base: base,
        relieved: runs.map { PairedCases(scenario, $0) }, confidence: runner.confidence))
  }

  private static func longestWait(_ design: DesignFindings) -> (actor: Actor.Key, cause: WaitingCause?)? {
    var best: (actor: ActorWaiting, seconds: Double)?
    for waiting in design.overall.waitingByActor {
      let seconds = waiting.waiting.total.workingSeconds?.estimate ?? 0
      if seconds > best?.seconds ?? 0 { best = (waiting, seconds) }
    }
    return best.map { ($0.actor.actor, $0.actor.waiting.mainCause) }
  }

  private static func greatest(
    _ actors: [ActorFindings], _ value: (ActorFindings) -> Double?
  ) -> Actor.Key? {
    var best: (actor: Actor.Key, value: Double)?
    for actor in actors {
      if let value = value(actor), value > best?.value ?? 0 { best = (actor.actor, value) }
    }
    return best?.actor
  }

  static func reliefFindings(
    _ relief: ReliefFindings.Relief, _ actors: [Actor], _ scenario: Scenario, base: PairedCases,
    relieved: [PairedCases], confidence: Double
  ) -> ReliefFindings {
    let level = Bonferroni.level(confidence: confidence, count: max(1, actors.count))
    let gains = zip(actors, relieved).map { actor, relieved in
      ActorGain(
        actor: actor.key, officersAdded: relief == .oneMoreOfficer ? scenario.officersOfTeam(actor.key) : 0,
        isDiagnosisOnly: relief == .oneMoreOfficer && actor.isSinglePost,
        meanSeconds: base.meanDifference(from: relieved, confidence: level),
        promiseShare: relieved.keptDifference(from: base, confidence: level),
        isExactlyNothing: relieved.isSame(as: base))
    }
    let keys = actors.map(\.key)
    return ReliefFindings(
      relief: relief, gains: gains,
      byMeanTime: BottleneckSet(keys, gains: gains.map(\.meanSeconds), confidence: confidence) {
        relieved[$1].meanDifference(from: relieved[$0], confidence: $2)
      },
      byPromise: base.kept.map { _ in
        BottleneckSet(keys, gains: gains.map(\.promiseShare), confidence: confidence) {
          relieved[$0].keptDifference(from: relieved[$1], confidence: $2)
        }
      })
  }
}

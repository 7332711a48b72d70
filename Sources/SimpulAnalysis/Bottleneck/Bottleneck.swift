// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// The bottleneck by intervention: the actor whose added capacity helps most (methods 3.1, definition 7).
package enum Bottleneck {
  static func statement(
    of design: DesignFindings, tallies: [Tally], runner: Runner
  ) throws(StudyError) -> BottleneckStatement {
    let scenario = design.scenario
    let base = PairedCases(scenario, tallies)
    let sets = scenario.relievedSets
    // Work is taken to last as long whoever does it, so that of a mere substitute cannot be shortened by itself.
    let interventions: [(addedCapacity: AddedCapacityFindings.AddedCapacity, sets: [ActorSet])] = [
      (.oneMoreOfficer, sets), (.tenPercentLessWork, scenario.regularPerformers.map { ActorSet($0.key) }),
    ]
    let longest = longestWait(design)
    let fitting = FittingMeasures(for: design)
    let all = interventions.flatMap { addedCapacity, sets in
      sets.map { (addedCapacity: addedCapacity, set: $0) }
    }
    let cases = try runner.pairedCases(of: all.lazy.map { scenario.relieved($0.set, by: $0.addedCapacity) })
    let relieved = [Array(cases.prefix(sets.count)), Array(cases.dropFirst(sets.count))]
    let pulled = try runner.run(fitting.scenarios)
    let found = interventions.enumerated().map { number, addedCapacity in
      addedCapacityFindings(
        addedCapacity.addedCapacity, addedCapacity.sets, scenario, base: base, relieved: relieved[number],
        confidence: runner.confidence)
    }
    let active = try activePeriods(of: scenario, runner: runner)
    var statement = BottleneckStatement(
      headlineMeasure: base.kept == nil ? .meanTime : .promise, oneMoreOfficer: found[0],
      tenPercentLessWork: found[1],
      correctiveMeasures: fitting.findings(
        pulled, base: base, baseTallies: tallies, oneMore: zip(sets, relieved[0]).map { ($0, $1) },
        lessWork: relieved[1], confidence: runner.confidence), longestWait: longest?.actors,
      longestWaitCause: longest?.cause, busiest: greatest(design.actors) { $0.utilisation?.estimate },
      longestQueue: greatest(design.actors) { $0.queueMeanDuty?.estimate }, activePeriods: active.findings,
      longestActive: active.longest, meanSeconds: base.meanOfMeans)
    statement.otherWorkThatDecides = OtherWorkWeight(design: design).actor(ifWrittenAsFiles: statement)
    if case .single(let set) = statement.headline, let place = sets.firstIndex(of: set) {
      statement.next = try next(after: set, of: scenario, relieved: relieved[0][place], runner: runner)
    }
    return statement
  }

  /// None for a single actor, who would be it whenever he is active.
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
      actors.map { ActorSet($0.key) }, gains: findings.map(\.momentaryShare), confidence: runner.confidence
    ) { MeanInterval.paired(before: momentary($1), after: momentary($0), confidence: $2) }
    return (findings, longest)
  }

  /// The bottleneck after capacity is added at the first one.
  private static func next(
    after relieved: ActorSet, of scenario: Scenario, relieved base: PairedCases, runner: Runner
  ) throws(StudyError) -> NextBottleneck {
    let first = scenario.relieved(relieved, by: .oneMoreOfficer)
    let sets = scenario.relievedSets
    let cases = try runner.pairedCases(of: sets.lazy.map { first.relieved($0, by: .oneMoreOfficer) })
    return NextBottleneck(
      relieved: relieved,
      oneMoreOfficer: addedCapacityFindings(
        .oneMoreOfficer, sets, first, base: base, relieved: cases, confidence: runner.confidence))
  }

  private static func longestWait(_ design: DesignFindings) -> (actors: ActorSet, cause: WaitingCause?)? {
    var best: (waiting: ActorWaiting, seconds: Double)?
    for waiting in design.overall.waitingByActor {
      let seconds = waiting.waiting.total.workingSeconds?.estimate ?? 0
      if seconds > best?.seconds ?? 0 { best = (waiting, seconds) }
    }
    return best.map { ($0.waiting.actors, $0.waiting.waiting.mainCause) }
  }

  private static func greatest(_ actors: [ActorFindings], _ value: (ActorFindings) -> Double?) -> Actor.Key? {
    var best: (actor: Actor.Key, value: Double)?
    for actor in actors {
      if let value = value(actor), value > best?.value ?? 0 { best = (actor.actor, value) }
    }
    return best?.actor
  }

  /// - Parameter relieved: for each of the sets, in their order.
  package static func addedCapacityFindings(
    _ addedCapacity: AddedCapacityFindings.AddedCapacity, _ sets: [ActorSet], _ scenario: Scenario,
    base: PairedCases, relieved: [PairedCases], confidence: Double
  ) -> AddedCapacityFindings {
    let level = Bonferroni.level(confidence: confidence, count: max(1, sets.count))
    let isMore = addedCapacity == .oneMoreOfficer
    let roomForTime = base.roomForTime(confidence: confidence)
    let roomForPromises = base.roomForPromises(confidence: confidence)
    let gains = zip(sets, relieved).map { set, relieved in
      ActorGain(
        actors: set, officersAdded: isMore ? scenario.officersAdded(set).reduce(0) { $0 + $1.officers } : 0,
        isDiagnosisOnly: isMore && scenario.isDiagnosisOnly(set),
        meanSeconds: base.meanDifference(from: relieved, confidence: level)?.within(roomForTime),
        promiseShare: relieved.keptDifference(from: base, confidence: level)?.within(roomForPromises),
        isExactlyNothing: relieved.isSame(as: base))
    }
    let jointLevel = Bonferroni.level(confidence: confidence, count: max(1, sets.count(where: \.isJoint)))
    func joint(_ place: Int) -> JointIntervention {
      JointIntervention(
        base: base, together: relieved[place],
        alone: sets.indices.filter { !sets[$0].isJoint && sets[$0].isPart(of: sets[place]) }.map {
          relieved[$0]
        }, confidence: jointLevel)
    }
    return AddedCapacityFindings(
      addedCapacity: addedCapacity, gains: gains,
      byMeanTime: BottleneckSet(
        sets, gains: gains.map(\.meanSeconds), confidence: confidence,
        helpsTogether: { joint($0).savesTimeTogether },
        difference: { relieved[$1].meanDifference(from: relieved[$0], confidence: $2) }),
      byPromise: base.kept.map { _ in
        BottleneckSet(
          sets, gains: gains.map(\.promiseShare), confidence: confidence,
          helpsTogether: { joint($0).keepsPromisesTogether },
          difference: { relieved[$0].keptDifference(from: relieved[$1], confidence: $2) })
      })
  }
}

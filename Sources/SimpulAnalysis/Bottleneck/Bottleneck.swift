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
    let reliefs: [ReliefFindings.Relief] = [.oneMoreOfficer, .tenPercentLessWork]
    let longest = longestWait(design)
    let levers = longest.map { lever in
      isForLevers(lever.cause) ? combinations(scenario.levers(for: lever.actor)) : []
    }
    var scenarios: [Scenario] = reliefs.flatMap { relief in
      actors.map { scenario.relieved($0.key, by: relief) }
    }
    if let longest, let levers {
      scenarios += levers.map { kinds in
        kinds.reduce(scenario) { $0.pulling($1, for: longest.actor) }
      }
    }
    let runs = try runner.run(scenarios)
    let found = reliefs.enumerated().map { number, relief in
      reliefFindings(
        relief, actors, scenario, base: base,
        relieved: actors.indices.map { PairedCases(scenario, runs[number * actors.count + $0]) },
        confidence: runner.confidence)
    }
    var leverFindings: [LeverFindings] = []
    if let longest, let levers {
      for (number, kinds) in levers.enumerated() {
        leverFindings.append(
          lever(
            kinds, longest.actor, scenario, base: base, tallies: runs[2 * actors.count + number],
            confidence: Bonferroni.level(confidence: runner.confidence, count: levers.count)))
      }
    }
    return BottleneckStatement(
      headlineMeasure: base.kept == nil ? .meanTime : .promise, oneMoreOfficer: found[0],
      tenPercentLessWork: found[1], levers: leverFindings, longestWait: longest?.actor,
      longestWaitCause: longest?.cause, busiest: greatest(design.actors) { $0.utilisation?.estimate },
      longestQueue: greatest(design.actors) { $0.queueMeanDuty?.estimate })
  }

  private static func longestWait(_ design: DesignFindings) -> (actor: Actor.Key, cause: WaitingCause?)? {
    var best: (actor: ActorWaiting, seconds: Double)?
    for waiting in design.overall.waitingByActor {
      let seconds = waiting.waiting.total.workingSeconds?.estimate ?? 0
      if seconds > best?.seconds ?? 0 { best = (waiting, seconds) }
    }
    return best.map { ($0.actor.actor, $0.actor.waiting.mainCause) }
  }

  private static func isForLevers(_ cause: WaitingCause?) -> Bool {
    switch cause {
    case .batching, .offDuty, .held: true
    case .priority, .contention, nil: false
    }
  }

  /// Each alone, and all together where there are several.
  private static func combinations(_ kinds: [LeverFindings.Kind]) -> [[LeverFindings.Kind]] {
    kinds.map { [$0] } + (kinds.count > 1 ? [kinds] : [])
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

  private static func reliefFindings(
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

  private static func lever(
    _ kinds: [LeverFindings.Kind], _ actor: Actor.Key, _ scenario: Scenario, base: PairedCases,
    tallies: [Tally], confidence: Double
  ) -> LeverFindings {
    let after = PairedCases(scenario, tallies)
    let cases = CaseSample(scenario, tallies)
    let mean = after.meanSeconds.flatMap { MeanInterval.automatic(of: $0, confidence: confidence) }
    let isCensored = cases.censored.contains { $0 > 0 }
    let estimation = Estimation(
      scenario: scenario, tallies: tallies,
      capacity: CapacityFindings(actors: [], caseTypes: [], simplifications: [], exact: nil),
      confidence: confidence)
    return LeverFindings(
      actor: actor, kinds: kinds, meanGainSeconds: base.meanDifference(from: after, confidence: confidence),
      meanSecondsAfter: mean.map { isCensored ? .censored($0) : .interval($0) } ?? .unavailable,
      promiseGain: after.keptDifference(from: base, confidence: confidence),
      promiseAfter: estimation.promise(cases))
  }
}

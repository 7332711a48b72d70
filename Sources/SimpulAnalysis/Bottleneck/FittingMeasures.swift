// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// The corrective measures that fit the waiting of a design which no officer could shorten: for the actors with most
/// of it, compared with the added capacity of all actors on common random numbers.
struct FittingMeasures {
  private let scenario: Scenario
  /// Measures of the actor with the most such waiting first; each measure alone, then together.
  private let correctiveMeasures: [(actors: ActorSet, kinds: [CorrectiveMeasureFindings.Kind])]

  /// Least share of such waiting in the mean time to finish that is worth a measure.
  private static let leastShare = 0.02
  /// Each measure is a run of its own, and makes the intervals of all others wider.
  private static let mostActors = 2

  /// Makes no measures where there is hardly any waiting of that sort, or no measure for it.
  init(for design: DesignFindings) {
    let scenario = design.scenario
    let whole = design.overall.composition.total.workingSeconds?.estimate ?? 0
    let curable = scenario.actors.map { actor in
      (
        actor: actor.key,
        seconds: design.overall.waitingByActor.filter { $0.actors.actors.contains(actor.key) }.reduce(0) {
          $0 + FittingMeasures.curableSeconds($1, of: actor)
        }
      )
    }
    let worthwhile = curable.enumerated().filter { _, waiting in
      waiting.seconds > FittingMeasures.leastShare * whole
        && !scenario.correctiveMeasures(for: waiting.actor).isEmpty
    }.sorted { ($1.element.seconds, $0.offset) < ($0.element.seconds, $1.offset) }
    self.scenario = scenario
    let ofActors = worthwhile.prefix(FittingMeasures.mostActors).flatMap { _, waiting in
      scenario.correctiveMeasures(for: waiting.actor).map { (actors: ActorSet(waiting.actor), kinds: $0) }
    }
    let ofTeam = StarvingTeam(in: design, leastShare: FittingMeasures.leastShare).map {
      (actors: $0.actors, kinds: [CorrectiveMeasureFindings.Kind.keepsOfficersFree($0.place)])
    }
    correctiveMeasures = ofActors + (ofTeam.map { [$0] } ?? [])
  }

  /// Working time waited for another cause than contention or multitasking.
  private static func curableSeconds(_ waiting: ActorWaiting, of actor: Actor?) -> Double {
    waiting.waiting.byCause.reduce(0) { sum, cause in
      switch cause.cause {
      case .batching, .offDuty, .held: sum + (cause.time.workingSeconds?.estimate ?? 0)
      case .contention where actor?.multitasking != .one: sum + (cause.time.workingSeconds?.estimate ?? 0)
      case .priority, .contention: sum
      }
    }
  }

  var scenarios: [Scenario] {
    correctiveMeasures.map { correctiveMeasure in
      correctiveMeasure.kinds.reduce(scenario) { $0.taking($1, for: correctiveMeasure.actors) }
    }
  }

  /// - Parameters:
  ///   - runs: of the scenarios, in their order.
  ///   - oneMore: the design with one more officer at each actor in turn, and at those who work together.
  ///   - lessWork: the design with 10 % less work at each actor in turn.
  func findings(
    _ runs: [[Tally]], base: PairedCases, baseTallies: [Tally],
    oneMore: [(actors: ActorSet, cases: PairedCases)], lessWork: [PairedCases], confidence: Double
  ) -> [CorrectiveMeasureFindings] {
    let level = Bonferroni.level(confidence: confidence, count: max(1, correctiveMeasures.count))
    return zip(correctiveMeasures, runs).map { correctiveMeasure, tallies in
      let after = PairedCases(scenario, tallies)
      let cases = CaseSample(scenario, tallies)
      let mean = after.meanSeconds.flatMap { MeanInterval.ofAmounts($0, confidence: level) }
      let estimation = Estimation(
        scenario: scenario, tallies: tallies,
        capacity: CapacityFindings(actors: [], caseTypes: [], simplifications: [], exact: nil),
        confidence: level)
      let all = [base, after] + oneMore.map(\.cases) + lessWork
      return CorrectiveMeasureFindings(
        actor: correctiveMeasure.actors, kinds: correctiveMeasure.kinds,
        meanSeconds: FittingMeasures.gain(
          after, base: base, oneMore, lessWork, isComparable: !all.contains(where: \.isCensored),
          room: base.roomForTime(confidence: confidence)
        ) { $1.meanDifference(from: $0, confidence: level) },
        meanSecondsAfter: mean.map { after.isCensored ? .censored($0) : .interval($0) } ?? .unavailable,
        promise: FittingMeasures.gain(
          after, base: base, oneMore, lessWork, isComparable: true,
          room: base.roomForPromises(confidence: confidence)
        ) { $0.keptDifference(from: $1, confidence: level) }, promiseAfter: estimation.promise(cases),
        byCaseType: correctiveMeasure.kinds.contains(where: \.helpsSomeAtThePriceOfOthers)
          ? caseTypeGains(tallies, base: baseTallies, confidence: confidence) : [])
    }
  }

  private func caseTypeGains(
    _ tallies: [Tally], base: [Tally], confidence: Double
  ) -> [CorrectiveMeasureFindings.CaseTypeGain] {
    let streams = scenario.streams
    let level = Bonferroni.level(confidence: confidence, count: max(1, streams.count))
    return streams.enumerated().compactMap { place, stream in
      let designs = [base, tallies].map { CaseSample(scenario, $0, types: [place]) }
      guard streams.count > 1, !designs.contains(where: { $0.censored.contains { $0 > 0 } }),
        let before = designs[0].perFinished({ CaseSample.seconds($0.spanWorking) }),
        let after = designs[1].perFinished({ CaseSample.seconds($0.spanWorking) }),
        let gain = MeanInterval.pairedAmounts(before: after, after: before, confidence: level)
      else { return nil }
      let whole = MeanInterval.ofAmounts(before, confidence: confidence)?.upper ?? .infinity
      return CorrectiveMeasureFindings.CaseTypeGain(
        procedure: stream.procedure.key, caseType: stream.stream.key,
        meanSeconds: gain.within(-(.infinity)...whole))
    }
  }

  /// - Parameters:
  ///   - room: how much there is to gain; nil where that is not known.
  ///   - gain: what the first of two designs gains over the second.
  private static func gain(
    _ after: PairedCases, base: PairedCases, _ oneMore: [(actors: ActorSet, cases: PairedCases)],
    _ lessWork: [PairedCases], isComparable: Bool, room: ClosedRange<Double>?,
    _ gain: (_ of: PairedCases, _ over: PairedCases) -> Interval?
  ) -> CorrectiveMeasureGain? {
    guard let own = gain(after, base)?.within(room) else { return nil }
    let others = oneMore.compactMap { other in
      gain(after, other.cases).map { (actors: other.actors, over: $0) }
    }
    // Of the same corrective measure, the greatest gain of one more officer is the smallest advantage over it.
    guard others.count == oneMore.count, let best = others.min(by: { $0.over.estimate < $1.over.estimate })
    else { return nil }
    let standing: CorrectiveMeasureGain.Standing
    if !isComparable {
      standing = .notComparable
    } else if own.lower <= 0 {
      standing = .notShown
    } else if others.contains(where: { $0.over.upper < 0 }) {
      standing = .lessThanOneMore
    } else if others.contains(where: { $0.over.lower <= 0 }) {
      standing = .tied
    } else {
      let isMost = lessWork.allSatisfy { gain(after, $0).map { $0.lower > 0 } ?? false }
      standing = isMost ? .most : .moreThanOneMore
    }
    return CorrectiveMeasureGain(
      gain: own, oneMoreAt: best.actors, overOneMore: best.over, standing: standing)
  }
}

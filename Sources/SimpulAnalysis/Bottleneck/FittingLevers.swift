// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// The measures that fit the waiting of a design which no officer could shorten: for the actors where there is most of
/// it, compared with the reliefs of all actors on the same luck.
struct FittingLevers {
  private let scenario: Scenario
  /// Of the actor with the most such waiting first; each measure alone, then together.
  private let levers: [(actors: ActorSet, kinds: [LeverFindings.Kind])]

  /// Less of such waiting than this share of the mean time to finish is not worth a measure.
  private static let leastShare = 0.02
  /// Each measure is a run of its own, and makes the intervals of all others wider.
  private static let mostActors = 2

  /// No levers where there is hardly any waiting of that sort, or no measure for it.
  init(for design: DesignFindings) {
    let scenario = design.scenario
    let whole = design.overall.composition.total.workingSeconds?.estimate ?? 0
    let curable = scenario.actors.map { actor in
      (
        actor: actor.key,
        seconds: design.overall.waitingByActor.filter { $0.actors.actors.contains(actor.key) }.reduce(0) {
          $0 + FittingLevers.curableSeconds($1, of: actor)
        }
      )
    }
    let worthwhile = curable.enumerated().filter { _, waiting in
      waiting.seconds > FittingLevers.leastShare * whole && !scenario.levers(for: waiting.actor).isEmpty
    }.sorted { ($1.element.seconds, $0.offset) < ($0.element.seconds, $1.offset) }
    self.scenario = scenario
    let ofActors = worthwhile.prefix(FittingLevers.mostActors).flatMap { _, waiting in
      scenario.levers(for: waiting.actor).map { (actors: ActorSet(waiting.actor), kinds: $0) }
    }
    let ofTeam = StarvingTeam(in: design, leastShare: FittingLevers.leastShare).map {
      (actors: $0.actors, kinds: [LeverFindings.Kind.keepsOfficersFree($0.place)])
    }
    levers = ofActors + (ofTeam.map { [$0] } ?? [])
  }

  /// Working time waited for another cause than that too few are free, or that these are busy with several files at once.
  private static func curableSeconds(_ waiting: ActorWaiting, of actor: Actor?) -> Double {
    waiting.waiting.byCause.reduce(0) { sum, cause in
      switch cause.cause {
      case .batching, .offDuty, .held: sum + (cause.time.workingSeconds?.estimate ?? 0)
      case .contention where actor?.openFiles != .one: sum + (cause.time.workingSeconds?.estimate ?? 0)
      case .priority, .contention: sum
      }
    }
  }

  var scenarios: [Scenario] {
    levers.map { lever in lever.kinds.reduce(scenario) { $0.pulling($1, for: lever.actors) } }
  }

  /// - Parameters:
  ///   - runs: of the scenarios, in their order.
  ///   - oneMore: the design with one more officer at each actor in turn, and at those who work together.
  ///   - lessWork: the design with 10 % less work at each actor in turn.
  func findings(
    _ runs: [[Tally]], base: PairedCases, baseTallies: [Tally],
    oneMore: [(actors: ActorSet, cases: PairedCases)],
    lessWork: [PairedCases], confidence: Double
  ) -> [LeverFindings] {
    let level = Bonferroni.level(confidence: confidence, count: max(1, levers.count))
    return zip(levers, runs).map { lever, tallies in
      let after = PairedCases(scenario, tallies)
      let cases = CaseSample(scenario, tallies)
      let mean = after.meanSeconds.flatMap { MeanInterval.ofAmounts($0, confidence: level) }
      let estimation = Estimation(
        scenario: scenario, tallies: tallies,
        capacity: CapacityFindings(actors: [], caseTypes: [], simplifications: [], exact: nil),
        confidence: level)
      let all = [base, after] + oneMore.map(\.cases) + lessWork
      return LeverFindings(
        actor: lever.actors, kinds: lever.kinds,
        meanSeconds: FittingLevers.gain(
          after, base: base, oneMore, lessWork, isComparable: !all.contains(where: \.isCensored),
          room: base.roomForTime(confidence: confidence)
        ) { $1.meanDifference(from: $0, confidence: level) },
        meanSecondsAfter: mean.map { after.isCensored ? .censored($0) : .interval($0) } ?? .unavailable,
        promise: FittingLevers.gain(
          after, base: base, oneMore, lessWork, isComparable: true,
          room: base.roomForPromises(confidence: confidence)
        ) {
          $0.keptDifference(from: $1, confidence: level)
        },
        promiseAfter: estimation.promise(cases),
        byCaseType: lever.kinds.contains(where: \.helpsSomeAtThePriceOfOthers)
          ? caseTypeGains(tallies, base: baseTallies, confidence: confidence) : [])
    }
  }

  private func caseTypeGains(
    _ tallies: [Tally], base: [Tally], confidence: Double
  ) -> [LeverFindings.CaseTypeGain] {
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
      return LeverFindings.CaseTypeGain(
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
  ) -> LeverGain? {
    guard let own = gain(after, base)?.within(room) else { return nil }
    let others = oneMore.compactMap { other in
      gain(after, other.cases).map { (actors: other.actors, over: $0) }
    }
    // Of the same lever, the greatest gain of one more officer is the smallest advantage over it.
    guard others.count == oneMore.count, let best = others.min(by: { $0.over.estimate < $1.over.estimate })
    else { return nil }
    let standing: LeverGain.Standing
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
    return LeverGain(gain: own, oneMoreAt: best.actors, overOneMore: best.over, standing: standing)
  }
}

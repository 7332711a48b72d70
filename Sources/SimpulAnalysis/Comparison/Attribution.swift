// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// Attribution of a redesign's effect to its changes: each alone, removed from the whole, in pairs, and on average
/// over all orders of making them.
struct Attribution {
  let base: DesignRun
  let design: DesignRun
  let redesign: Redesign
  let runner: Runner

  func fill(_ findings: inout ComparisonFindings) throws(StudyError) {
    let all = Array(redesign.changes.indices)
    let orders = ChangeOrders(redesign)
    var combinations = ChangeCombinations(of: redesign, base: base.scenario)
    let alone = all.map { combinations.place(of: redesign.withRequired([$0])) }
    let without = all.map { change -> Int? in
      let gone = redesign.withDependent([change])
      return combinations.place(of: all.filter { !gone.contains($0) })
    }
    let sets = orders.map { orders in
      orders.sets.indices.map { combinations.place(of: orders.changes(in: $0)) }
    }
    let results = try results(of: combinations)
    let whole = PairedCases(design.scenario, design.tallies)
    let before = PairedCases(base.scenario, base.tallies)

    findings.changes = all.map { change in
      contribution(
        of: change, alone: alone[change].map { results[$0] }, without: without[change].map { results[$0] },
        before: before, whole: whole)
    }
    if let orders, let sets, sets.allSatisfy({ $0 != nil }) {
      let bySet = sets.compactMap { $0.map { results[$0] } }
      let parts = ChangeParts(orders: orders, bySet: bySet, confidence: runner.confidence)
      parts.fill(&findings.changes, keys: redesign.changes.map(\.key))
      findings.attribution = .allOrders
      findings.target = targetReach(orders, bySet)
      findings.needEachOther = pairs(orders, bySet)
    } else {
      findings.attribution = .aloneAndTakenAway
      addPartsByAloneAndAway(to: &findings.changes)
      let goals = goals
      findings.target = TargetReach(of: goals, whole: goals.map(whole.kept), confidence: runner.confidence)
    }
    addShares(to: &findings.changes, before, whole)
  }

  /// The first design and the whole redesign were run already.
  private func results(of combinations: ChangeCombinations) throws(StudyError) -> [PairedCases] {
    let known = combinations.all.map { combination -> PairedCases? in
      switch combination.changes.count {
      case 0: PairedCases(base.scenario, base.tallies)
      case redesign.changes.count: PairedCases(design.scenario, design.tallies)
      default: nil
      }
    }
    let open = combinations.all.indices.filter { known[$0] == nil }
    let found = try runner.pairedCases(of: open.lazy.map { combinations.all[$0].scenario })
    var results = known
    for (place, cases) in zip(open, found) { results[place] = cases }
    return results.compactMap { $0 }
  }

  private func contribution(
    of change: Int, alone: PairedCases?, without: PairedCases?, before: PairedCases, whole: PairedCases
  ) -> ChangeContribution {
    let keys = redesign.changes.map(\.key)
    let gone = redesign.withDependent([change]).filter { $0 != change }
    // Changes removed with it may do the harm.
    let isHarmful = gone.isEmpty && without.map { isBetter($0, than: whole) } ?? false
    return ChangeContribution(
      change: keys[change], name: redesign.changes[change].name,
      alone: alone.map { effect(from: before, to: $0) },
      madeWith: redesign.withRequired([change]).filter { $0 != change }.map { keys[$0] },
      takenAway: without.map { effect(from: whole, to: $0) }, goneWith: gone.map { keys[$0] },
      shareOfPromiseGain: nil, shareOfMeanGain: nil, isHarmful: isHarmful)
  }

  /// Whether without a change more promises are surely kept, or files surely finish sooner and that fewer are kept is
  /// not shown. Both are asked of every change, so that the limits are those of all of these questions together.
  private func isBetter(_ without: PairedCases, than whole: PairedCases) -> Bool {
    let level = Bonferroni.level(confidence: runner.confidence, count: 2 * redesign.changes.count)
    let found = effect(from: whole, to: without, confidence: level)
    let keepsMore = (found.promiseShare?.lower ?? 0) > (runner.smallestDifference.share ?? 0)
    let keepsFewer = (found.promiseShare?.upper ?? 0) < 0
    let isFaster = (found.meanSeconds?.upper ?? 0) < -(runner.smallestDifference.seconds ?? 0)
    return keepsMore || isFaster && !keepsFewer
  }

  /// Unfinished files are in no mean: then there is no difference of means.
  private func effect(
    from before: PairedCases, to after: PairedCases, confidence: Double? = nil
  ) -> ChangeEffect {
    let confidence = confidence ?? runner.confidence
    let isComparable = !before.isCensored && !after.isCensored
    return ChangeEffect(
      promiseShare: after.keptDifference(from: before, confidence: confidence), promiseAfter: after.keptShare,
      meanSeconds: isComparable ? after.meanDifference(from: before, confidence: confidence) : nil,
      meanSecondsAfter: after.meanOfMeans)
  }

  /// Adds the mean of the effect alone and of the loss when removed, by which the gain is divided where there are too
  /// many combinations.
  private func addPartsByAloneAndAway(to changes: inout [ChangeContribution]) {
    func part(_ change: ChangeContribution, _ effect: (ChangeEffect) -> Interval?) -> Double? {
      guard let alone = change.alone.flatMap(effect)?.estimate,
        let lost = change.takenAway.flatMap(effect)?.estimate
      else { return nil }
      return (alone - lost) / 2
    }
    for index in changes.indices {
      changes[index].shareOfPromiseGain = part(changes[index], \.promiseShare)
      changes[index].shareOfMeanGain = part(changes[index], \.meanSeconds)
    }
  }

  /// Turns parts into shares of the whole gain, where one is shown.
  private func addShares(
    to changes: inout [ChangeContribution], _ before: PairedCases, _ whole: PairedCases
  ) {
    let effect = effect(from: before, to: whole)
    func scale(_ parts: [Double?], isShown: Bool) -> [Double?] {
      let known = parts.compactMap { $0 }
      let sum = known.reduce(0, +)
      guard isShown, sum != 0 else { return parts.map { _ in nil } }
      return parts.map { $0.map { $0 / sum } }
    }
    func parts(
      _ share: (ChangeContribution) -> Double?, _ contribution: (ChangeEffect) -> Interval?
    ) -> [Double?] {
      let parts = changes.map { share($0) ?? $0.contribution.flatMap(contribution)?.estimate }
      // All but those whose contribution stands with another change's.
      let isWhole = zip(changes, parts).allSatisfy { $1 != nil || !$0.contributesWith.isEmpty }
      return isWhole ? parts : parts.map { _ in nil }
    }
    let byPromise = scale(
      parts(\.shareOfPromiseGain, \.promiseShare), isShown: effect.promiseShare?.excludesZero ?? false)
    let byMean = scale(
      parts(\.shareOfMeanGain, \.meanSeconds), isShown: effect.meanSeconds?.excludesZero ?? false)
    for index in changes.indices {
      changes[index].shareOfPromiseGain = byPromise[index]
      changes[index].shareOfMeanGain = byMean[index]
    }
  }

  /// Targets, one for each case type: some may miss one that all of them together reach.
  private var goals: [TargetGoal] {
    design.scenario.streams.compactMap { procedure, stream in
      procedure.promise(for: stream.key)?.target.map {
        TargetGoal(procedure: procedure.key, caseType: stream.key, target: $0)
      }
    }
  }

  private func targetReach(_ orders: ChangeOrders, _ bySet: [PairedCases]) -> TargetReach? {
    let goals = goals
    return TargetReach(
      of: goals, orders: orders, kept: bySet.map { cases in goals.map(cases.kept) },
      keys: redesign.changes.map(\.key), confidence: runner.confidence)
  }

  /// Pairs of changes that can each be made alone, and surely do more together than each alone, and most of their
  /// effect.
  private func pairs(_ orders: ChangeOrders, _ bySet: [PairedCases]) -> [ChangePair] {
    let keys = redesign.changes.map(\.key)
    let count = orders.groups.count
    // Two measures of every pair are tested.
    let level = Bonferroni.level(confidence: runner.confidence, count: max(1, count * (count - 1)))
    func result(_ groups: Int) -> PairedCases? { orders.sets.firstIndex(of: groups).map { bySet[$0] } }
    return orders.groups.indices.flatMap { first in
      orders.groups.indices.filter { $0 > first }.flatMap { second -> [ChangePair] in
        guard orders.groups[first].count == 1, orders.groups[second].count == 1, let before = result(0),
          let one = result(1 << first), let other = result(1 << second),
          let both = result(1 << first | 1 << second)
        else { return [] }
        return Interaction(before: before, one: one, other: other, both: both, confidence: level)
          .pairs(keys[orders.groups[first][0]], keys[orders.groups[second][0]])
      }
    }
  }
}

/// The combinations of changes that are run, each once.
private struct ChangeCombinations {
  struct Combination {
    var changes: [Int]
    var scenario: Scenario
  }

  private let redesign: Redesign
  private let base: Scenario
  private(set) var all: [Combination] = []

  init(of redesign: Redesign, base: Scenario) {
    self.redesign = redesign
    self.base = base
  }

  /// Index of the combination; nil when it cannot be made.
  mutating func place(of changes: [Int]) -> Int? {
    let changes = changes.sorted()
    if let known = all.firstIndex(where: { $0.changes == changes }) { return known }
    guard let scenario = try? redesign.scenario(from: base, with: changes) else { return nil }
    all.append(Combination(changes: changes, scenario: scenario))
    return all.count - 1
  }
}

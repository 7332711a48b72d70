// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// What each change of a redesign does: made alone, taken away from the whole, and in pairs.
struct Attribution {
  let base: DesignRun
  let design: DesignRun
  let redesign: Redesign
  let runner: Runner

  /// Pairs of changes are run up to so many changes.
  private static let mostChangesInPairs = 5

  /// A combination of changes that is run.
  private struct Combination {
    var indices: [Int]
    var scenario: Scenario
  }

  func fill(_ findings: inout ComparisonFindings) throws(StudyError) {
    let all = Array(redesign.changes.indices)
    var combinations: [Combination] = []
    func place(_ indices: [Int]) -> Int? {
      let indices = indices.sorted()
      if let known = combinations.firstIndex(where: { $0.indices == indices }) { return known }
      guard let scenario = try? redesign.scenario(from: base.scenario, with: indices) else { return nil }
      combinations.append(Combination(indices: indices, scenario: scenario))
      return combinations.count - 1
    }
    let alone = all.map { place(redesign.withRequired([$0])) }
    let without = all.map { change -> Int? in
      let gone = redesign.withDependent([change])
      return place(all.filter { !gone.contains($0) })
    }
    var pairs: [(first: Int, second: Int, place: Int)] = []
    if all.count <= Attribution.mostChangesInPairs {
      for first in all {
        for second in all
        where first < second && redesign.changes[first].requires.isEmpty
          && redesign.changes[second].requires.isEmpty
        {
          if let place = place([first, second]) { pairs.append((first, second, place)) }
        }
      }
    }
    let runs = try runner.run(combinations.map(\.scenario))
    let results = zip(combinations, runs).map { PairedCases($0.scenario, $1) }
    let before = PairedCases(base.scenario, base.tallies)
    let whole = PairedCases(design.scenario, design.tallies)

    var contributions = all.map { change in
      contribution(
        of: change, alone: alone[change].map { results[$0] }, without: without[change].map { results[$0] },
        before: before, whole: whole)
    }
    addShares(to: &contributions, before, whole)
    findings.changes = contributions
    findings.attribution = .aloneAndTakenAway
    findings.needEachOther = pairs.flatMap { pair -> [ChangePair] in
      guard let first = alone[pair.first], let second = alone[pair.second] else { return [] }
      return needs(
        pair.first, pair.second, before, results[first], results[second], results[pair.place])
    }
  }

  private func contribution(
    of change: Int, alone: PairedCases?, without: PairedCases?, before: PairedCases, whole: PairedCases
  ) -> ChangeContribution {
    let keys = redesign.changes.map(\.key)
    let takenAway = without.map { effect(from: whole, to: $0) }
    let keepsMore = (takenAway?.promiseShare?.lower ?? 0) > 0
    let keepsFewer = (takenAway?.promiseShare?.upper ?? 0) < 0
    let isFaster = (takenAway?.meanSeconds?.upper ?? 0) < 0
    return ChangeContribution(
      change: keys[change], name: redesign.changes[change].name,
      alone: alone.map { effect(from: before, to: $0) },
      madeWith: redesign.withRequired([change]).filter { $0 != change }.map { keys[$0] },
      takenAway: takenAway,
      goneWith: redesign.withDependent([change]).filter { $0 != change }.map { keys[$0] },
      shareOfPromiseGain: nil, shareOfMeanGain: nil, isHarmful: keepsMore || (isFaster && !keepsFewer))
  }

  private func effect(from before: PairedCases, to after: PairedCases) -> ChangeEffect {
    ChangeEffect(
      promiseShare: after.keptDifference(from: before, confidence: runner.confidence),
      promiseAfter: after.keptShare,
      meanSeconds: after.meanDifference(from: before, confidence: runner.confidence),
      meanSecondsAfter: after.meanOfMeans)
  }

  /// The mean of what a change does alone and what is lost without it, scaled to add up to the whole.
  private func addShares(
    to contributions: inout [ChangeContribution], _ before: PairedCases, _ whole: PairedCases
  ) {
    func shares(_ effect: (ChangeEffect) -> Interval?, isShown: Bool) -> [Double]? {
      guard isShown else { return nil }
      let parts = contributions.map { contribution -> Double? in
        guard let alone = contribution.alone.flatMap(effect)?.estimate,
          let lost = contribution.takenAway.flatMap(effect)?.estimate
        else { return nil }
        return (alone - lost) / 2
      }
      let known = parts.compactMap { $0 }
      let sum = known.reduce(0, +)
      return known.count == parts.count && sum != 0 ? known.map { $0 / sum } : nil
    }
    let byPromise = shares(
      \.promiseShare,
      isShown: whole.keptDifference(from: before, confidence: runner.confidence)?.excludesZero ?? false)
    let byMean = shares(
      \.meanSeconds,
      isShown: whole.meanDifference(from: before, confidence: runner.confidence)?.excludesZero ?? false)
    for index in contributions.indices {
      contributions[index].shareOfPromiseGain = byPromise?[index]
      contributions[index].shareOfMeanGain = byMean?[index]
    }
  }

  /// Pairs that do surely more together than each alone, and most of what they do.
  private func needs(
    _ first: Int, _ second: Int, _ before: PairedCases, _ one: PairedCases, _ other: PairedCases,
    _ both: PairedCases
  ) -> [ChangePair] {
    func pair(
      _ measure: Measure, _ series: (PairedCases) -> [Double]?, sign: Double
    ) -> ChangePair? {
      guard let before = series(before), let one = series(one), let other = series(other),
        let both = series(both)
      else { return nil }
      let synergy = before.indices.map { sign * (both[$0] - one[$0] - other[$0] + before[$0]) }
      let gain = Sample.mean(of: before.indices.map { sign * (both[$0] - before[$0]) }) ?? 0
      guard let interval = WillinkInterval.mean(of: synergy, confidence: runner.confidence),
        interval.lower > 0, interval.estimate > gain / 2, gain > 0,
        let withFirst = Sample.mean(of: one), let withSecond = Sample.mean(of: other),
        let withBoth = Sample.mean(of: both)
      else { return nil }
      return ChangePair(
        first: redesign.changes[first].key, second: redesign.changes[second].key, measure: measure,
        synergy: interval, withFirst: withFirst, withSecond: withSecond, withBoth: withBoth)
    }
    return [pair(.promiseKept, \.keptShares, sign: 1), pair(.meanTime, \.meanSeconds, sign: -1)]
      .compactMap { $0 }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// Paired comparison of a redesign with the first design, replication by replication.
enum Comparison {
  /// - Parameter position: of the design among those of the study, whose first one is the base.
  static func findings(
    base: DesignRun, design: DesignRun, at position: Int, runner: Runner
  ) throws(StudyError) -> ComparisonFindings {
    var findings = ComparisonFindings(
      base: 0, design: position,
      rows: rows(measures(base.scenario, design.scenario), base, design, types: nil, runner),
      caseTypeRows: caseTypeRows(base, design, runner))
    if let redesign = design.redesign, redesign.changes.count > 1 {
      try Attribution(base: base, design: design, redesign: redesign, runner: runner).fill(&findings)
    }
    return findings
  }

  private static func measures(_ before: Scenario, _ after: Scenario) -> [Measure] {
    let shared = before.actors.filter { actor in
      actor.kind == .officers && after.actors.contains { $0.key == actor.key && $0.kind == .officers }
    }.map(\.key)
    return [.promiseKept, .withoutTicket, .leftUnserved, .deemedApproved] + endings(before, after) + [
      .meanTime, .medianTime, .ninetiethPercentileTime, .ninetyFifthPercentileTime, .meanClockTime, .waiting,
    ] + shared.map { .waitingAt(ActorSet($0)) } + jointWaits(before, after, among: shared) + [
      .work, .handOvers, .returns, .initials,
    ]
      + shared.map { .utilisation($0) } + overtime(of: shared, before, after) + [
        .cost, .waitingCost, .workInProcessGrowth,
      ]
  }

  /// Overtime of actors who work it in one of the designs, with its cost where it has one.
  private static func overtime(of keys: [Actor.Key], _ before: Scenario, _ after: Scenario) -> [Measure] {
    keys.flatMap { key -> [Measure] in
      let versions = [before, after].compactMap { $0.actor(key) }
      guard versions.contains(where: \.worksOvertime) else { return [] }
      return [.overtime(key)] + (versions.allSatisfy { $0.costPerHour != nil } ? [.overtimeCost(key)] : [])
    }
  }

  private static func jointWaits(
    _ before: Scenario, _ after: Scenario, among shared: [Actor.Key]
  ) -> [Measure] {
    let known = before.waitingRows
    let sets = known + after.waitingRows.filter { !known.contains($0) }
    return sets.filter { $0.isJoint && $0.actors.allSatisfy(shared.contains) }.map { .waitingAt($0) }
  }

  private static func endings(_ before: Scenario, _ after: Scenario) -> [Measure] {
    let known = before.otherOutcomes
    return (known + after.otherOutcomes.filter { !known.contains($0) }).map { .ended($0) }
  }

  private static func caseTypeRows(
    _ base: DesignRun, _ design: DesignRun, _ runner: Runner
  ) -> [ComparisonRow] {
    let streams = base.scenario.streams
    guard streams.count > 1 else { return [] }
    return streams.indices.flatMap { type -> [ComparisonRow] in
      let other = design.scenario.streams.firstIndex {
        $0.procedure.key == streams[type].procedure.key && $0.stream.key == streams[type].stream.key
      }
      guard let other else { return [] }
      return rows(
        [.promiseKept, .withoutTicket, .leftUnserved, .deemedApproved, .meanTime, .ninetiethPercentileTime],
        base, design, types: (type, other), runner)
    }
  }

  private static func rows(
    _ measures: [Measure], _ base: DesignRun, _ design: DesignRun, types: (before: Int, after: Int)?,
    _ runner: Runner
  ) -> [ComparisonRow] {
    let before =
      types.map { CaseSample(base.scenario, base.tallies, types: [$0.before]) }
      ?? CaseSample(base.scenario, base.tallies)
    let after =
      types.map { CaseSample(design.scenario, design.tallies, types: [$0.after]) }
      ?? CaseSample(design.scenario, design.tallies)
    let caseType = types.map { base.scenario.streams[$0.before].stream.key }
    return measures.compactMap { measure in
      let series = (MeasureSeries(measure, of: before), MeasureSeries(measure, of: after))
      if case (.unavailable, .unavailable) = series, !measure.isAlwaysShown { return nil }
      return row(measure, caseType, series, before, after, runner)
    }
  }

  private static func row(
    _ measure: Measure, _ caseType: String?, _ series: (before: MeasureSeries, after: MeasureSeries),
    _ before: CaseSample, _ after: CaseSample, _ runner: Runner
  ) -> ComparisonRow? {
    if measure == .promiseKept, !before.hasPromise, !after.hasPromise { return nil }
    // Most sets of a team are never missing as such.
    if case .waitingAt(let actors) = measure, actors.isJoint, series.before.estimate == 0,
      series.after.estimate == 0
    {
      return nil
    }
    if measure == .workInProcessGrowth,
      ![series.before, series.after].contains(where: { $0.isGrowing(runner.confidence) })
    {
      return nil
    }
    let difference = MeasureSeries.difference(
      before: series.before, after: series.after, confidence: runner.confidence)
    let smallest: Double? =
      switch measure.unit {
      case .seconds: runner.smallestDifference.seconds
      case .share: runner.smallestDifference.share
      case .count, .currency: nil
      }
    return ComparisonRow(
      caseType: caseType, measure: measure, before: series.before.estimate, after: series.after.estimate,
      difference: difference.interval,
      percent: measure.unit == .share || measure == .workInProcessGrowth
        ? nil
        : MeasureSeries.percent(before: series.before, after: series.after, confidence: runner.confidence),
      verdict: agreed(
        MeasureSeries.ways(before: series.before, after: series.after).map {
          let way = MeasureSeries.difference(
            before: $0.before, after: $0.after, confidence: runner.confidence)
          return verdict(measure, way.interval, isNothing: way.isNothing, smallest: smallest)
        }),
      isShownToMatter: smallest.flatMap { smallest in
        difference.interval.map { $0.lower > smallest || $0.upper < -smallest }
      })
  }

  /// The verdict on which all ways of counting unfinished cases agree.
  private static func agreed(_ verdicts: [Verdict]) -> Verdict {
    verdicts.allSatisfy { $0 == verdicts[0] } ? verdicts[0] : .hangsOnUnfinished
  }

  /// The verdict that a difference supports.
  static func verdict(
    _ measure: Measure, _ difference: Interval?, isNothing: Bool, smallest: Double?
  ) -> Verdict {
    guard let difference else { return .notComparable }
    if isNothing { return .noDifference }
    if let smallest, difference.lower > -smallest, difference.upper < smallest {
      return .noPracticalDifference
    }
    guard difference.excludesZero else { return .notShown }
    let isLess = difference.upper < 0
    guard let isBetterWhenLess = measure.isBetterWhenLess else { return isLess ? .less : .more }
    return isLess == isBetterWhenLess ? .better : .worse
  }
}

extension Measure {
  /// Whether a row that cannot be compared is shown all the same.
  fileprivate var isAlwaysShown: Bool {
    switch self {
    case .promiseKept, .meanTime, .ninetiethPercentileTime: true
    default: false
    }
  }
}

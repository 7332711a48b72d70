// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// The test for growth (stability).
///
/// A queue that starts empty grows at first, so that its end less its beginning would find growth in every busy
/// office. The test is of the mean queue in the last third of the window less that in the middle one, over
/// replications, with simultaneous limits.
public enum Stability {
  /// Probability that any of the limits is missed, over all queues and designs of a study.
  static let error = 0.05
  /// Part of the weekly arrivals; less growth than that is no sign of overload.
  static let leastGrowth = 0.01
  /// Part of the weekly arrivals; where growth is shown to be less, the queue keeps up.
  static let mostGrowth = 0.02

  /// Stability by capacity alone, before any run.
  public static func findings(_ capacity: CapacityFindings) -> StabilityFindings {
    findings(capacity, growth: [], designs: 1)
  }

  /// - Parameters:
  ///   - growth: by replication, as ``growth(of:_:_:)`` has it.
  ///   - designs: how many are tested together.
  static func findings(_ capacity: CapacityFindings, growth: [[Double]], designs: Int) -> StabilityFindings {
    let intervals = capacity.queues.indices.map { queue -> Interval? in
      let values = growth.compactMap { queue < $0.count ? $0[queue] : nil }
      guard values.count == growth.count, values.allSatisfy(\.isFinite) else { return nil }
      let share = error / Double(max(1, capacity.queues.count * designs))
      return MeanInterval.automatic(of: values, confidence: 1 - share)
    }
    return StabilityFindings(queues: zip(capacity.queues, intervals).map { findings(of: $0, capacity, $1) })
  }

  /// Growth by queue, in files a week; NaN where the window has no thirds.
  static func growth(of tally: Tally, _ queues: [QueueGroup], _ period: StudyPeriod) -> [Double] {
    queues.map { $0.growthPerWeek(in: tally, period) ?? .nan }
  }

  private static func findings(
    of queue: QueueGroup, _ capacity: CapacityFindings, _ growth: Interval?
  ) -> QueueStability {
    let actors = capacity.actors.filter { queue.actors.contains($0.actor) }
    // Where some leave, the load may be less.
    let overloaded = capacity.isUpperBound ? [] : actors.filter { $0.verdict == .overloaded }.map(\.actor)
    let isGrowing =
      growth.map { $0.lower > max(0, leastGrowth * queue.intakePerWeek) } ?? false
      && (queue.isIntakeEven || !overloaded.isEmpty)
    // At a load of 1 a queue does not grow only where nothing is random, and then it does not change at all.
    let isAtLimit = actors.contains { $0.limits.lowestLoad > 1 - CapacityLimits.rounding }
    let most = isAtLimit && !capacity.isUpperBound ? 0 : mostGrowth * queue.intakePerWeek
    let isSteady = growth.map { $0.upper < most || $0.upper == 0 && $0.lower == 0 } ?? false
    let keepsUp = actors.allSatisfy { $0.verdict == .keepsUp }
    // A queue at a load just below 1 still grows in the last third of a short study, and the hours show that it will
    // end.
    let verdict: QueueStability.Verdict =
      !overloaded.isEmpty
      ? .overloaded
      : isGrowing ? keepsUp ? .cannotBeTold : .grows : isSteady || keepsUp ? .keepsUp : .cannotBeTold
    return QueueStability(
      actors: queue.actors, overloaded: overloaded, growthPerWeek: growth, intakePerWeek: queue.intakePerWeek,
      rules: actors.flatMap(\.limits.rules).reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      verdict: verdict)
  }
}

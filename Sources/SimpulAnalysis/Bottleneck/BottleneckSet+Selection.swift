// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

extension BottleneckSet {
  /// The actors that no other is surely better than (`BestSet`), where some relief surely helps.
  ///
  /// - Parameters:
  ///   - gains: simultaneous intervals for the gain of each actor; nil where there is none.
  ///   - difference: an interval at a given confidence for the gain of one actor less that of another.
  init(
    _ actors: [Actor.Key], gains: [Interval?], confidence: Double,
    difference: (_ actor: Int, _ other: Int, _ confidence: Double) -> Interval?
  ) {
    let candidates = actors.indices.filter { gains[$0] != nil }
    guard candidates.contains(where: { gains[$0].map { $0.lower > 0 } ?? false }) else {
      self = .none
      return
    }
    func estimate(_ actor: Int) -> Double { gains[actor]?.estimate ?? 0 }
    let best = BestSet.members(of: candidates, confidence: confidence, advantage: difference)
    let ordered = best.sorted { (estimate($0), $1) > (estimate($1), $0) }
    self = ordered.count == 1 ? .single(actors[ordered[0]]) : .tied(ordered.map { actors[$0] })
  }
}

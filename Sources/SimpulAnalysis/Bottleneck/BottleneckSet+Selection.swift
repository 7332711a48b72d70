// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

extension BottleneckSet {
  /// The actors that no other is surely better than: multiple comparisons with the best (Hsu 1996).
  ///
  /// The truly best actor is among them with the stated confidence, since it is left out only where one of
  /// k - 1 one-sided limits fails.
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
    // Never below the stated confidence, so that two actors are told apart by the interval that is shown.
    let oneSided = max(confidence, 1 - 2 * (1 - confidence) / Double(max(1, candidates.count - 1)))
    let best = candidates.filter { actor in
      !candidates.contains { other in
        other != actor && difference(actor, other, oneSided).map { $0.upper < 0 } ?? false
      }
    }
    let ordered = best.sorted { (estimate($0), $1) > (estimate($1), $0) }
    self = ordered.count == 1 ? .single(actors[ordered[0]]) : .tied(ordered.map { actors[$0] })
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

extension BottleneckSet {
  /// The actors that no other is surely better than (`BestSet`), where some added capacity surely helps.
  ///
  /// Several who work together are named where they help as such: where together they surely gain more than each alone
  /// does in all, and most of what they gain; where a part of them may gain as much, that part is named.
  ///
  /// - Parameters:
  ///   - gains: simultaneous intervals for the gain of each; nil where there is none.
  ///   - helpsTogether: of several, whether they do so.
  ///   - difference: an interval at a given confidence for the gain of one less that of another.
  init(
    _ actors: [ActorSet], gains: [Interval?], confidence: Double,
    helpsTogether: (Int) -> Bool = { _ in true },
    difference: (_ actor: Int, _ other: Int, _ confidence: Double) -> Interval?
  ) {
    func surelyHelps(_ place: Int) -> Bool { gains[place].map { $0.lower > 0 } ?? false }
    let known = actors.indices.filter { gains[$0] != nil }
    guard known.contains(where: surelyHelps) else {
      self = .none
      return
    }
    let helping = known.filter { !actors[$0].isJoint || helpsTogether($0) }
    let candidates = helping.contains(where: surelyHelps) ? helping : known
    func estimate(_ actor: Int) -> Double { gains[actor]?.estimate ?? 0 }
    let best = BestSet.members(of: candidates, confidence: confidence, advantage: difference)
    let least = best.filter { place in !best.contains { actors[$0].isPart(of: actors[place]) } }
    let ordered = least.sorted { (estimate($0), $1) > (estimate($1), $0) }
    self = ordered.count == 1 ? .single(actors[ordered[0]]) : .tied(ordered.map { actors[$0] })
  }
}

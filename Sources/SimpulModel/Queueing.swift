// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether the officers of an actor serve one queue or one each.
public enum Queueing: Hashable, Sendable {
  /// Whoever is free takes the next file: several servers of one queue.
  case shared
  /// Every officer has files of his own, as the clerks of twenty villages have: parallel queues of one server. A case belongs
  /// to one of them for good, at random with these weights in the order of the officers' numbers. Without weights all are
  /// as likely; an officer behind the last weight stated has the mean of those stated.
  case oneEach(weights: [Double])
}

extension Queueing {
  /// By officer, so many of them: how likely a case is to be his, relative to the others; empty where they serve one queue.
  /// O(officers).
  public func weights(ofOfficers count: Int) -> [Double] {
    guard case .oneEach(let stated) = self else { return [] }
    guard !stated.isEmpty else { return Array(repeating: 1, count: count) }
    let mean = stated.reduce(0, +) / Double(stated.count)
    return (0..<count).map { $0 < stated.count ? stated[$0] : mean }
  }
}

extension Actor {
  /// Whether each of its officers has a queue of his own.
  public var hasOneQueueEach: Bool { queueing != .shared }

  /// The share of its cases that belongs to each officer, in the order of their numbers; they add up to 1. Empty where the
  /// officers serve one queue. O(officers).
  public var queueShares: [Double] {
    let weights = queueing.weights(ofOfficers: officers)
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether the officers of an actor serve one queue or one each.
public enum Queueing: Hashable, Sendable {
  /// Several servers of one queue.
  case shared
  /// Parallel queues of one server: every officer has files of his own, as the clerks of twenty villages have. A case
  /// belongs to one of them for good, at random with these weights in the order of the officers' numbers. Without
  /// weights all are equally likely; an officer after the last weight stated has the mean of those stated.
  case oneEach(weights: [Double])
}

extension Queueing {
  /// Relative probability by officer that a case is his; empty where they serve one queue.
  /// - Complexity: O(officers).
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

  /// The share of its cases that belongs to each officer, in the order of their numbers; they add up to 1. Empty
  /// where the officers serve one queue.
  /// - Complexity: O(officers).
  public var queueShares: [Double] {
    let weights = queueing.weights(ofOfficers: officers)
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

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

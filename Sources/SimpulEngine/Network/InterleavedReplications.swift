// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulRandom

/// Several replications of a station network, an event of each in turn: while one waits for its numbers, the core works on
/// the others.
///
/// Each is the same as alone, to the last bit.
struct InterleavedReplications: ~Copyable {
  /// More than so many do not help.
  static let most = 4

  /// Invariant: the first `count` elements are initialised.
  private let replications: UnsafeMutablePointer<NetworkReplication>
  private let count: Int

  init(_ network: StationNetwork, of program: Program, keys: some Collection<DrawKey>) {
    count = keys.count
    replications = .allocate(capacity: max(1, count))
    for (place, key) in keys.enumerated() {
      (replications + place).initialize(to: NetworkReplication(network, of: program, key: key))
    }
  }

  deinit {
    replications.deinitialize(count: count)
    replications.deallocate()
  }

  /// Handles so many events of each, or all that are left.
  ///
  /// - Returns: whether any has more to come.
  mutating func advance(events number: Int) -> Bool {
    var isGoingOn = false
    for _ in 0..<number {
      isGoingOn = false
      for place in 0..<count where replications[place].handleNext() { isGoingOn = true }
      if !isGoingOn { return false }
    }
    return isGoingOn
  }

  var progress: Double {
    (0..<count).reduce(0) { $0 + replications[$1].progress } / Double(max(1, count))
  }

  var tallies: [Tally] { (0..<count).map { replications[$0].tally() } }
}

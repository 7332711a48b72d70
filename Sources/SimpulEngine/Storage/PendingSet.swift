// SPDX-License-Identifier: GPL-3.0-or-later

/// A bit set of numbers that wait to be looked at, each once, in no particular order.
struct PendingSet: ~Copyable {
  private var words: Store<UInt64>
  /// No word before it has a member.
  private var firstWord = 0
  private var count = 0

  init(capacity: Int) { words = Store(repeating: 0, count: capacity / UInt64.bitWidth + 1) }

  var isEmpty: Bool { count == 0 }

  @inline(__always) mutating func insert(_ member: Int) {
    let word = member &>> 6
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: member)
    let old = words[word]
    if old & bit != 0 { return }
    words[word] = old | bit
    count += 1
    firstWord = min(firstWord, word)
  }

  /// Removes the least number; nil when there is none.
  /// - Complexity: O(capacity / 64) at worst.
  @inline(__always) mutating func removeFirst() -> Int? {
    if count == 0 { return nil }
    while words[firstWord] == 0 { firstWord += 1 }
    let bits = words[firstWord]
    words[firstWord] = bits & (bits &- 1)
    count -= 1
    return firstWord * UInt64.bitWidth + bits.trailingZeroBitCount
  }
}

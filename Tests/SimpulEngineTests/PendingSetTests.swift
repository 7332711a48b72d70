// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulEngine

@Suite("Pending set")
struct PendingSetTests {
  @Test("each number is looked at once, however often it was put in, and none is lost", arguments: 1...20)
  func once(seed: UInt64) {
    var randomNumbers = TestRandomNumbers(seed: seed)
    let capacity = 1 + Int(randomNumbers.next() % 300)
    var set = PendingSet(capacity: capacity)
    var plain: Set<Int> = []
    for _ in 0..<3_000 {
      if randomNumbers.next() % 3 == 0 {
        let removed = set.removeFirst()
        #expect(removed == plain.min())
        if let removed { plain.remove(removed) }
      } else {
        let member = Int(randomNumbers.next() % UInt64(capacity))
        set.insert(member)
        plain.insert(member)
      }
      let isEmpty = set.isEmpty
      #expect(isEmpty == plain.isEmpty)
    }
  }
}

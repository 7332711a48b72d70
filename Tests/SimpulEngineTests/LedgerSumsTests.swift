// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulEngine

@Suite("Sums of ledgers")
struct LedgerSumsTests {
  @Test("sums that need more than 64 bits are exact, by stream and line")
  func long() {
    let greatest = Microseconds.max / 3
    var sums = LedgerSums(streams: 2, lines: 3, greatest: greatest)
    let ledgers = Store([0, 0, 0, greatest, 1, greatest - 1])
    for _ in 0..<100 { sums.add(ledgers, from: 3, to: 1) }
    sums.add(ledgers, from: 2, to: 0)
    sums.close()
    let (first, second) = ([sums[0, 0], sums[0, 1], sums[0, 2]], [sums[1, 0], sums[1, 1], sums[1, 2]])
    #expect(first == [0, Int128(greatest), 1])
    #expect(second == [100 * Int128(greatest), 100, 100 * (Int128(greatest) - 1)])
  }

  @Test("a line as long as can be is carried over after each case")
  func greatest() {
    var sums = LedgerSums(streams: 1, lines: 1, greatest: .max)
    let ledgers = Store([Microseconds.max])
    for _ in 0..<3 { sums.add(ledgers, from: 0, to: 0) }
    sums.close()
    let sum = sums[0, 0]
    #expect(sum == 3 * Int128(Microseconds.max))
  }
}

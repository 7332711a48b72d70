// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
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
    #expect((0..<3).map { sums[1, $0] } == [100 * Int128(greatest), 100, 100 * (Int128(greatest) - 1)])
    #expect((0..<3).map { sums[0, $0] } == [0, Int128(greatest), 1])
  }

  @Test("a line as long as can be is carried over after each case")
  func greatest() {
    var sums = LedgerSums(streams: 1, lines: 1, greatest: .max)
    let ledgers = Store([Microseconds.max])
    for _ in 0..<3 { sums.add(ledgers, from: 0, to: 0) }
    sums.close()
    #expect(sums[0, 0] == 3 * Int128(Microseconds.max))
  }
}

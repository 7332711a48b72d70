// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulStatistics

@Suite("Compensated sum")
struct CompensatedSumTests {
  @Test("small terms survive beside large ones that cancel")
  func cancellation() {
    #expect(CompensatedSum.of([1, 1e100, 1, -1e100]) == 2)
    #expect([1, 1e100, 1, -1e100].reduce(0, +) == 0)
  }

  @Test("ten million tenths")
  func many() {
    var sum = CompensatedSum()
    for _ in 0..<10_000_000 { sum.add(0.1) }
    #expect(abs(sum.value - 1_000_000) <= 1e-9)
  }

  @Test("nothing adds up to zero")
  func empty() {
    #expect(CompensatedSum.of([]) == 0)
  }
}

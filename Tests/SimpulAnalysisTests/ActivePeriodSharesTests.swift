// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulEngine

@Suite("Momentary bottlenecks by active periods")
struct ActivePeriodSharesTests {
  private static let hour = Microseconds.perHour

  private func shares(
    _ periods: [(actor: Int, start: Double, end: Double)], from start: Double = 0, to end: Double = 10
  ) -> ActivePeriodShares {
    func time(_ hours: Double) -> Microseconds { Microseconds(hours * Double(Self.hour)) }
    return ActivePeriodShares(
      periods.map { ActivePeriod(actor: $0.actor, start: time($0.start), end: time($0.end)) }
        .sorted { $0.end < $1.end },
      window: time(start)..<time(end), actors: 3)
  }

  @Test("of one actor, whenever he is active")
  func alone() {
    let found = shares([(1, 1, 3), (1, 5, 6)])
    #expect(found.momentary == [0, 0.3, 0])
    #expect(found.sole == [0, 0.3, 0])
    #expect(found.counts == [0, 2, 0])
    #expect(found.totalSeconds == [0, 3 * 3_600, 0])
  }

  @Test("the longest period counts from its beginning to its end, and shifts where it meets the next one")
  func shifting() {
    // 0 from 1 to 6 is longest until 6, then 2 from 4 to 8; 1 from 2 to 4 never is. Both bottlenecks from 4 to 6.
    let found = shares([(0, 1, 6), (1, 2, 4), (2, 4, 8)])
    #expect(found.momentary == [0.5, 0, 0.2])
    #expect(found.sole == [0.3, 0, 0.2])
  }

  @Test("a longer period takes over as it begins")
  func takenOver() {
    let found = shares([(0, 0, 4), (1, 3, 9)])
    #expect(found.momentary == [0.3, 0.6, 0])
    #expect(found.sole == [0.3, 0.5, 0])
  }

  @Test("after the longest the longest of those still under way")
  func next() {
    let found = shares([(0, 0, 6), (1, 4, 8), (2, 3, 8.5)])
    #expect(found.momentary == [0.6, 0, 0.25])
  }

  @Test("of equally long ones the one that began first")
  func equal() {
    let found = shares([(1, 2, 5), (0, 3, 6)])
    #expect(found.momentary == [0.1, 0.3, 0])
  }

  @Test("what lies before the window counts for the length of a period and for nothing else")
  func warmUp() {
    let found = shares([(0, 0, 7), (1, 5, 9)], from: 6, to: 10)
    #expect(found.momentary == [0.25, 0.5, 0])
    #expect(found.sole == [0, 0.5, 0])
    #expect(found.counts == [0, 0, 0])
  }

  @Test("nobody, where nobody is ever active")
  func nobody() {
    #expect(shares([]).momentary == [0, 0, 0])
  }
}

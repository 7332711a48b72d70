// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Ledgers of finished cases, summed by stream.
///
/// Sums over a run may need more than 64 bits. To avoid wide additions of lines that are mostly 0, cases are first
/// summed in 64 bits: as many as cannot overflow, since no line of a case exceeds the length of the run times the
/// number of tokens that may wait at joins.
struct LedgerSums: ~Copyable {
  private let stride: Int
  private var sums: Store<Int128>
  private var recentSums: Store<Microseconds>
  private var recentCases = 0
  private let mostRecentCases: Int

  init(_ program: Program) {
    let (greatest, isTooGreat) = program.cap.multipliedReportingOverflow(
      by: Microseconds(max(1, program.blockEntries.count)))
    self.init(
      streams: program.streams.count, lines: LedgerLine.firstCell + 2 * program.cellCount,
      greatest: isTooGreat ? .max : greatest)
  }

  /// - Parameter greatest: upper bound of any line of a case.
  init(streams: Int, lines: Int, greatest: Microseconds) {
    stride = lines
    sums = Store(repeating: 0, count: streams * lines)
    recentSums = Store(repeating: 0, count: streams * lines)
    mostRecentCases = Int(min(10_000, Microseconds.max / max(1, greatest)))
  }

  /// - Complexity: O(lines).
  @inline(__always)
  mutating func add(_ ledgers: borrowing Store<Microseconds>, from start: Int, to stream: Int) {
    recentSums.add(stream * stride..<(stream + 1) * stride, of: ledgers, from: start)
    recentCases += 1
    if recentCases == mostRecentCases { close() }
  }

  /// Carries pending cases over to the wide sums; call before reading.
  @inline(never) mutating func close() {
    for line in recentSums.indices {
      sums[line] += Int128(recentSums[line])
      recentSums[line] = 0
    }
    recentCases = 0
  }

  /// The sum as of the latest `close()`.
  subscript(_ stream: Int, _ line: Int) -> Int128 { sums[stream * stride + line] }
}

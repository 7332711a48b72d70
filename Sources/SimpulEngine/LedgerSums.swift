// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The ledgers of finished cases, added up by stream.
///
/// Sums over a run may need more than 64 bits. So that a case does not take a long addition for each line, most of which
/// are 0, some cases are added up in 64 bits first: as many as can be for certain, since no line of a case is greater
/// than the length of the run times the number of tokens that may wait at joins.
struct LedgerSums: ~Copyable {
  private let stride: Int
  private var sums: Store<Int128>
  private var recentSums: Store<Microseconds>
  private var recentCases = 0
  private let mostRecentCases: Int

  init(_ program: Program) {
    stride = LedgerLine.firstCell + 2 * program.cellCount
    sums = Store(repeating: 0, count: program.streams.count * stride)
    recentSums = Store(repeating: 0, count: sums.count)
    let (longest, isTooLong) = program.cap.multipliedReportingOverflow(
      by: Microseconds(max(1, program.blockEntries.count)))
    mostRecentCases = isTooLong ? 1 : Int(min(10_000, max(1, Microseconds.max / max(1, longest))))
  }

  /// O(lines).
  @inline(__always)
  mutating func add(_ ledgers: borrowing Store<Microseconds>, from start: Int, to stream: Int) {
    recentSums.add(stream * stride..<(stream + 1) * stride, of: ledgers, from: start)
    recentCases += 1
    if recentCases == mostRecentCases { close() }
  }

  /// Carries the latest cases over to the sums; before they are read.
  @inline(never)
  mutating func close() {
    for line in recentSums.indices {
      sums[line] += Int128(recentSums[line])
      recentSums[line] = 0
    }
    recentCases = 0
  }

  /// As of the latest `close()`.
  subscript(_ stream: Int, _ line: Int) -> Int128 { sums[stream * stride + line] }
}

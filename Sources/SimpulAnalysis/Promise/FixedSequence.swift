// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// The shortest deadline that is shown to be kept, by testing in a fixed order (Maurer, Hothorn & Lehmacher 1995; Westfall
/// & Krishen 2001).
///
/// The deadlines are tried from the longest down, each at the full level, and the search stops at the first whose lower
/// limit is below the wanted share. The order is fixed before the runs. A wrong claim needs the first deadline in that
/// order that is truly kept too seldom to pass its test, which happens with at most 1 - confidence; so the claim holds
/// with the confidence of each limit, however many deadlines were tried, and without Bonferroni's correction.
enum FixedSequence {
  /// - Parameter curve: ascending deadlines.
  /// - Returns: how many of them, from the longest down, are shown to be kept.
  static func shown(_ curve: [ShareLimits?], share: Double) -> Int {
    curve.reversed().prefix { limits in limits.map { $0.lower >= share } ?? false }.count
  }
}

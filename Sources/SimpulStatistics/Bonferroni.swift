// SPDX-License-Identifier: GPL-3.0-or-later

/// Bonferroni's correction for several intervals that are to hold together.
public enum Bonferroni {
  /// The confidence of each of `count` intervals such that all of them hold together with at least
  /// the given confidence: 1 - (1 - confidence) / count. It holds whatever the dependence between
  /// the intervals, thus also under common random numbers.
  ///
  /// - Precondition: `0 < confidence < 1` and `count >= 1`.
  public static func level(confidence: Double, count: Int) -> Double {
    precondition(confidence > 0 && confidence < 1, "a confidence lies strictly between 0 and 1")
    precondition(count >= 1, "there is at least one interval")
    return count == 1 ? confidence : 1 - (1 - confidence) / Double(count)
  }
}

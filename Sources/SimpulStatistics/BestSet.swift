// SPDX-License-Identifier: GPL-3.0-or-later

/// Multiple comparisons with the best: which of several may be the best (Hsu 1984, 1996).
public enum BestSet {
  /// Those that no other is surely better than, in their order.
  ///
  /// The truly best one is among them with the stated confidence whatever the dependence, since it is left out only
  /// where one of k - 1 one-sided limits fails. These limits are never taken below the stated confidence of a
  /// two-sided interval, so that two are distinguished by the interval that is shown.
  ///
  /// - Parameter advantage: an interval at a given confidence for how much better one is than another; nil where there
  ///   is none, which leaves neither out.
  public static func members<Candidate: Equatable>(
    of candidates: [Candidate], confidence: Double,
    advantage: (_ candidate: Candidate, _ other: Candidate, _ confidence: Double) -> Interval?
  ) -> [Candidate] {
    let oneSided = max(confidence, 1 - 2 * (1 - confidence) / Double(max(1, candidates.count - 1)))
    return candidates.filter { candidate in
      !candidates.contains { other in
        other != candidate && advantage(candidate, other, oneSided).map { $0.upper < 0 } ?? false
      }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A scale between two positive numbers on which equal steps are equal ratios.
public enum LogarithmicScale {
  /// The number at a part of the way, from 0 to 1: the geometric mean at 1/2, the two numbers themselves at their ends.
  ///
  /// - Precondition: both numbers are positive.
  public static func value(from first: Double, to last: Double, at part: Double) -> Double {
    precondition(first > 0 && last > 0, "a ratio is one of positive numbers")
    if part == 0 { return first }
    if part == 1 { return last }
    return first * LibraryMath.exponential(part * LibraryMath.naturalLogarithm(last / first))
  }

  /// The inverse: the part of the way at which a number stands.
  ///
  /// - Precondition: all three are positive, and the two ends differ.
  public static func part(of value: Double, from first: Double, to last: Double) -> Double {
    precondition(value > 0 && first > 0 && last > 0 && first != last, "a ratio is one of positive numbers")
    return LibraryMath.naturalLogarithm(value / first) / LibraryMath.naturalLogarithm(last / first)
  }
}

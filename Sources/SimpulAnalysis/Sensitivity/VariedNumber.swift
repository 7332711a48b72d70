// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// A number that can take other values: what the study needs to know of how files say them.
public struct VariedNumber: Sendable {
  public var number: Parameter
  /// In the unit in which it is written, from `lower` to `upper`.
  public var stated: Double
  public var lower: Double
  public var upper: Double
  public var isWhole: Bool
  /// A value as it would be written.
  public var text: @Sendable (Double) -> String

  package init(
    number: Parameter, stated: Double, lower: Double, upper: Double, isWhole: Bool,
    text: @escaping @Sendable (Double) -> String
  ) {
    self.number = number
    self.stated = stated
    self.lower = lower
    self.upper = upper
    self.isWhole = isWhole
    self.text = text
  }

  /// Whether its range spans so much that half of it is the half by ratios.
  var isLogarithmic: Bool { lower > 0 && upper > 4 * lower }

  /// A value of the range at a place from 0 to 1, of which 1/2 is the stated value: below lies what is less, and above what is
  /// more, each evenly, by ratios where `isLogarithmic`. Whole numbers are rounded, halves up.
  func value(at place: Double) -> Double {
    let value =
      place < 0.5 ? between(lower, stated, at: 2 * place) : between(stated, upper, at: 2 * place - 1)
    return isWhole ? (value + 0.5).rounded(.down) : value
  }

  /// The ends exactly, as they are stated.
  private func between(_ one: Double, _ other: Double, at part: Double) -> Double {
    if part <= 0 { return one }
    if part >= 1 { return other }
    return isLogarithmic ? LogarithmicScale.value(from: one, to: other, at: part) : one + part * (other - one)
  }

  /// Where a value stands between 0 and 1: what `value(at:)` undoes. An end that is the stated value stands at the end.
  private func place(of value: Double) -> Double {
    func part(_ one: Double, _ other: Double) -> Double {
      isLogarithmic ? LogarithmicScale.part(of: value, from: one, to: other) : (value - one) / (other - one)
    }
    if value < stated { return 0.5 * part(lower, stated) }
    return value == stated ? 0.5 : 0.5 + 0.5 * part(stated, upper)
  }

  /// From one value to another on the same side of the stated one, as a part of the way from there to the end.
  func way(_ one: Double, _ other: Double) -> Double {
    // So that a last digit does not make more of what is exactly some part.
    (2 * abs(place(of: one) - place(of: other)) * 1e9).rounded() / 1e9
  }

  /// About halfway between two values on the scale of `value(at:)`, in few digits; nil where there is none that is worth a run.
  func middle(_ one: Double, _ other: Double) -> Double? {
    let (from, to) = (place(of: one), place(of: other))
    let exact = value(at: (from + to) / 2)
    if isWhole {
      guard abs(one - other) > 1 else { return nil }
      return min(max(exact, min(one, other) + 1), max(one, other) - 1)
    }
    guard abs(from - to) > 0.01 else { return nil }
    return VariedNumber.inFewDigits(exact, within: min(abs(exact - one), abs(exact - other)) / 3)
  }

  /// The nearest multiple of the coarsest 1, 2 or 5 times a power of ten by which a value moves no further than that.
  private static func inFewDigits(_ value: Double, within most: Double) -> Double {
    let widest = 2 * most
    guard widest > 0, widest.isFinite else { return value }
    var power = 1.0
    while power > widest { power /= 10 }
    while power * 10 <= widest { power *= 10 }
    let step = power * ([5, 2].first { power * $0 <= widest } ?? 1)
    // Dividing by a whole number gives the decimal number that is meant.
    return step >= 1 ? (value / step).rounded() * step : (value / step).rounded() / (1 / step).rounded()
  }
}

/// A value for a number, as it would be written.
public struct VariedValue: Sendable {
  public var number: Parameter
  public var text: String
}

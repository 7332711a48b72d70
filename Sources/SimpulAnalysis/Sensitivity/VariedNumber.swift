// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A number that can take other values: what the study needs to know of how files say them.
public struct VariedNumber: Sendable {
  public var number: StatedNumber
  /// In the unit in which it is written.
  public var stated: Double
  public var lower: Double
  public var upper: Double
  public var isWhole: Bool
  /// A value as it would be written.
  public var text: @Sendable (Double) -> String

  public init(
    number: StatedNumber, stated: Double, lower: Double, upper: Double, isWhole: Bool,
    text: @escaping @Sendable (Double) -> String
  ) {
    self.number = number
    self.stated = stated
    self.lower = lower
    self.upper = upper
    self.isWhole = isWhole
    self.text = text
  }

  /// A value of the range, from 0 to 1; for whole numbers each takes an equal part.
  func value(at share: Double) -> Double {
    guard isWhole else { return lower + share * (upper - lower) }
    return min(upper, lower + (share * (upper - lower + 1)).rounded(.down))
  }

  /// Between two values; nil where there is none that is worth a run.
  func middle(_ one: Double, _ other: Double) -> Double? {
    let middle = (one + other) / 2
    if isWhole {
      let whole = middle.rounded(.towardZero)
      return abs(one - other) > 1 ? whole : nil
    }
    return abs(one - other) > 0.02 * (upper - lower) ? middle : nil
  }
}

/// A value for a number, as it would be written.
public struct VariedValue: Sendable {
  public var number: StatedNumber
  public var text: String
}

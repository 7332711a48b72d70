// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A number of a file with the range that is stated behind it, and how to write another value in its place.
///
/// A range behind one number is that number's: of `20 min`, of the count in `10 per day of 3/6/12 min`, of the mean of
/// `lognormal mean 45 sd 30 min`, with which the standard deviation goes in proportion. Behind a least and a most, as
/// in `6/10/18 min`, `pert 6/10/18 min` and `1-5 days`, it bounds the whole: the low end is all of them scaled until
/// the least meets the bound, the high end until the most does.
public struct NumberVariation: Equatable, Sendable {
  /// A side of the stated value.
  public enum Side: Hashable, Sendable { case below, above }

  public let number: Parameter
  /// In the unit in which the number is written: 12 for `12%`. Of several the most likely one, or the middle between
  /// two.
  public let stated: Double
  public let lower: Double
  public let upper: Double
  /// Officers, say.
  public let isWhole: Bool
  /// Where the range of a least and a most ends where they end.
  public let sidesWithoutRoom: [Side]
  /// The ends as they were written.
  private let ends: [Double]
  private let value: VariedText

  /// Nil for a number without a range, and for one whose text or range is none that can be tried: a time of day, a
  /// date, a mixture, another unit.
  public init?(_ number: Parameter) {
    guard let range = number.range, let value = VariedText(number.text),
      let ends = RangeEnds(range, behind: value, number.text), value.group.count == 1 || value.stated != 0
    else { return nil }
    self.number = number
    self.value = value
    self.ends = [ends.lower, ends.upper]
    stated = value.stated
    switch value.meaning {
    case .number: (lower, upper, sidesWithoutRoom) = (ends.lower, ends.upper, [])
    case .bounds:
      let (least, most) = (value.group[0], value.group[value.group.count - 1])
      // A least of nothing stays nothing.
      lower = least > 0 ? stated * ends.lower / least : stated
      upper = stated * ends.upper / most
      sidesWithoutRoom = (ends.lower == least ? [.below] : []) + (ends.upper == most ? [.above] : [])
    }
    isWhole =
      value.group.count == 1 && value.before.isEmpty && value.after.isEmpty
      && [stated, ends.lower, ends.upper].allSatisfy { $0 == $0.rounded() }
  }

  /// The range that would move the most likely value, or the middle of two, between the ends as they are written; nil
  /// for a single number, and where it leaves no room either.
  public var rangeForTheMiddle: String? {
    guard value.meaning == .bounds, let least = value.group.first, let most = value.group.last, ends[0] > 0
    else { return nil }
    let (lower, upper) = (least * ends[0] / stated, most * ends[1] / stated)
    guard lower < least, upper > most else { return nil }
    return written(lower) + "-" + written(upper)
  }

  /// Whether there is anything to try.
  public var hasRoom: Bool { lower < upper }

  /// - Throws: where the stated value lies outside of the range.
  func checkThatItIsInItsRange() throws(Misreading) {
    guard let range = number.range, let least = value.group.first, let most = value.group.last else { return }
    switch value.meaning {
    case .number:
      guard !(ends[0]...ends[1]).contains(stated) else { return }
      throw Misreading(
        "\(NumberText.write(stated)) lies outside its range '\(range)': write a range that holds it, or another number"
      )
    case .bounds:
      guard ends[0] > least || ends[1] < most else { return }
      throw Misreading(
        "'\(number.text)' goes beyond its range '\(range)', which bounds the least and the most: write a range that "
          + "holds \(NumberText.write(least)) to \(NumberText.write(most)), or other values")
    }
  }

  /// The value with another number in it, as it would be written in the file.
  public func text(at place: Double) -> String {
    guard place != stated else { return number.text }
    guard value.group.count > 1 else { return value.before + written(place) + value.after }
    let numbers = value.group.map { $0 * place / stated }
    if place == 0, ["", "constant ", "uniform ", "triangular ", "pert "].contains(value.before) {
      return "0" + value.after
    }
    let rounded = numbers.map(written)
    let isDistinct = Set(value.group).count == Set(rounded).count
    return value.before
      + (isDistinct ? rounded : numbers.map(NumberVariation.plain)).joined(separator: value.separator)
      + value.after
  }

  /// An end of the range as it was written, else with three digits; what was run is what is reported.
  private func written(_ number: Double) -> String {
    if let end = ends.first(where: { abs($0 - number) <= 1e-9 * abs($0) }) {
      return NumberVariation.plain(end)
    }
    guard number != 0, number.isFinite else { return NumberVariation.plain(number) }
    var scale = 1.0
    while abs(number) * scale < 100 { scale *= 10 }
    while abs(number) * scale >= 1_000 { scale /= 10 }
    // Where there is more before the point than three digits, dividing keeps whole numbers whole.
    // A half is rounded away from 0 also where scaling made it a little less, as 7 · 1.275 / 3 = 2.975.
    let digits = (number * scale * (1 + 1e-12)).rounded()
    return NumberVariation.plain(scale >= 1 ? digits / scale : digits * (1 / scale).rounded())
  }

  /// Never just three digits behind the point, which may be read as thousands.
  private static func plain(_ value: Double) -> String {
    let text = NumberText.write(value)
    let parts = text.split(separator: ".")
    return parts.count == 2 && parts[1].count == 3 && parts[0] != "0" ? text + "0" : text
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A number of a file with the range that is stated behind it, and how to write another value in its place.
///
/// Of a value with several numbers the one that is meant is moved: of `6/10/18 min` the middle one, of `1-5 days` the
/// mean, of `lognormal mean 45 sd 30 min` the mean, and the others in proportion; of `10 per day of 3/6/12 min` the
/// first alone.
public struct NumberVariation: Equatable, Sendable {
  public let number: StatedNumber
  /// In the unit in which the number is written: 12 for `12%`.
  public let stated: Double
  public let lower: Double
  public let upper: Double
  /// Officers, say.
  public let isWhole: Bool
  private let before: String
  private let group: [Double]
  private let separator: String
  private let after: String

  /// Nil for a number without a range, and for one whose text is none: a time of day, a date, several families.
  public init?(_ number: StatedNumber) {
    guard let range = number.range, let ends = NumberVariation.ends(of: range, beside: number.text),
      let text = VariedText(number.text)
    else { return nil }
    let stated = text.stated
    guard text.group.count == 1 || stated != 0, ends.lower < ends.upper else { return nil }
    self.number = number
    self.stated = stated
    lower = ends.lower
    upper = ends.upper
    isWhole =
      text.group.count == 1 && text.before.isEmpty && text.after.isEmpty
      && [stated, ends.lower, ends.upper].allSatisfy { $0 == $0.rounded() }
    before = text.before
    group = text.group
    separator = text.separator
    after = text.after
  }

  /// Nothing is said where other numbers stand beside it, which the range may be meant for.
  func checkThatItIsInItsRange() throws(Misreading) {
    guard let range = number.range, !(lower...upper).contains(stated),
      !(before + after).contains(where: \.isASCIIDigit)
    else { return }
    throw Misreading(
      "\(NumberText.write(stated)) lies outside its range '\(range)': write a range that holds it, or another number"
    )
  }

  /// The value with another number in it, as it would be written in the file.
  public func text(at value: Double) -> String {
    let factor = group.count == 1 ? 1 : value / stated
    let numbers = group.count == 1 ? [value] : group.map { $0 * factor }
    return before + numbers.map(NumberVariation.written).joined(separator: separator) + after
  }

  /// As it is where that is short, else with three digits; never just three behind the point, which may be read as
  /// thousands.
  private static func written(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    var text = "\(value)"
    if text.count > 5 {
      var scale = 1.0
      while abs(value) * scale < 100 { scale *= 10 }
      text = NumberText.write((value * scale).rounded() / scale)
    }
    let parts = text.split(separator: ".")
    return parts.count == 2 && parts[1].count == 3 && parts[0] != "0" ? text + "0" : text
  }

  /// - Returns: nil where the unit of the range is another one than that of the value.
  private static func ends(of range: String, beside text: String) -> (lower: Double, upper: Double)? {
    let isPercent = range.contains("%")
    let bare = String(range.filter { $0 != "%" }).replacing("–", with: "-")
    let numbers = bare.prefix { !$0.isLetter }
    let unit = String(bare[numbers.endIndex...]).trimmed
    guard unit.isEmpty || (DurationText.beforeOpening(text) ?? text).hasSuffix(unit) else { return nil }
    let parts = numbers.split(separator: "-").map { String($0).trimmed }
    guard parts.count == 2, !parts.allSatisfy(\.isClockTime), let lower = try? NumberText.read(parts[0]),
      let upper = try? NumberText.read(parts[1])
    else { return nil }
    let scale = isPercent && !text.contains("%") ? 0.01 : 1
    return (lower * scale, upper * scale)
  }
}

/// A value taken apart: the number or the numbers that belong together, and what stands around them.
private struct VariedText {
  var before: String
  var group: [Double]
  var separator: String
  var after: String
  var stated: Double

  init?(_ text: String) {
    let characters = Array(text)
    guard let start = characters.firstIndex(where: \.isASCIIDigit) else { return nil }
    before = String(characters[..<start])
    var end = start
    var words: [String] = []
    separator = ""
    while let (word, next) = VariedText.number(characters, from: end) {
      words.append(word)
      end = next
      guard end < characters.count, "/-–".contains(characters[end]),
        separator.isEmpty || separator == String(characters[end]), end + 1 < characters.count,
        characters[end + 1].isASCIIDigit
      else { break }
      separator = String(characters[end])
      end += 1
    }
    after = String(characters[end...])
    if words.count == 1, let spread = VariedText.spread(before: before, after: after) {
      words.append(spread.word)
      separator = spread.separator
      after = spread.after
      guard let group = VariedText.numbers(words) else { return nil }
      self.group = group
      stated = group[0]
      return
    }
    // A further number behind a family's name is its shape, say, which is not to be scaled.
    guard let group = VariedText.numbers(words), !after.hasPrefix(":"),
      text.split(whereSeparator: { " -–/".contains($0) }).count(where: { String($0).isClockTime }) < 2,
      before.isEmpty || !after.contains(where: \.isASCIIDigit)
    else {
      return nil
    }
    self.group = group
    switch (group.count, separator) {
    case (1, _): stated = group[0]
    case (2, "-"), (2, "–"): stated = (group[0] + group[1]) / 2
    case (3, "/"): stated = group[1]
    default: return nil
    }
  }

  private static func numbers(_ words: [String]) -> [Double]? {
    let numbers = words.compactMap { try? NumberText.read($0) }
    return numbers.count == words.count ? numbers : nil
  }

  /// `mean 45 sd 30 min`: the standard deviation goes with the mean.
  private static func spread(
    before: String, after: String
  ) -> (word: String, separator: String, after: String)? {
    guard !before.isEmpty, let marker = [" sd ", " simpangan "].first(where: after.hasPrefix) else {
      return nil
    }
    let rest = Array(after.dropFirst(marker.count))
    guard let (word, end) = number(rest, from: 0) else { return nil }
    let tail = String(rest[end...])
    return tail.contains(where: \.isASCIIDigit) ? nil : (word, marker, tail)
  }

  /// Digits, perhaps with one point or comma between them.
  private static func number(_ characters: [Character], from start: Int) -> (word: String, end: Int)? {
    var end = start
    while end < characters.count, characters[end].isASCIIDigit { end += 1 }
    guard end > start else { return nil }
    if end + 1 < characters.count, ".,".contains(characters[end]), characters[end + 1].isASCIIDigit {
      end += 1
      while end < characters.count, characters[end].isASCIIDigit { end += 1 }
    }
    return (String(characters[start..<end]), end)
  }
}

extension String {
  /// `08.00`, `14:30`.
  fileprivate var isClockTime: Bool {
    let parts = split(omittingEmptySubsequences: false, whereSeparator: { ".:".contains($0) })
    return parts.count == 2 && parts.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isASCIIDigit) }
  }
}

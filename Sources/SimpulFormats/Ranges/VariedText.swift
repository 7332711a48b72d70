// SPDX-License-Identifier: GPL-3.0-or-later

/// A value taken apart: the number or the numbers that a range behind it moves, and what stands around them.
struct VariedText: Equatable, Sendable {
  /// What the ends of a range are of.
  enum Meaning: Equatable, Sendable {
    /// Of the number alone, with which others go in proportion: `20 min`, `lognormal mean 40 sd 30 min`.
    case number
    /// Of the least and the most: `5/10/20 min`, `1-5 days`.
    case bounds
  }

  var before: String
  /// One number, or several that keep their proportions.
  var group: [Double]
  var separator: String
  var after: String
  var meaning: Meaning
  /// The place of the number by which the group is known, of two bounds that between them.
  var stated: Double

  /// Nil for what is no number that can be moved: times of day, dates, mixtures, lengths in two units.
  init?(_ text: String) {
    let characters = Array(text)
    guard let start = VariedText.start(of: characters, text) else { return nil }
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
    meaning = .number
    if words.count == 1, let spread = VariedText.spread(before: before, after: after) {
      guard let group = VariedText.numbers(words + [spread.word]) else { return nil }
      (separator, after, self.group, stated) = (spread.separator, spread.after, group, group[0])
      return
    }
    // A further number behind a family's name is its shape, say, which is not to be scaled.
    guard let group = VariedText.numbers(words), !after.hasPrefix(":"), !VariedText.isLengthInTwoUnits(after),
      text.split(whereSeparator: { " -–/".contains($0) }).count(where: { String($0).isClockTime }) < 2,
      before.isEmpty || !after.contains(where: \.isASCIIDigit)
    else { return nil }
    self.group = group
    switch (group.count, separator) {
    case (1, _): stated = group[0]
    case (2, "-"), (2, "–"): (stated, meaning) = ((group[0] + group[1]) / 2, .bounds)
    case (3, "/"): (stated, meaning) = (group[1] > 0 ? group[1] : group[2], .bounds)
    default: return nil
    }
  }

  /// The unit behind the numbers, where that is one of time.
  var unit: UnitText? {
    let words = after.split(separator: " ")
    for count in [2, 1] where words.count >= count {
      let candidate = words.prefix(count).joined(separator: " ")
      if let (before, unit) = try? UnitText.split("1 " + candidate), before == "1" { return unit }
    }
    return nil
  }

  /// Where the first number begins; of a family with several parameters, that of the mean or the median.
  private static func start(of characters: [Character], _ text: String) -> Int? {
    if characters.first?.isLetter == true {
      for marker in [" mean ", " median "] {
        guard let found = text.range(of: marker) else { continue }
        let start = text.distance(from: text.startIndex, to: found.upperBound)
        return start < characters.count && characters[start].isASCIIDigit ? start : nil
      }
    }
    return characters.firstIndex(where: \.isASCIIDigit)
  }

  /// Whether ` h 30 min` follows.
  private static func isLengthInTwoUnits(_ after: String) -> Bool {
    let words = after.split(separator: " ").map(String.init)
    guard let number = words.firstIndex(where: NumberText.isNumber), (1...2).contains(number),
      number + 1 < words.count
    else { return false }
    return (try? UnitText.split("1 " + words[..<number].joined(separator: " "))) != nil
      && (try? UnitText.split("1 " + words[(number + 1)...].joined(separator: " "))) != nil
  }

  private static func numbers(_ words: [String]) -> [Double]? {
    let numbers = words.compactMap { try? NumberText.read($0) }
    return numbers.count == words.count ? numbers : nil
  }

  /// `mean 45 sd 30 min`, `median 30 p90 90 min`: the second parameter goes with the first.
  private static func spread(
    before: String, after: String
  ) -> (word: String, separator: String, after: String)? {
    let markers = [" sd ", " simpangan ", " p90 "]
    guard !before.isEmpty, let marker = markers.first(where: after.hasPrefix) else { return nil }
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
  var isClockTime: Bool {
    let parts = split(omittingEmptySubsequences: false, whereSeparator: { ".:".contains($0) })
    return parts.count == 2 && parts.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isASCIIDigit) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The standard time of a row as its SOP prints it: `4 menit`, `5-10 menit`, `1 jam 30 menit`, `2 hari`.
struct StandardTime: Equatable {
  /// In seconds; the same twice where one time is printed.
  var least: Double
  var most: Double

  private static let units: [(words: [String], seconds: Double?)] = [
    (["detik", "second", "seconds", "sec"], 1), (["menit", "mnt", "minute", "minutes", "min", "'", "’"], 60),
    (["jam", "hour", "hours", "h"], 3_600), (["hari", "day", "days"], nil),
  ]
  /// What may stand around a time without changing it.
  private static let fillers: Set<String> = [
    "kerja", "±", "+/-", "kurang", "lebih", "working", "about", "ca.",
  ]

  /// - Parameter workingDay: of the office, in seconds.
  /// - Returns: nil for what cannot be read so.
  init?(_ text: String, workingDay: Double) {
    (least, most) = (0, 0)
    var amounts: (least: Double, most: Double)?
    for word in StandardTime.words(text) where !StandardTime.fillers.contains(word) {
      if let numbers = StandardTime.numbers(word) {
        guard amounts == nil else { return nil }
        amounts = numbers
      } else if let unit = StandardTime.units.first(where: { $0.words.contains(word) }), let read = amounts {
        least += read.least * (unit.seconds ?? workingDay)
        most += read.most * (unit.seconds ?? workingDay)
        amounts = nil
      } else {
        return nil
      }
    }
    guard amounts == nil, most > 0 else { return nil }
  }

  /// Split where a number meets letters, too: `4menit`.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasNumber = false
    for character in text.lowercased().replacing("–", with: "-").replacing(" - ", with: "-") {
      let isNumber = character.isNumber || ".,-".contains(character)
      if character.isWhitespace || (isNumber != wasNumber && !word.isEmpty) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if !character.isWhitespace { word.append(character) }
      wasNumber = isNumber
    }
    return word.isEmpty ? words : words + [word]
  }

  /// `4`, `0,5` or `5-10`.
  private static func numbers(_ word: String) -> (least: Double, most: Double)? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      .map { Double($0.replacing(",", with: ".")) }
    switch parts.count {
    case 1: return parts[0].map { ($0, $0) }
    case 2:
      guard let least = parts[0], let most = parts[1], least <= most else { return nil }
      return (least, most)
    default: return nil
    }
  }
}

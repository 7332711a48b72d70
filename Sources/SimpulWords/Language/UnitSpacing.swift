// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// With no-break spaces between numbers and their units, so that no line ends between `84.4` and `%`.
  package var withUnitsTied: String {
    var words = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 1 else { return self }
    var text = words.removeFirst()
    var last = text
    for word in words {
      text += UnitSpacing.ties(last, word) ? "\u{A0}" : " "
      text += word
      last = word
    }
    return text
  }
}

/// Which words stay together in a line.
private enum UnitSpacing {
  private static let units: Set<String> = [
    "%", "h", "min", "s", "j", "m", "jam", "menit", "detik", "hari", "days", "day", "points", "poin",
    "officers", "petugas", "working", "kerja",
  ]
  /// Behind which the next smaller unit may follow, as in `8 h 24 min`.
  private static let hours: Set<String> = ["h", "j", "jam"]

  static func ties(_ first: String, _ second: String) -> Bool {
    let word = second.trimmingPunctuation
    // In `5 %-25 %` a word ends with one number's unit and begins the next number.
    let dashes: Set<Character> = ["-", "–"]
    let (number, unit) = (
      first.split(whereSeparator: dashes.contains).last, word.split(whereSeparator: dashes.contains).first
    )
    if let number, let unit, isNumber(String(number)), units.contains(String(unit)) { return true }
    if first.trimmingPunctuation == ">" || first.trimmingPunctuation == "<" { return isNumber(second) }
    if word == "…" || second == "*" { return true }
    return hours.contains(first) && second.first?.isNumber ?? false
  }

  private static func isNumber(_ word: String) -> Bool { word.trimmingPunctuation.first?.isNumber ?? false }
}

extension String {
  /// Without signs, brackets and stops at either end.
  fileprivate var trimmingPunctuation: String {
    let marks: Set<Character> = ["(", ")", ",", ".", ";", ":", "+", "−", "-"]
    let front = drop { marks.contains($0) }
    return String(front.reversed().drop { marks.contains($0) }.reversed())
  }
}

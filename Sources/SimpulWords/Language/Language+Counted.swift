// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText

// Numbers before what they are numbers of: here alone is it decided whether it is one or several.
extension Language {
  /// `1 file`, `2,480 files`; Indonesian has one form for both.
  ///
  /// - Parameter plural: where it is not the English word with an s.
  package func counted(_ number: Int, _ indonesian: String, _ english: String, plural: String? = nil)
    -> String
  { counted(count(number), indonesian, english, plural: plural) }

  /// The same of a number as it is written: `1 working day`, `1.5 working days`, and `1.0 files`, which is one on average.
  package func counted(
    _ number: String, _ indonesian: String, _ english: String, plural: String? = nil
  ) -> String {
    number + " " + say(indonesian, number == "1" ? english : plural ?? english + "s")
  }

  /// An amount of time as it is stated: `1 working day`, `2 working days`.
  func amount(_ value: Double, _ unit: DurationDistribution.Unit) -> String {
    let number = plain(value)
    return "\(number) \(number == "1" ? oneUnit(unit) : self.unit(unit))"
  }

  /// Values of a file as words, with what follows a single `1` in the singular: `1 days` is `1 day`.
  func withSingulars(_ words: [String]) -> [String] {
    guard self == .english else { return words }
    var result = words
    for place in words.indices.dropFirst() where words[place - 1] == "1" {
      // `1 working days`: the noun is the second.
      let noun = Language.adjectives.contains(words[place]) && place + 1 < words.count ? place + 1 : place
      if Language.countedNouns.contains(words[noun]) { result[noun] = String(words[noun].dropLast()) }
    }
    return result
  }

  private static let adjectives = ["working", "calendar"]
  private static let countedNouns = [
    "seconds", "minutes", "hours", "days", "weeks", "months", "years", "files", "times",
  ]
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// When a pile is taken up: `09.00 14.00`, `15 files`, `oldest 2 working days`, or several of these joined by `or`;
/// with `until empty` behind it where those that come meanwhile are taken along.
enum RoundsText {
  static func read(_ text: String) throws(Misreading) -> Rounds {
    var rounds = Rounds.atOnce
    var beginning = text
    if let ending = [" until empty", " sampai habis"].first(where: text.hasSuffix) {
      rounds.goesOnUntilEmpty = true
      beginning = String(text.dropLast(ending.count))
    }
    for part in DurationText.alternatives(in: beginning) {
      let words = part.split(separator: " ").map(String.init)
      if words.count == 2, ["files", "berkas"].contains(words[1]) {
        guard rounds.files == nil else { throw twice(text, "number of files") }
        rounds.files = try NumberText.readWhole(words[0])
      } else if let first = words.first, ["oldest", "tertua"].contains(first) {
        guard rounds.oldest == nil else { throw twice(text, "limit of age") }
        let (amount, unit) = try DurationText.readConstant(words.dropFirst().joined(separator: " "))
        rounds.oldest = Rounds.Age(amount, unit)
      } else {
        try refuseBareNumber(part)
        guard rounds.times.isEmpty else { throw twice(text, "list of times") }
        rounds.times = try ClockText.readTimes(part)
      }
    }
    return rounds
  }

  /// `15` is neither a time of day nor a pile.
  private static func refuseBareNumber(_ part: String) throws(Misreading) {
    guard let number = Int(part), number > 1 else { return }
    let time = number <= 24 ? ", or '\(TimeOfDay(hour: number))' for a round at that time" : ""
    throw Misreading("'\(part)' does not say of what: write '\(number) files' for a pile of so many\(time)")
  }

  private static func twice(_ text: String, _ what: String) -> Misreading {
    Misreading(
      "'\(text)' names a \(what) twice: write each once, such as '09.00 14.00 or 15 files or oldest 2 days'")
  }
}

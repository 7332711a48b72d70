// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

// When a pile is taken up, in words.
extension Language {
  /// `rounds at 09.00 and 14.00, or when 15 files lie there`.
  package func rounds(_ rounds: Rounds) -> String {
    var parts: [String] = []
    if !rounds.times.isEmpty {
      parts.append(say("pada pukul ", "rounds at ") + list(rounds.times.map(\.description)))
    }
    if let files = rounds.files {
      parts.append(say("bila terkumpul \(files) berkas", "when \(counted(files, "", "file")) lie there"))
    }
    if let oldest = rounds.oldest {
      let length = amount(oldest.amount, oldest.unit)
      parts.append(
        say("bila yang tertua sudah \(length)", "when the oldest has lain there for \(length)"))
    }
    return parts.joined(separator: say(", atau ", ", or "))
      + (rounds.goesOnUntilEmpty
        ? say(", lalu sampai habis", ", and then until none is left") : "")
  }
}

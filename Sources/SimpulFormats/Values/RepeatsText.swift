// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// How often something happens at most: `3 times`, `3 kali`, `3`.
enum RepeatsText {
  static func read(_ text: String) throws(Misreading) -> Int {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first,
      words.count == 1 || (words.count == 2 && ["times", "time", "kali"].contains(words[1]))
    else { throw Misreading("'\(text)' does not say how often: write '3 times'") }
    let count = try NumberText.readWhole(first)
    guard count >= 1 else {
      throw Misreading("'\(text)': write 1 or more; without returns leave 'returned:' out")
    }
    return count
  }
}

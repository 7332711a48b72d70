// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Which cases go first: `1`, or `1 interrupting` where other work is even put aside for them.
enum PriorityText {
  private static let interruptingWords = ["interrupting", "menyela"]

  static func read(_ text: String) throws(Misreading) -> (precedence: Int, interrupts: Bool) {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first, let number = Int(first),
      (1...ArrivalStream.lastPrecedence).contains(number),
      words.count == 1 || (words.count == 2 && interruptingWords.contains(words[1]))
    else {
      throw Misreading(
        "'\(text)' is no priority: write 1 for those that go first, 2 for the next, or '1 interrupting'")
    }
    return (number, words.count == 2)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Which cases go first: `1`, or `1 interrupting` where other work is even put aside for them.
enum PriorityText {
  private static let interruptingWords = ["interrupting", "menyela"]

  static func read(_ text: String) throws(Misreading) -> ArrivalStream.Priority {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first, let number = Int(first),
      (1...ArrivalStream.lastPrecedence).contains(number),
      words.count == 1 || (words.count == 2 && interruptingWords.contains(words[1]))
    else {
      throw Misreading(
        "'\(text)' is no priority: write 1 for those that go first, 2 for the next, or '1 interrupting'")
    }
    return ArrivalStream.Priority(precedence: number, interrupts: words.count == 2)
  }

  static func write(_ priority: ArrivalStream.Priority) -> String {
    priority.interrupts ? "\(priority.precedence) interrupting" : "\(priority.precedence)"
  }
}

extension ArrivalStream {
  /// Which cases go first, as a file states it.
  struct Priority: Hashable, Sendable {
    var precedence: Int
    var interrupts: Bool
  }

  var priority: Priority? {
    get { precedence.map { Priority(precedence: $0, interrupts: interrupts) } }
    set { (precedence, interrupts) = (newValue?.precedence, newValue?.interrupts ?? false) }
  }
}

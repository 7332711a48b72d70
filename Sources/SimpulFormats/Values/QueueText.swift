// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Which file is taken up next: `first come`, `last come`, `shortest work`, `random`, `earliest due`.
enum QueueText {
  private static let english = QueueDiscipline.allCases.map { (word: write($0), order: $0) }
  private static let indonesian: [(word: String, order: QueueDiscipline)] = [
    ("datang pertama", .firstCome), ("datang terakhir", .lastCome), ("paling singkat", .shortestWork),
    ("acak", .random), ("tenggat terdekat", .earliestDue),
  ]

  /// In both languages.
  static let allWords = (english + indonesian).map(\.word)

  static func read(_ text: String) throws(Misreading) -> QueueDiscipline {
    let wanted = text.lowercased()
    guard let found = (english + indonesian).first(where: { $0.word == wanted }) else {
      throw Misreading(
        "'\(text)' is no order of a queue: write 'first come', 'last come', "
          + "'shortest work', 'random' or 'earliest due'")
    }
    return found.order
  }

  static func write(_ order: QueueDiscipline) -> String {
    switch order {
    case .firstCome: "first come"
    case .lastCome: "last come"
    case .shortestWork: "shortest work"
    case .random: "random"
    case .earliestDue: "earliest due"
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// How many come at once: `3`, `geometric mean 4`.
enum GroupText {
  static func read(_ text: String) throws(Misreading) -> ArrivalStream.GroupSize {
    let words = text.split(separator: " ").map(String.init)
    if words.count == 3, words[0] == "geometric", ["mean", "rata-rata"].contains(words[1]) {
      return .geometric(mean: try RateText.readCount(words[2]))
    }
    guard words.count == 1, let size = Int(words[0]) else {
      throw Misreading(
        "'\(text)' is no size of a group: write '3', or 'geometric mean 4' where groups differ")
    }
    return .constant(size)
  }

  static func write(_ size: ArrivalStream.GroupSize) -> String {
    switch size {
    case .constant(let size): "\(size)"
    case .geometric(let mean): "geometric mean \(NumberText.exactly(mean))"
    }
  }
}

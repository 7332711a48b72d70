// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts that are written again and again, behind one another.
struct RepeatedTexts {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  var count: Int { ends.count - 1 }

  init() {}

  init(_ texts: [String]) { for text in texts { append(text) } }

  mutating func append(_ text: String) {
    bytes += text.utf8
    ends.append(bytes.count)
  }

  @inline(__always) func range(of text: Int) -> Range<Int> { ends[text]..<ends[text + 1] }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A comma in braces ends a value, which YAML takes without a word: `{ work: triangular(10, 15, 30 min) }` has
/// the keys `work`, `15` and `30 min)`.
extension Reading {
  /// The entries of a mapping, less those that only a comma made.
  mutating func entries(of node: FileNode, knowing isKnown: (String) -> Bool) -> [FileNode.Entry] {
    let all = node.entries ?? []
    guard node.isFlowMapping else { return all }
    var result: [FileNode.Entry] = []
    var index = 0
    while index < all.count {
      let entry = all[index]
      var pieces: [String] = []
      var next = index + 1
      while next < all.count, all[next].value.isEmpty, !isKnown(all[next].key) {
        pieces.append(all[next].key)
        next += 1
      }
      if !pieces.isEmpty, let text = entry.value.text {
        failComma(entry.value, pieces: [text] + pieces)
      } else {
        result += all[index..<next]
      }
      index = next
    }
    return result
  }

  private mutating func failComma(_ value: FileNode, pieces: [String]) {
    let whole = pieces.joined(separator: ", ")
    let advice: String
    if let rewritten = FunctionText.rewritten(whole) {
      advice = "write \(rewritten), not \(whole)"
    } else if pieces.count == 2, pieces[0].last?.isASCIIDigit == true, pieces[1].first?.isASCIIDigit == true {
      advice = "write \(pieces[0]).\(pieces[1]), not \(pieces[0]),\(pieces[1])"
    } else {
      advice = "put the text in quotes: \"\(whole)\""
    }
    fail(value, "a comma inside { } ends the value: \(advice)")
  }
}

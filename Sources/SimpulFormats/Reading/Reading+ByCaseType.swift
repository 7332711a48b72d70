// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Reading {
  /// The entry for every case type that is not named.
  static let othersKey = "others"

  /// One value, or a mapping from case types to values; nil after an error.
  mutating func byCaseType<Value: Hashable & Sendable>(
    _ node: FileNode, _ read: (String) throws(Misreading) -> Value
  ) -> ByCaseType<Value>? {
    guard node.entries != nil else { return value(node, listing: .always, read).map { ByCaseType($0) } }
    var pairs: [(caseType: String, value: Value)] = []
    var common: Value?
    let entries = namedEntries(node)
    for entry in entries {
      guard let value = value(entry.value, listing: .always, read) else { continue }
      if entry.key == Reading.othersKey {
        common = value
      } else {
        pairs.append((entry.key, value))
      }
    }
    return pairs.isEmpty && common == nil ? nil : ByCaseType(pairs, common: common)
  }

  /// The same, where `none` takes it away.
  mutating func removableByCaseType<Value: Hashable & Sendable>(
    _ node: FileNode, _ read: (String) throws(Misreading) -> Value
  ) -> ByCaseType<Value>?? {
    if Reading.isNone(node) { return .some(nil) }
    return byCaseType(node, read).map { .some($0) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension FileNode {
  /// The rows and blocks of a mapping, and those in the blocks.
  var allRows: [Entry] {
    (entries ?? []).flatMap { [$0] + ($0.value[FieldKey.parallel]?.entries ?? []).flatMap(\.value.allRows) }
  }

  /// A mapping as this one is written, with other entries.
  func holding(_ entries: [Entry]) -> FileNode {
    var result = self
    result.content = .mapping(entries, isFlow: isFlowMapping)
    return result
  }

  /// A mapping with another value of each key; anything else as it is.
  func mapValues(_ change: (Entry) -> FileNode) -> FileNode {
    guard let entries else { return self }
    return holding(entries.map { Entry(key: $0.key, keyPlace: $0.keyPlace, value: change($0)) })
  }

  /// With another value of a key that is there.
  func replacing(_ key: String, _ value: FileNode) -> FileNode {
    mapValues { $0.key == key ? value : $0.value }
  }

  /// The rows of a mapping with each one changed, those in blocks too.
  func mapRows(_ change: (Entry) -> FileNode) -> FileNode {
    mapValues { row in
      guard let branches = row.value[FieldKey.parallel] else { return change(row) }
      return row.value.replacing(FieldKey.parallel, branches.mapValues { $0.value.mapRows(change) })
    }
  }
}

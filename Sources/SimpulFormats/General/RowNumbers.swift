// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The numbers of the rows that stand for one row of a document: 5a, 5b and so on.
struct RowNumbers {
  private let node: FileNode
  private let number: String

  /// - Parameter node: the number of the one row, or `none`.
  init(_ node: FileNode) {
    self.node = node
    number = node.text ?? ""
  }

  /// Steps that are no rows stay so. A single row has the number as it is.
  func numbered(_ rows: FileNode) -> FileNode {
    let counts = rows.allRows.count { $0.value[FieldKey.parallel] == nil && $0.value[FieldKey.row] == nil }
    var counted = 0
    return rows.mapRows { row in
      guard let fields = row.value.entries, row.value[FieldKey.row] == nil else { return row.value }
      let text = counts == 1 || number == "none" ? number : number + ending(counted)
      counted += 1
      var value = node
      value.path = row.value.path + [FieldKey.row]
      value.content = .scalar(text, isPlain: true)
      return row.value.holding(
        fields + [FileNode.Entry(key: FieldKey.row, keyPlace: node.place, value: value)])
    }
  }

  /// `a` to `z` behind a number, then `aa`; `.1` behind a letter.
  private func ending(_ index: Int) -> String {
    guard number.last?.isASCIIDigit == true else { return ".\(index + 1)" }
    var letters = ""
    var left = index
    repeat {
      letters = String(UnicodeScalar(UInt8(97 + left % 26))) + letters
      left = left / 26 - 1
    } while left >= 0
    return letters
  }
}

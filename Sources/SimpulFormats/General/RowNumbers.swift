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
  func numbered(_ rows: [FileNode.Entry]) -> [FileNode.Entry] {
    let isSingle = RowNumbers.count(rows) == 1
    var counted = 0
    return numbered(rows, isSingle: isSingle, counted: &counted)
  }

  private func numbered(
    _ rows: [FileNode.Entry], isSingle: Bool, counted: inout Int
  ) -> [FileNode.Entry] {
    rows.map { entry in
      guard let fields = entry.value.entries, entry.value[FieldKey.row] == nil else { return entry }
      var row = entry
      guard let branches = entry.value[FieldKey.parallel] else {
        let text = isSingle || number == "none" ? number : number + ending(counted)
        counted += 1
        var value = node
        value.path = entry.value.path + [FieldKey.row]
        value.content = .scalar(text, isPlain: true)
        let field = FileNode.Entry(key: FieldKey.row, keyPlace: node.place, value: value)
        row.value.content = .mapping(fields + [field], isFlow: entry.value.isFlowMapping)
        return row
      }
      var inner = branches
      inner.content = .mapping(
        (branches.entries ?? []).map { branch in
          guard let rows = branch.value.entries else { return branch }
          var result = branch
          result.value.content = .mapping(
            numbered(rows, isSingle: isSingle, counted: &counted), isFlow: branch.value.isFlowMapping)
          return result
        }, isFlow: branches.isFlowMapping)
      row.value.content = .mapping(
        fields.map {
          $0.key == FieldKey.parallel ? FileNode.Entry(key: $0.key, keyPlace: $0.keyPlace, value: inner) : $0
        },
        isFlow: entry.value.isFlowMapping)
      return row
    }
  }

  private static func count(_ rows: [FileNode.Entry]) -> Int {
    rows.reduce(0) { sum, entry in
      guard entry.value[FieldKey.row] == nil else { return sum }
      guard let branches = entry.value[FieldKey.parallel] else { return sum + 1 }
      return sum + (branches.entries ?? []).reduce(0) { $0 + count($1.value.entries ?? []) }
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

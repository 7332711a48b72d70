// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension GeneralExpansion {
  /// Rows with their names, which differ within a procedure.
  func named(_ rows: FileNode, _ names: [[String]: RowName]) -> FileNode {
    let counts = names.values.reduce(into: [String: Int]()) { $0[$1.short, default: 0] += 1 }
    return rows.mapRows { row in
      guard let name = names[row.value.path], let fields = row.value.entries else { return row.value }
      let field = fields.first { $0.key == FieldKey.name }
      var value = field?.value ?? row.value
      value.path = row.value.path + [FieldKey.name]
      value.content = .scalar(counts[name.short] ?? 1 > 1 ? name.long : name.short, isPlain: false)
      return row.value.holding(
        [FileNode.Entry(key: FieldKey.name, keyPlace: field?.keyPlace ?? row.keyPlace, value: value)]
          + fields.filter { $0.key != FieldKey.name })
    }
  }
}

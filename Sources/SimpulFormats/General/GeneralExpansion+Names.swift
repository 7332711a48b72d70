// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension GeneralExpansion {
  /// Rows with their names, which differ within a procedure.
  func named(_ rows: FileNode, _ names: [[String]: RowName]) -> FileNode {
    let counts = names.values.reduce(into: [String: Int]()) { $0[$1.short, default: 0] += 1 }
    return renamed(rows) { path in
      names[path].map { counts[$0.short] ?? 1 > 1 ? $0.long : $0.short }
    }
  }

  private func renamed(_ rows: FileNode, _ name: ([String]) -> String?) -> FileNode {
    guard let entries = rows.entries else { return rows }
    var result = rows
    result.content = .mapping(
      entries.map { entry in
        var row = entry
        if let branches = entry.value[FieldKey.parallel] {
          var inner = branches
          inner.content = .mapping(
            (branches.entries ?? []).map { branch in
              var part = branch
              part.value = renamed(branch.value, name)
              return part
            }, isFlow: branches.isFlowMapping)
          row.value = entry.value.replacing(FieldKey.parallel, inner)
        } else if let name = name(entry.value.path), let fields = entry.value.entries {
          let field = fields.first { $0.key == FieldKey.name }
          var value = field?.value ?? entry.value
          value.path = entry.value.path + [FieldKey.name]
          value.content = .scalar(name, isPlain: false)
          row.value.content = .mapping(
            [FileNode.Entry(key: FieldKey.name, keyPlace: field?.keyPlace ?? entry.keyPlace, value: value)]
              + fields.filter { $0.key != FieldKey.name }, isFlow: entry.value.isFlowMapping)
        }
        return row
      }, isFlow: rows.isFlowMapping)
    return result
  }
}

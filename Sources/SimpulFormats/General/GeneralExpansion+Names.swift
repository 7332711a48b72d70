// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of a row of a general SOP where it is used: `Register (Outgoing letters)`.
struct Name {
  /// As the general SOP calls it.
  private let own: String
  private let label: String
  private let use: String

  init(_ own: String, _ chain: [GeneralUse]) {
    self.own = own
    label = chain.last?.label ?? ""
    use = chain.last?.key ?? ""
  }

  var short: String { "\(own) (\(label))" }

  /// Where there would be two of the short one.
  var long: String { "\(own) (\(label), \(use))" }
}

extension GeneralExpansion {
  /// Rows with their names, which differ within a procedure.
  func named(_ rows: FileNode, _ names: [[String]: Name]) -> FileNode {
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
        if let branches = entry.value["parallel"] {
          var inner = branches
          inner.content = .mapping(
            (branches.entries ?? []).map { branch in
              var part = branch
              part.value = renamed(branch.value, name)
              return part
            }, isFlow: branches.isFlowMapping)
          row.value = entry.value.replacing("parallel", inner)
        } else if let name = name(entry.value.path), let fields = entry.value.entries {
          let field = fields.first { $0.key == "name" }
          var value = field?.value ?? entry.value
          value.path = entry.value.path + ["name"]
          value.content = .scalar(name, isPlain: false)
          row.value.content = .mapping(
            [FileNode.Entry(key: "name", keyPlace: field?.keyPlace ?? entry.keyPlace, value: value)]
              + fields.filter { $0.key != "name" }, isFlow: entry.value.isFlowMapping)
        }
        return row
      }, isFlow: rows.isFlowMapping)
    return result
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Reading {
  /// The tree of a scenario with the rows of general SOPs where they are used.
  mutating func expanded(_ root: FileNode) -> FileNode {
    var expansion = GeneralExpansion(root, self)
    let result = expansion.expanded(root)
    self = expansion.reading
    return result
  }
}

/// Puts the rows of general SOPs where they are used, before the tree is read: what reads it knows nothing of them.
struct GeneralExpansion {
  var reading: Reading
  private let sops: [GeneralSOP]
  private var rowCount = 0
  /// The uses that a case can leave before their last row; only looked up.
  var left: Set<String> = []

  init(_ root: FileNode, _ reading: Reading) {
    self.reading = reading
    sops = self.reading.generalSOPs(root[FieldKey.general])
  }

  mutating func expanded(_ root: FileNode) -> FileNode {
    guard let several = root[FieldKey.procedures], let procedures = several.entries else {
      return procedure(root)
    }
    let keys = Set(procedures.map(\.key))
    return root.replacing(
      FieldKey.procedures,
      several.mapValues { entry in
        refuse(usesNamedAs: keys, in: entry.value[FieldKey.activities])
        return procedure(entry.value)
      })
  }

  /// `letters/sign` is a row of a procedure for whoever writes a redesign.
  private mutating func refuse(usesNamedAs procedures: Set<String>, in activities: FileNode?) {
    for use in activities?.allRows ?? [] where use.value.isUse && procedures.contains(use.key) {
      reading.fail(
        use.value.path, at: use.keyPlace,
        "a procedure is called '\(use.key)' too, and '\(use.key)/…' could mean its rows or those of this use: give the "
          + "use another key")
    }
  }

  private mutating func procedure(_ node: FileNode) -> FileNode {
    guard let activities = node[FieldKey.activities], activities.entries != nil else { return node }
    var scope = Scope()
    scope.rows = names(of: activities, prefix: "")
    scope.exit = "end as \(Target.done)"
    var names: [[String]: RowName] = [:]
    let rows = activities.holding(
      self.rows(activities, scope, before: scope.exit, path: activities.path, naming: &names))
    var result = node.replacing(FieldKey.activities, named(rows, names))
    if let promise = node[FieldKey.promise] {
      let isOne = FormatSection.promise.keys.contains { promise[$0.name] != nil }
      let naming: RowNaming = isOne ? .section(.promise) : .named(.section(.promise))
      result = result.replacing(FieldKey.promise, filled(promise, naming, scope, path: promise.path))
    }
    if let arrivals = node[FieldKey.arrivals] {
      result = result.replacing(
        FieldKey.arrivals, filled(arrivals, .named(.section(.arrivals)), scope, path: arrivals.path))
    }
    return result
  }

  // MARK: Names

  private func names(of activities: FileNode, prefix: String) -> RowNames {
    var names = RowNames()
    for entry in activities.entries ?? [] {
      let key = prefix + entry.key
      if entry.value.isUse {
        let sop = entry.value[FieldKey.use]?.text.flatMap { name in
          sops.first { $0.key == name && $0.isSound }
        }
        names.add(use: entry.key, key: key, sop.map { self.names(of: $0.activities, prefix: key + "/") })
      } else if let branches = entry.value[FieldKey.parallel] {
        let inner = (branches.entries ?? []).map { self.names(of: $0.value, prefix: prefix) }
        names.add(block: entry.key, key: key, branches: inner)
      } else {
        names.add(activity: entry.key, key: key)
      }
    }
    return names
  }

  // MARK: Rows

  /// - Parameter end: where a case goes on behind them; nil where no row can be named that does that.
  private mutating func rows(
    _ node: FileNode, _ scope: Scope, before end: String?, path: [String],
    naming names: inout [[String]: RowName]
  ) -> [FileNode.Entry] {
    let entries = node.entries ?? []
    var result: [FileNode.Entry] = []
    for (index, entry) in entries.enumerated() {
      if entry.value.isUse {
        let next = index + 1 < entries.count ? self.entry(of: entries[index + 1].key, scope) : end
        result += use(entry, scope, path: path, exit: next, naming: &names)
        continue
      }
      var row = entry
      row.key = scope.prefix + entry.key
      let own = path + [row.key]
      if scope.isGeneral {
        rowCount += 1
        reading.uses.add(own, scope.chain)
      }
      row.value =
        entry.value[FieldKey.parallel] == nil
        ? filled(entry.value, .section(.activity), scope, path: own)
        : block(entry.value, scope, path: own, naming: &names)
      if scope.isGeneral, entry.value[FieldKey.parallel] == nil {
        names[own] = RowName(row.value[FieldKey.name]?.text ?? entry.key, scope.chain)
      }
      result.append(row)
    }
    return result
  }

  private func entry(of name: String, _ scope: Scope) -> String {
    switch scope.rows[name] {
    case .row(let key): key
    case .use(let use): use.first
    case .nothing, nil: name
    }
  }

  private mutating func block(
    _ node: FileNode, _ scope: Scope, path: [String], naming names: inout [[String]: RowName]
  ) -> FileNode {
    let moved = node.moved(to: path)
    return moved.mapValues { entry in
      let own = path + [entry.key]
      guard entry.key == FieldKey.parallel, entry.value.entries != nil else {
        return filled(entry.value, .nothing, scope, path: own)
      }
      return entry.value.moved(to: own).mapValues { branch in
        let inner = own + [branch.key]
        let moved = branch.value.moved(to: inner)
        guard branch.value.entries != nil else { return moved }
        return moved.holding(rows(branch.value, scope, before: nil, path: inner, naming: &names))
      }
    }
  }

  private mutating func use(
    _ entry: FileNode.Entry, _ outer: Scope, path: [String], exit: String?,
    naming names: inout [[String]: RowName]
  ) -> [FileNode.Entry] {
    guard let checked = reading.checkedUse(entry, of: sops), isRoom(for: checked.sop, at: entry) else {
      return []
    }
    let sop = checked.sop
    let name = checked.fields[FieldKey.name].map { filled($0, .nothing, outer, path: $0.path) }
    var arguments: [SourcePlace: String] = [:]
    for value in checked.values { for place in value.value.places { arguments[place] = value.key } }
    let key = outer.prefix + entry.key
    let use = GeneralUse(
      key: key, sop: sop.key, title: sop.title, label: name?.text ?? sop.title, place: entry.keyPlace,
      arguments: arguments)
    var scope = Scope(chain: outer.chain + [use], exit: exit)
    scope.rows = self.names(of: sop.activities, prefix: key + "/")
    let own = scope
    for parameter in sop.parameters {
      if let value = checked.values.first(where: { $0.key == parameter.name }) {
        scope.arguments[parameter.name] = Scope.Argument(node: value.value, scope: outer)
      } else if let usual = parameter.usual {
        scope.arguments[parameter.name] = Scope.Argument(node: usual, scope: own)
      }
    }
    let rows = rows(sop.activities, scope, before: exit, path: path, naming: &names)
    guard let number = checked.fields[FieldKey.row] else { return rows }
    return RowNumbers(number).numbered(sop.activities.holding(rows)).entries ?? rows
  }

  /// Uses multiply where general SOPs use others.
  private mutating func isRoom(for sop: GeneralSOP, at use: FileNode.Entry) -> Bool {
    guard rowCount + sop.rowCount > GeneralSOP.mostRows else { return true }
    reading.fail(
      use.value.path, at: use.keyPlace,
      "with the use '\(use.key)' there are more than \(GeneralSOP.mostRows) rows of general SOPs: look whether some use "
        + "one another too often")
    return false
  }
}

extension FileNode {
  /// At another path of the tree; remembers where it is written.
  func moved(to path: [String]) -> FileNode {
    var result = self
    if path != self.path { result.writtenAt = writtenAt ?? self.path }
    result.path = path
    return result
  }

  /// Its own and those of all that is in it.
  fileprivate var places: [SourcePlace] {
    switch content {
    case .scalar: [place]
    case .mapping(let entries, _): [place] + entries.flatMap { [$0.keyPlace] + $0.value.places }
    case .sequence(let items): [place] + items.flatMap(\.places)
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The general SOPs of a file, looked at where they stand and before they are used.
extension Reading {
  mutating func generalSOPs(_ node: FileNode?) -> [GeneralSOP] {
    guard let node, !node.isEmpty else { return [] }
    var sops = namedEntries(node).map { generalSOP($0) }
    for index in sops.indices {
      for use in sops[index].uses where checkedUse(use, of: sops) == nil { sops[index].isSound = false }
    }
    refuseCycles(among: &sops)
    refuseDepth(among: &sops)
    refuseSize(among: &sops)
    return sops
  }

  /// One that cannot be used is there all the same, so that nobody says it were not.
  private mutating func generalSOP(_ entry: FileNode.Entry) -> GeneralSOP {
    let before = errors.count
    var sop = GeneralSOP(
      key: entry.key, title: entry.key, parameters: [], activities: entry.value, uses: [], rowCount: 0,
      place: entry.keyPlace, isSound: false)
    guard let fields = fields(entry.value, .generalSOP), let activities = fields[FieldKey.activities] else {
      return sop
    }
    let parameters = parameters(fields[FieldKey.parameters])
    sop.title = text(fields[FieldKey.name]) ?? entry.key
    sop.parameters = parameters
    sop.activities = activities
    sop.uses = activities.allRows.filter(\.value.isUse)
    sop.rowCount = activities.allRows.count - sop.uses.count
    if namedEntries(activities).isEmpty, errors.count == before {
      fail(activities, "the general SOP '\(sop.key)' has no rows: write them as in a procedure")
    }
    var stated: Set<String> = []
    checkRows(activities, of: sop, stating: &stated)
    for parameter in parameters where !stated.contains(parameter.name) {
      let place = (fields[FieldKey.parameters] ?? entry.value).deepest(on: [parameter.name]).place
      fail(
        entry.value.path + [FieldKey.parameters, parameter.name], at: place,
        "the parameter '\(parameter.name)' stands nowhere in the rows of '\(sop.key)': write <\(parameter.name)> where "
          + "its value belongs, or leave it out")
    }
    sop.isSound = errors.count == before
    return sop
  }

  /// `{ performer: required, time: 5 min }`, or a list where all are required.
  private mutating func parameters(_ node: FileNode?) -> [GeneralSOP.Placeholder] {
    guard let node else { return [] }
    if case .mapping(let entries, let isFlow) = node.content {
      // In braces, those that come first and say nothing are no pieces that a comma made.
      let bare = entries.prefix { $0.value.isEmpty }
      var rest = node
      rest.content = .mapping(Array(entries.dropFirst(bare.count)), isFlow: isFlow)
      return (bare + namedEntries(rest)).compactMap { entry in
        guard isParameterName(entry.key, at: entry.value.path, entry.keyPlace) else { return nil }
        let isRequired =
          entry.value.isEmpty
          || entry.value.text.map { GeneralSOP.required.contains($0.lowercased()) } ?? false
        if !isRequired { refuseParameters(in: entry.value) }
        return GeneralSOP.Placeholder(name: entry.key, usual: isRequired ? nil : entry.value)
      }
    }
    var parameters: [GeneralSOP.Placeholder] = []
    for item in several(node) {
      guard let name = name(item), isParameterName(name, at: item.path, item.place) else { continue }
      if parameters.contains(where: { $0.name == name }) {
        fail(item, "the parameter '\(name)' is there twice: leave one of them")
      } else {
        parameters.append(GeneralSOP.Placeholder(name: name, usual: nil))
      }
    }
    return parameters
  }

  private mutating func isParameterName(_ name: String, at path: [String], _ place: SourcePlace) -> Bool {
    if TemplateText("<\(name)>").onlyParameter == name { return true }
    fail(path, at: place, "'\(name)' is no name of a parameter: let it begin with a letter, without < and >")
    return false
  }

  private mutating func refuseParameters(in node: FileNode) {
    switch node.content {
    case .scalar(let text, _):
      guard let name = TemplateText(text).parameters.first else { return }
      fail(node, "what stands for a parameter by itself cannot hold another, <\(name)>: write a value")
    case .mapping(let entries, _): for entry in entries { refuseParameters(in: entry.value) }
    case .sequence(let items): for item in items { refuseParameters(in: item) }
    }
  }

  /// Gathers the parameters that the rows name, and reports what cannot stand there.
  private mutating func checkRows(_ node: FileNode, of sop: GeneralSOP, stating stated: inout Set<String>) {
    switch node.content {
    case .scalar(let text, _):
      for name in TemplateText(text).parameters {
        stated.insert(name)
        guard !sop.parameters.contains(where: { $0.name == name }) else { continue }
        let nearest = Spelling.nearest(to: name, among: sop.parameters.map(\.name))
        let hint = nearest.map { "; did you mean <\($0)>?" }
        if let nearest { stated.insert(nearest) }
        fail(
          node,
          "<\(name)> is no parameter of '\(sop.key)'"
            + (hint ?? ": write it under its 'parameters:', or a blank behind a < that means 'less than'"))
      }
    case .mapping(let entries, _):
      for entry in entries {
        if let name = TemplateText(entry.key).parameters.first {
          fail(
            entry.value.path, at: entry.keyPlace,
            "<\(name)> stands in a name here, and parameters stand for values: let one stand for the whole value "
              + "with its names")
        }
        checkRows(entry.value, of: sop, stating: &stated)
      }
    case .sequence(let items): for item in items { checkRows(item, of: sop, stating: &stated) }
    }
    guard node.path.count > 3, let row = node[FieldKey.row], isRow(node, of: sop), row.text != "none" else {
      return
    }
    fail(
      row,
      "the rows of a general SOP are counted where it is used: write 'row: 5' beside 'use:', and they are 5a, 5b and "
        + "so on; 'none' for a step that is no row")
  }

  /// Whether a mapping is a row itself, and not a value of one.
  private func isRow(_ node: FileNode, of sop: GeneralSOP) -> Bool {
    let outer = node.path.dropLast()
    return Array(outer) == sop.activities.path || outer.dropLast().last == FieldKey.parallel
  }
}

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
  private(set) var reading: Reading
  private let sops: [GeneralSOP]
  private var rowCount = 0
  /// The uses that a case can leave before their last row; only looked up.
  private var left: Set<String> = []

  init(_ root: FileNode, _ reading: Reading) {
    self.reading = reading
    sops = self.reading.generalSOPs(root[FormatSection.generalKey])
  }

  mutating func expanded(_ root: FileNode) -> FileNode {
    guard let procedures = root["procedures"]?.entries else { return procedure(root) }
    let keys = Set(procedures.map(\.key))
    var several = root["procedures"] ?? root
    several.content = .mapping(
      procedures.map { entry in
        refuse(usesNamedAs: keys, in: entry.value["activities"])
        var entry = entry
        entry.value = procedure(entry.value)
        return entry
      }, isFlow: several.isFlowMapping)
    return root.replacing("procedures", several)
  }

  /// `letters/sign` is a row of a procedure for whoever writes a redesign.
  private mutating func refuse(usesNamedAs procedures: Set<String>, in activities: FileNode?) {
    for use in activities?.usesOfGeneralSOPs ?? [] where procedures.contains(use.key) {
      reading.fail(
        use.value.path, at: use.keyPlace,
        "a procedure is called '\(use.key)' too, and '\(use.key)/…' could mean its rows or those of this use: give the "
          + "use another key")
    }
  }

  private mutating func procedure(_ node: FileNode) -> FileNode {
    guard let activities = node["activities"], activities.entries != nil else { return node }
    var scope = Scope()
    scope.rows = names(of: activities, prefix: "")
    scope.exit = "end as \(Target.done)"
    var rows = activities
    var names: [[String]: Name] = [:]
    rows.content = .mapping(
      self.rows(activities, scope, before: scope.exit, path: activities.path, naming: &names),
      isFlow: activities.isFlowMapping)
    rows = named(rows, names)
    var result = node.replacing("activities", rows)
    if let promise = node["promise"] {
      let isOne = FormatSection.promise.keys.contains { promise[$0.name] != nil }
      let naming: RowNaming = isOne ? .section(.promise) : .named(.section(.promise))
      result = result.replacing("promise", filled(promise, naming, scope, path: promise.path))
    }
    if let arrivals = node["arrivals"] {
      result = result.replacing(
        "arrivals", filled(arrivals, .named(.section(.arrivals)), scope, path: arrivals.path))
    }
    return result
  }

  // MARK: Names

  private func names(of activities: FileNode, prefix: String) -> RowNames {
    var names = RowNames()
    for entry in activities.entries ?? [] {
      let key = prefix + entry.key
      if entry.value.isUse {
        let sop = entry.value["use"]?.text.flatMap { name in sops.first { $0.key == name && $0.isSound } }
        names.add(use: entry.key, key: key, sop.map { self.names(of: $0.activities, prefix: key + "/") })
      } else if let branches = entry.value["parallel"] {
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
    naming names: inout [[String]: Name]
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
        entry.value["parallel"] == nil
        ? filled(entry.value, .section(.activity), scope, path: own)
        : block(entry.value, scope, path: own, naming: &names)
      if scope.isGeneral, entry.value["parallel"] == nil {
        names[own] = Name(row.value["name"]?.text ?? entry.key, scope.chain)
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
    _ node: FileNode, _ scope: Scope, path: [String], naming names: inout [[String]: Name]
  ) -> FileNode {
    var result = node.moved(to: path)
    guard let entries = node.entries else { return result }
    var parts: [FileNode.Entry] = []
    for entry in entries {
      var part = entry
      let own = path + [entry.key]
      if entry.key == "parallel", let branches = entry.value.entries {
        part.value = entry.value.moved(to: own)
        var rows: [FileNode.Entry] = []
        for branch in branches {
          var row = branch
          row.value = branch.value.moved(to: own + [branch.key])
          if branch.value.entries != nil {
            row.value.content = .mapping(
              self.rows(branch.value, scope, before: nil, path: own + [branch.key], naming: &names),
              isFlow: branch.value.isFlowMapping)
          }
          rows.append(row)
        }
        part.value.content = .mapping(rows, isFlow: entry.value.isFlowMapping)
      } else {
        part.value = filled(entry.value, .nothing, scope, path: own)
      }
      parts.append(part)
    }
    result.content = .mapping(parts, isFlow: node.isFlowMapping)
    return result
  }

  private mutating func use(
    _ entry: FileNode.Entry, _ outer: Scope, path: [String], exit: String?,
    naming names: inout [[String]: Name]
  ) -> [FileNode.Entry] {
    guard let checked = reading.checkedUse(entry, of: sops), isRoom(for: checked.sop, at: entry) else {
      return []
    }
    let sop = checked.sop
    let name = checked.fields["name"].map { filled($0, .nothing, outer, path: $0.path) }
    var arguments: [SourcePlace: String] = [:]
    for value in checked.values {
      for place in value.value.places { arguments[place] = value.key }
    }
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
    guard let number = checked.fields["row"] else { return rows }
    return RowNumbers(number).numbered(rows)
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

  // MARK: Values

  /// A value with what stands for its parameters, and with the names of rows as they are now.
  private mutating func filled(_ node: FileNode, _ naming: RowNaming, _ scope: Scope, path: [String])
    -> FileNode
  {
    switch node.content {
    case .scalar(let text, let isPlain):
      let template = TemplateText(text)
      if scope.isGeneral, let name = template.onlyParameter, let argument = scope.arguments[name] {
        if naming.leadsOn { left.insert(scope.prefix) }
        return filled(argument.node, naming, argument.scope, path: path)
      }
      var result = node.moved(to: path)
      let filled = filled(template, naming, scope, at: result)
      if filled != text {
        result.content = .scalar(filled, isPlain: isPlain)
        if scope.isGeneral { result.writtenAt = place(ofNumbersIn: template, naming, scope, at: result) }
      }
      return result
    case .mapping(let entries, let isFlow):
      var result = node.moved(to: path)
      result.content = .mapping(
        entries.map { entry in
          var inner = entry
          if naming == .keys { inner.key = resolved(entry.key, .entry, scope, at: entry.value) }
          inner.value = self.filled(entry.value, naming.inner(entry.key), scope, path: path + [inner.key])
          return inner
        }, isFlow: isFlow)
      return result
    case .sequence(let items):
      var result = node.moved(to: path)
      result.content = .sequence(
        items.enumerated().map { filled($0.element, naming, scope, path: path + ["\($0.offset + 1)"]) })
      return result
    }
  }

  /// Where the numbers of a value are written: in the row, or behind one parameter; nil where both hold some.
  private func place(
    ofNumbersIn template: TemplateText, _ naming: RowNaming, _ scope: Scope, at node: FileNode
  ) -> [String]? {
    let value = template.origin.value
    let numbers = naming == .outcome ? value.target?.before ?? value : value
    let names = numbers.parameters
    guard let name = names.first else { return node.writtenAt ?? node.path }
    guard names.allSatisfy({ $0 == name }), !numbers.filled({ _ in "" }).contains(where: \.isASCIIDigit),
      let argument = scope.arguments[name]
    else { return nil }
    let inner = argument.node.text.map { TemplateText($0) }
    guard argument.scope.isGeneral, let inner, !inner.parameters.isEmpty else {
      return argument.node.writtenAt ?? argument.node.path
    }
    return place(ofNumbersIn: inner, .nothing, argument.scope, at: argument.node)
  }

  private mutating func filled(
    _ template: TemplateText, _ naming: RowNaming, _ scope: Scope, at node: FileNode
  ) -> String {
    let plain = template.filled { "<\($0)>" }
    guard naming != .nothing || (scope.isGeneral && !template.parameters.isEmpty) else { return plain }
    switch naming {
    case .nothing, .keys, .named, .section: return composed(template, scope, at: node)
    case .outcome:
      let (value, origin) = template.origin
      guard let (before, target) = value.target else {
        let text = composed(template, scope, at: node)
        if !template.parameters.isEmpty, TemplateText(text).origin.value.target != nil {
          let advice =
            "'\(plain)': write 'to' here and let the parameter stand for the activity alone: '5% to <x>'"
          reading.fail(node, advice)
        }
        return text
      }
      let goal = self.target(target, .target, scope, at: node)
      return composed(before.appending(goal, origin: origin), scope, at: node)
    case .entry, .target, .row, .luck, .end:
      let (value, origin) = template.origin
      let goal = target(value, naming, scope, at: node)
      return origin == nil
        ? goal : composed(TemplateText("").appending(goal, origin: origin), scope, at: node)
    }
  }

  /// The row that is named by a text or by the parameter that is the whole of it.
  private mutating func target(
    _ template: TemplateText, _ naming: RowNaming, _ scope: Scope, at node: FileNode
  ) -> String {
    let plain = template.filled { "<\($0)>" }
    guard scope.isGeneral, !template.parameters.isEmpty else {
      return resolved(plain, naming, scope, at: node)
    }
    guard let name = template.onlyParameter, let argument = scope.arguments[name] else {
      reading.fail(node, "'\(plain)': a parameter that names an activity stands for the whole of its name")
      return plain
    }
    if naming == .target { left.insert(scope.prefix) }
    let row = filled(argument.node, naming, argument.scope, path: node.path)
    return row.text ?? plain
  }

  /// A text with the values of its parameters; where their numbers come from goes to its end.
  private mutating func composed(_ template: TemplateText, _ scope: Scope, at node: FileNode) -> String {
    guard scope.isGeneral, !template.parameters.isEmpty else { return template.filled { "<\($0)>" } }
    let (value, origin) = template.origin
    var origins: [String] = []
    var texts: [String: String] = [:]
    for name in template.parameters where texts[name] == nil {
      let argument = text(ofParameter: name, scope, at: node)
      texts[name] = argument.value
      if let origin = argument.origin, !origins.contains(origin) { origins.append(origin) }
    }
    if let origin { origins.insert(origin.filled { texts[$0] ?? "" }, at: 0) }
    if origins.count > 1 {
      reading.fail(
        node,
        "'\(template.filled { "<\($0)>" })': its numbers come from different places, "
          + origins.map { "'| \($0)'" }.joined(separator: " and ")
          + ": let one parameter stand for the whole value")
    }
    return value.filled { texts[$0] ?? "" } + (origins.first.map { " | " + $0 } ?? "")
  }

  private mutating func text(
    ofParameter name: String, _ scope: Scope, at node: FileNode
  ) -> (value: String, origin: String?) {
    guard let argument = scope.arguments[name] else { return ("", nil) }
    let value = filled(argument.node, .nothing, argument.scope, path: node.path)
    guard let text = value.text else {
      reading.fail(
        node.path, at: value.place,
        "'\(name)' stands within a text on line \(node.place.line), and takes a plain value: no list or mapping of "
          + "others")
      return ("", nil)
    }
    let words = text.split(separator: " ")
    if node.path.last == "actor", ["+", "else", "atau"].contains(where: { words.contains(Substring($0)) }) {
      reading.fail(
        node.path, at: value.place,
        "'\(text)' stands beside others on line \(node.place.line), and who works with whom would not be sure: let "
          + "<\(name)> stand for all who perform the row")
    }
    let parts = TemplateText(text).origin
    return (parts.value.filled { "<\($0)>" }, parts.origin?.filled { "<\($0)>" })
  }

  // MARK: What names mean

  private mutating func resolved(
    _ name: String, _ naming: RowNaming, _ scope: Scope, at node: FileNode
  ) -> String {
    switch scope.rows[name] {
    case .row(let key): return key
    case .nothing: return name
    case .use(let use): return resolved(use, naming, at: node)
    case nil: break
    }
    if naming == .target, TargetText.end(name) != nil { return name }
    if naming == .luck || (naming == .row && ["none", "tidak ada"].contains(name.lowercased())) {
      return name
    }
    // That nothing stands there is told when the value is read.
    guard scope.isGeneral, !name.isEmpty else { return name }
    if naming == .target, GeneralSOP.exits.contains(name.lowercased()) {
      left.insert(scope.prefix)
      if let exit = scope.exit { return exit }
      reading.fail(
        node,
        "'\(name)' leads to the row behind the use, and nothing stands behind '\(scope.chain.last?.key ?? "")' in its "
          + "branch: write a row there")
      return name
    }
    let known = scope.rows.names
    let hint = Spelling.nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    reading.fail(
      node,
      "'\(name)' is no row of the general SOP '\(scope.sop)' ('out' is the row behind its use, and a row of the procedure "
        + "comes in as a parameter); " + (hint ?? "there are \(Reading.quoted(known))"))
    return name
  }

  private mutating func resolved(_ use: RowNames.Use, _ naming: RowNaming, at node: FileNode) -> String {
    switch naming {
    case .row, .luck:
      if use.activities.count == 1 { return use.activities[0] }
      reading.fail(
        node,
        "'\(use.key)' stands for several rows: name one of \(Reading.quoted(Array(use.activities.prefix(12))))"
      )
    case .end:
      if use.activities.count == 1 { return use.activities[0] }
      if let last = use.last, !left.contains(where: { $0.hasPrefix(use.key + "/") }) { return last }
      reading.fail(
        node,
        "'\(use.key)' can end in several ways: name the row whose end is meant, one of "
          + Reading.quoted(Array(use.activities.prefix(12))))
    case .nothing, .entry, .target, .outcome, .keys, .named, .section: break
    }
    return use.first
  }
}

extension FileNode {
  /// At another path of the tree; remembers where it is written.
  fileprivate func moved(to path: [String]) -> FileNode {
    var result = self
    if path != self.path { result.writtenAt = writtenAt ?? self.path }
    result.path = path
    return result
  }

  /// With another value of a key that is there.
  func replacing(_ key: String, _ value: FileNode) -> FileNode {
    var result = self
    result.content = .mapping(
      (entries ?? []).map { entry in
        var entry = entry
        if entry.key == key { entry.value = value }
        return entry
      }, isFlow: isFlowMapping)
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

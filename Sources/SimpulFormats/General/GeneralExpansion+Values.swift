// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Values with what stands for their parameters.
extension GeneralExpansion {
  /// A value with what stands for its parameters, and with the names of rows as they are now.
  mutating func filled(_ node: FileNode, _ naming: RowNaming, _ scope: Scope, path: [String]) -> FileNode {
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
    case .entry, .target, .row, .draws, .end:
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
    if node.path.last == FieldKey.actor,
      ["+", "else", "atau"].contains(where: { words.contains(Substring($0)) })
    {
      reading.fail(
        node.path, at: value.place,
        "'\(text)' stands beside others on line \(node.place.line), and who works with whom would not be sure: let "
          + "<\(name)> stand for all who perform the row")
    }
    let parts = TemplateText(text).origin
    return (parts.value.filled { "<\($0)>" }, parts.origin?.filled { "<\($0)>" })
  }
}

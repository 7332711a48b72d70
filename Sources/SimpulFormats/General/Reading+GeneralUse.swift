// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Uses of general SOPs, looked at before rows are put in their place.
extension Reading {
  /// A use that can be made: the general SOP, and the values by parameter.
  struct CheckedUse {
    var sop: GeneralSOP
    var values: [FileNode.Entry]
    var fields: Fields
  }

  /// Nil after an error.
  mutating func checkedUse(_ entry: FileNode.Entry, of sops: [GeneralSOP]) -> CheckedUse? {
    let before = errors.count
    guard let fields = fields(entry.value, .use), let node = fields[FieldKey.use], let key = name(node) else {
      return nil
    }
    guard let sop = sops.first(where: { $0.key == key }) else {
      let known = sops.map(\.key)
      let hint = Spelling.nearest(to: key, among: known).map { "did you mean '\($0)'?" }
      let list =
        known.isEmpty
        ? "write it under 'general:', with its 'activities:'" : "there are " + Reading.quoted(known)
      fail(node, "the general SOP '\(key)' is not defined; \(hint ?? list)")
      return nil
    }
    guard sop.isSound else { return nil }
    let values = fields[FieldKey.with].map { namedEntries($0) } ?? []
    let names = sop.parameters.map(\.name)
    for value in values {
      if !names.contains(value.key) {
        let hint = Spelling.nearest(to: value.key, among: names).map { "did you mean '\($0)'?" }
        let list = names.isEmpty ? "it has none: leave 'with:' out" : "there are " + Reading.quoted(names)
        fail(
          value.value.path, at: value.keyPlace,
          "'\(value.key)' is no parameter of the general SOP '\(sop.key)'; \(hint ?? list)")
      } else if value.value.isEmpty {
        fail(value.value.path, at: value.keyPlace, "nothing stands behind '\(value.key):': write a value")
      }
    }
    let missing = sop.parameters.filter { parameter in
      parameter.usual == nil && !values.contains { $0.key == parameter.name }
    }.map(\.name)
    // A name that is written wrongly is reported once.
    if !missing.isEmpty, errors.count == before {
      let example = missing.map { "\($0): …" }.joined(separator: ", ")
      fail(
        entry.value.path + [FieldKey.with], at: entry.keyPlace,
        "the use '\(entry.key)' of the general SOP '\(sop.key)' does not say \(Reading.quoted(missing)): write "
          + "'with: { \(example) }'")
    }
    guard errors.count == before else { return nil }
    return CheckedUse(sop: sop, values: values, fields: fields)
  }

  static func quoted(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
}

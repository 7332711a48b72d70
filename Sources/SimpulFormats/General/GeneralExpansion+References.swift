// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What the names of rows mean where they stand.
extension GeneralExpansion {
  mutating func resolved(_ name: String, _ naming: RowNaming, _ scope: Scope, at node: FileNode) -> String {
    switch scope.rows[name] {
    case .row(let key): return key
    case .nothing: return name
    case .use(let use): return resolved(use, naming, at: node)
    case nil: break
    }
    if naming == .target, TargetText.end(name) != nil { return name }
    if naming == .draws || (naming == .row && Reading.wordsForNone.contains(name.lowercased())) {
      return name
    }
    // That nothing stands there is reported when the value is read.
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
    case .row, .draws:
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

// SPDX-License-Identifier: GPL-3.0-or-later

/// What names and parameters mean at a place: in a procedure, or in a general SOP at one of its uses.
struct Scope {
  /// The uses around it, outermost first; empty in the procedure itself, where angle brackets mean nothing.
  var chain: [GeneralUse] = []
  /// The values of the parameters; only looked up.
  var arguments: [String: Argument] = [:]
  var rows = RowNames()
  /// Where a case goes on behind the use; nil at the end of a branch, where no row can be named that does that.
  var exit: String?

  /// A value with the scope in which it was written: a row that it names is one of the user's.
  struct Argument {
    var node: FileNode
    var scope: Scope
  }

  var isGeneral: Bool { !chain.isEmpty }
  /// Before the names of rows.
  var prefix: String { chain.last.map { $0.key + "/" } ?? "" }
  /// The general SOP's key.
  var sop: String { chain.last?.sop ?? "" }
}

/// What the names of rows mean that stand among some rows.
struct RowNames {
  enum Meaning {
    /// A row or a block, by its own key.
    case row(String)
    case use(Use)
    /// A use that could not be made, of which all has been reported.
    case nothing
  }

  struct Use {
    var key: String
    /// Where a case comes in.
    var first: String
    /// The activities, in order.
    var activities: [String]
    /// The last row; nil where that is a block.
    var last: String?
  }

  /// Only looked up.
  private var meanings: [String: Meaning] = [:]
  /// In the order of the file.
  private(set) var names: [String] = []
  private(set) var activities: [String] = []
  private(set) var first: String?
  private(set) var last: String?

  subscript(_ name: String) -> Meaning? { meanings[name] }

  private mutating func add(_ name: String, _ meaning: Meaning) {
    if meanings[name] == nil { names.append(name) }
    meanings[name] = meaning
  }

  mutating func add(activity name: String, key: String) {
    add(name, .row(key))
    activities.append(key)
    first = first ?? key
    last = key
  }

  mutating func add(block name: String, key: String, branches: [RowNames]) {
    add(name, .row(key))
    first = first ?? key
    last = nil
    for branch in branches {
      for name in branch.names { add(name, branch.meanings[name] ?? .nothing) }
      activities += branch.activities
    }
  }

  /// The rows of a general SOP, whose names are reported with that of the use before them.
  mutating func add(use name: String, key: String, _ rows: RowNames?) {
    guard let rows, let entry = rows.first else { return add(name, .nothing) }
    add(name, .use(Use(key: key, first: entry, activities: rows.activities, last: rows.last)))
    for inner in rows.names { add(name + "/" + inner, rows.meanings[inner] ?? .nothing) }
    activities += rows.activities
    first = first ?? entry
    last = rows.last
  }
}

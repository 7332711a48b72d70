// SPDX-License-Identifier: GPL-3.0-or-later

/// A procedure with its blocks opened: every activity in file order with the place where it stands.
struct ProcedureOutline {
  /// One branch of one block.
  struct Place: Hashable {
    var block: Activity.Key
    var branch: String
  }

  struct Row {
    var activity: Activity
    /// The branches around it, outermost first; empty outside blocks.
    var location: [Place]
    /// From the top of the file.
    var path: [String]
  }

  struct Block {
    var block: ParallelBlock
    var location: [Place]
    var path: [String]
  }

  private(set) var rows: [Row] = []
  private(set) var blocks: [Block] = []

  init(_ procedure: Procedure) {
    add(procedure.steps, at: [], path: procedure.path + ["activities"])
  }

  private mutating func add(_ steps: [Step], at location: [Place], path: [String]) {
    for step in steps {
      switch step {
      case .activity(let activity):
        rows.append(Row(activity: activity, location: location, path: path + [activity.key]))
      case .parallel(let block):
        blocks.append(Block(block: block, location: location, path: path + [block.key]))
        for branch in block.branches {
          add(
            branch.steps, at: location + [Place(block: block.key, branch: branch.name)],
            path: path + [block.key, "parallel", branch.name])
        }
      }
    }
  }

  var keys: [Activity.Key] { rows.map(\.activity.key) }

  func row(_ key: Activity.Key) -> Row? { rows.first { $0.activity.key == key } }

  func block(_ key: Activity.Key) -> Block? { blocks.first { $0.block.key == key } }
}

extension Procedure {
  /// Where the procedure stands in the file: at the top when it is the only one and has no name.
  var path: [String] { key == Procedure.unnamed ? [] : ["procedures", key] }

  var caseTypes: [String] { arrivals.map(\.key) }
}

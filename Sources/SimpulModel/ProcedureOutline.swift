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
    /// Keys from the top of the file.
    var path: [String]
  }

  struct Block {
    var block: ParallelBlock
    var location: [Place]
    var path: [String]
  }

  private(set) var rows: [Row] = []
  /// Indices into `rows`; of rows with one key, the first.
  private var places: [Activity.Key: Int] = [:]
  private(set) var blocks: [Block] = []
  /// Branches around rows and blocks; those of the first one where a key is repeated.
  private(set) var locations: [Activity.Key: [Place]] = [:]
  /// Repeated keys, with the path of each repetition.
  private(set) var repeated: [(key: Activity.Key, path: [String])] = []

  init(_ procedure: Procedure) { add(procedure.steps, at: [], path: procedure.path + [FieldKey.activities]) }

  private mutating func add(_ steps: [Step], at location: [Place], path: [String]) {
    for step in steps {
      let own = path + [step.key]
      if locations[step.key] == nil {
        locations[step.key] = location
      } else {
        repeated.append((step.key, own))
      }
      switch step {
      case .activity(let activity):
        if places[activity.key] == nil { places[activity.key] = rows.count }
        rows.append(Row(activity: activity, location: location, path: own))
      case .parallel(let block):
        blocks.append(Block(block: block, location: location, path: own))
        for branch in block.branches {
          add(
            branch.steps, at: location + [Place(block: block.key, branch: branch.name)],
            path: own + [FieldKey.parallel, branch.name])
        }
      }
    }
  }

  var keys: [Activity.Key] { rows.map(\.activity.key) }

  /// Keys of rows and of blocks: possible targets of a case.
  var targets: [Activity.Key] { keys + blocks.map(\.block.key) }

  func row(_ key: Activity.Key) -> Row? { places[key].map { rows[$0] } }
}

extension Procedure {
  /// Keys that lead to the procedure in the file: none when it is the only one and has no name.
  package var path: [String] { key == Procedure.unnamed ? [] : [FieldKey.procedures, key] }

  /// Keys that lead to an activity in the file; nil where none has this key.
  package func path(of activity: Activity.Key) -> [String]? { ProcedureOutline(self).row(activity)?.path }

  var caseTypes: [String] { arrivals.map(\.key) }

  /// The actor of the first row that is not with the applicant; nil where that stands in a parallel block.
  public var firstDesk: Actor.Key? {
    for step in steps {
      guard case .activity(let activity) = step else { return nil }
      if case .teams(let teams) = activity.performers { return teams.first?.first?.actor }
    }
    return nil
  }
}

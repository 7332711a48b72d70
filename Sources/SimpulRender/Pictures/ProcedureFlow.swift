// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulWords

/// The rows of a procedure and what leads from one to another: the arrows of its picture.
struct ProcedureFlow {
  struct Arrow: Hashable {
    var from: Int
    var to: Int
    /// Whether the file goes back to be put right.
    var isReturn: Bool
  }

  let rows: [DocumentRow]
  /// In the order of the rows they leave; each once.
  private(set) var arrows: [Arrow] = []
  /// Rows at which a case begins, and behind which the procedure is done.
  let first: Set<Int>
  private(set) var last: Set<Int> = []

  private let links: FlowLinks

  init(_ procedure: Procedure) {
    let rows = procedure.documentRows
    let links = FlowLinks(procedure)
    self.rows = rows
    self.links = links
    let entries = procedure.steps.first.map { links.entries(of: $0.key) } ?? []
    first = Set(entries.compactMap { key in rows.firstIndex { $0.activity.key == key } })
    for row in rows.indices { follow(row) }
  }

  /// The rows at which a target comes in; none where the case ends.
  func rows(of target: Target, behind row: Int) -> [Int] {
    let keys: [Activity.Key]
    switch target {
    case .following: keys = links.following[rows[row].activity.key] ?? []
    case .activity(let key): keys = links.entries(of: key)
    case .end: keys = []
    }
    return keys.compactMap(position)
  }

  /// The row that a file which is sent back comes in at; nil where nothing is.
  func returnRow(of row: Int) -> Int? {
    let activity = rows[row].activity
    return activity.returned.map { returned in
      returned.to.flatMap { links.entries(of: $0).first }.flatMap(position) ?? row
    }
  }

  /// How a row is called: by its number, else by its name.
  func label(_ row: Int) -> String { rows[row].number ?? rows[row].activity.name }

  private func position(_ key: Activity.Key) -> Int? { rows.firstIndex { $0.activity.key == key } }

  private mutating func follow(_ row: Int) {
    let activity = rows[row].activity
    let targets =
      activity.decision.isEmpty
      ? [activity.next] : activity.decision.map { $0.target == .following ? activity.next : $0.target }
    for target in targets {
      let next = rows(of: target, behind: row)
      if next.isEmpty, target == .following || target == .end(Target.done) { last.insert(row) }
      for place in next { add(Arrow(from: row, to: place, isReturn: false)) }
    }
    if let back = returnRow(of: row) { add(Arrow(from: row, to: back, isReturn: true)) }
  }

  private mutating func add(_ arrow: Arrow) { if !arrows.contains(arrow) { arrows.append(arrow) } }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// The control-flow graph of a procedure: one node a row, one for the end, and one for each split and join.
struct FlowGraph {
  private let rows: [ProcedureOutline.Row]
  /// Successors of each node in the order of the file: several at a split, one elsewhere.
  private var following: [[Int]]
  /// Nodes of rows and blocks; the first one where a key is repeated.
  private var nodeOfKey: [Activity.Key: Int] = [:]
  private(set) var entry: Int
  let end: Int

  init(_ procedure: Procedure, _ outline: ProcedureOutline) {
    rows = outline.rows
    end = rows.count
    following = Array(repeating: [], count: rows.count + 1)
    entry = end
    var row = rows.count
    entry = add(procedure.steps, before: end, counting: &row)
  }

  /// Rows are met from the last to the first, so that each finds what follows it.
  private mutating func add(_ steps: [Step], before exit: Int, counting row: inout Int) -> Int {
    var next = exit
    for step in steps.reversed() {
      switch step {
      case .activity:
        row -= 1
        following[row] = [next]
        next = row
      case .parallel(let block):
        let join = following.count
        following.append([next])
        var entries: [Int] = []
        for branch in block.branches.reversed() {
          entries.append(add(branch.steps, before: join, counting: &row))
        }
        next = following.count
        following.append(entries.isEmpty ? [join] : entries)
      }
      nodeOfKey[step.key] = next
    }
    return next
  }

  /// The possible successors of a node; for no case type in particular, whatever the shares are.
  ///
  /// - Parameter conditions: those that hold, and no others; nil where any of them may.
  func successors(
    of node: Int, caseType: String?, holding conditions: Set<Branch.Condition>? = nil
  ) -> [Int] {
    guard node < rows.count else { return following[node] }
    let activity = rows[node].activity
    var result: [Int] = []
    if let returned = activity.returned {
      let shares = caseType.map { returned.probability[$0]?.shares ?? [0] }
      if shares?.contains(where: { $0 > 0 }) ?? true {
        result.append(returned.to.map { nodeOfKey[$0] ?? end } ?? node)
      }
      // Those who have been sent back most often must have a way on.
      if shares?.last ?? 0 >= 1, returned.atMost == nil, !isEverSkipped(activity, caseType: caseType) {
        return result
      }
    }
    if isEverSkipped(activity, caseType: caseType) { result.append(resolve(activity.next, from: node)) }
    guard !activity.decision.isEmpty else { return result + [resolve(activity.next, from: node)] }
    if let conditions,
      let taken = activity.decision.first(where: { $0.condition.map(conditions.contains) ?? false })
    {
      return result + [resolve(taken.target == .following ? activity.next : taken.target, from: node)]
    }
    for branch in activity.decision where conditions == nil || branch.condition == nil {
      guard isPossible(branch, of: activity.decision, caseType: caseType) else { continue }
      result.append(resolve(branch.target == .following ? activity.next : branch.target, from: node))
    }
    return result
  }

  private func isEverSkipped(_ activity: Activity, caseType: String?) -> Bool {
    guard let skipped = activity.skipped else { return false }
    return caseType.map { skipped[$0] ?? 0 > 0 } ?? true
  }

  private func isPossible(_ branch: Branch, of decision: [Branch], caseType: String?) -> Bool {
    guard let caseType, branch.condition == nil else { return true }
    guard let share = branch.share else { return decision.reduce(0) { $0 + ($1.share?[caseType] ?? 0) } < 1 }
    return share[caseType] ?? 0 > 0
  }

  private func resolve(_ target: Target, from node: Int) -> Int {
    switch target {
    case .following: following[node].first ?? end
    case .activity(let key): nodeOfKey[key] ?? end
    case .end: end
    }
  }

  /// Whether each node can be reached from a node; itself only by a way back to it, unless `orItself`.
  func reachable(
    from start: Int, caseType: String?, holding conditions: Set<Branch.Condition>? = nil,
    orItself: Bool = true
  ) -> [Bool] {
    let first = successors(of: start, caseType: caseType, holding: conditions) + (orItself ? [start] : [])
    return spread(from: first) { successors(of: $0, caseType: caseType, holding: conditions) }
  }

  /// Whether each node has a path to the end.
  private func canEnd(caseType: String?, holding conditions: Set<Branch.Condition>) -> [Bool] {
    var preceding: [[Int]] = Array(repeating: [], count: following.count)
    for node in following.indices {
      for successor in successors(of: node, caseType: caseType, holding: conditions) {
        preceding[successor].append(node)
      }
    }
    return spread(from: [end]) { preceding[$0] }
  }

  private func spread(from first: [Int], along neighbours: (Int) -> [Int]) -> [Bool] {
    var reached = Array(repeating: false, count: following.count)
    var waiting = first
    while let node = waiting.popLast() {
      guard !reached[node] else { continue }
      reached[node] = true
      waiting += neighbours(node)
    }
    return reached
  }

  /// The loops without exit that a case of the type can enter, as groups of rows.
  ///
  /// - Parameter conditions: those that hold for a case that continues for long.
  func endlessLoops(caseType: String, holding conditions: Set<Branch.Condition>) -> [[Int]] {
    let fromEntry = reachable(from: entry, caseType: caseType)
    let canEnd = canEnd(caseType: caseType, holding: conditions)
    var loops: [[Int]] = []
    var told: Set<Int> = []
    for row in rows.indices where fromEntry[row] && !canEnd[row] && !told.contains(row) {
      let reached = reachable(from: row, caseType: caseType, holding: conditions)
      let group = rows.indices.filter { reached[$0] }
      // Only those that cannot leave the loop: what leads into it is not to blame.
      guard
        group.allSatisfy({ reachable(from: $0, caseType: caseType, holding: conditions)[row] })
      else { continue }
      told.formUnion(group)
      loops.append(group)
    }
    return loops
  }
}

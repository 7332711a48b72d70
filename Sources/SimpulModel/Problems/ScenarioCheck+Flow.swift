// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioCheck {
  mutating func checkBlocks(_ checked: CheckedProcedure) {
    for block in checked.outline.blocks {
      let path = block.path + [FieldKey.parallel]
      if block.block.branches.count < 2 {
        report(
          path,
          "'\(block.block.key)' has \(ProblemPhrases.count(block.block.branches.count, "branch")), and nothing runs at the "
            + "same time as another: write at least two, or rows without 'parallel'")
      }
      reportRepeated(block.block.branches.map(\.name), "branch", at: path)
      checkNeeded(block.block, at: block.path, of: checked.procedure)
      for branch in block.block.branches where branch.steps.isEmpty {
        report(path + [branch.name], "branch '\(branch.name)' has no activities: write one or leave it out")
      }
    }
  }

  /// Two activities that share random numbers would be fast and slow together.
  mutating func checkSharedDraws(_ checked: CheckedProcedure) {
    var owner: [Activity.Key: Activity.Key] = [:]
    for row in checked.outline.rows where row.activity.drawsAs == nil {
      owner[row.activity.key] = row.activity.key
    }
    for row in checked.outline.rows {
      guard let other = row.activity.drawsAs else { continue }
      if let first = owner[other], first != row.activity.key {
        report(
          row.path + [FieldKey.drawsAs],
          "'\(row.activity.key)' would have the same random numbers as '\(first)', which draws as '\(other)' too: "
            + "leave 'draws as' out of one of them")
      }
      owner[other] = row.activity.key
    }
  }

  mutating func checkFlow(_ checked: CheckedProcedure) {
    let before = problems.count
    for row in checked.outline.rows {
      for reference in Procedure.references(of: row) where !reference.isOfOfficer {
        checkJump(reference, from: row, checked)
      }
      checkEnds(row)
    }
    // A row that leads nowhere would make everything after it look unreachable.
    guard problems.count == before else { return }
    checkReachable(checked)
    checkLoops(checked)
  }

  private mutating func checkJump(
    _ reference: Reference, from row: ProcedureOutline.Row, _ checked: CheckedProcedure
  ) {
    guard let target = checked.outline.locations[reference.target] else {
      report(
        reference.path, ProblemPhrases.unknown("activity", reference.target, among: checked.outline.targets))
      return
    }
    let source = row.location
    if row.activity.cancelsBranches, !reference.isReturn, target.count < source.count,
      source.starts(with: target)
    {
      return
    }
    let common = zip(source, target).prefix { $0 == $1 }.count
    if source.count == common, target.count == common { return }
    let name = reference.target
    if source.count > common, target.count > common, source[common].block == target[common].block {
      report(
        reference.path,
        "'\(row.activity.key)' and '\(name)' stand in different branches of '\(source[common].block)', and a case "
          + "cannot go from one to another: name a row of the branch '\(source[common].branch)'")
    } else if source.count > common {
      report(
        reference.path,
        "'\(name)' lies outside the parallel block '\(source[common].block)', which a case cannot leave before its "
          + "branches meet: name a row of the branch '\(source[common].branch)'"
          + (reference.isReturn ? "" : ", or write 'cancels: branches'"))
    } else {
      report(
        reference.path,
        "'\(name)' lies inside the parallel block '\(target[common].block)', which a case enters only at its "
          + "beginning: write '\(target[common].block)'")
    }
  }

  /// A case ends outside blocks only.
  private mutating func checkEnds(_ row: ProcedureOutline.Row) {
    guard let place = row.location.first, !row.activity.cancelsBranches else { return }
    var paths: [[String]] = []
    for branch in row.activity.decision {
      if case .end = branch.target { paths.append(row.path + [FieldKey.decision, branch.name]) }
    }
    if case .end = row.activity.next { paths.append(row.path + [FieldKey.next]) }
    for path in paths {
      report(
        path,
        "a case cannot end inside the parallel block '\(place.block)', where its other branches go on: "
          + "let the branch go to its end, and decide behind the block; or write 'cancels: branches'")
    }
  }

  private mutating func checkReachable(_ checked: CheckedProcedure) {
    let graph = checked.graph
    var isAccounted = graph.reachable(from: graph.entry, caseType: nil)
    for (node, row) in checked.outline.rows.enumerated() where !isAccounted[node] {
      report(
        row.path,
        "no case can come to '\(row.activity.key)', because the rows before it go elsewhere: name it in a 'next', "
          + "a 'decision' or a 'to', or leave it out")
      // What stands behind it is unreachable for the same reason.
      for (other, isBehind) in graph.reachable(from: node, caseType: nil).enumerated() where isBehind {
        isAccounted[other] = true
      }
    }
  }

  private mutating func checkLoops(_ checked: CheckedProcedure) {
    let caseTypes = checked.procedure.caseTypes
    let settled = checked.procedure.settledConditions
    let loops = caseTypes.map { caseType in
      settled.flatMap { checked.graph.endlessLoops(caseType: caseType, holding: $0) }
    }
    var told: [[Int]] = []
    for (loop, first) in zip(loops, caseTypes).flatMap({ loops, type in loops.map { ($0, type) } })
    where !told.contains(loop) {
      told.append(loop)
      let isForAll = loops.allSatisfy { $0.contains(loop) }
      report(loop, caseType: isForAll ? nil : first, checked)
    }
  }

  private mutating func report(_ loop: [Int], caseType: String?, _ checked: CheckedProcedure) {
    let rows = loop.map { checked.outline.rows[$0] }
    guard let row = rows.first else { return }
    let aCase = caseType.map { "a case of type '\($0)'" } ?? "a case"
    let key = row.activity.key
    if let returning = rows.first(where: { sendsEverythingBack($0.activity, caseType, checked) }) {
      report(
        returning.path + [FieldKey.returned],
        "'\(returning.activity.key)' sends every file back, so \(aCase) that comes to it can never end: write less "
          + "than 100%, or 'at most: 3 times'")
    } else if rows.count == 1 {
      report(
        row.path,
        "\(aCase) that comes to '\(key)' comes back to it for ever: give it a way out, with 'next' or 'decision'"
      )
    } else {
      report(
        row.path,
        "\(aCase) that comes to '\(key)' goes round \(ProblemPhrases.list(rows.map(\.activity.key))) for ever: give one of "
          + "them a way out, with 'next' or 'decision'")
    }
  }

  private func sendsEverythingBack(
    _ activity: Activity, _ caseType: String?, _ checked: CheckedProcedure
  ) -> Bool {
    guard let returned = activity.returned, returned.atMost == nil else { return false }
    let caseTypes = caseType.map { [$0] } ?? checked.procedure.caseTypes
    return caseTypes.contains { returned.probability[$0]?.shares.last ?? 0 >= 1 }
  }
}

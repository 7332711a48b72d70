// SPDX-License-Identifier: GPL-3.0-or-later

extension Redesign {
  /// The design with all its changes made.
  ///
  /// - Throws: `ModelProblems` at the places of the redesign's file, all at once.
  public func scenario(from base: Scenario) throws(ModelProblems) -> Scenario {
    try scenario(from: base, with: Array(changes.indices))
  }

  /// The design with some of its changes made, in the order of the file; each of those that they require must
  /// be among them.
  ///
  /// - Throws: `ModelProblems` at the places of the redesign's file, all at once.
  public func scenario(from base: Scenario, with indices: [Int]) throws(ModelProblems) -> Scenario {
    let chosen = Set(indices)
    let inOrder = changes.indices.filter(chosen.contains)
    let keys = inOrder.map { changes[$0].key }
    var missing: [ModelProblem] = []
    for index in inOrder {
      for required in changes[index].requires where !keys.contains(required) {
        missing.append(
          ModelProblem(
            path: [FieldKey.changes, changes[index].key, FieldKey.requires],
            message: "change '\(changes[index].key)' requires '\(required)', which is not made: make both"))
      }
    }
    guard missing.isEmpty else { throw ModelProblems(missing) }
    let made = made(inOrder, in: base)
    guard made.problems.isEmpty else { throw ModelProblems(made.problems) }
    return made.scenario
  }

  /// The design with the named changes made.
  ///
  /// - Throws: `ModelProblems` at the places of the redesign's file, all at once; also for unknown names.
  public func scenario(
    from base: Scenario, withChanges keys: [Change.Key]
  ) throws(ModelProblems) -> Scenario {
    let known = changes.map(\.key)
    let unknown = keys.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw ModelProblems(
        unknown.map {
          ModelProblem(path: [FieldKey.changes], message: ProblemPhrases.unknown("change", $0, among: known))
        })
    }
    return try scenario(from: base, with: changes.indices.filter { keys.contains(changes[$0].key) })
  }

  /// Some changes and all that they require, in file order.
  public func withRequired(_ indices: [Int]) -> [Int] {
    spread(from: indices) { index, other in changes[index].requires.contains(changes[other].key) }
  }

  /// Some changes and all that require them, in file order: what has to go when they are taken away.
  public func withDependent(_ indices: [Int]) -> [Int] {
    spread(from: indices) { index, other in changes[other].requires.contains(changes[index].key) }
  }

  private func spread(from indices: [Int], along leads: (Int, Int) -> Bool) -> [Int] {
    var reached: Set<Int> = []
    var waiting = indices
    while let index = waiting.popLast() {
      guard reached.insert(index).inserted else { continue }
      waiting += changes.indices.filter { leads(index, $0) }
    }
    return changes.indices.filter(reached.contains)
  }
}

extension Scenario {
  /// The scenario after one change, whatever the change requires; it keeps its title.
  ///
  /// - Throws: `ModelProblems` with paths that begin at `changes` and the change's key.
  public func applying(_ change: Change) throws(ModelProblems) -> Scenario {
    var alone = change
    alone.requires = []
    return try Redesign(title: title, changes: [alone]).scenario(from: self)
  }
}

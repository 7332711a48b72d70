// SPDX-License-Identifier: GPL-3.0-or-later

extension Redesign {
  /// Everything that keeps the redesign from being made of a base that has no problems itself: problems of the
  /// changes, conflicts between them, problems of the whole design, and the changes that cannot stand alone. Later
  /// kinds are looked for only when there are no earlier ones, since they would follow from them.
  public func problems(base: Scenario) -> [ModelProblem] {
    let kinds = [changeProblems, conflicts, { made(Array(changes.indices), in: base).problems }]
    for kind in kinds {
      let problems = kind()
      if !problems.isEmpty { return problems }
    }
    return problemsAlone(base: base)
  }

  /// Reported for a redesign without changes, such as one that `simpul new` wrote and nobody has edited.
  public static let noChanges =
    "there are no changes yet: take the '# ' away from an example, or write one with a name and what it does"

  private func changeProblems() -> [ModelProblem] {
    guard !changes.isEmpty else {
      return [ModelProblem(path: [FieldKey.changes], message: Redesign.noChanges)]
    }
    var problems: [ModelProblem] = []
    let keys = changes.map(\.key)
    var seen: Set<Change.Key> = []
    for change in changes {
      let path = [FieldKey.changes, change.key]
      if !seen.insert(change.key).inserted {
        problems.append(
          ModelProblem(
            path: path, message: "change '\(change.key)' is there twice: give one of them another key"))
      }
      if change.verbs.isEmpty {
        problems.append(
          ModelProblem(
            path: path,
            message: "change '\(change.key)' does nothing: write set, add, drop, merge, move, parallel, "
              + "substitute or add officers"))
      }
      for required in change.requires {
        let others = keys.filter { $0 != change.key }
        guard !others.contains(required) else { continue }
        let message =
          required == change.key
          ? "change '\(required)' requires itself: name another one"
          : ProblemPhrases.unknown("change", required, among: others)
        problems.append(ModelProblem(path: path + [FieldKey.requires], message: message))
      }
    }
    return problems
  }

  /// The changes that cannot be made together with no others than those they require; each problem names the change
  /// that was missed, where one is.
  public func problemsAlone(base: Scenario) -> [ModelProblem] {
    var result: [ModelProblem] = []
    for index in changes.indices {
      let own = withRequired([index])
      guard let problem = made(own, in: base).problems.first else { continue }
      let missed = changes.indices.first { other in
        !own.contains(other) && made(withRequired([index, other]), in: base).problems.isEmpty
      }
      let advice =
        missed.map { "write 'requires: \(changes[$0].key)' if it is made with that one only" }
        ?? "write what it 'requires', or change it so that it stands alone"
      result.append(
        ModelProblem(
          path: problem.path,
          message: "change '\(changes[index].key)' cannot be made alone (\(problem.message)): \(advice)"))
    }
    return result
  }
}

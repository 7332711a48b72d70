// SPDX-License-Identifier: GPL-3.0-or-later

extension Redesigning {
  /// References to rows that a change removed.
  func danglingProblems() -> [(problem: ModelProblem, reference: Reference)] {
    var result: [(problem: ModelProblem, reference: Reference)] = []
    for procedure in scenario.procedures {
      let outline = ProcedureOutline(procedure)
      for reference in procedure.references(outline) where outline.locations[reference.target] == nil {
        guard
          let removal = removals.last(where: { $0.procedure == procedure.key && $0.key == reference.target })
        else { continue }
        result.append(
          (
            ModelProblem(
              path: removal.path,
              message:
                "'\(removal.key)' \(removal.fate), but \(reference.meaning): say what takes its place, "
                + "with \(reference.remedy)"), reference
          ))
      }
    }
    return result
  }
}

extension Reference {
  /// `'set: { promise: { to: … } }'`
  fileprivate var remedy: String {
    switch role {
    case .promiseFrom: "'set: { promise: { from: … } }'"
    case .promiseTo: "'set: { promise: { to: … } }'"
    case .returnTo(let key): "'set: { activities: { \(key): { to: … } } }'"
    case .next(let key): "'set: { activities: { \(key): { next: … } } }'"
    case .sameOfficer(let key): "'set: { activities: { \(key): { same officer as: … } } }'"
    case .branch(_, let key): "'set: { activities: { \(key): { decision: … } } }'"
    }
  }
}

extension Redesign {
  /// The base with some of the changes made, in file order, and what keeps that from being a scenario.
  func made(_ indices: [Int], in base: Scenario) -> (scenario: Scenario, problems: [ModelProblem]) {
    var making = Redesigning(base)
    for index in indices { making.make(changes[index]) }
    if !title.isEmpty { making.scenario.title = title }
    // Consequences of a change that could not be made are not reported.
    guard making.problems.isEmpty else { return (making.scenario, making.problems) }
    let dangling = making.danglingProblems()
    let told = Set(dangling.map(\.reference.path))
    let others = making.scenario.problems().filter { !told.contains($0.path) }
    guard dangling.isEmpty, others.isEmpty else {
      let found = others.map { attribute($0, to: indices, in: base) }
      return (making.scenario, dangling.map(\.problem) + found)
    }
    return (making.scenario, [])
  }

  /// The same problem at the verb that caused it; as it is where the base has it already.
  private func attribute(_ problem: ModelProblem, to indices: [Int], in base: Scenario) -> ModelProblem {
    var making = Redesigning(base)
    guard !base.problems().contains(problem) else { return problem }
    for index in indices {
      making.make(changes[index])
      guard making.scenario.problems().contains(problem) else { continue }
      return ModelProblem(
        path: [FieldKey.changes, changes[index].key] + changes[index].path(to: problem.path),
        message: problem.message)
    }
    return problem
  }
}

extension Change {
  /// Path in the change of the element at a path of the scenario's file; empty when it is not mentioned.
  fileprivate func path(to path: [String]) -> [String] {
    for verb in verbs.reversed() {
      for subject in verb.subjects {
        guard let rest = path.rest(behind: subject) else { continue }
        return verb.path + rest
      }
    }
    return []
  }
}

extension Verb {
  /// The elements that it changes, as they appear in the path of a problem.
  fileprivate var subjects: [[String]] {
    switch self {
    case .setActor(let key, _), .addOfficers(let key, _), .scaleWork(let key, _): [[FieldKey.actors, key]]
    case .addActor(let actor): [[FieldKey.actors, actor.key]]
    case .setActivity(let key, _), .move(let key, _), .moveTo(let key, _): [[key.withoutProcedure]]
    case .addActivity(let activity, _): [[activity.key]]
    case .setCalendar(let key, _): [[FieldKey.calendars, key]]
    case .setArrivals(let stream): [[FieldKey.arrivals, stream.key]]
    case .setPromise(let promise): [[FieldKey.promise] + (promise.caseType.map { [$0] } ?? [])]
    case .merge(_, let into, _): [[into]]
    case .parallel(let keys, _):
      [[keys.map(\.withoutProcedure).joined(separator: " + ")], [FieldKey.promise]]
    case .substitute(_, let keys): keys.map { [$0.withoutProcedure] }
    case .drop: []
    }
  }
}

extension Activity.Key {
  /// `sign` for `SKTM/sign`.
  fileprivate var withoutProcedure: Activity.Key {
    split(separator: "/", maxSplits: 1).last.map(String.init) ?? self
  }
}

extension [String] {
  /// What follows the last occurrence of some adjacent elements; nil when they do not occur.
  fileprivate func rest(behind part: [String]) -> [String]? {
    guard !part.isEmpty, count >= part.count else { return nil }
    for start in stride(from: count - part.count, through: 0, by: -1)
    where Array(self[start..<start + part.count]) == part { return Array(self[(start + part.count)...]) }
    return nil
  }
}

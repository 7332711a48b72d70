// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Where a value cannot be read, something else stands for it, and problems may come of that which the file
/// does not have.
extension Reading {
  /// Whether a problem of the scenario may only follow from what could not be read. Such problems are reported
  /// when all can be read.
  func mayFollow(_ problem: ModelProblem, _ scenario: Scenario) -> Bool {
    if isBroken(problem.path) { return true }
    let rank = Reading.rank(problem.path)
    if broken.contains(where: { Reading.rank($0) < rank }) { return true }
    return isAboutFlow(problem.path, scenario) && broken.contains { $0.contains(FieldKey.activities) }
  }

  /// What has a lower rank is used by what has a higher one.
  private static func rank(_ path: [String]) -> Int {
    switch path.first {
    case FieldKey.period, FieldKey.hours, FieldKey.calendars: 0
    case FieldKey.actors: 1
    default: 2
    }
  }

  /// Whether a problem is of the ways of a case: of a whole row, or of the rows of a promise's clock.
  private func isAboutFlow(_ path: [String], _ scenario: Scenario) -> Bool {
    let activities = scenario.procedures.flatMap(\.activities)
    if activities.contains(where: { $0.key == path.last }) { return true }
    guard path.contains(FieldKey.promise), let field = path.last,
      [FieldKey.from, FieldKey.to].contains(field)
    else { return false }
    let promises = scenario.procedures.flatMap(\.promises)
    let named = promises.compactMap { field == FieldKey.from ? $0.from : $0.to }
    return named.contains { name in activities.contains { $0.key == name } }
  }

  /// The problems of a redesign that do not follow from what could not be read of it: those of the changes of
  /// which something was read.
  func problems(of redesign: Redesign, base: Scenario) -> [ModelProblem] {
    guard !errors.isEmpty else { return redesign.problems(base: base) }
    var readable = redesign
    readable.changes.removeAll { $0.verbs.isEmpty }
    return readable.problems(base: base).filter { !mayFollow($0) }
  }

  private func mayFollow(_ problem: ModelProblem) -> Bool {
    // A change of which a part is missing, or what only shows in the design as a whole.
    let path = problem.path
    if path.last == FieldKey.requires { return true }
    guard path.count > 2, path.first == FieldKey.changes, ![FieldKey.drop, FieldKey.merge].contains(path[2])
    else { return true }
    return broken.contains { other in
      // What a change adds or merges into is named by others.
      other.contains(FieldKey.add) || other.contains(FieldKey.merge) || other.starts(with: path.prefix(2))
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

extension Offices {
  static func made(_ verbs: Verb..., of base: Scenario = Offices.letter) throws -> Scenario {
    try base.applying(Change(key: "a", verbs: verbs))
  }

  /// What the verbs cannot do, with the path behind `changes` and the change.
  static func refused(_ verbs: Verb..., of base: Scenario = Offices.letter) -> [ModelProblem] {
    do throws(ModelProblems) {
      _ = try base.applying(Change(key: "a", verbs: verbs))
      return []
    } catch {
      return error.problems.map { problem in
        #expect(Array(problem.path.prefix(2)) == ["changes", "a"])
        return ModelProblem(path: Array(problem.path.dropFirst(2)), message: problem.message)
      }
    }
  }
}

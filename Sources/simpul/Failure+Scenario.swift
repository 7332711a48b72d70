// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulFormats
import SimpulModel

extension Failure {
  /// Everything that is wrong in a file, one error a line.
  init(_ errors: ScenarioErrors) {
    let isMissing = errors.errors.contains { $0.kind == .noSuchFile }
    let isUnreadable = errors.errors.contains { $0.kind == .unreadable }
    let count = errors.errors.count
    let sum = count > 1 ? "\n\(count) errors" : ""
    self.init(isMissing || isUnreadable ? .noInput : .badScenario, errors.description + sum)
  }

  /// A scenario that can be compiled and run within limits.
  static func read(_ path: String, limits: RunLimits = RunLimits()) throws(Failure) -> ScenarioFile {
    do throws(ScenarioErrors) {
      let file = try ScenarioFile.read(path: path)
      let problems = limits.problems(of: file.scenario)
      if !problems.isEmpty { throw file.errors(for: ModelProblems(problems)) }
      return file
    } catch {
      throw Failure(error)
    }
  }
}

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

  /// Why a study gave no findings.
  ///
  /// - Parameter files: that were studied, with the names of their designs.
  init(_ error: StudyError, in files: [(name: String, file: ScenarioFile)]) {
    switch error {
    case .cancelled: self.init(.interrupted, "stopped; nothing was written")
    case .invalidSettings: self.init(.usage, "--replications, --precision or --seed is out of range")
    case .noPromisedCases(let none): self.init(.badScenario, "\(none)")
    case .compilation, .notSteady, .endlessCase:
      guard let (scenario, problem) = error.problem else {
        self.init(.badScenario, "\(error)")
        return
      }
      let named = files.first { $0.name == scenario } ?? files.first { $0.file.scenario.title == scenario }
      guard let file = (named ?? files.first)?.file else {
        self.init(.badScenario, [scenario, problem.message].compactMap(\.self).joined(separator: ": "))
        return
      }
      self.init(file.errors(for: ModelProblems([problem])))
    }
  }

  /// A scenario that can be compiled and run within limits.
  static func read(_ path: String, limits: RunLimits = RunLimits()) throws(Failure) -> ScenarioFile {
    do throws(ScenarioErrors) {
      let file = try ScenarioFile.read(path: path)
      let problems = limits.problems(of: file.scenario)
      if !problems.isEmpty { throw file.errors(for: ModelProblems(problems)) }
      return file
    } catch { throw Failure(error) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulFormats
import SimpulModel
import SimpulWords

/// A scenario in words, with every default and the load of each actor; of a redesign what it changes.
package struct ReadBackQuestion: Question {
  package var path: String
  /// Whether of a redesign the whole procedure is told, and not only what it changes.
  package var tellsAll: Bool

  package init(_ path: String, tellsAll: Bool = false) {
    self.path = path
    self.tellsAll = tellsAll
  }

  package func answer(_ settings: JobSettings, _ watch: JobWatch) throws(Failure) -> Outcome<ScenarioFile> {
    let file = try Failure.read(path, limits: settings.limits)
    let capacity = try capacity(of: file.scenario, path)
    let language = settings.language
    guard !tellsAll, case .redesign(_, let base) = file.content else {
      return Outcome(answer: file) {
        ReadBack.text(
          file.scenario, capacity: capacity, ranges: file.statedRanges, language: language, style: $0)
      }
    }
    let inherited = Set(base.statedNumbers)
    let ranges = file.statedRanges.filter { !inherited.contains($0.number) }
    let baseCapacity = try self.capacity(of: base.scenario, base.path)
    return Outcome(answer: file) {
      ReadBack.changes(
        file.scenario, capacity: capacity, ranges: ranges, base: base.scenario, baseCapacity: baseCapacity,
        language: language, style: $0)
    }
  }

  private func capacity(of scenario: Scenario, _ path: String) throws(Failure) -> CapacityFindings {
    do throws(CompilationProblem) {
      return Capacity.findings(of: try Program(compiling: scenario))
    } catch {
      throw Failure(.badScenario, "\(path): \(error)")
    }
  }
}

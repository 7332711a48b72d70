// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulFormats
import SimpulModel
import SimpulRender
import SimpulWords

/// A scenario in words, with every default and the load of each actor; of a redesign what it changes.
package struct ReadBackQuestion: Question {
  package var path: String
  /// Whether of a redesign the whole procedure is reported, and not only what it changes.
  package var tellsAll: Bool

  package init(_ path: String, tellsAll: Bool = false) {
    self.path = path
    self.tellsAll = tellsAll
  }

  package func answer(_ settings: JobSettings, _ watch: JobWatch) throws(Failure) -> Outcome<ScenarioFile> {
    let file = try Failure.read(path, limits: settings.limits)
    let language = settings.language
    func readBack(_ scenario: Scenario, _ path: String, _ ranges: [StatedRange]) throws(Failure)
      -> ReadBackDocument
    {
      ReadBackDocument(
        scenario, capacity: try capacity(of: scenario, path), ranges: ranges, language: language)
    }
    guard !tellsAll, case .redesign(_, let base) = file.content else {
      return Outcome(answer: file, text: try readBack(file.scenario, path, file.statedRanges).document.text)
    }
    let inherited = Set(base.statedNumbers)
    let ranges = file.statedRanges.filter { !inherited.contains($0.number) }
    let redesign = try readBack(file.scenario, path, ranges)
    let changes = redesign.changes(since: try readBack(base.scenario, base.path, []))
    return Outcome(answer: file, text: changes.text)
  }

  private func capacity(of scenario: Scenario, _ path: String) throws(Failure) -> CapacityFindings {
    do throws(CompilationProblem) { return Capacity.findings(of: try Program(compiling: scenario)) } catch {
      throw Failure(.badScenario, "\(path): \(error)")
    }
  }
}

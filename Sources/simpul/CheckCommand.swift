// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulEngine
import SimpulFormats
import SimpulModel
import SimpulRender
import SimpulWords

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads a scenario back in words, with every default and the load of each actor.")

  @Argument(help: "The files to check.")
  var files: [String]

  @Flag(help: "The whole procedure of a redesign, and not only what it changes.")
  var all = false

  @OptionGroup var limits: LimitOptions

  @OptionGroup var language: LanguageOption

  func run() throws {
    var failures: [Failure] = []
    for path in files {
      do throws(Failure) {
        try check(path)
      } catch {
        failures.append(error)
      }
    }
    guard let first = failures.first else { return }
    throw Failure(first.code, failures.map(\.message).joined(separator: "\n"))
  }

  private func check(_ path: String) throws(Failure) {
    let file = try Failure.read(path, limits: limits.runLimits(threads: nil))
    let capacity = try capacity(of: file.scenario, path)
    let style: Style = Terminal.isStyled ? .ansi : .plain
    guard !all, case .redesign(_, let base) = file.content else {
      try Terminal.write(
        ReadBack.text(
          file.scenario, capacity: capacity, ranges: file.statedRanges, language: language.ofReport,
          style: style))
      return
    }
    let inherited = Set(base.statedNumbers)
    try Terminal.write(
      ReadBack.changes(
        file.scenario, capacity: capacity,
        ranges: file.statedRanges.filter { !inherited.contains($0.number) },
        base: base.scenario,
        baseCapacity: try self.capacity(of: base.scenario, base.path), language: language.ofReport,
        style: style))
  }

  private func capacity(of scenario: Scenario, _ path: String) throws(Failure) -> CapacityFindings {
    do throws(CompilationProblem) {
      return Capacity.findings(of: try Program(compiling: scenario))
    } catch {
      throw Failure(.badScenario, "\(path): \(error)")
    }
  }
}

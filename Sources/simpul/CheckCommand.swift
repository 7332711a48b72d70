// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulAnalysis
import SimpulEngine
import SimpulFormats
import SimpulReport

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads a scenario back in words, with every default and the load of each actor.")

  @Argument(help: "The files to check.")
  var files: [String]

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
    let file = try Failure.read(path)
    let program: Program
    do throws(CompilationProblem) {
      program = try Program(compiling: file.scenario)
    } catch {
      throw Failure(.badScenario, "\(path): \(error)")
    }
    Terminal.write(
      ReadBack.text(
        file.scenario, capacity: Capacity.findings(of: program), ranges: file.statedRanges,
        language: language.ofReport,
        style: Terminal.isStyled ? .ansi : .plain))
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulApp

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads a scenario back in words, with every default and the load of each actor.")

  @Argument(help: "The files to check.") var files: [String]

  @Flag(help: "The whole procedure of a redesign, and not only what it changes.") var all = false

  @OptionGroup var limits: LimitOptions

  @OptionGroup var language: LanguageOption

  func run() throws {
    let settings = JobSettings(limits: limits.runLimits(threads: nil), language: language.language)
    var failures: [Failure] = []
    for path in files {
      do throws(Failure) { try answer(ReadBackQuestion(path, tellsAll: all), settings) } catch {
        failures.append(error)
      }
    }
    guard let first = failures.first else { return }
    throw Failure(first.code, failures.map(\.message).joined(separator: "\n"))
  }
}

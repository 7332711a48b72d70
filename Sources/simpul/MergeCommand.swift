// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import SimpulReport

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Puts the shards of a sweep together: the same bytes as of a sweep that was not shared out.")

  @Argument(help: "The folders of all shards.")
  var folders: [String]

  @Option(help: "The folder for the results.")
  var output: String

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if folders.isEmpty { throw ValidationError("give the folders of all shards") }
  }

  func run() throws {
    var sources: [SweepMerge.Source] = []
    for folder in folders {
      guard let journal = try SweepFolder(path: folder).journal() else {
        throw Failure(
          .noInput, "\(folder): there is no such folder, or nothing in it: name the folder of a shard")
      }
      sources.append(SweepMerge.Source(name: folder, journal: journal))
    }
    let target = SweepFolder(path: output)
    guard try target.journal() == nil else {
      throw Failure(.cannotWrite, "\(output) holds a sweep already: choose another --output")
    }
    let journal: SweepJournal
    do throws(SweepMerge.Refusal) {
      journal = try SweepMerge.merged(sources)
    } catch {
      throw Failure(.badScenario, "\(error)")
    }
    let outputs = SweepOutputs(journal, language: language.ofReport)
    try target.write(journal, outputs.files)
    Terminal.write(outputs.summary + "\n" + Wording.writtenSweep(output, language.ofReport))
  }
}

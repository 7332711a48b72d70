// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import SimpulApp
import SimpulRender
import SimpulSweep
import SimpulWords

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Puts the shards of a sweep together: the same bytes as of a sweep that was not shared out.")

  @Argument(help: "The folders of all shards, or their \(SweepJournal.fileName).")
  var shards: [String]

  @Option(help: "The folder for the results.")
  var output: String

  @Flag(help: "Writes over an earlier result in that folder.")
  var replace = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if shards.isEmpty { throw ValidationError("give the folders of all shards") }
  }

  func run() throws {
    var sources: [SweepMerge.Source] = []
    for path in shards {
      sources.append(SweepMerge.Source(name: path, journal: try MergeCommand.journal(path)))
    }
    let journal: SweepJournal
    do throws(SweepMerge.Refusal) {
      journal = try SweepMerge.merged(sources)
    } catch {
      throw Failure(.badScenario, "\(error)")
    }
    let record = ResultRecord(journal.record, command: CommandLine.arguments.recorded)
    let place = ResultPlace(output, replaces: replace)
    try place.check(record, inputs: shards)
    let outputs = SweepOutputs(journal, language: language.ofReport)
    try place.deliver([try .journal(journal, output)] + outputs.files, record)
    try Terminal.write(outputs.summary + "\n" + Wording.writtenSweep(output, language.ofReport))
  }

  private static func journal(_ path: String) throws(Failure) -> SweepJournal {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = isFolder.boolValue ? path + "/" + SweepJournal.fileName : path
    guard isThere, let contents = FileManager.default.contents(atPath: file) else {
      throw Failure(.noInput, "\(file): there is no such file: name the folder of a shard")
    }
    return try Failure.journal(contents, file: file)
  }
}

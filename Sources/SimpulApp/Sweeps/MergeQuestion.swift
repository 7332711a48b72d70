// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulSweep

/// The shards of a sweep, put together.
package struct MergeQuestion: Question {
  /// The folders of all shards, or their journals.
  package var shards: [String]

  package init(of shards: [String]) { self.shards = shards }

  /// - Precondition: the settings name the folder of the result.
  package func answer(_ settings: JobSettings, _ watch: JobWatch) throws(Failure) -> Outcome<SweepJournal> {
    guard let output = settings.output else {
      throw Failure(.usage, "shards are merged into a folder that is named: give --output")
    }
    var sources: [SweepMerge.Source] = []
    for path in shards {
      sources.append(SweepMerge.Source(name: path, journal: try MergeQuestion.journal(path)))
    }
    let journal: SweepJournal
    do throws(SweepMerge.Refusal) { journal = try SweepMerge.merged(sources) } catch {
      throw Failure(.badScenario, "\(error)")
    }
    let record = ResultRecord(journal.record, command: settings.command)
    let place = ResultPlace(output, replaces: settings.replaces)
    try place.check(record, inputs: shards)
    let outputs = SweepOutputs(journal, language: settings.language)
    let files = [try .journal(journal, output)] + outputs.files
    try place.deliver(files, record, watch)
    return Outcome(
      answer: journal, files: files, text: { _ in outputs.summary },
      closing: "\n" + ClosingLines.writtenSweep(output, settings.language))
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

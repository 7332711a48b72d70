// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulSweep

/// Where the results of a sweep go: its journal grows there while it runs, and all takes its place at once when it is done.
///
/// A sweep that is begun anew has a journal of its own name beside the earlier one's files, which stay until it is done.
struct SweepFolder {
  var path: String { place.path }
  private let place: ResultPlace
  private let record: ResultRecord

  init(_ path: String, _ record: ResultRecord) {
    place = ResultPlace(path, replaces: true)
    self.record = record
  }

  /// Nothing, an empty folder, or that of a sweep that nobody is writing to.
  func check(inputs: [String]) throws(Failure) {
    try place.check(record, inputs: inputs)
    guard let contents = try contents(), contents.holdsResult, !contents.isOfSweep else { return }
    throw Failure(
      .cannotWrite, "\(path) holds the result of another command, and no sweep: choose another --output")
  }

  private func contents() throws(Failure) -> FolderContents? {
    do throws(ResultProblem) { return try place.contents() } catch { throw Failure(error) }
  }

  /// Two sweeps that appended to one journal would spoil it.
  ///
  /// - Returns: nil where there is no folder yet.
  func lock() throws(Failure) -> FolderLock? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do throws(ResultProblem) { return try place.lock() } catch { throw Failure(error) }
  }

  // MARK: The journal

  private var finishedPath: String { path + "/" + SweepJournal.fileName }
  private var freshPath: String { path + "/" + SweepJournal.freshFileName }

  /// Of the sweep that is under way, or was last.
  var journalPath: String {
    let fresh = FileManager.default.contents(atPath: freshPath)
    // Without a whole line it was never begun.
    return fresh?.contains(UInt8(ascii: "\n")) == true ? freshPath : finishedPath
  }

  /// What an earlier run left; nil where there was none.
  func journal() throws(Failure) -> SweepJournal? {
    let file = journalPath
    guard let contents = FileManager.default.contents(atPath: file) else { return nil }
    return try Failure.journal(contents, file: file)
  }

  /// Begins a journal, beside an earlier one's or in a folder of its own, of which the lock is then held.
  func begin(_ sweep: SweepRecord, _ lock: inout FolderLock?, _ watch: JobWatch) throws(Failure) {
    let line: Data
    do throws(SweepJournal.Problem) { line = try SweepJournal.Lines(sweep).first } catch {
      throw .journalWriting(path, error)
    }
    if FileManager.default.fileExists(atPath: finishedPath) {
      do { try line.write(to: URL(fileURLWithPath: freshPath)) } catch { throw .writing(freshPath, error) }
    } else {
      var unfinished = record
      unfinished.isComplete = false
      try place.deliver([ResultFile(SweepJournal.fileName, line)], unfinished, watch, isLocked: true)
      lock = try self.lock()
    }
  }

  /// A handle at the end of the whole lines of a journal.
  func appending(to journal: SweepJournal?) throws(Failure) -> FileHandle {
    let file = journalPath
    do {
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: file))
      if let journal { try handle.truncate(atOffset: UInt64(journal.wholeLength)) }
      try handle.seekToEnd()
      return handle
    } catch { throw .writing(file, error) }
  }

  /// Puts the journal in the order of the table, and the other files, in the place of what is there.
  ///
  /// - Returns: all of them.
  func finish(
    _ journal: SweepJournal, _ files: [ResultFile], _ watch: JobWatch
  ) throws(Failure) -> [ResultFile] {
    let files = [try .journal(journal, path)] + files
    try place.deliver(files, record, watch, isLocked: true)
    return files
  }
}

extension ResultFile {
  /// In the order of the table.
  ///
  /// - Parameter path: of the result, for problems.
  static func journal(_ journal: SweepJournal, _ path: String) throws(Failure) -> ResultFile {
    do throws(SweepJournal.Problem) { return ResultFile(SweepJournal.fileName, try journal.contents()) } catch
    { throw .journalWriting(path, error) }
  }
}

extension ResultRecord {
  /// Of a sweep, a shard, or shards that were merged.
  init(_ sweep: SweepRecord, command: String) {
    var provenance = Provenance(
      version: sweep.version, platform: sweep.platform, seed: sweep.seed, command: command,
      files: [sweep.scenarioFile, sweep.redesignFile, sweep.tableFile].compactMap { $0 })
    provenance.semantics = sweep.semantics
    self.init(provenance, kind: "sweep", study: sweep.title)
  }
}

extension Failure {
  /// The file may be at fault, or what was to be written.
  static func journalWriting(_ path: String, _ error: any Error) -> Failure {
    if let problem = error as? SweepJournal.Problem { return Failure(.cannotWrite, "\(problem)") }
    return writing(path, error)
  }

  static func journal(_ contents: Data, file: String) throws(Failure) -> SweepJournal {
    do throws(SweepJournal.Problem) { return try SweepJournal(contents, file: file) } catch {
      throw Failure(.badScenario, "\(error)")
    }
  }
}

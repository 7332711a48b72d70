// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulReport

/// Where the results of a sweep go: its journal grows while it runs, and the tables are written when all is there.
struct SweepFolder {
  var path: String

  private var url: URL { URL(fileURLWithPath: path) }
  var journalPath: String { path + "/" + SweepJournal.fileName }

  /// What an earlier run left; nil where there was none.
  func journal() throws(Failure) -> SweepJournal? {
    try checkThatItIsOurs()
    guard let contents = FileManager.default.contents(atPath: journalPath) else { return nil }
    return try Failure.journal(contents, file: journalPath)
  }

  /// Nothing, an empty folder, or that of a sweep.
  func checkThatItIsOurs() throws(Failure) {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw Failure(.cannotWrite, "\(path) is a file; results need a folder: choose another --output")
    }
    let names = (try? manager.contentsOfDirectory(atPath: path)) ?? []
    guard names.isEmpty || names.contains(SweepJournal.fileName) else {
      throw Failure(
        .cannotWrite, "\(path) holds other files than those of a sweep: choose another --output")
    }
  }

  /// Makes the folder where there is none. Two sweeps that appended to one journal would spoil it.
  func lock() throws(Failure) -> FolderLock {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw .writing(path, error)
    }
    return try FolderLock(path)
  }

  /// Begins a journal, in the place of an earlier one.
  func begin(_ record: SweepRecord) throws(Failure) {
    do {
      try SweepJournal.line(record).write(to: URL(fileURLWithPath: journalPath))
    } catch {
      throw .journalWriting(path, error)
    }
  }

  /// A handle at the end of the whole lines of a journal.
  func appending(to journal: SweepJournal?) throws(Failure) -> FileHandle {
    do {
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: journalPath))
      if let journal { try handle.truncate(atOffset: UInt64(journal.wholeLength)) }
      try handle.seekToEnd()
      return handle
    } catch {
      throw .writing(journalPath, error)
    }
  }

  /// The journal in the order of the table, then the other files.
  func write(_ journal: SweepJournal, _ files: [ResultsFolder.File]) throws(Failure) {
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      for file in try [ResultsFolder.File(SweepJournal.fileName, journal.contents())] + files {
        try file.contents.write(to: url.appendingPathComponent(file.name), options: .atomic)
      }
    } catch {
      throw .journalWriting(path, error)
    }
  }
}

extension Failure {
  /// The file may be at fault, or what was to be written.
  static func journalWriting(_ path: String, _ error: any Error) -> Failure {
    if let problem = error as? SweepJournal.Problem { return Failure(.cannotWrite, "\(problem)") }
    return writing(path, error)
  }

  static func journal(_ contents: Data, file: String) throws(Failure) -> SweepJournal {
    do throws(SweepJournal.Problem) {
      return try SweepJournal(contents, file: file)
    } catch {
      throw Failure(.badScenario, "\(error)")
    }
  }
}

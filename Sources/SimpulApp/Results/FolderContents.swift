// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulRender
import SimpulSweep
import SimpulText
import SimpulWords

/// What a folder holds, distinguished by what `run.json` in it says: files that Simpul wrote and that are as it wrote
/// them, and anything else.
public struct FolderContents: Equatable, Sendable {
  public enum Source: Equatable, Sendable {
    /// No result, as far as can be said.
    case unknown
    /// A `run.json` of Simpul's that has changed since it was written.
    case damaged
    case recorded(ResultRecord)
    /// Of a time when results did not list their files: only names that Simpul gave are known.
    case unlisted
  }

  public private(set) var source: Source
  /// Paths of files within the folder, last the one that says what the others are.
  public private(set) var own: [String] = []
  /// Paths of folders of Simpul's, the inner ones first.
  public private(set) var ownFolders: [String] = []
  /// What Simpul did not write, in order: paths of files, paths with `/` behind of folders, and what was changed.
  public private(set) var foreign: [String] = []

  public var isEmpty: Bool { own.isEmpty && ownFolders.isEmpty && foreign.isEmpty }
  public var holdsResult: Bool { source != .unknown }
  public var isOfSweep: Bool {
    switch source {
    case .recorded(let record): record.isOfSweep
    case .unlisted: own.contains(SweepJournal.fileName)
    case .unknown, .damaged: false
    }
  }

  /// - Complexity: O(*n*) in the bytes of the files that are listed.
  public static func read(
    _ folder: String, _ operations: any FileOperations
  ) throws(FileProblem) -> FolderContents {
    var expectations = try Expectations(of: folder, operations)
    var contents = FolderContents(source: expectations.source)
    try contents.walk(folder, within: "", &expectations, operations)
    for telling in [SweepJournal.fileName, ResultRecord.fileName] {
      guard let place = contents.own.firstIndex(of: telling) else { continue }
      contents.own.append(contents.own.remove(at: place))
    }
    return contents
  }

  private init(source: Source) { self.source = source }

  private mutating func walk(
    _ folder: String, within prefix: String, _ expectations: inout Expectations,
    _ operations: any FileOperations
  ) throws(FileProblem) {
    for name in try operations.names(in: folder) {
      let (path, place) = (prefix + name, folder + "/" + name)
      // A name that is not UTF-8 cannot be looked up again.
      guard let entry = try operations.entry(at: place) else {
        foreign.append(path)
        continue
      }
      if entry.kind == .folder {
        if expectations.folders.contains(path) {
          try walk(place, within: path + "/", &expectations, operations)
          ownFolders.append(path)
        } else {
          foreign.append(path + "/")
        }
        continue
      }
      guard let expected = expectations.files[path], entry.kind == .file else {
        foreign.append(path)
        continue
      }
      if try expected.isMet(by: entry, at: place, operations) {
        own.append(path)
      } else {
        foreign.append("\(path) (changed since)")
      }
    }
  }
}

/// What may stand in a folder for it to be a result and nothing else.
private struct Expectations {
  struct File {
    var bytes: Int?
    var hash: String?

    func isMet(
      by entry: FileEntry, at path: String, _ operations: any FileOperations
    ) throws(FileProblem) -> Bool {
      if let bytes, bytes != entry.size { return false }
      guard let hash else { return true }
      return try Fingerprint(of: operations.contents(of: path).bytes).hexadecimal == hash
    }
  }

  /// Of results that do not list their files.
  private static let knownNames = [
    "memo.txt", "summary.txt", "report.html", "findings.json", "actors.csv", "activities.csv",
    "replications.csv", "understood.txt", "best.json", "curve.csv", "front.csv", ResultRecord.fileName,
  ]
  private static let knownNamesOfSweeps = [
    SweepJournal.fileName, "offices-results.csv", "sweep.json", "summary.txt", "report.html",
  ]
  private static let recordLimit = 64 * 1_024 * 1_024

  var source: FolderContents.Source = .unknown
  var files: [String: File] = [:]
  var folders: Set<String> = []

  init(of folder: String, _ operations: any FileOperations) throws(FileProblem) {
    let path = folder + "/" + ResultRecord.fileName
    if let entry = try operations.entry(at: path), entry.kind == .file, entry.size <= Expectations.recordLimit
    {
      read(try operations.contents(of: path))
    } else {
      try readSweepWithoutRecord(folder, operations)
    }
  }

  private mutating func read(_ bytes: Data) {
    let object: Data
    do throws(CheckedJSON.Damage) { object = try CheckedJSON.opened(bytes).object } catch {
      switch error {
      case .altered: source = .damaged
      case .unchecked: readUnlisted(bytes)
      }
      return
    }
    guard let record = try? JSONDecoder().decode(ResultRecord.self, from: object) else {
      source = .damaged
      return
    }
    source = .recorded(record)
    files[ResultRecord.fileName] = File()
    for output in record.outputs {
      files[output.name] = File(bytes: output.bytes, hash: output.hash)
      folders.formUnion(ResultFile.folders(of: output.name))
    }
    guard record.isOfSweep else { return }
    // Journals grow, and every line in them tells by itself whether it is whole.
    for name in [SweepJournal.fileName, SweepJournal.freshFileName] { files[name] = File() }
  }

  private mutating func readUnlisted(_ bytes: Data) {
    guard let provenance = try? JSONDecoder().decode(EarlierProvenance.self, from: bytes),
      provenance.command.hasPrefix("simpul ")
    else { return }
    // It listed its files, and has lost the fingerprint of itself.
    guard provenance.outputs == nil else {
      source = .damaged
      return
    }
    source = .unlisted
    for file in provenance.files { files[file.name] = File(hash: file.hash) }
    for name in Expectations.knownNames { files[name] = File() }
  }

  private mutating func readSweepWithoutRecord(
    _ folder: String, _ operations: any FileOperations
  ) throws(FileProblem) {
    let path = folder + "/" + SweepJournal.fileName
    guard let entry = try operations.entry(at: path), entry.kind == .file,
      SweepJournal.isJournal(try operations.contents(of: path))
    else { return }
    source = .unlisted
    for name in Expectations.knownNamesOfSweeps { files[name] = File() }
  }
}

/// What `run.json` held before it listed the files of its result.
private struct EarlierProvenance: Decodable {
  var version: String
  var platform: String
  var seed: UInt64
  var command: String
  var files: [Provenance.File]
  /// Nothing at that time.
  var outputs: [ResultRecord.Output]?
}

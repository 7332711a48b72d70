// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulRender
import SimpulSweep
import SimpulText
import SimpulWords

/// A folder beside a result in which the next one is made, and an earlier one goes when its time has come.
///
/// It holds a mark that says what is being put where, the new result, and for a moment the earlier one. Its process
/// keeps it locked: what is not locked was left by a run that is dead, and the next run tidies it up, as far as it is
/// surely Simpul's.
struct Aside: ~Copyable {
  private static let prefix = ".simpul-aside-"
  private static let markName = "mark.json"
  /// Stands there where a new result is whole and could not be put in place: nobody but its owner takes it away.
  private static let keepName = "keep"

  private struct Mark: Codable {
    struct File: Codable {
      var name: String
      var bytes: Int
    }
    var version: String
    var target: String
    var files: [File]
  }

  let path: String
  private let operations: any FileOperations
  /// Nil where the file system has no locks.
  private let lock: FolderLock?

  var result: String { path + "/result" }
  var earlier: String { path + "/earlier" }

  private init(_ path: String, _ lock: consuming FolderLock?, _ operations: any FileOperations) {
    self.path = path
    self.lock = lock
    self.operations = operations
  }

  /// - Parameters:
  ///   - target: the name of the result within `parent`.
  ///   - files: that will be written.
  static func made(
    in parent: String, for target: String, _ files: [ResultFile], version: String,
    _ operations: any FileOperations
  ) throws(FileProblem) -> Aside {
    let aside = try folder(in: parent, operations)
    let mark = Mark(
      version: version, target: target,
      files: files.map { Mark.File(name: $0.name, bytes: $0.contents.count) })
    let object = JSONEncoding.certain(mark).written(.compact)
    try operations.write(
      CheckedJSON.sealed(Data(object.utf8)), to: aside.path + "/" + markName, isSynced: false)
    return aside
  }

  private static func folder(
    in parent: String, _ operations: any FileOperations
  ) throws(FileProblem) -> Aside {
    var number = 0
    while true {
      number += 1
      let path = parent + "/" + prefix + "\(getpid())" + (number > 1 ? "-\(number)" : "")
      guard try operations.entry(at: path) == nil else { continue }
      try operations.makeFolder(path)
      do throws(FileProblem) {
        // Another run may have taken the empty folder for one left behind.
        guard let lock = try operations.lock(path), try operations.entry(at: path) != nil else { continue }
        return Aside(path, lock, operations)
      } catch {
        if error.errorNumber == ENOENT { continue }
        guard [ENOLCK, EOPNOTSUPP, ENOSYS].contains(error.errorNumber) else { throw error }
        return Aside(path, nil, operations)
      }
    }
  }

  func write(_ files: [ResultFile], isSynced: Bool) throws(FileProblem) {
    try operations.makeFolder(result)
    var made: Set<String> = []
    for file in files {
      for folder in ResultFile.folders(of: file.name) where made.insert(folder).inserted {
        try operations.makeFolder(result + "/" + folder)
      }
      try operations.write(file.contents, to: result + "/" + file.name, isSynced: isSynced)
    }
  }

  func keep() { try? operations.write(Data(), to: path + "/" + Aside.keepName, isSynced: false) }

  /// Takes away what is surely Simpul's, and itself if nothing else is left.
  ///
  /// - Returns: whether all is gone.
  @discardableResult func tidyUp() -> Bool { Aside.tidyUp(path, operations) }

  // MARK: What dead runs left

  /// Puts earlier results back that a dead run had taken away, and takes its folder away.
  static func recover(in parent: String, _ operations: any FileOperations) {
    for name in (try? operations.names(in: parent)) ?? [] where name.hasPrefix(prefix) {
      let path = parent + "/" + name
      guard (try? operations.entry(at: path))?.kind == .folder else { continue }
      do throws(FileProblem) {
        guard let lock = try operations.lock(path) else { continue }
        recover(path, in: parent, operations)
        _ = consume lock
      } catch {
        // Whether its run lives cannot be determined.
        continue
      }
    }
  }

  private static func recover(_ path: String, in parent: String, _ operations: any FileOperations) {
    guard (try? operations.entry(at: path + "/" + keepName)) == .some(nil) else { return }
    if let mark = mark(of: path, operations) {
      let target = parent + "/" + mark.target
      if (try? operations.entry(at: target)) == .some(nil), holdsOnlyAResult(path + "/earlier", operations) {
        try? operations.rename(path + "/earlier", to: target)
      }
    }
    _ = tidyUp(path, operations)
  }

  private static func mark(of path: String, _ operations: any FileOperations) -> Mark? {
    guard let bytes = try? operations.contents(of: path + "/" + markName),
      let object = try? CheckedJSON.opened(bytes).object,
      let mark = try? JSONDecoder().decode(Mark.self, from: object), !mark.target.contains("/")
    else { return nil }
    return mark
  }

  private static func holdsOnlyAResult(_ path: String, _ operations: any FileOperations) -> Bool {
    guard let contents = try? FolderContents.read(path, operations) else { return false }
    return contents.holdsResult && contents.foreign.isEmpty
  }

  private static func tidyUp(_ path: String, _ operations: any FileOperations) -> Bool {
    do throws(FileProblem) {
      let names = try operations.names(in: path)
      guard names.allSatisfy([markName, keepName, "result", "earlier"].contains) else { return false }
      if let mark = mark(of: path, operations) {
        if names.contains("earlier") { try remove(path + "/earlier", nil, operations) }
        if names.contains("result") { try remove(path + "/result", mark, operations) }
      } else if !names.isEmpty, names != [markName] {
        return false
      }
      for name in [keepName, markName] where names.contains(name) {
        try operations.removeFile(path + "/" + name)
      }
      try operations.removeFolder(path)
      return true
    } catch { return false }
  }

  /// A result with all that is in it, or what was written of one; the file that tells what the others are goes last.
  ///
  /// - Throws: also where something else is in it.
  private static func remove(
    _ folder: String, _ mark: Mark?, _ operations: any FileOperations
  ) throws(FileProblem) {
    let contents = try FolderContents.read(folder, operations)
    var files = contents.own
    var folders = contents.ownFolders
    if !contents.foreign.isEmpty || contents.source == .damaged {
      guard let mark, let written = try partlyWritten(folder, mark, operations) else {
        throw FileProblem(path: folder, errorNumber: ENOTEMPTY)
      }
      (files, folders) = written
    }
    for file in files.dropLast() { try operations.removeFile(folder + "/" + file) }
    for inner in folders { try operations.removeFolder(folder + "/" + inner) }
    if let last = files.last { try operations.removeFile(folder + "/" + last) }
    try operations.removeFolder(folder)
  }

  /// Nil where anything is there that the mark does not speak of.
  private static func partlyWritten(
    _ folder: String, _ mark: Mark, _ operations: any FileOperations
  ) throws(FileProblem) -> (files: [String], folders: [String])? {
    let sizes = Dictionary(mark.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: max)
    let known = Set(mark.files.flatMap { ResultFile.folders(of: $0.name) })
    var files: [String] = []
    var folders: [String] = []
    func walk(_ prefix: String) throws(FileProblem) -> Bool {
      for name in try operations.names(in: folder + "/" + prefix) {
        let path = prefix + name
        guard let entry = try operations.entry(at: folder + "/" + path) else { continue }
        switch entry.kind {
        case .folder where known.contains(path):
          guard try walk(path + "/") else { return false }
          folders.append(path)
        case .file where entry.size <= sizes[path] ?? -1: files.append(path)
        default: return false
        }
      }
      return true
    }
    return try walk("") ? (files, folders) : nil
  }
}

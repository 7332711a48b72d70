// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Where a run's results go: written aside and renamed, so that a folder is there whole or not at all.
struct ResultsFolder {
  struct File {
    var name: String
    var contents: Data

    init(_ name: String, _ contents: Data) {
      self.name = name
      self.contents = contents
    }

    init(_ name: String, _ text: String) { self.init(name, Data(text.utf8)) }
  }

  var path: String
  var replaces: Bool

  /// Says before a long run what would be said after it.
  func checkThatItCanBeWritten() throws(Failure) {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else {
        throw Failure(.cannotWrite, "\(path) is a file; results need a folder: choose another --output")
      }
      guard replaces else {
        throw Failure(
          .cannotWrite,
          "\(path) holds an earlier result: add --replace to write over it, or choose another --output")
      }
      guard isOurs else {
        throw Failure(
          .cannotWrite,
          "\(path) holds other files than Simpul's and is not replaced: choose another --output")
      }
    }
    var parent = URL(fileURLWithPath: path).deletingLastPathComponent().standardizedFileURL
    while !manager.fileExists(atPath: parent.path), parent.path != "/" {
      parent = parent.deletingLastPathComponent()
    }
    var parentIsFolder: ObjCBool = false
    _ = manager.fileExists(atPath: parent.path, isDirectory: &parentIsFolder)
    guard parentIsFolder.boolValue else {
      throw Failure(.cannotWrite, "\(path) cannot be: \(parent.path) is a file; choose another --output")
    }
    guard manager.isWritableFile(atPath: parent.path) else {
      throw Failure(
        .cannotWrite,
        "\(path) could not be written: you have no permission to write in \(parent.path). Choose another place"
      )
    }
  }

  /// An earlier result, or an empty folder.
  private var isOurs: Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.isEmpty || names.contains("run.json")
  }

  func write(_ files: [File]) throws(Failure) {
    try checkThatItCanBeWritten()
    let target = URL(fileURLWithPath: path).standardizedFileURL
    let aside = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
    let manager = FileManager.default
    do {
      try manager.createDirectory(at: aside, withIntermediateDirectories: true)
      for file in files { try file.contents.write(to: aside.appendingPathComponent(file.name)) }
      if manager.fileExists(atPath: target.path) { try manager.removeItem(at: target) }
      try manager.moveItem(at: aside, to: target)
    } catch {
      try? manager.removeItem(at: aside)
      throw .writing(path, error)
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A file where there was none.
enum NewFile {
  /// Makes the folder, too. Nothing is left where not all of it could be written.
  ///
  /// - Throws: where something is there already, be it a link that leads nowhere.
  static func write(_ text: String, to path: String) throws(Failure) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      if !folder.isEmpty {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
    } catch { throw .writing(path, error) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST { throw isThere(path) }
      throw .writing(path, errorNumber: errno)
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    } catch {
      unlink(path)
      throw .writing(path, error)
    }
  }

  /// - Throws: where something is there already.
  static func checkThatNothingIs(at path: String) throws(Failure) {
    var information = stat()
    if lstat(path, &information) == 0 { throw isThere(path) }
  }

  private static func isThere(_ path: String) -> Failure {
    Failure(.cannotWrite, "\(path) is there already and is not overwritten: move it away first")
  }
}

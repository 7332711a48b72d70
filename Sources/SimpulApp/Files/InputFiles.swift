// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The files that a command reads, none of which it may write to.
struct InputFiles {
  private var files: [(path: String, identity: FileIdentity)] = []

  init(_ paths: [String]) {
    for path in paths { if let identity = FileIdentity(of: path) { files.append((path, identity)) } }
  }

  /// - Parameter option: which says where to write.
  /// - Throws: where a file that is to be written is one of these.
  func checkThatNoneIs(at path: String, _ option: String) throws(Failure) {
    guard let identity = FileIdentity(of: path), let file = files.first(where: { $0.identity == identity })
    else { return }
    throw Failure(
      .cannotWrite, "\(path) is \(same(file.path, path)) and is not written to: choose another \(option)")
  }

  private func same(_ file: String, _ path: String) -> String {
    file == path ? "read by this command" : "the same file as \(file), which this command reads,"
  }
}

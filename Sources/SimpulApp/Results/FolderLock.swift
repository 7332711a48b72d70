// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A folder that one process at a time may write to. The system lets go of it when the process ends, however it ends.
public struct FolderLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// - Parameter path: of a folder that exists.
  /// - Returns: nil where another process holds it.
  public init?(_ path: String) throws(FileProblem) {
    let opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw FileProblem(path: path, errorNumber: errno) }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let errorNumber = errno
      close(opened)
      if errorNumber == EWOULDBLOCK { return nil }
      throw FileProblem(path: path, errorNumber: errorNumber)
    }
    descriptor = opened
  }

  deinit { close(descriptor) }
}

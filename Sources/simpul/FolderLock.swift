// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A folder that one process at a time may write to. The system lets go of it when the process ends, however it ends.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// - Parameter path: of a folder that exists.
  init(_ path: String) throws(Failure) {
    let opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw Failure(.cannotWrite, "\(path) cannot be opened") }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      throw Failure(
        .cannotWrite,
        "another run of Simpul is writing to \(path): wait until it is done, or choose another --output")
    }
    descriptor = opened
  }

  deinit { close(descriptor) }
}

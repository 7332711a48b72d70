// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulApp

/// Standard output or standard error. Either may be closed, full, or read by nobody any more.
enum StandardStream: String {
  case output = "standard output"
  case error = "standard error"

  /// Takes the places of streams that are closed, or files that are opened later would take them and be written to. What
  /// is put there can be neither read nor written, so that a closed stream stays an error.
  static func occupyPlaces() {
    for (descriptor, access) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is taken, and that is this one.
      _ = open("/dev/null", access)
    }
  }

  /// - Throws: where not all of it could be written.
  func write(_ text: String) throws(Failure) {
    var text = text
    let errorNumber = text.withUTF8 { bytes -> Int32 in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    guard errorNumber != 0 else { return }
    let reason =
      switch errorNumber {
      case EBADF: "it is closed"
      case ENOSPC, EDQUOT: "the disk is full"
      case EPIPE: "nobody reads it any more"
      default: String(cString: strerror(errorNumber))
      }
    throw Failure(.cannotWrite, "\(rawValue) could not be written: \(reason)")
  }

  private var descriptor: Int32 {
    switch self {
    case .output: STDOUT_FILENO
    case .error: STDERR_FILENO
    }
  }
}

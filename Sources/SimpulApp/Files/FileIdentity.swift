// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Which file a path leads to, however it is spelled and through whichever links.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// Nil where there is none.
  init?(of path: String) {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    (device, number) = (UInt64(information.st_dev), UInt64(information.st_ino))
  }
}

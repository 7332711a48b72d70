// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulApp

/// The files that can be open at once, which the system limits.
enum OpenFiles {
  /// What a run opens at the same time at most, with what the system's threads need for themselves: these end the program
  /// where they get none.
  private static let needed = 12

  /// - Throws: where there are too few.
  static func checkThatThereIsRoom() throws(Failure) {
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    for _ in 0..<needed {
      let descriptor = dup(STDIN_FILENO)
      guard descriptor >= 0 else {
        throw Failure(
          .cannotWrite,
          "fewer than \(needed) files more can be open at once, and Simpul may need that many: 'ulimit -n 256' allows more"
        )
      }
      opened.append(descriptor)
    }
  }
}

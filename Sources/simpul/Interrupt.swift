// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// Ctrl-C asks a run to end cleanly; a second one ends the program as usual.
enum Interrupt {
  private static let isAsked = Atomic<Bool>(false)

  static func listen() {
    signal(SIGINT) { _ in
      Interrupt.isAsked.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  static var wasAsked: Bool { isAsked.load(ordering: .relaxed) }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulRender
import SimpulSweep
import SimpulWords

/// A journal of a sweep, whose lines are changed as if Simpul had written them so.
struct JournalText {
  private let lines: [Data]

  init(_ text: String) { lines = text.split(separator: "\n").map { Data($0.utf8) } }

  /// - Parameter number: from 0, the one that says what the others depend on.
  func line(_ number: Int, _ change: (String) -> String) throws -> String {
    let head = number == 0 ? "" : try CheckedJSON.opened(lines[0]).fingerprint
    let object = try CheckedJSON.opened(lines[number], in: head).object
    let changed = Data(change(String(decoding: object, as: UTF8.self)).utf8)
    return String(decoding: CheckedJSON.sealed(changed, in: head), as: UTF8.self)
  }
}

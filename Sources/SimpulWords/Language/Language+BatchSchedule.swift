// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText

// When a batch is released, in words.
extension Language {
  /// `rounds at 09.00 and 14.00, or when 15 files lie there`.
  package func batchSchedule(_ batchSchedule: BatchSchedule) -> String {
    var parts: [String] = []
    if !batchSchedule.times.isEmpty {
      parts.append(say("pada pukul ", "rounds at ") + list(batchSchedule.times.map(\.description)))
    }
    if let files = batchSchedule.files {
      parts.append(say("bila terkumpul \(files) berkas", "when \(counted(files, "", "file")) lie there"))
    }
    if let oldest = batchSchedule.oldest {
      let length = amount(oldest.amount, oldest.unit)
      parts.append(say("bila yang tertua sudah \(length)", "when the oldest has lain there for \(length)"))
    }
    return parts.joined(separator: say(", atau ", ", or "))
      + (batchSchedule.goesOnUntilEmpty ? say(", lalu sampai habis", ", and then until none is left") : "")
  }
}

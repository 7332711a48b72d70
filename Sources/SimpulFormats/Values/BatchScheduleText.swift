// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// When a batch is released: `09.00 14.00`, `15 files`, `oldest 2 working days`, or several of these joined by `or`;
/// with `until empty` behind it where those that come meanwhile are taken along.
enum BatchScheduleText {
  static func read(_ text: String) throws(Misreading) -> BatchSchedule {
    var batchSchedule = BatchSchedule.atOnce
    var beginning = text
    if let ending = [" until empty", " sampai habis"].first(where: text.hasSuffix) {
      batchSchedule.goesOnUntilEmpty = true
      beginning = String(text.dropLast(ending.count))
    }
    for part in DurationText.alternatives(in: beginning) {
      let words = part.split(separator: " ").map(String.init)
      if words.count == 2, ["files", "berkas"].contains(words[1]) {
        guard batchSchedule.files == nil else { throw twice(text, "number of files") }
        batchSchedule.files = try NumberText.readWhole(words[0])
      } else if let first = words.first, ["oldest", "tertua"].contains(first) {
        guard batchSchedule.oldest == nil else { throw twice(text, "limit of age") }
        let (amount, unit) = try DurationText.readConstant(words.dropFirst().joined(separator: " "))
        batchSchedule.oldest = BatchSchedule.Age(amount, unit)
      } else {
        try refuseBareNumber(part)
        guard batchSchedule.times.isEmpty else { throw twice(text, "list of times") }
        batchSchedule.times = try ClockText.readTimes(part)
      }
    }
    return batchSchedule
  }

  /// `15` is neither a time of day nor a batch.
  private static func refuseBareNumber(_ part: String) throws(Misreading) {
    guard let number = Int(part), number > 1 else { return }
    let time = number <= 24 ? ", or '\(TimeOfDay(hour: number))' for a round at that time" : ""
    throw Misreading("'\(part)' does not say of what: write '\(number) files' for a pile of so many\(time)")
  }

  private static func twice(_ text: String, _ what: String) -> Misreading {
    Misreading(
      "'\(text)' names a \(what) twice: write each once, such as '09.00 14.00 or 15 files or oldest 2 days'")
  }

  static func write(_ batchSchedule: BatchSchedule) -> String {
    let parts = [
      batchSchedule.times.isEmpty ? nil : batchSchedule.times.map(\.description).joined(separator: " "),
      batchSchedule.files.map { "\($0) files" },
      batchSchedule.oldest.map { "oldest \(DurationText.write($0.amount, $0.unit))" },
    ]
    return parts.compactMap(\.self).joined(separator: " or ")
      + (batchSchedule.goesOnUntilEmpty ? " until empty" : "")
  }
}

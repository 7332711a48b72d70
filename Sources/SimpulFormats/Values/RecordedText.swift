// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Recorded values as the text of a file beside the scenario's.
enum RecordedText {
  /// The same for the same values.
  static func name(of values: [Double]) -> String {
    // FNV-1a.
    let hash = values.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ $1.bitPattern) &* 0x0100_0000_01b3 }
    return "times-" + String(hash, radix: 16) + ".csv"
  }

  /// One a line.
  static func text(of values: [Double]) -> String { values.map { NumberText.exactly($0) + "\n" }.joined() }

  /// One arrival a line, in a column of its own.
  static func text(of log: ArrivalLog) -> String {
    log.entries.map { entry in "\(entry.date)" + (entry.time.map { " " + clock($0) } ?? "") + "\n" }.joined()
  }

  private static func clock(_ time: TimeOfDay) -> String {
    let seconds = time.sinceMidnight % .perMinute / .perSecond
    return seconds == 0 ? "\(time)" : "\(time):" + (seconds < 10 ? "0" : "") + "\(seconds)"
  }
}

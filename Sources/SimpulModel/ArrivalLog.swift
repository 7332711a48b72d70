// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// Recorded arrivals (trace-driven input).
public struct ArrivalLog: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var date: CivilDate
    /// The time of day; where the log does not say, the opening of the date or of the next open one.
    public var time: TimeOfDay?

    public init(_ date: CivilDate, _ time: TimeOfDay? = nil) {
      self.date = date
      self.time = time
    }
  }

  /// The file it was read from.
  public var source: String
  /// Entries in the order of the log.
  public var entries: [Entry]

  public init(source: String, entries: [Entry]) {
    self.source = source
    self.entries = entries
  }

  public func entries(in period: StudyPeriod) -> [Entry] {
    entries.filter { period.first <= $0.date && $0.date <= period.last }
  }
}

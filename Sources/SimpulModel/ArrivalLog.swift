// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// When cases came, as somebody wrote it down.
public struct ArrivalLog: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var date: CivilDate
    /// At the opening of the date, or the next one, where the log does not say.
    public var time: TimeOfDay?

    public init(_ date: CivilDate, _ time: TimeOfDay? = nil) {
      self.date = date
      self.time = time
    }
  }

  /// The file it was read from.
  public var source: String
  /// In the order of the log.
  public var entries: [Entry]

  public init(source: String, entries: [Entry]) {
    self.source = source
    self.entries = entries
  }

  public func entries(in period: StudyPeriod) -> [Entry] {
    entries.filter { period.first <= $0.date && $0.date <= period.last }
  }
}

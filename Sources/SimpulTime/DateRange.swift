// SPDX-License-Identifier: GPL-3.0-or-later

/// Days from the first to the last, both included.
public struct DateRange: Hashable, Sendable {
  public var first: CivilDate
  public var last: CivilDate

  public init(first: CivilDate, last: CivilDate) {
    self.first = first
    self.last = last
  }

  public func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }
}

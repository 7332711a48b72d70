// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

extension ArrivalStream {
  /// The hours stated for its cases between the midnights of a date, in order, with the share of the date's cases
  /// where shares are stated; nil where none are stated, and the open hours of the office hold. A share of hours over
  /// midnight is divided between their two parts by length.
  public var statedWindows: [(range: TimeRange, share: Double?)]? {
    if hourShares.isEmpty {
      return between?.onEveryDate.map { ($0, nil) }.sorted { $0.range.start < $1.range.start }
    }
    return hourShares.flatMap { hour in
      [hour.range].onEveryDate.map { part in
        let isWhole = part == hour.range
        return (part, isWhole ? hour.share : hour.share * Double(part.length) / Double(hour.range.length))
      }
    }.sorted { $0.range.start < $1.range.start }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

extension Actor {
  /// The reserved hours from midnight of a date to midnight two days later, in order; those that touch or overlap are
  /// one.
  func reservedRanges(from date: CivilDate) -> [TimeRange] {
    (-1...1).flatMap { day in
      let weekday = date.advanced(byDays: day).weekday
      return reserved.filter { $0.days.contains(weekday) }.flatMap(\.ranges).advanced(byDays: day)
    }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.merged.intersection([.twoDays])
  }

  /// The hours in which the officers are at the desk, from midnight of a date to midnight two days later; nil where
  /// these are all of their hours.
  var presentRanges: [TimeRange]? {
    present.map { present in
      (-1...1).flatMap { present.advanced(byDays: $0) }.sorted { $0.start < $1.start }.merged.intersection([
        .twoDays
      ])
    }
  }

  /// Speed of an officer, by his number from 0.
  public func speed(ofOfficer number: Int) -> Double { number < speeds.count ? speeds[number] : 1 }
}

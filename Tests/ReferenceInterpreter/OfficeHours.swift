// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// The open hours of the office calendar, looked up day by day.
public struct OfficeHours: Sendable {
  private let scenario: Scenario
  /// Remembered for the days of the run, so that they need not be worked out anew each time.
  private let remembered: [[Span]]
  private let beginnings: [Bool]
  /// A wait that has not ended after so many days never does.
  private static let furthestDay = 20_000

  init(_ scenario: Scenario, days: Int) {
    self.scenario = scenario
    remembered = (0..<days).map { OfficeHours.spans(scenario, day: $0) }
    beginnings = (0..<days).map { !OfficeHours.shifts(scenario, day: $0).isEmpty }
  }

  /// The hours that begin on a day; they may end on the next.
  private static func shifts(_ scenario: Scenario, day: Int) -> [Span] {
    let date = scenario.period.first.advanced(byDays: day)
    return scenario.calendars.openHours(scenario.officeCalendar, on: date).map { Span($0, day: day) }
  }

  private static func spans(_ scenario: Scenario, day: Int) -> [Span] {
    let date = Span(Microseconds(day) * .perDay, Microseconds(day + 1) * .perDay)
    return (shifts(scenario, day: day - 1) + shifts(scenario, day: day)).map { $0.cut(to: date) }
      .filter { $0.length > 0 }
      .reduce(into: []) { joined, span in
        if let last = joined.last, last.end == span.start {
          joined[joined.count - 1].end = span.end
        } else {
          joined.append(span)
        }
      }
  }

  /// The open hours of the calendar date so many days after the study's first, cut at its midnights.
  public func spans(day: Int) -> [Span] {
    remembered.indices.contains(day) ? remembered[day] : OfficeHours.spans(scenario, day: day)
  }

  /// Whether there are open hours on the calendar date.
  public func isOpenDay(_ day: Int) -> Bool { !spans(day: day).isEmpty }

  /// Whether open hours begin on the date.
  private func hasShift(_ day: Int) -> Bool {
    beginnings.indices.contains(day)
      ? beginnings[day] : !OfficeHours.shifts(scenario, day: day).isEmpty
  }

  public func isOpen(at time: Microseconds) -> Bool {
    spans(day: Office.day(of: time)).contains { $0.contains(time) }
  }

  /// How much open time lies in a span.
  public func openTime(_ span: Span) -> Microseconds {
    guard span.start < span.end else { return 0 }
    var sum: Microseconds = 0
    for day in Office.day(of: span.start)...Office.day(of: span.end) {
      for open in spans(day: day) { sum += max(0, open.cut(to: span).length) }
    }
    return sum
  }

  /// The first instant at which so much open time, more than none, has passed since `start`.
  func instant(after amount: Microseconds, from start: Microseconds) -> Microseconds {
    var rest = amount
    for day in Office.day(of: start)...OfficeHours.furthestDay {
      for open in spans(day: day) where start < open.end {
        let begin = max(open.start, start)
        if rest <= open.end - begin { return begin + rest }
        rest -= open.end - begin
      }
    }
    return .max
  }

  /// `time` itself when the office is open then.
  func opening(atOrAfter time: Microseconds) -> Microseconds {
    guard time < .max else { return time }
    for day in Office.day(of: time)...OfficeHours.furthestDay {
      for open in spans(day: day) where time < open.end { return max(time, open.start) }
    }
    return .max
  }

  /// The number of days on which open hours begin after the first up to and including the last.
  public func openDays(after first: Int, through last: Int) -> Int {
    first < last ? (first + 1...last).count { hasShift($0) } : 0
  }
}

extension Span {
  /// A range of a day's hours as instants.
  init(_ range: TimeRange, day: Int) {
    let midnight = Microseconds(day) * .perDay
    self.init(midnight + range.start.sinceMidnight, midnight + range.end.sinceMidnight)
  }
}

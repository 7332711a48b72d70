// SPDX-License-Identifier: GPL-3.0-or-later

import ExactSuite
import Foundation
import SeededNumbers
import Testing

@testable import SimpulTime

@Suite("Working time")
struct WorkingTimeTests {
  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    var start: String
    var workingHours: Double
    var finish: String
    var elapsedHours: Double

    enum CodingKeys: String, CodingKey {
      case start, finish
      case workingHours = "working_hours"
      case elapsedHours = "elapsed_hours"
    }

    var testDescription: String { "\(start) + \(workingHours) h" }
  }

  struct Family: Decodable {
    struct Deterministic: Decodable { var rows: [Row] }
    var deterministic: Deterministic
  }

  static func exactRows() throws -> [Row] {
    try JSONDecoder().decode(Family.self, from: ExactFamily.calendars.json).deterministic.rows
  }

  static let exactCalendar = WorkingCalendar(
    key: "exact",
    week: WorkingCalendar.Week(
      hours: Array(repeating: [TimeRange(8, 0, 12, 0), TimeRange(13, 0, 16, 0)], count: 4)
        + [[TimeRange(8, 0, 11, 30), TimeRange(13, 0, 16, 30)], nil, nil]),
    closed: [civil(2026, 8, 17), civil(2026, 12, 25)].map { DateRange(first: $0, last: $0) })

  /// From midnight of 2026-07-20.
  static func instant(_ text: String) throws -> Microseconds {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    try #require(numbers.count == 6)
    let date = civil(numbers[0], numbers[1], numbers[2])
    let days = date.dayNumber - civil(2026, 7, 20).dayNumber
    return Microseconds(days) * .perDay + Microseconds(numbers[3]) * .perHour
      + Microseconds(numbers[4]) * .perMinute + Microseconds(numbers[5]) * .perSecond
  }

  @Test("the exact rows: when so many working hours are over")
  func exact() throws {
    let rows = try WorkingTimeTests.exactRows()
    #expect(rows.count == 10)
    let time = WorkingTime(
      CalendarBook([WorkingTimeTests.exactCalendar])
        .openIntervals("exact", from: civil(2026, 7, 20), days: 200))
    for row in rows {
      let start = try WorkingTimeTests.instant(row.start)
      let finish = try WorkingTimeTests.instant(row.finish)
      let working = Microseconds(roundingSeconds: row.workingHours * 3_600)
      #expect(time.finish(from: start, working: working) == finish, "\(row)")
      #expect(time.elapsed(from: start, to: finish) == working, "\(row)")
      #expect(finish - start == Microseconds(roundingSeconds: row.elapsedHours * 3_600), "\(row)")
    }
  }

  @Test("agrees with counting instant by instant, over random intervals", arguments: 1...15)
  func bruteForce(seed: Int) {
    var numbers = SplitMix(state: UInt64(seed))
    var isOpen = Array(repeating: false, count: 60)
    for index in isOpen.indices { isOpen[index] = Int.random(in: 0..<5, using: &numbers) < 1 + seed % 5 }
    var intervals: [WorkingTime.Interval] = []
    for index in isOpen.indices where isOpen[index] {
      let start = Microseconds(index)
      // Half of the neighbours are joined, the other half touch.
      if let last = intervals.last, last.end == start, Bool.random(using: &numbers) {
        intervals[intervals.count - 1].end += 1
      } else {
        intervals.append(WorkingTime.Interval(start: start, end: start + 1))
      }
    }
    let time = WorkingTime(intervals)
    for start in -2...62 {
      let inside = isOpen.indices.contains(start) && isOpen[start]
      #expect(time.isOpen(at: Microseconds(start)) == inside)
      let opening = isOpen.indices.first { $0 >= start && isOpen[$0] }
      #expect(time.nextOpening(at: Microseconds(start)) == (inside ? start : opening).map(Microseconds.init))
      var worked = 0
      #expect(time.finish(from: Microseconds(start), working: 0) == Microseconds(start))
      for end in start...62 {
        #expect(time.elapsed(from: Microseconds(start), to: Microseconds(end)) == Microseconds(worked))
        #expect(time.elapsed(from: Microseconds(end), to: Microseconds(start)) == Microseconds(-worked))
        guard isOpen.indices.contains(end), isOpen[end] else { continue }
        worked += 1
        #expect(
          time.finish(from: Microseconds(start), working: Microseconds(worked)) == Microseconds(end + 1))
      }
      #expect(time.finish(from: Microseconds(start), working: Microseconds(worked + 1)) == nil)
    }
  }

  @Test("without any interval nothing opens and nothing finishes")
  func empty() {
    let time = WorkingTime([])
    #expect(!time.isOpen(at: 0))
    #expect(time.nextOpening(at: 0) == nil)
    #expect(time.finish(from: 5, working: 1) == nil)
    #expect(time.finish(from: 5, working: 0) == 5)
    #expect(time.elapsed(from: 0, to: 100) == 0)
  }

  @Test("work that is over at closing time is over then, and not at the next opening")
  func closingTime() {
    let time = WorkingTime([.init(start: 10, end: 20), .init(start: 30, end: 40)])
    #expect(time.finish(from: 12, working: 8) == 20)
    #expect(time.finish(from: 12, working: 9) == 31)
    #expect(time.nextOpening(at: 20) == 30)
    #expect(time.nextOpening(at: 39) == 39)
    #expect(time.nextOpening(at: 40) == nil)
  }

  @Test("an office that never closes is open in one interval")
  func alwaysOpen() {
    let intervals = CalendarBook().openIntervals("always", from: civil(2026, 1, 5), days: 3)
    #expect(intervals == [WorkingTime.Interval(start: 0, end: 3 * .perDay)])
  }

  @Test("intervals of an office: breaks divide them, nights do when they are closed")
  func intervals() {
    let friday = civil(2026, 1, 9)
    let hour = Microseconds.perHour
    let half = hour / 2
    #expect(
      CalendarBook().openIntervals("perpres-21-2023", from: friday, days: 4) == [
        .init(start: 7 * hour + half, end: 11 * hour + half), .init(start: 13 * hour, end: 16 * hour + half),
        .init(start: 79 * hour + half, end: 84 * hour), .init(start: 85 * hour, end: 88 * hour),
      ])
    #expect(CalendarBook().openIntervals("perpres-21-2023", from: friday, days: 0).isEmpty)
    #expect(CalendarBook().openIntervals("unknown", from: friday, days: 4).isEmpty)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

/// The study begins on Monday 5 January 2026. Times behind 24 are those of the following date.
@Suite("Shifts over midnight")
struct ShiftTests {
  /// 22.00-06.00, as one and as two.
  static let nights = [[TimeRange(22, 0, 30, 0)], [TimeRange(0, 0, 6, 0), TimeRange(22, 0, 24, 0)]]
  static let night = [TimeRange(22, 0, 30, 0)]

  static func january(_ day: Int) -> CivilDate { Offices.date(2026, 1, day) }

  static func hours(_ calendar: WorkingCalendar, on days: ClosedRange<Int>) -> [[TimeRange]] {
    days.map { CalendarBook([calendar]).openHours(calendar.key, on: january($0)) }
  }

  static func calendarDates(_ calendar: WorkingCalendar, on days: ClosedRange<Int>) -> [[TimeRange]] {
    days.map { CalendarBook([calendar]).openHours(calendar.key, onCalendarDate: january($0)) }
  }

  static let morning = TimeRange(0, 0, 6, 0)
  static let evening = TimeRange(22, 0, 24, 0)

  @Test("a night is one shift of the date on which it begins, in both notations", arguments: nights)
  func bothNotations(ranges: [TimeRange]) {
    let calendar = WorkingCalendar(key: "night", week: .same(ranges))
    #expect(ShiftTests.hours(calendar, on: 5...6) == [ShiftTests.night, ShiftTests.night])
    #expect(ShiftTests.calendarDates(calendar, on: 5...5) == [[ShiftTests.morning, ShiftTests.evening]])
    // Sunday's goes on to Monday 06.00, Tuesday's is cut at the end.
    let hour = Microseconds.perHour
    #expect(
      CalendarBook([calendar]).openIntervals("night", from: ShiftTests.january(5), days: 2) == [
        .init(start: 0, end: 6 * hour), .init(start: 22 * hour, end: 30 * hour),
        .init(start: 46 * hour, end: 48 * hour),
      ])
  }

  @Test("the days of the week are those on which shifts begin: Friday's ends on Saturday", arguments: nights)
  func days(ranges: [TimeRange]) {
    let calendar = WorkingCalendar(key: "night", week: .same(ranges), days: .mondayToFriday)
    #expect(
      ShiftTests.hours(calendar, on: 9...12) == [ShiftTests.night, [], [], ShiftTests.night])
    #expect(
      ShiftTests.calendarDates(calendar, on: 9...13) == [
        [ShiftTests.morning, ShiftTests.evening], [ShiftTests.morning], [], [ShiftTests.evening],
        [ShiftTests.morning, ShiftTests.evening],
      ])
  }

  @Test("a holiday takes the whole shift that begins on it, and nothing of the one before", arguments: nights)
  func holiday(ranges: [TimeRange]) {
    let tuesday = ShiftTests.january(6)
    let calendar = WorkingCalendar(
      key: "night", week: .same(ranges), closed: [DateRange(first: tuesday, last: tuesday)])
    #expect(ShiftTests.hours(calendar, on: 5...7) == [ShiftTests.night, [], ShiftTests.night])
    #expect(
      ShiftTests.calendarDates(calendar, on: 5...8) == [
        [ShiftTests.morning, ShiftTests.evening], [ShiftTests.morning], [ShiftTests.evening],
        [ShiftTests.morning, ShiftTests.evening],
      ])
  }

  @Test("other nights in a period: each shift has the hours of the date on which it begins")
  func period() {
    let dates = DateRange(first: ShiftTests.january(7), last: ShiftTests.january(8))
    for (ordinary, fasting) in [
      (ShiftTests.nights[0], [TimeRange(21, 0, 29, 0)]),
      (ShiftTests.nights[1], [TimeRange(0, 0, 5, 0), TimeRange(21, 0, 24, 0)]),
    ] {
      let calendar = WorkingCalendar(
        key: "night", week: .same(ordinary),
        periods: [.init(name: "Ramadan", dates: dates, week: .same(fasting))])
      let early = TimeRange(0, 0, 5, 0)
      let late = TimeRange(21, 0, 24, 0)
      #expect(
        ShiftTests.calendarDates(calendar, on: 6...10) == [
          [ShiftTests.morning, ShiftTests.evening], [ShiftTests.morning, late], [early, late],
          [early, ShiftTests.evening], [ShiftTests.morning, ShiftTests.evening],
        ])
    }
  }

  @Test("hours of a period that begin before the last shift has ended begin at its end")
  func overlapping() {
    let wednesday = ShiftTests.january(7)
    let calendar = WorkingCalendar(
      key: "night", week: .same(ShiftTests.night),
      periods: [
        .init(
          name: "inventory", dates: DateRange(first: wednesday, last: wednesday),
          week: .same([TimeRange(4, 0, 12, 0)]))
      ])
    #expect(
      ShiftTests.hours(calendar, on: 6...8) == [ShiftTests.night, [TimeRange(6, 0, 12, 0)], ShiftTests.night])
  }

  @Test("a calendar within another is open on the other's dates, by the date on which its shift begins")
  func within() {
    // The outer one is closed on Friday 16 January, and on weekends.
    let calendar = WorkingCalendar(
      key: "night", within: "perpres-21-2023", week: .same(ShiftTests.nights[1]))
    #expect(
      ShiftTests.hours(calendar, on: 15...19) == [ShiftTests.night, [], [], [], ShiftTests.night])
    // Without hours of its own it has the other's, over midnight too.
    let inner = WorkingCalendar(key: "inner", within: "outer", days: WeekdaySet([.monday]))
    let book = CalendarBook([
      inner, WorkingCalendar(key: "outer", week: .same(ShiftTests.nights[1], on: .all)),
    ])
    #expect(book.openHours("inner", on: ShiftTests.january(5)) == ShiftTests.night)
    #expect(book.openHours("inner", on: ShiftTests.january(6)).isEmpty)
    #expect(book.openHours("inner", onCalendarDate: ShiftTests.january(6)) == [ShiftTests.morning])
  }

  @Test("24 hours are one shift, and what is longer is cut at midnight")
  func longest() {
    #expect(
      ShiftTests.hours(WorkingCalendar(key: "a", week: .same([.wholeDay])), on: 5...6) == [
        [.wholeDay], [.wholeDay],
      ])
    func mondayAndTuesday(_ tuesday: TimeRange) -> [[TimeRange]] {
      var week = WorkingCalendar.Week.unstated
      week[.monday] = [TimeRange(14, 0, 24, 0)]
      week[.tuesday] = [tuesday]
      return ShiftTests.hours(WorkingCalendar(key: "a", week: week), on: 5...6)
    }
    #expect(mondayAndTuesday(TimeRange(0, 0, 14, 0)) == [[TimeRange(14, 0, 38, 0)], []])
    #expect(
      mondayAndTuesday(TimeRange(0, 0, 14, 1)) == [[TimeRange(14, 0, 24, 0)], [TimeRange(0, 0, 14, 1)]])
  }

  @Test("three pieces: the first belongs to the evening before, the second stands for itself")
  func threePieces() {
    let tasks = [TimeRange(0, 0, 6, 0), TimeRange(12, 0, 14, 0), TimeRange(22, 0, 24, 0)]
    let expected = [TimeRange(12, 0, 14, 0), TimeRange(22, 0, 30, 0)]
    let calendar = WorkingCalendar(key: "a", week: .same(tasks))
    #expect(ShiftTests.hours(calendar, on: 5...6) == [expected, expected])
    #expect(ShiftTests.calendarDates(calendar, on: 6...6) == [tasks])
    let threeShifts = [TimeRange(0, 0, 8, 0), TimeRange(8, 0, 16, 0), TimeRange(16, 0, 24, 0)]
    #expect(
      ShiftTests.hours(WorkingCalendar(key: "a", week: .same(threeShifts)), on: 5...6) == [
        [.wholeDay], [.wholeDay],
      ])
  }

  @Test("pieces of different days of the week: what begins at 00.00 with no evening before stands for itself")
  func weekdays() {
    var week = WorkingCalendar.Week.unstated
    week[.monday] = [TimeRange(0, 0, 6, 0)]
    week[.friday] = [TimeRange(22, 0, 24, 0)]
    week[.saturday] = [TimeRange(0, 0, 6, 0), TimeRange(8, 0, 12, 0)]
    #expect(
      ShiftTests.hours(WorkingCalendar(key: "a", week: week), on: 9...12) == [
        ShiftTests.night, [TimeRange(8, 0, 12, 0)], [], [TimeRange(0, 0, 6, 0)],
      ])
  }

  // MARK: Actors

  static func scenario(_ actors: [Actor], office: [TimeRange] = [.wholeDay]) -> Scenario {
    var scenario = Offices.letter
    scenario.period = StudyPeriod(first: january(5), last: january(11))
    scenario.calendars = CalendarBook([WorkingCalendar(key: "office", week: .same(office))])
    scenario.officeCalendar = "office"
    scenario.actors = actors
    return scenario
  }

  static func duty(_ actor: Actor, on days: ClosedRange<Int>) -> [[TimeRange]] {
    days.map { scenario([actor]).dutyHours(actor, on: january($0)) }
  }

  @Test("an actor's own hours are shifts too, and his days those on which they begin", arguments: nights)
  func ownHours(ranges: [TimeRange]) {
    let guarding = Actor(key: "guard", hours: .ranges(ranges), days: .mondayToFriday)
    #expect(ShiftTests.duty(guarding, on: 9...12) == [ShiftTests.night, [], [], ShiftTests.night])
    let scenario = ShiftTests.scenario([guarding])
    #expect(scenario.meanDutyDay(of: guarding) == 8 * .perHour)
    let beginnings = [5, 6, 10, 11].map {
      scenario.beginningOfDay(of: guarding, on: ShiftTests.january($0), by: scenario.calendars)
    }
    #expect(beginnings == [0, 6 * .perHour, 6 * .perHour, 0])
  }

  @Test("hours of the office over midnight, and the mean open day")
  func officeHours() {
    let clerk = Actor(key: "clerk", days: WeekdaySet([.tuesday]))
    let scenario = ShiftTests.scenario([clerk], office: ShiftTests.nights[1])
    #expect(scenario.meanOpenDay == 8 * .perHour)
    #expect(scenario.dutyHours(clerk, on: ShiftTests.january(5)).isEmpty)
    #expect(scenario.dutyHours(clerk, on: ShiftTests.january(6)) == ShiftTests.night)
  }

  @Test("hours that are worked out once by date are those of the calendars", arguments: nights)
  func dated(ranges: [TimeRange]) {
    let nightly = Actor(key: "guard", hours: .calendar("nights"), days: .mondayToFriday)
    var scenario = ShiftTests.scenario([nightly], office: ShiftTests.nights[1])
    scenario.calendars.calendars.append(
      WorkingCalendar(
        key: "nights", within: "office", week: .same(ranges, on: .mondayToFriday),
        closed: [DateRange(first: ShiftTests.january(7), last: ShiftTests.january(7))]))
    scenario.period.first = ShiftTests.january(5)
    let dated = scenario.datedOpenHours(days: 10)
    for key in ["office", "nights", "always", "unknown"] {
      for day in 1...20 {
        let date = ShiftTests.january(day)
        #expect(dated.openHours(key, on: date) == scenario.calendars.openHours(key, on: date))
        #expect(
          dated.openHours(key, onCalendarDate: date)
            == scenario.calendars.openHours(key, onCalendarDate: date))
      }
    }
    #expect(dated.openHours("nights", on: ShiftTests.january(6)) == ShiftTests.night)
    #expect(dated.openHours("nights", on: ShiftTests.january(7)).isEmpty)
  }

  @Test("presence is of the clock and meets a shift on both its dates")
  func present() {
    var guarding = Actor(key: "guard", hours: .ranges(ShiftTests.night), days: WeekdaySet([.monday]))
    guarding.present = [TimeRange(20, 0, 25, 0)]
    #expect(ShiftTests.duty(guarding, on: 5...6) == [[TimeRange(22, 0, 25, 0)], []])
    guarding.present = [TimeRange(0, 0, 4, 0), TimeRange(23, 0, 24, 0)]
    #expect(ShiftTests.duty(guarding, on: 5...6) == [[TimeRange(23, 0, 28, 0)], []])
    guarding.present = [TimeRange(5, 0, 12, 0)]
    #expect(ShiftTests.duty(guarding, on: 5...6) == [[TimeRange(29, 0, 30, 0)], []])
    #expect(ShiftTests.scenario([guarding]).meanDutyDay(of: guarding) == .perHour)
  }

  @Test("reserved hours are those of the clock on their own days of the week")
  func reserved() {
    var guarding = Actor(
      key: "guard", hours: .ranges(ShiftTests.night), days: WeekdaySet([.monday, .tuesday]))
    guarding.reserved = [ReservedHours(days: WeekdaySet([.tuesday]), [TimeRange(0, 0, 2, 0)])]
    #expect(
      ShiftTests.duty(guarding, on: 5...6) == [
        [TimeRange(22, 0, 24, 0), TimeRange(26, 0, 30, 0)], ShiftTests.night,
      ])
    let scenario = ShiftTests.scenario([guarding])
    #expect(
      scenario.reservedHours(guarding, on: ShiftTests.january(5), by: scenario.calendars) == [
        TimeRange(24, 0, 26, 0)
      ])
    #expect(scenario.reservedHours(guarding, on: ShiftTests.january(6), by: scenario.calendars).isEmpty)
    guarding.reserved = [ReservedHours(days: WeekdaySet([.monday]), [TimeRange(23, 0, 25, 0)])]
    #expect(
      ShiftTests.duty(guarding, on: 5...6) == [
        [TimeRange(22, 0, 23, 0), TimeRange(25, 0, 30, 0)], ShiftTests.night,
      ])
  }

  // MARK: What is wrong with hours

  @Test("who works at night meets who works in the morning after it")
  func meeting() {
    func problems(_ clerkOn: Weekday) -> [ModelProblem] {
      Offices.problems {
        $0 = ShiftTests.scenario([
          Actor(key: "guard", hours: .ranges(ShiftTests.night), days: WeekdaySet([.monday])),
          Actor(key: "clerk", hours: .ranges([TimeRange(5, 0, 7, 0)]), days: WeekdaySet([clerkOn])),
        ])
        $0.procedures[0].promises = []
        $0.procedures[0].steps = [
          .activity(
            Activity(
              key: "hand over",
              performers: .teams([[Requirement("guard"), Requirement("clerk")]]),
              work: Offices.minutes(5)))
        ]
      }
    }
    #expect(problems(.tuesday).isEmpty)
    #expect(problems(.monday).map(\.path.last) == ["actor"])
  }

  @Test("hours over midnight that cannot be")
  func problems() {
    #expect([TimeRange(8, 0, 32, 0)].problem == nil)
    #expect([TimeRange(8, 0, 9, 0), TimeRange(22, 0, 32, 0)].problem == nil)
    #expect(
      [TimeRange(8, 0, 33, 0)].problem
        == "08.00-09.00 is longer than 24 hours: write the hours of each day")
    #expect(
      [TimeRange(24, 0, 30, 0)].problem
        == "24.00-06.00 does not begin within a day: write times from 00.00 to 24.00")
    #expect(
      [TimeRange(5, 0, 9, 0), TimeRange(22, 0, 30, 0)].problem
        == "22.00-06.00 goes on to the next day and overlaps 05.00-09.00 there: write hours that do not")
    var week = WorkingCalendar.Week.unstated
    week[.sunday] = [TimeRange(22, 0, 30, 0)]
    week[.monday] = [TimeRange(5, 0, 9, 0)]
    #expect(
      week.problem
        == "22.00-06.00 goes on to the next day and overlaps 05.00-09.00 there: write hours that do not")
    week[.monday] = [TimeRange(6, 0, 9, 0)]
    #expect(week.problem == nil)
  }

  @Test("the hours of arrivals are those between midnights, and shares go by length")
  func windows() {
    var stream = ArrivalStream(key: "a", pattern: .rate(count: 1, per: .day), between: ShiftTests.night)
    #expect(stream.statedWindows?.map(\.range) == ShiftTests.nights[1])
    stream.hourShares = [
      .init(range: TimeRange(22, 0, 30, 0), share: 0.5), .init(range: TimeRange(8, 0, 12, 0), share: 0.5),
    ]
    #expect(
      stream.statedWindows?.map(\.range) == [
        ShiftTests.morning, TimeRange(8, 0, 12, 0), ShiftTests.evening,
      ])
    #expect(stream.statedWindows?.map(\.share) == [0.375, 0.5, 0.125])
    stream.hourShares = []
    stream.between = nil
    #expect(stream.statedWindows == nil)
  }
}

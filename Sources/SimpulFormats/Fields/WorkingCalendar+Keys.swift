// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension WorkingCalendar {
  /// What a file states of a calendar, besides the hours of weekdays and periods by name.
  static let keys: [FormatKey] = [
    FormatKey(
      FieldKey.within, Codecs.name.shape,
      "Another calendar: this one is open only on days on which that one is.", ["perpres-21-2023"]),
    FormatKey(FieldKey.hours, Codecs.openHours.shape, "The hours of every day of the week.", ["08.00-14.00"]),
    FormatKey(FieldKey.days, Codecs.weekdays.shape, "Only these days of the week.", ["wed fri"]),
    FormatKey(
      FieldKey.holidays, .scalar(.holidays), "Lists of holidays that Simpul knows.",
      ["indonesia-2026 with cuti bersama"]),
    FormatKey(
      FieldKey.closed, Codecs.dates.shape, "Other days on which it is closed.",
      ["2026-04-01 2026-10-12..2026-10-13"]),
  ]

  static let periodKeys: [FormatKey] = [
    FormatKey(
      FieldKey.dates, Codecs.dates.shape,
      "From when to when; those of the outer calendar's period of the same name when left out.",
      ["2026-02-19..2026-03-19"]),
    FormatKey(FieldKey.hours, Codecs.openHours.shape, "The hours of every day of the week.", ["08.30-12.00"]),
  ]

  /// What makes it of one of which nothing is said.
  fileprivate var settings: [CalendarSetting] {
    var settings: [CalendarSetting] = within == nil ? [] : [.within(within)]
    if days != .all { settings.append(.days(days)) }
    settings += Weekday.allCases.compactMap { day in week[day].map { .hours(day, $0) } }
    for period in periods {
      guard case .periods(period.name, let before) = settings.last, before.last?.week == period.week else {
        settings.append(.periods(period.name, [period]))
        continue
      }
      settings[settings.count - 1] = .periods(period.name, before + [period])
    }
    return settings + (closed.isEmpty ? [] : [.closed(closed)])
  }
}

extension Codecs {
  static let calendars = Codec<CalendarBook>(
    shape: .named(.section(.calendar)), read: { reading, node in reading.calendars(node) },
    write: { book, _, writing in
      .named(book.calendars.map { ($0.key, writing.calendar($0.key, $0.settings)) })
    })
}

extension Writing {
  func calendar(_ key: WorkingCalendar.Key, _ settings: [CalendarSetting]) -> FileNode {
    let own = inside(.calendar(key))
    var entries: [(String, FileNode?)] = []
    var (week, place) = (WorkingCalendar.Week.unstated, Int?.none)
    for setting in settings {
      switch setting {
      case .within(let outer):
        entries.append((FieldKey.within, Codecs.name.removable.write(outer, [FieldKey.within], own)))
      case .days(let days): entries.append((FieldKey.days, Codecs.weekdays.write(days, [FieldKey.days], own)))
      case .hours(let day, let ranges): (week[day], place) = (ranges, place ?? entries.count)
      case .periods(let name, let dated):
        let keys = [name, FieldKey.dates]
        let dates = (FieldKey.dates, Codecs.dates.write(dated.map(\.dates), keys, own))
        entries.append((name, .written([dates] + own.hours(dated.first?.week ?? .unstated, [name]))))
      case .closed(let dates):
        entries.append((FieldKey.closed, Codecs.dates.removable(to: []).write(dates, [FieldKey.closed], own)))
      }
    }
    entries.insert(contentsOf: own.hours(week, []), at: place ?? 0)
    return .written(entries)
  }

  /// The hours of days in a row that have the same.
  private func hours(_ week: WorkingCalendar.Week, _ keys: [String]) -> [(String, FileNode?)] {
    var runs: [(days: [Weekday], hours: [TimeRange])] = []
    for day in Weekday.allCases {
      guard let hours = week[day] else { continue }
      if let last = runs.last, last.hours == hours, last.days.last?.next == day {
        runs[runs.count - 1].days.append(day)
      } else {
        runs.append(([day], hours))
      }
    }
    return runs.map { run in
      let key = run.days.count == 7 ? FieldKey.hours : WeekdayText.write(WeekdaySet(run.days))
      return (key, Codecs.openHours.write(run.hours, keys + [key], self))
    }
  }
}

extension Reading {
  fileprivate mutating func calendars(_ node: FileNode) -> CalendarBook {
    var book = CalendarBook()
    // An outer calendar may stand below: its periods are needed, so those that lie in none come first.
    let entries = namedEntries(node)
    var open = entries
    while !open.isEmpty {
      let waiting = Set(open.map(\.key))
      let ready = open.filter { entry in
        guard let outer = entry.value[FieldKey.within]?.text else { return true }
        return !waiting.contains(outer)
      }
      // Calendars that lie within each other wait for ever; the check of the model reports them.
      for entry in ready.isEmpty ? open : ready { book.calendars.append(calendar(entry, in: book)) }
      open = ready.isEmpty ? [] : open.filter { entry in !ready.contains { $0.key == entry.key } }
    }
    let order = entries.map(\.key)
    book.calendars.sort { (order.firstIndex(of: $0.key) ?? 0) < (order.firstIndex(of: $1.key) ?? 0) }
    return book
  }

  private mutating func calendar(_ entry: FileNode.Entry, in book: CalendarBook) -> WorkingCalendar {
    var calendar = WorkingCalendar(key: entry.key)
    let settings = inside(.calendar(entry.key), at: entry.value) {
      $0.calendarSettings(entry.value, of: calendar, in: book)
    }
    for setting in settings { setting.apply(to: &calendar) }
    return calendar
  }

  /// `calendar` is the one that is changed.
  mutating func calendarSettings(
    _ node: FileNode, of calendar: WorkingCalendar, in book: CalendarBook
  ) -> [CalendarSetting] {
    guard node.entries != nil else {
      fail(node, "a calendar takes keys and hours: 'mon-thu: 07.30-12.00 13.00-16.00'")
      return []
    }
    let keys = WorkingCalendar.keys.map(\.name)
    let outer = node[FieldKey.within]?.text.map { $0.trimmed } ?? calendar.within
    var settings: [CalendarSetting] = []
    var closed: [DateRange] = []
    for entry in entries(of: node, knowing: { keys.contains($0) || (try? WeekdayText.read($0)) != nil }) {
      if entry.value.isEmpty {
        fail(
          entry.value.path, at: entry.keyPlace,
          "nothing stands behind '\(entry.key):': write hours or 'closed'")
        continue
      }
      switch entry.key {
      case FieldKey.within:
        settings += Codecs.name.removable.read(&self, entry.value).map { [.within($0)] } ?? []
      case FieldKey.hours: settings += hours(entry.value, on: .all)
      case FieldKey.days: settings += Codecs.weekdays.read(&self, entry.value).map { [.days($0)] } ?? []
      case FieldKey.holidays: closed += value(entry.value, HolidayText.read) ?? []
      case FieldKey.closed: closed += Codecs.dates.removable(to: []).read(&self, entry.value) ?? []
      default: settings += weekdaysOrPeriod(entry, outer: outer.flatMap { book[$0] }, own: calendar)
      }
    }
    if node[FieldKey.holidays] != nil || node[FieldKey.closed] != nil { settings.append(.closed(closed)) }
    return settings
  }

  private mutating func hours(_ node: FileNode, on days: WeekdaySet) -> [CalendarSetting] {
    let ranges = Codecs.openHours.read(&self, node)
    return ranges.map { ranges in days.days.map { .hours($0, ranges) } } ?? []
  }

  private mutating func weekdaysOrPeriod(
    _ entry: FileNode.Entry, outer: WorkingCalendar?, own: WorkingCalendar
  ) -> [CalendarSetting] {
    if let days = try? WeekdayText.read(entry.key) { return hours(entry.value, on: days) }
    guard entry.value.entries != nil else {
      failUnknownDay(entry)
      return []
    }
    return [.periods(entry.key, periods(entry, outer: outer, own: own))]
  }

  private mutating func failUnknownDay(_ entry: FileNode.Entry) {
    let words = WorkingCalendar.keys.map(\.name) + Weekday.allCases.map(WeekdayText.write)
    let advice =
      Spelling.nearest(to: entry.key, among: words).map { "did you mean '\($0):'?" }
      ?? "write days of the week (mon-thu), or a period with 'dates:' and hours in braces"
    fail(entry.value.path, at: entry.keyPlace, "'\(entry.key):' is not a key of a calendar; \(advice)")
  }

  /// A period of the calendar; several when its dates are those of several periods of the outer calendar.
  private mutating func periods(
    _ entry: FileNode.Entry, outer: WorkingCalendar?, own: WorkingCalendar
  ) -> [WorkingCalendar.Period] {
    var week = WorkingCalendar.Week.unstated
    var dates: [DateRange]?
    for field in entries(of: entry.value, knowing: { _ in false }) {
      if field.key == FieldKey.dates {
        dates = value(field.value, DateText.readRanges) ?? []
        continue
      }
      let days = field.key == FieldKey.hours ? WeekdaySet.all : try? WeekdayText.read(field.key)
      guard let days else {
        failUnknownDay(field)
        continue
      }
      for case .hours(let day, let ranges) in hours(field.value, on: days) { week[day] = ranges }
    }
    let sameName = ((outer?.periods ?? []) + own.periods)
      .filter { $0.name.lowercased() == entry.key.lowercased() }
    if dates == nil, sameName.isEmpty {
      fail(entry.value, "'\(entry.key)' has no dates: write 'dates: 2026-02-19..2026-03-19' in it")
    }
    return (dates ?? sameName.map(\.dates)).map {
      WorkingCalendar.Period(name: entry.key, dates: $0, week: week)
    }
  }
}

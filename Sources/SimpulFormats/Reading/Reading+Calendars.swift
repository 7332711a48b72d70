// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Reading {
  mutating func calendars(_ node: FileNode?) -> CalendarBook {
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
      // Calendars that lie within each other wait for ever; the check of the model tells of them.
      for entry in ready.isEmpty ? open : ready { book.calendars.append(calendar(entry, in: book)) }
      open = ready.isEmpty ? [] : open.filter { entry in !ready.contains { $0.key == entry.key } }
    }
    let order = entries.map(\.key)
    book.calendars.sort { (order.firstIndex(of: $0.key) ?? 0) < (order.firstIndex(of: $1.key) ?? 0) }
    return book
  }

  private mutating func calendar(_ entry: FileNode.Entry, in book: CalendarBook) -> WorkingCalendar {
    var calendar = WorkingCalendar(key: entry.key)
    for setting in calendarSettings(entry.value, of: calendar, in: book) { setting.apply(to: &calendar) }
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
    let keys = FormatSection.calendar.keys.map(\.name)
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
        settings +=
          removableValue(entry.value, { (text: String) throws(Misreading) in text })
          .map { [.within($0)] } ?? []
      case FieldKey.hours: settings += hours(entry.value, on: .all)
      case FieldKey.days: settings += value(entry.value, WeekdayText.read).map { [.days($0)] } ?? []
      case FieldKey.holidays: closed += value(entry.value, HolidayText.read) ?? []
      case FieldKey.closed: closed += removableValue(entry.value, DateText.readRanges).map { $0 ?? [] } ?? []
      default: settings += weekdaysOrPeriod(entry, outer: outer.flatMap { book[$0] }, own: calendar)
      }
    }
    if node[FieldKey.holidays] != nil || node[FieldKey.closed] != nil { settings.append(.closed(closed)) }
    return settings
  }

  private mutating func hours(_ node: FileNode, on days: WeekdaySet) -> [CalendarSetting] {
    guard let ranges = value(node, Reading.openHours) else {
      return []
    }
    return days.days.map { .hours($0, ranges) }
  }

  /// Hours, or `closed`.
  private static func openHours(_ text: String) throws(Misreading) -> [TimeRange] {
    ["closed", "none", "tutup"].contains(text.lowercased()) ? [] : try ClockText.readRanges(text)
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
    let words = FormatSection.calendar.keys.map(\.name) + Weekday.allCases.map(WeekdayText.write)
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
      fail(
        entry.value, "'\(entry.key)' has no dates: write 'dates: 2026-02-19..2026-03-19' in it")
    }
    return (dates ?? sameName.map(\.dates)).map {
      WorkingCalendar.Period(name: entry.key, dates: $0, week: week)
    }
  }
}

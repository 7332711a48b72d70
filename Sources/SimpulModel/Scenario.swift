// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// One design (configuration) of the procedures and the office around them: the simulation model's input.
public struct Scenario: Hashable, Sendable {
  public var title: String
  public var agency: String?
  public var source: String?
  public var period: StudyPeriod
  public var calendars: CalendarBook
  /// The hours of every actor without its own, in which working time is counted.
  public var officeCalendar: WorkingCalendar.Key
  public var actors: [Actor]
  public var procedures: [Procedure]
  /// Every number of the file with where it comes from.
  public var numbers: [Parameter]

  public init(
    title: String, agency: String? = nil, source: String? = nil, period: StudyPeriod,
    calendars: CalendarBook = CalendarBook(), officeCalendar: WorkingCalendar.Key = "always",
    actors: [Actor], procedures: [Procedure], numbers: [Parameter] = []
  ) {
    self.title = title
    self.agency = agency
    self.source = source
    self.period = period
    self.calendars = calendars
    self.officeCalendar = officeCalendar
    self.actors = actors
    self.procedures = procedures
    self.numbers = numbers
  }

  public func actor(_ key: Actor.Key) -> Actor? { actors.first { $0.key == key } }

  /// The rostered hours of an actor's shifts that begin on a date, from its midnight up to 48:00, before presence, days
  /// of absence and known absences are taken off. Hours that belong to the shift of the date before are left out.
  public func rosterHours(_ actor: Actor, on date: CivilDate) -> [TimeRange] {
    rosterHours(actor, on: date, by: calendars)
  }

  /// The rostered hours as above, with hours already known.
  public func rosterHours(_ actor: Actor, on date: CivilDate, by open: some OpenHours) -> [TimeRange] {
    let hours = shifts(of: actor, on: date, by: open)
    return hours.isEmpty
      ? hours : hours.behindShifts(shifts(of: actor, on: date.advanced(byDays: -1), by: open))
  }

  private func shifts(of actor: Actor, on date: CivilDate, by open: some OpenHours) -> [TimeRange] {
    guard actor.days.contains(date.weekday) else { return [] }
    switch actor.hours {
    case .office: return open.openHours(officeCalendar, on: date)
    case .calendar(let key): return open.openHours(key, on: date)
    case .ranges(let ranges):
      return open.openHours(officeCalendar, on: date).isEmpty ? [] : ranges.dailyShifts
    }
  }

  /// The hours in which an actor who is not absent serves files at this desk, in the shifts that begin on a date.
  public func dutyHours(_ actor: Actor, on date: CivilDate) -> [TimeRange] {
    dutyHours(actor, on: date, by: calendars)
  }

  /// The hours as above, with hours already known.
  public func dutyHours(_ actor: Actor, on date: CivilDate, by open: some OpenHours) -> [TimeRange] {
    let present = presentHours(actor, on: date, by: open)
    return actor.reserved.isEmpty || present.isEmpty
      ? present : present.subtracting(actor.reservedRanges(from: date))
  }

  /// The reserved hours within presence, in the shifts that begin on a date.
  public func reservedHours(_ actor: Actor, on date: CivilDate, by open: some OpenHours) -> [TimeRange] {
    actor.reserved.isEmpty
      ? [] : presentHours(actor, on: date, by: open).intersection(actor.reservedRanges(from: date))
  }

  private func presentHours(_ actor: Actor, on date: CivilDate, by open: some OpenHours) -> [TimeRange] {
    let roster = rosterHours(actor, on: date, by: open)
    guard let present = actor.presentRanges, !roster.isEmpty else { return roster }
    return roster.intersection(present)
  }

  /// The instant, counted from midnight of a date, at which an actor's day begins: that midnight, or the end of the
  /// shift that runs over it.
  public func beginningOfDay(of actor: Actor, on date: CivilDate, by open: some OpenHours) -> Microseconds {
    rosterHours(actor, on: date.advanced(byDays: -1), by: open).lengthOverMidnight
  }
}

/// The dates of the study: the simulated period.
public struct StudyPeriod: Hashable, Sendable, Codable {
  public var first: CivilDate
  /// Length from midnight of the first day to the end of the study.
  public var length: Microseconds
  /// Length of the warm-up (initial transient), in which nothing is measured.
  public var warmUp: Microseconds
  /// Whether the steady state is to be studied: then pilot runs find the warm-up.
  public var isSteady: Bool

  private enum CodingKeys: String, CodingKey {
    case first
    case length = "lengthMicroseconds"
    case warmUp = "warmUpMicroseconds"
    case isSteady
  }

  public init(first: CivilDate, length: Microseconds, warmUp: Microseconds = 0, isSteady: Bool = false) {
    self.first = first
    self.length = length
    self.warmUp = warmUp
    self.isSteady = isSteady
  }

  public init(first: CivilDate, last: CivilDate, warmUp: Microseconds = 0, isSteady: Bool = false) {
    self.init(
      first: first, length: Microseconds(last.dayNumber - first.dayNumber + 1) * .perDay, warmUp: warmUp,
      isSteady: isSteady)
  }

  public func date(at time: Microseconds) -> CivilDate {
    first.advanced(byDays: Int((time >= 0 ? time : time - (.perDay - 1)) / .perDay))
  }

  /// The length of a third of the window after the warm-up, in whole weeks where it has three or more, so that a
  /// week's pattern weighs the same in each. The last one ends with the study, the middle one where that begins.
  public var lastThird: Microseconds {
    let third = max(0, length - warmUp) / 3
    let week = 7 * Microseconds.perDay
    return third < week ? third : third - third % week
  }

  /// The last day that the study touches.
  public var last: CivilDate { date(at: length - 1) }
}

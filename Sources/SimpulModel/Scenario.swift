// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// What the analyst means: one design of a procedure and the office around it.
public struct Scenario: Hashable, Sendable {
  public var title: String
  public var agency: String?
  public var source: String?
  public var period: StudyPeriod
  public var calendars: CalendarBook
  /// The hours of everybody who has none of his own, and the hours in which working time is counted.
  public var officeCalendar: WorkingCalendar.Key
  public var actors: [Actor]
  public var procedures: [Procedure]
  /// Every number of the file with where it comes from.
  public var numbers: [StatedNumber]

  public init(
    title: String, agency: String? = nil, source: String? = nil, period: StudyPeriod,
    calendars: CalendarBook = CalendarBook(), officeCalendar: WorkingCalendar.Key = "always",
    actors: [Actor], procedures: [Procedure], numbers: [StatedNumber] = []
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

  /// The hours of duty that the roster gives an actor in the shifts that begin on a date, from its midnight up to 48:00,
  /// before presence, days of absence and known absences are taken off. What the shift of the date before has of them is left
  /// out.
  public func rosterHours(_ actor: Actor, on date: CivilDate) -> [TimeRange] {
    rosterHours(actor, on: date, by: calendars)
  }

  /// The same, with hours that are known already.
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

  /// The hours in which an actor who is not absent can be found at this desk, for files, in the shifts that begin on a date.
  public func dutyHours(_ actor: Actor, on date: CivilDate) -> [TimeRange] {
    dutyHours(actor, on: date, by: calendars)
  }

  /// The same, with hours that are known already.
  public func dutyHours(_ actor: Actor, on date: CivilDate, by open: some OpenHours) -> [TimeRange] {
    let present = presentHours(actor, on: date, by: open)
    return actor.reserved.isEmpty || present.isEmpty
      ? present : present.subtracting(actor.reservedRanges(from: date))
  }

  /// The hours of presence that are kept for something else, in the shifts that begin on a date.
  public func reservedHours(_ actor: Actor, on date: CivilDate, by open: some OpenHours) -> [TimeRange] {
    actor.reserved.isEmpty
      ? [] : presentHours(actor, on: date, by: open).intersection(actor.reservedRanges(from: date))
  }

  private func presentHours(_ actor: Actor, on date: CivilDate, by open: some OpenHours) -> [TimeRange] {
    let roster = rosterHours(actor, on: date, by: open)
    guard let present = actor.presentRanges, !roster.isEmpty else { return roster }
    return roster.intersection(present)
  }

  /// The instant, counted from midnight of a date, at which an actor's day begins: that midnight, or the end of the shift
  /// that goes on over it.
  public func beginningOfDay(
    of actor: Actor, on date: CivilDate, by open: some OpenHours
  ) -> Microseconds {
    rosterHours(actor, on: date.advanced(byDays: -1), by: open).lengthOverMidnight
  }
}

/// The dates of the study.
public struct StudyPeriod: Hashable, Sendable {
  public var first: CivilDate
  /// From midnight of the first day to the end of the study.
  public var length: Microseconds
  /// Nothing that happens before is measured.
  public var warmUp: Microseconds
  /// Whether the steady state is to be studied: then pilot runs find the warm-up.
  public var isSteady: Bool

  public init(
    first: CivilDate, length: Microseconds, warmUp: Microseconds = 0, isSteady: Bool = false
  ) {
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

  /// The length of a third of the window behind the warm-up, in whole weeks where it has three or more, so that a week's
  /// pattern weighs the same in each. The last one ends with the study, the middle one where that begins.
  public var lastThird: Microseconds {
    let third = max(0, length - warmUp) / 3
    let week = 7 * Microseconds.perDay
    return third < week ? third : third - third % week
  }

  /// The last day that the study touches.
  public var last: CivilDate { date(at: length - 1) }
}

/// A number of the scenario file and what stands behind it.
public struct StatedNumber: Hashable, Sendable {
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    case sop, measured, estimated, assumed
  }

  /// Where it stands, from the top of the file: `actors`, `Camat`, `absent`.
  public var path: [String]
  /// Where it is written, when that is elsewhere: once for the rows of several procedures.
  public var writtenAt: [String]?
  /// As written, without what stands behind the bar.
  public var text: String
  public var basis: Basis
  /// The range behind the basis, as written.
  public var range: String?
  /// Whatever else stands behind the bars: the document, the date.
  public var note: String?

  public init(
    path: [String], writtenAt: [String]? = nil, text: String, basis: Basis, range: String? = nil,
    note: String? = nil
  ) {
    self.path = path
    self.writtenAt = writtenAt
    self.text = text
    self.basis = basis
    self.range = range
    self.note = note
  }
}

extension [StatedNumber] {
  /// Each that is written once for several rows is there once.
  public var asWritten: [StatedNumber] {
    var seen: Set<[String]> = []
    return filter { number in number.writtenAt.map { seen.insert($0).inserted } ?? true }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

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

  /// The hours of duty that the roster gives an actor on a date, before presence, days of absence and known
  /// absences are taken off.
  public func rosterHours(_ actor: Actor, on date: CivilDate) -> [TimeRange] {
    guard actor.days.contains(date.weekday) else { return [] }
    switch actor.hours {
    case .office: return calendars.openHours(officeCalendar, on: date)
    case .calendar(let key): return calendars.openHours(key, on: date)
    case .ranges(let ranges):
      return calendars.openHours(officeCalendar, on: date).isEmpty ? [] : ranges
    }
  }

  /// The hours in which an actor who is not absent can be found at this desk, for files.
  public func dutyHours(_ actor: Actor, on date: CivilDate) -> [TimeRange] {
    let present = presentHours(actor, on: date)
    return actor.reserved.isEmpty ? present : present.subtracting(actor.reservedRanges(on: date))
  }

  /// The hours of presence that are kept for something else.
  public func reservedHours(_ actor: Actor, on date: CivilDate) -> [TimeRange] {
    actor.reserved.isEmpty
      ? [] : presentHours(actor, on: date).intersection(actor.reservedRanges(on: date))
  }

  private func presentHours(_ actor: Actor, on date: CivilDate) -> [TimeRange] {
    let roster = rosterHours(actor, on: date)
    guard let present = actor.present else { return roster }
    return roster.intersection(present)
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

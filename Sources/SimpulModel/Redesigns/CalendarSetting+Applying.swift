// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

extension CalendarSetting {
  /// Key of the field in a scenario file.
  var field: String {
    switch self {
    case .within: FieldKey.within
    case .hours(let day, _): ProblemPhrases.days(WeekdaySet([day]))
    case .days: FieldKey.days
    case .periods(let name, _): name
    case .closed: FieldKey.closed
    }
  }

  /// Sets the field; the periods of a name replace those that had it.
  public func apply(to calendar: inout WorkingCalendar) {
    switch self {
    case .within(let outer): calendar.within = outer
    case .hours(let day, let ranges): calendar.week[day] = ranges
    case .days(let days): calendar.days = days
    case .periods(let name, let dated):
      let place = calendar.periods.firstIndex { $0.name == name } ?? calendar.periods.endIndex
      calendar.periods.removeAll { $0.name == name }
      calendar.periods.insert(contentsOf: dated, at: place)
    case .closed(let dates): calendar.closed = dates
    }
  }
}

extension Verb {
  /// Path of the verb within its change in a redesign's file.
  var path: [String] {
    switch self {
    case .setActor(let key, _): [FieldKey.set, FieldKey.actors, key]
    case .setActivity(let key, _): [FieldKey.set, FieldKey.activities, key]
    case .setCalendar(let key, _): [FieldKey.set, FieldKey.calendars, key]
    case .setArrivals(let stream): [FieldKey.set, FieldKey.arrivals, stream.key]
    case .setPromise(let promise): [FieldKey.set, FieldKey.promise] + (promise.caseType.map { [$0] } ?? [])
    case .addActor(let actor): [FieldKey.add, FieldKey.actors, actor.key]
    case .addActivity(let activity, _): [FieldKey.add, FieldKey.activities, activity.key]
    case .drop: [FieldKey.drop]
    case .merge: [FieldKey.merge]
    case .move, .moveTo: [FieldKey.move]
    case .parallel: [FieldKey.parallel]
    case .substitute: [FieldKey.substitute]
    case .addOfficers(let key, _): [FieldKey.addOfficers, key]
    case .scaleWork(let key, _): ["scale work", key]
    }
  }
}

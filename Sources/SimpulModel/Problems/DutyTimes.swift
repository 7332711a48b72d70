// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// The hours of every actor between the midnights of every date of the study, known absences taken off.
struct DutyTimes {
  let dates: [CivilDate]
  /// Hours by date.
  let office: [[TimeRange]]
  /// Hours by actor that has officers, then by date.
  private let actors: [Actor.Key: [[TimeRange]]]

  /// - Parameter dates: those of the study; empty where it is not sound, so that nothing is concluded from it.
  init(_ scenario: Scenario, dates: [CivilDate]) {
    self.dates = dates
    let open = scenario.datedOpenHours(days: dates.count)
    office = dates.map { open.openHours(scenario.officeCalendar, onCalendarDate: $0) }
    let before = dates.first.map { [$0.advanced(byDays: -1)] } ?? []
    var actors: [Actor.Key: [[TimeRange]]] = [:]
    for actor in scenario.actors where actor.kind == .officers && actors[actor.key] == nil {
      let shifts = (before + dates).map { date in
        actor.knownAbsences.contains { $0.contains(date) }
          ? [] : scenario.dutyHours(actor, on: date, by: open)
      }
      actors[actor.key] = zip(shifts, shifts.dropFirst()).map { $1.onCalendarDate(afterShifts: $0) }
    }
    self.actors = actors
  }

  var isOfficeEverOpen: Bool { office.contains { !$0.isEmpty } }

  func isEverOnDuty(_ key: Actor.Key) -> Bool { actors[key]?.contains { !$0.isEmpty } ?? false }

  /// Whether there is a date on which all of them are on duty at one time.
  func areEverTogether(_ keys: [Actor.Key]) -> Bool {
    dates.indices.contains { !together(keys, on: $0).isEmpty }
  }

  /// Whether there is a date on which all of them are on duty at this time of day.
  func areEverOnDuty(_ keys: [Actor.Key], at time: TimeOfDay) -> Bool {
    dates.indices.contains { date in together(keys, on: date).contains { $0.start <= time && time < $0.end } }
  }

  private func together(_ keys: [Actor.Key], on date: Int) -> [TimeRange] {
    guard let first = keys.first, var hours = actors[first]?[date] else { return [] }
    for key in keys.dropFirst() where !hours.isEmpty { hours = hours.intersection(actors[key]?[date] ?? []) }
    return hours
  }

  /// The hours that all of them have on most of the dates on which they have any.
  func usualHours(_ keys: [Actor.Key]) -> [TimeRange] {
    DutyTimes.mostFrequent(dates.indices.map { together(keys, on: $0) })
  }

  /// The most frequent element, the empty one apart; of several the first.
  static func mostFrequent(_ days: [[TimeRange]]) -> [TimeRange] {
    var kinds: [(hours: [TimeRange], count: Int)] = []
    for hours in days where !hours.isEmpty {
      if let known = kinds.firstIndex(where: { $0.hours == hours }) {
        kinds[known].count += 1
      } else {
        kinds.append((hours, 1))
      }
    }
    var best: (hours: [TimeRange], count: Int) = ([], 0)
    for kind in kinds where kind.count > best.count { best = kind }
    return best.hours
  }
}

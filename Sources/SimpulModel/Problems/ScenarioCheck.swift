// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

extension Scenario {
  /// Everything that keeps the scenario from being simulated as it is written, all at once, in the order of the file.
  /// A scenario without problems compiles.
  ///
  /// - Complexity: O(days of the study × actors + activities × case types).
  public func problems() -> [ModelProblem] {
    var check = ScenarioCheck(self)
    check.checkPeriod()
    check.checkCalendars()
    check.checkActors()
    check.checkProcedures()
    return check.problems
  }
}

/// Collects what is wrong with a scenario.
struct ScenarioCheck {
  let scenario: Scenario
  let duty: DutyTimes
  private(set) var problems: [ModelProblem] = []

  /// Longer studies are treated as typing errors.
  static let longestStudy = 36_525 * Microseconds.perDay
  /// More officers of one actor are treated as a typing error.
  static let mostOfficers = 100_000
  /// More people waiting in one place are treated as a typing error.
  static let mostRoom = 1_000_000

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let period = scenario.period
    let isSound = period.length > 0 && period.length <= ScenarioCheck.longestStudy
    duty = DutyTimes(scenario, dates: isSound ? Array(period.dates) : [])
  }

  mutating func report(_ path: [String], _ message: String) {
    problems.append(ModelProblem(path: path, message: message))
  }

  mutating func report(_ path: [String], _ message: String?) { if let message { report(path, message) } }

  /// Reports every repeated key.
  mutating func reportRepeated(_ keys: [String], _ kind: String, at path: [String]) {
    var seen: Set<String> = []
    for key in keys where !seen.insert(key).inserted {
      report(path + [key], "\(kind) '\(key)' is there twice: give one of them another name")
    }
  }

  // MARK: The study

  mutating func checkPeriod() {
    let period = scenario.period
    if period.length <= 0 {
      report([FieldKey.period], "the study ends before it begins: write the earlier date first")
    } else if period.length > ScenarioCheck.longestStudy {
      report([FieldKey.period], "the study is longer than 100 years: write an earlier last date")
    } else if period.warmUp < 0 {
      report([FieldKey.period], "the warm-up is negative: write 0 days or more")
    } else if period.warmUp >= period.length {
      report(
        [FieldKey.period],
        "the warm-up is as long as the study, so nothing would be measured: write a shorter warm-up "
          + "or a later last date")
    }
    checkOffice()
  }

  private mutating func checkOffice() {
    let key = scenario.officeCalendar
    guard scenario.calendars[key] != nil else {
      report([FieldKey.hours], ProblemPhrases.unknown("calendar", key, among: scenario.calendars.keys))
      return
    }
    if !duty.dates.isEmpty, !duty.isOfficeEverOpen {
      report(
        [FieldKey.hours],
        "calendar '\(key)' is closed on every date of the study (\(studyDates)): give it open hours on "
          + "some of them")
    }
  }

  /// `2026-01-05 to 2026-12-31`
  var studyDates: String { "\(scenario.period.first) to \(scenario.period.last)" }

  // MARK: Calendars

  mutating func checkCalendars() {
    let calendars = scenario.calendars.calendars
    reportRepeated(calendars.map(\.key), "calendar", at: [FieldKey.calendars])
    for calendar in calendars { check(calendar) }
  }

  private mutating func check(_ calendar: WorkingCalendar) {
    let path = [FieldKey.calendars, calendar.key]
    if let outer = calendar.within {
      if scenario.calendars[outer] == nil {
        report(
          path + [FieldKey.within], ProblemPhrases.unknown("calendar", outer, among: scenario.calendars.keys))
      } else if liesWithinItself(calendar) {
        report(
          path + [FieldKey.within], "'\(calendar.key)' lies within itself: leave 'within' out of one of them")
      }
    }
    report(path + [FieldKey.hours], calendar.week.problem)
    for period in calendar.periods {
      report(path + [period.name, FieldKey.dates], [period.dates].problem)
      report(path + [period.name, FieldKey.hours], period.week.problem)
    }
    report(path + [FieldKey.closed], calendar.closed.problem)
  }

  private func liesWithinItself(_ calendar: WorkingCalendar) -> Bool {
    var outer = calendar.within
    var steps = 0
    while let key = outer, steps <= scenario.calendars.calendars.count {
      if key == calendar.key { return true }
      outer = scenario.calendars[key]?.within
      steps += 1
    }
    return false
  }
}

extension CalendarBook {
  /// Keys of its calendars and of the presets that none of them hides.
  var keys: [WorkingCalendar.Key] {
    let own = calendars.map(\.key)
    return own + CalendarBook.presets.map(\.key).filter { !own.contains($0) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// The dates of a study with recorded arrivals, by kinds of days that may stand for each other.
///
/// Whole days are drawn anew, and not single arrivals, so that dependence within a day, its hours and its number of
/// cases stay as they were (a bootstrap of blocks, Künsch 1989; the block is the day, after which an office begins
/// anew). Dependence between weeks is lost, and with it the seasons of a year.
///
/// Unmeasured cases after the end are days of the study too: a log need not cover all dates there.
struct RecordedDays {
  let first: CivilDate
  /// Kind of each day, from the first one on as long as cases may arrive.
  private let kinds: [Int]
  /// Days of the study by kind, ascending.
  private let days: [[Int]]
  /// Days of the study.
  private let length: Int
  /// Days of the study on which the office is open or somebody came.
  let countOfWorth: Int

  /// A weekday with fewer dates than these is drawn together with the others that are as rare, open ones and closed
  /// ones apart: days drawn from n of them vary too little, by the factor (1 - 1 / n)^0.5, and those of a single one
  /// not at all.
  static let fewestOfAKind = 8

  /// - Returns: nil where nothing arrives by a log.
  init?(of scenario: Scenario) {
    let logs = scenario.arrivalLogs
    guard !logs.isEmpty else { return nil }
    let period = scenario.period
    // As long as cases arrive after the end.
    let end = max(period.last, period.date(at: 2 * period.length - 1))
    let dates = (period.first.dayNumber...end.dayNumber).map { CivilDate(dayNumber: $0) }
    let length = period.last.dayNumber - period.first.dayNumber + 1
    let isOpen = dates.map {
      !scenario.calendars.openHours(scenario.officeCalendar, onCalendarDate: $0).isEmpty
    }
    let weekdays = zip(dates, isOpen).map { date, isOpen in (isOpen ? 0 : 8) + date.weekday.rawValue }
    let kinds = weekdays.map { weekday in
      let isRare = weekdays[..<length].count { $0 == weekday } < RecordedDays.fewestOfAKind
      // The eighth of its row.
      return isRare ? weekday | 7 : weekday
    }
    days = (0..<16).map { kind in (0..<length).filter { kinds[$0] == kind } }
    self.kinds = kinds
    self.length = length
    first = period.first
    let busy = Set(logs.flatMap(\.entries).map(\.date))
    countOfWorth = (0..<length).count { isOpen[$0] || busy.contains(dates[$0]) }
  }

  /// A log with each day replaced by another one, with all its cases in their order.
  ///
  /// - Parameter choose: the index of a day among so many.
  func redrawn(_ log: ArrivalLog, choose: (_ day: Int, _ count: Int) -> Int) -> ArrivalLog {
    var entries = [[ArrivalLog.Entry]](repeating: [], count: kinds.count)
    var last = length - 1
    for entry in log.entries {
      let day = entry.date.dayNumber - first.dayNumber
      guard entries.indices.contains(day) else { continue }
      entries[day].append(entry)
      last = max(last, day)
    }
    var redrawn = log
    redrawn.entries = (0...last).flatMap { day in
      let alike = days[kinds[day]]
      let source = alike.isEmpty ? day : alike[choose(day, alike.count)]
      return entries[source].map { ArrivalLog.Entry(first.advanced(byDays: day), $0.time) }
    }
    return redrawn
  }
}

extension Scenario {
  /// Arrival logs in use, in the order of the scenario.
  public var arrivalLogs: [ArrivalLog] {
    procedures.flatMap(\.arrivals).compactMap { stream in
      if case .recorded(let log) = stream.pattern { log } else { nil }
    }
  }

  func replacingLogs(_ replace: (ArrivalLog) -> ArrivalLog) -> Scenario {
    var scenario = self
    for procedure in scenario.procedures.indices {
      for stream in scenario.procedures[procedure].arrivals.indices {
        if case .recorded(let log) = scenario.procedures[procedure].arrivals[stream].pattern {
          scenario.procedures[procedure].arrivals[stream].pattern = .recorded(replace(log))
        }
      }
    }
    return scenario
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The dates that the logs of a scenario tell of, from its first day on, by the kinds of days that may stand for each
/// other.
///
/// Whole days are drawn anew, and not single arrivals: what makes the cases of one day depend on each other, the hours at
/// which they come and how full the day is, stays as it was (a bootstrap of blocks, Künsch 1989; the block is the day,
/// after which an office begins anew). What makes one week depend on another is lost, and with it the seasons of a year.
struct RecordedDays {
  let first: CivilDate
  /// By day: its kind.
  private let kinds: [Int]
  /// By kind: its days, ascending.
  private let days: [[Int]]
  /// On which the office is open, or somebody came.
  let countOfWorth: Int

  /// A weekday with fewer dates than these is drawn together with the others that are as rare, open ones and closed ones
  /// apart: days drawn from n of them vary too little, by the factor (1 - 1 / n)^0.5, and those of a single one not at all.
  static let fewestOfAKind = 8

  /// Nil where nothing comes by a log.
  init?(of scenario: Scenario) {
    let logs = scenario.arrivalLogs
    guard !logs.isEmpty else { return nil }
    let period = scenario.period
    // As long as cases come after the end, unmeasured.
    let end = period.date(at: 2 * period.length - 1)
    let last = logs.flatMap(\.entries).map(\.date).filter { $0 <= end }.reduce(period.last, max)
    let dates = (period.first.dayNumber...last.dayNumber).map { CivilDate(dayNumber: $0) }
    let isOpen = dates.map { !scenario.calendars.openHours(scenario.officeCalendar, on: $0).isEmpty }
    let weekdays = zip(dates, isOpen).map { date, isOpen in (isOpen ? 0 : 8) + date.weekday.rawValue }
    kinds = weekdays.map { weekday in
      let isRare = weekdays.count { $0 == weekday } < RecordedDays.fewestOfAKind
      // The eighth of its row.
      return isRare ? weekday | 7 : weekday
    }
    let kinds = kinds
    days = (0..<16).map { kind in kinds.indices.filter { kinds[$0] == kind } }
    first = period.first
    let busy = Set(logs.flatMap(\.entries).map(\.date))
    countOfWorth = zip(dates, isOpen).count { date, isOpen in isOpen || busy.contains(date) }
  }

  /// A log with other days in the place of its own, each with all who came on it, in their order.
  ///
  /// - Parameter choose: the position of a day among so many.
  func redrawn(_ log: ArrivalLog, choose: (_ day: Int, _ count: Int) -> Int) -> ArrivalLog {
    var entries = [[ArrivalLog.Entry]](repeating: [], count: kinds.count)
    for entry in log.entries {
      let day = entry.date.dayNumber - first.dayNumber
      if entries.indices.contains(day) { entries[day].append(entry) }
    }
    var redrawn = log
    redrawn.entries = kinds.indices.flatMap { day in
      let alike = days[kinds[day]]
      return entries[alike[choose(day, alike.count)]].map {
        ArrivalLog.Entry(first.advanced(byDays: day), $0.time)
      }
    }
    return redrawn
  }
}

extension Scenario {
  /// Those by which cases come, in the order of the scenario.
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

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Elements of arrivals that are added to a scenario that has been made.
extension ScenarioGenerator {
  mutating func addAttendance(to scenario: inout Scenario) {
    for procedure in scenario.procedures.indices {
      let keys = scenario.procedures[procedure].steps.compactMap { step -> Activity.Key? in
        if case .activity(let activity) = step { activity.key } else { nil }
      }
      for stream in scenario.procedures[procedure].arrivals.indices {
        addAttendance(to: &scenario.procedures[procedure].arrivals[stream], activities: keys)
      }
    }
  }

  private mutating func log() -> ArrivalLog {
    let times: [TimeOfDay?] = [
      nil, TimeOfDay(hour: 7), TimeOfDay(hour: 9, minute: 15), TimeOfDay(hour: 13), TimeOfDay(hour: 20),
    ]
    let entries = (0..<dice.int(3...12)).map { _ in
      ArrivalLog.Entry(first.advanced(byDays: dice.int(-1...days)), dice.pick(times))
    }
    return ArrivalLog(source: "log.csv", entries: entries)
  }

  private mutating func addAttendance(to stream: inout ArrivalStream, activities: [Activity.Key]) {
    switch dice.int(1...10) {
    case 1:
      stream = ArrivalStream(
        key: stream.key, pattern: .dates([dates(), dates(longest: 2)], cases: dice.int(1...4)),
        precedence: stream.precedence, interrupts: stream.interrupts)
    case 2:
      stream = ArrivalStream(
        key: stream.key, pattern: .population(members: dice.int(1...4), gap: longTime()),
        precedence: stream.precedence, interrupts: stream.interrupts)
      return
    case 3:
      stream = ArrivalStream(
        key: stream.key, pattern: .recorded(log()), precedence: stream.precedence,
        interrupts: stream.interrupts)
      return
    default: break
    }
    if case .rate = stream.pattern {
      if dice.percent(30) { stream.dayToDayVariability = dice.pick([0.2, 0.5, 1]) }
      if dice.percent(30) { stream.atTheDoor = dice.pick([0.3, 1]) }
    }
    if dice.percent(30) { stream.noShow = dice.pick([0.1, 0.5]) }
    if dice.percent(30) {
      stream.backlog = [ArrivalStream.Backlog(cases: dice.int(1...3))]
      if !activities.isEmpty {
        stream.backlog.append(ArrivalStream.Backlog(at: dice.pick(activities), cases: dice.int(1...3)))
      }
    }
  }
}

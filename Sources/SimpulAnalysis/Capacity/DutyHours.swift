// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The time of an actor's officers in the study, in expectation.
struct DutyHours {
  /// Officer hours on duty, less the expected absence: what officers of speed 1 could do in them, with all the overtime
  /// that they may work, and with as many files open as they may have.
  var hours = 0.0
  /// Rostered days of one officer.
  var rosterDays = 0.0
  /// The expected part of them that he is away.
  var absentDays = 0.0

  /// O(days of the study).
  init(_ actor: Actor, in scenario: Scenario) {
    let share = actor.absence?.share ?? 0
    let speed = (0..<max(0, actor.officers)).reduce(0) { $0 + actor.speed(ofOfficer: $1) }
    let pace = speed * actor.openFiles.leastEfficiency
    for (day, date) in scenario.period.dates.enumerated() {
      // The study may end in the middle of its last day.
      let rest = TimeOfDay(sinceMidnight: scenario.period.length - Microseconds(day) * .perDay)
      let studied = TimeRange(start: TimeOfDay(sinceMidnight: 0), end: rest)
      let length = scenario.dutyHours(actor, on: date).intersection([studied]).totalLength
      guard length > 0 else { continue }
      let isAway = actor.knownAbsences.contains { $0.contains(date) }
      let away = isAway ? 1 : share
      rosterDays += 1
      absentDays += away
      hours += pace * (1 - away) * length.seconds / 3_600
      if case .finishes(let seconds) = actor.closing {
        let stretches = Double(scenario.dutyHours(actor, on: date).count)
        hours += pace * (1 - away) * stretches * seconds / 3_600
      }
    }
  }

  /// Expected share of rostered days away.
  var absentShare: Double { rosterDays > 0 ? absentDays / rosterDays : 0 }
}

extension Scenario {
  /// Officer hours of the study that an actor's other work is expected to take; none where it only fills what is left.
  func otherWorkHours(of actor: Actor) -> Double {
    guard let work = actor.otherWork, let pieces = work.piecesPerDay else { return 0 }
    let days = period.dates.count { !rosterHours(actor, on: $0).isEmpty }
    let piece = work.piece.meanSeconds(workingDay: meanDutyDay(of: actor).seconds)
    return Double(days) * pieces * piece / 3_600
  }
}

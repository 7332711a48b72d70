// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Expected duty of an actor's officers in the study.
struct DutyHours {
  /// An interval without a break, with the probability that an officer is present.
  struct Stretch {
    var start: Microseconds
    var end: Microseconds
    /// Probability that an officer is present, for each alone.
    var presence: Double
    /// Break until the next stretch, in seconds.
    var breakSeconds = Double.infinity

    var seconds: Double { (end - start).seconds }
  }

  /// Stretches in order, without overlaps.
  private(set) var stretches: [Stretch] = []
  /// Officer hours on duty, less the expected absence: the capacity at the multitasking limit.
  private(set) var hours = 0.0
  /// Rostered days of one officer.
  private(set) var rosterDays = 0.0
  /// Expected absent days of them.
  private(set) var absentDays = 0.0

  /// - Complexity: O(days of the study).
  init(_ actor: Actor, in scenario: Scenario) {
    let share = actor.absence?.share ?? 0
    let speed = (0..<max(0, actor.officers)).reduce(0) { $0 + actor.speed(ofOfficer: $1) }
    let pace = speed * actor.multitasking.leastEfficiency
    // The shift of the date before may run over the first midnight.
    let before = scenario.period.first.advanced(byDays: -1)
    for (index, date) in ([before] + Array(scenario.period.dates)).enumerated() {
      let day = index - 1
      let midnight = Microseconds(day) * .perDay
      let isAway = actor.knownAbsences.contains { $0.contains(date) }
      let presence = isAway ? 0 : 1 - share
      var seconds = 0.0
      for range in scenario.dutyHours(actor, on: date) {
        // The study may end in the middle of its last day.
        let start = max(0, midnight + range.start.sinceMidnight)
        let end = min(midnight + range.end.sinceMidnight, scenario.period.length)
        guard start < end else { continue }
        seconds += (end - start).seconds
        add(Stretch(start: start, end: end, presence: presence))
      }
      guard seconds > 0 else { continue }
      hours += pace * presence * seconds / 3_600
      guard day >= 0 else { continue }
      rosterDays += 1
      absentDays += 1 - presence
    }
  }

  private mutating func add(_ stretch: Stretch) {
    guard let last = stretches.last else {
      stretches.append(stretch)
      return
    }
    if last.end >= stretch.start, last.presence == stretch.presence {
      stretches[stretches.count - 1].end = max(last.end, stretch.end)
    } else {
      stretches[stretches.count - 1].breakSeconds = max(0, (stretch.start - last.end).seconds)
      stretches.append(stretch)
    }
  }

  /// Expected share of rostered days absent.
  var absentShare: Double { rosterDays > 0 ? absentDays / rosterDays : 0 }
}

extension Scenario {
  /// Officer hours of the study that an actor's other work is expected to take; none where it only fills idle time.
  func otherWorkHours(of actor: Actor) -> Double {
    otherWorkTasks(of: actor)
      * (actor.otherWork.map { $0.task.meanSeconds(workingDay: meanDutyDay(of: actor).seconds) } ?? 0) / 3_600
  }

  /// Expected background tasks in the study.
  func otherWorkTasks(of actor: Actor) -> Double {
    guard let tasks = actor.otherWork?.tasksPerDay else { return 0 }
    return tasks * Double(period.dates.count { !rosterHours(actor, on: $0).isEmpty })
  }
}

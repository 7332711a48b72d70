// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// What the roster says of each row on each day, worked out once: who may do it, and when its rounds are.
public struct Roster: Sendable {
  private let office: Office
  /// By row.
  private let teams: [[Team]]
  /// The rounds that find an active team staffed, by row, then by day.
  private let roundsKept: [[[Microseconds]]]
  /// The instants at which something may happen that no case brings about, in order: midnights, starts and ends
  /// of duty and of shifts, rounds.
  let instants: [Microseconds]

  init(_ office: Office, _ plan: Plan) {
    self.office = office
    teams = plan.rows.map(\.teams)
    roundsKept = plan.rows.map { row in
      (0..<office.days).map { day in
        Roster.batchSchedule(row, day: day).filter { time in
          row.teams.contains { office.isActive($0, at: time) && office.isStaffed($0, at: time) }
        }
      }
    }
    var instants: Set<Microseconds> = []
    for day in office.daysOfDuty {
      instants.insert(Microseconds(day) * .perDay)
      for actor in office.scenario.actors.indices {
        if day >= 0 { instants.insert(office.beginning(ofDay: day, actor: actor)) }
        for span in office.dutySpans(actor: actor, day: day) + office.reservedSpans(actor: actor, day: day) {
          instants.formUnion([span.start, span.end])
        }
      }
      for row in plan.rows { instants.formUnion(Roster.batchSchedule(row, day: day)) }
    }
    self.instants = instants.filter { $0 >= 0 }.sorted()
  }

  private static func batchSchedule(_ row: Plan.Row, day: Int) -> [Microseconds] {
    row.activity.batchSchedule.times.map { Microseconds(day) * .perDay + $0.sinceMidnight }
  }

  func activeTeams(row: Int, at time: Microseconds) -> [Team] {
    teams[row].filter { office.isActive($0, at: time) }
  }

  /// Whether a round of the row is kept at the instant.
  func isRound(row: Int, at time: Microseconds) -> Bool {
    roundsKept[row][Office.day(of: time)].contains(time)
  }

  /// Whether the date is possible for the row: at least one of its rounds is kept.
  func isPossible(row: Int, day: Int) -> Bool { !roundsKept[row][day].isEmpty }

  /// Whether a round of the row is kept from one instant to another, both included.
  func hasRound(row: Int, from start: Microseconds, through end: Microseconds) -> Bool {
    roundsKept[row].joined().contains { start <= $0 && $0 <= end }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What the roster says of each row on each day, worked out once: who may do it, and when its rounds are.
public struct Roster: Sendable {
  /// By row, then by day.
  private let activeTeams: [[[Team]]]
  /// The rounds that find an active team staffed, by row, then by day.
  private let roundsKept: [[[Microseconds]]]
  /// The instants at which something may happen that no case brings about, in order: midnights, starts and ends
  /// of duty, rounds.
  let instants: [Microseconds]

  init(_ office: Office, _ plan: Plan) {
    let activeTeams = plan.rows.map { row in
      (0..<office.days).map { day in row.teams.filter { office.isActive($0, day: day) } }
    }
    self.activeTeams = activeTeams
    var roundsKept: [[[Microseconds]]] = []
    for (index, row) in plan.rows.enumerated() {
      roundsKept.append(
        (0..<office.days).map { day in
          Roster.rounds(row, day: day).filter { time in
            activeTeams[index][day].contains { office.isStaffed($0, at: time) }
          }
        })
    }
    self.roundsKept = roundsKept
    var instants: Set<Microseconds> = []
    for day in 0..<office.days {
      instants.insert(Microseconds(day) * .perDay)
      for actor in office.scenario.actors.indices {
        for span in office.dutySpans(actor: actor, day: day) + office.reservedSpans(actor: actor, day: day) {
          instants.formUnion([span.start, span.end])
        }
      }
      for row in plan.rows { instants.formUnion(Roster.rounds(row, day: day)) }
    }
    self.instants = instants.sorted()
  }

  private static func rounds(_ row: Plan.Row, day: Int) -> [Microseconds] {
    row.activity.rounds.times.map { Microseconds(day) * .perDay + $0.sinceMidnight }
  }

  func activeTeams(row: Int, day: Int) -> [Team] { activeTeams[row][day] }

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

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Office {
  func activeTeams(_ row: Plan.Row, day: Int) -> [Team] { row.teams.filter { isActive($0, day: day) } }

  /// When the rounds of a date are that find an active team staffed.
  func roundsKept(_ row: Plan.Row, day: Int) -> [Microseconds] {
    let active = activeTeams(row, day: day)
    let midnight = Microseconds(day) * .perDay
    return row.activity.rounds.map { midnight + $0.sinceMidnight }.filter { time in
      active.contains { isStaffed($0, at: time) }
    }
  }

  /// The instants at which something may happen that no case brings about, in order: midnights, starts and ends
  /// of duty, rounds.
  func rosterInstants(_ plan: Plan) -> [Microseconds] {
    var instants: Set<Microseconds> = []
    for day in 0..<days {
      let midnight = Microseconds(day) * .perDay
      instants.insert(midnight)
      for actor in scenario.actors.indices {
        for span in dutySpans(actor: actor, day: day) { instants.formUnion([span.start, span.end]) }
      }
      for row in plan.rows { instants.formUnion(row.activity.rounds.map { midnight + $0.sinceMidnight }) }
    }
    return instants.sorted()
  }
}

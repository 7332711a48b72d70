// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Scenario {
  /// The part of the time in which each of several teams is the first one present, of the time in which any is: of the
  /// office's open hours, or of all hours where none of them is present in these. Officers are absent independently.
  func sharesOfBeingFirst(_ teams: [[TeamShare]], _ duty: [DutyHours]) -> [Double] {
    if teams.count == 1 { return [1] }
    let open = period.dates.enumerated().flatMap { day, date in
      calendars.openHours(officeCalendar, on: date).map { range in
        (
          start: Microseconds(day) * .perDay + range.start.sinceMidnight,
          end: Microseconds(day) * .perDay + range.end.sinceMidnight
        )
      }
    }
    let inOpenHours = times(teams, duty, within: open)
    let found = inOpenHours.contains { $0 > 0 } ? inOpenHours : times(teams, duty, within: nil)
    let total = found.reduce(0, +)
    // Where nobody is ever present all of it waits for the first.
    return total > 0 ? found.map { $0 / total } : teams.indices.map { $0 == 0 ? 1 : 0 }
  }

  /// Times in seconds.
  private func times(
    _ teams: [[TeamShare]], _ duty: [DutyHours], within open: [(start: Microseconds, end: Microseconds)]?
  ) -> [Double] {
    let members = Array(Set(teams.joined().map(\.actor))).sorted()
    var marks = Set(members.flatMap { duty[$0].stretches.flatMap { [$0.start, $0.end] } })
    for part in open ?? [] { marks.formUnion([part.start, part.end]) }
    let sorted = marks.sorted()
    var places = members.map { _ in 0 }
    var openPlace = 0
    var result = teams.map { _ in 0.0 }
    for (start, end) in zip(sorted, sorted.dropFirst()) {
      if let open {
        while openPlace < open.count, open[openPlace].end <= start { openPlace += 1 }
        guard openPlace < open.count, open[openPlace].start <= start else { continue }
      }
      var presence: [Int: Double] = [:]
      for (number, member) in members.enumerated() {
        let stretches = duty[member].stretches
        while places[number] < stretches.count, stretches[places[number]].end <= start { places[number] += 1 }
        guard places[number] < stretches.count, stretches[places[number]].start <= start else { continue }
        presence[member] = stretches[places[number]].presence
      }
      var noneBefore = 1.0
      for (place, team) in teams.enumerated() where noneBefore > 0 {
        let there = team.reduce(1.0) { product, share in
          let officers = Officers(actors[share.actor].officers, presence: presence[share.actor] ?? 0)
          return product * officers.probability(ofAtLeast: share.officers)
        }
        result[place] += (end - start).seconds * noneBefore * there
        noneBefore *= 1 - there
      }
    }
    return result
  }
}

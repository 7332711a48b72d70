// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

extension TraceAccount {
  /// The stretches of an actor in which all officers on duty worked, found instant by instant.
  func activePeriods(of actor: Int) -> [ActivePeriod] {
    let run = Span(0, office.end)
    let officers = office.officers(of: actor)
    let duty = officers.map { officer in
      office.dutySpans(of: officer).map { $0.cut(to: run) }.filter { $0.length > 0 }
    }
    let work = officers.map { officer in
      visits.filter { !$0.isSkipped }.flatMap { visit in
        zip(visit.worked, visit.crews).filter { $0.1.contains(officer) }.map { $0.0.cut(to: run) }
      }.filter { $0.length > 0 }
    }
    let instants = Set((duty + work).joined().flatMap { [$0.start, $0.end] }).sorted()
    var periods: [Span] = []
    var isUnderWay = false
    for (start, end) in zip(instants, instants.dropFirst()) {
      func holds(_ spans: [Span]) -> Bool { spans.contains { $0.start <= start && end <= $0.end } }
      let onDuty = officers.indices.filter { holds(duty[$0]) }
      if onDuty.isEmpty { continue }
      guard onDuty.allSatisfy({ holds(work[$0]) }) else {
        isUnderWay = false
        continue
      }
      if isUnderWay { periods[periods.count - 1].end = end } else { periods.append(Span(start, end)) }
      isUnderWay = true
    }
    return periods.map {
      let start = office.hours.openTime(Span(0, $0.start))
      return ActivePeriod(actor: actor, start: start, end: start + office.hours.openTime($0))
    }.filter { $0.length > 0 }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// What becomes of the time of officers who have several files open.
extension TraceAccount {
  /// A time in which an officer has the same files open.
  private struct Stretch {
    var span: Span
    var officer: Officer
    /// A visit, and which of the spans in which it was worked on.
    var open: [(visit: Int, place: Int)]
  }

  mutating func divideTime() {
    let sharing = office.scenario.actors.indices.filter { office.mostOpen($0) > 1 }
    let all = sharing.flatMap { office.officers(of: $0) }.flatMap { stretches(of: $0) }
    for stretch in all.sorted(by: { $0.span.start < $1.span.start }) {
      for own in stretch.open { addPart(of: own.visit, own.place, stretch) }
    }
  }

  private func stretches(of officer: Officer) -> [Stretch] {
    let spans = visits.indices.flatMap { visit in
      visits[visit].worked.indices.filter { visits[visit].crews[$0] == [officer] }.map { (visit, $0) }
    }
    let ends = spans.map { min(visits[$0.0].worked[$0.1].end, stoppedAt) }
    let instants = Set(ends + spans.map { visits[$0.0].worked[$0.1].start }).sorted()
    return zip(instants, instants.dropFirst()).map { start, end in
      Stretch(
        span: Span(start, end), officer: officer,
        open: spans.filter { visits[$0.0].worked[$0.1].contains(start) }.map { (visit: $0.0, place: $0.1) })
    }
  }

  private mutating func addPart(of index: Int, _ place: Int, _ stretch: Stretch) {
    let (visit, span, actor) = (visits[index], stretch.span, stretch.officer.actor)
    if visit.parts[place] == nil { visits[index].parts[place] = [] }
    guard let begun = visit.begun.last(where: { $0.time <= visit.worked[place].start }) else { return }
    let earlier = visit.worked.indices.filter { visit.worked[$0].start >= begun.time }
      .flatMap { visit.parts[$0] ?? [] }
    let all = office.time(workLeft(of: visit, visit.drawnWork, at: begun.time), by: begun.crew)
    let left = all - earlier.reduce(0) { $0 + $1.length }
    var part = min(left, office.part(of: span.length, among: stretch.open.count, actor: actor))
    if visit.released == span.end {
      // The last microsecond may be lost in rounding.
      if left - part > 1 {
        report(.duration, visit, at: span.end, "is released with \(left - part) of its work left")
      }
      part = left
    } else if part == left, left > 0, min(visit.worked[place].end, stoppedAt) > span.end,
      span.length > stretch.open.count
    {
      // One that has as little left may be released at the same instant only.
      report(.duration, visit, at: span.end, "goes on with no work left")
    }
    visits[index].parts[place]?.append(Span(span.start, span.start + part))
    visits[index].sharedWaits.append(
      Wait(span: Span(span.start + part, span.end), cause: .contention, actors: [actor]))
  }
}

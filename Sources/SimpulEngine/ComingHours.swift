// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Hours of each day at which applicants of one case type come: for those whose outside wait ends while the office is
/// closed.
///
/// They are the arrival hours of the type within open hours; where the arrivals of a date do not say when in the day
/// people come, all its open hours. Retrials and walk-ins at an instant do not count.
struct ComingHours: Sendable {
  /// An interval in which applicants arrive at a constant rate.
  private struct Part: BitwiseCopyable, Sendable {
    var start: Microseconds
    var end: Microseconds
    var rate: Double
  }

  /// Intervals, day by day, in order.
  private var parts: [Part] = []
  /// Index of each day's first interval, and of the end of the last day.
  private var firstPart: [Int32] = [0]

  /// - Complexity: O(days + open hours + segments of the pattern).
  init(_ pattern: CompiledStream.Pattern, open hours: [OpenInterval], days: Int) {
    let stated = ComingHours.stated(pattern)
    var (hour, segment) = (0, 0)
    for day in 0..<days {
      let (midnight, next) = (Microseconds(day) * .perDay, Microseconds(day + 1) * .perDay)
      let before = parts.count
      while hour < hours.count, hours[hour].end <= midnight { hour += 1 }
      while segment < stated.count, stated[segment].start < midnight { segment += 1 }
      var open: [Part] = []
      var place = hour
      while place < hours.count, hours[place].start < next {
        open.append(Part(start: max(midnight, hours[place].start), end: min(next, hours[place].end), rate: 1))
        place += 1
      }
      while segment < stated.count, stated[segment].start < next {
        let coming = stated[segment]
        for hours in open {
          let part = Part(
            start: max(coming.start, hours.start), end: min(coming.end, hours.end), rate: coming.rate)
          if part.start < part.end { parts.append(part) }
        }
        segment += 1
      }
      if parts.count == before { parts += open }
      firstPart.append(Int32(parts.count))
    }
  }

  /// The hours that a pattern states.
  private static func stated(_ pattern: CompiledStream.Pattern) -> [Part] {
    switch pattern {
    case .rate(let segments):
      segments.filter { !$0.isInstant }.map { Part(start: $0.start, end: $0.end, rate: $0.rate) }
    case .renewal(_, let windows): windows.map { Part(start: $0.start, end: $0.end, rate: 1) }
    case .instants, .population, .endless: []
    }
  }

  /// First arrival hour on a date after an instant, at the quantile `uniform` of that date's hours. Nil where there
  /// is none on these days.
  ///
  /// - Complexity: O(parts of the days looked at).
  func hour(behind time: Microseconds, at uniform: Double) -> Microseconds? {
    for day in Int(time / .perDay)..<max(Int(time / .perDay), firstPart.count - 1) {
      let ofDay = Int(firstPart[day])..<Int(firstPart[day + 1])
      // In order, so that those ahead are the last ones.
      guard let first = ofDay.first(where: { parts[$0].end > time }) else { continue }
      let ahead = first..<ofDay.upperBound
      func mass(_ place: Int) -> Double {
        parts[place].rate * Double(parts[place].end - max(parts[place].start, time))
      }
      let wanted = uniform * ahead.reduce(0.0) { $0 + mass($1) }
      var before = 0.0
      for place in ahead {
        let after = before + mass(place)
        if wanted < after || place == ahead.upperBound - 1 {
          let offset = Microseconds(((wanted - before) / parts[place].rate).rounded())
          return min(max(parts[place].start, time) + offset, parts[place].end - 1)
        }
        before = after
      }
    }
    return nil
  }
}

extension Program {
  /// Needed only where some outside wait ends at an arrival hour.
  mutating func findComingHours() {
    let isUsed =
      rules.contains { $0.waitEnd == .comingHour || $0.returnDelayEnd == .comingHour }
      || streams.contains(where: \.waitsUntilComingHour)
    guard isUsed else { return }
    for index in streams.indices.prefix(ordinaryStreams) {
      streams[index].comingHours = ComingHours(streams[index].pattern, open: officeHours, days: days)
    }
  }
}

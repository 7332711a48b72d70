// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Part of a date in which applicants come at an even rate.
private struct ComingPart {
  var start: Microseconds
  var end: Microseconds
  var rate: Double

  var mass: Double { rate * Double(end - start) }
}

extension Program {
  /// When an applicant comes who has waited outside until the office was closed: on the first date on which any of his case
  /// type still come behind that instant, at the hour that has the share `uniform` of them before it. Nil where there is none
  /// before the end of the compiled calendar.
  ///
  /// The open hours are taken where the arrivals of a date do not say when in the day people come.
  ///
  /// - Complexity: O(log(segments) + segments and stretches of open hours of the dates looked at).
  func comingHour(of stream: Int, behind time: Microseconds, at uniform: Double) -> Microseconds? {
    var day = Int(time / .perDay)
    while day < days {
      let open = openParts(of: day)
      if !open.isEmpty {
        let stated = ratedParts(of: streams[stream].pattern, on: day, within: open)
        let ahead = (stated.isEmpty ? open : stated).compactMap { part -> ComingPart? in
          let start = max(part.start, time)
          return start < part.end ? ComingPart(start: start, end: part.end, rate: part.rate) : nil
        }
        if !ahead.isEmpty { return Program.inverse(of: ahead, at: uniform) }
      }
      day += 1
    }
    return nil
  }

  private static func inverse(of parts: [ComingPart], at uniform: Double) -> Microseconds? {
    let wanted = uniform * parts.reduce(0.0) { $0 + $1.mass }
    var before = 0.0
    for (place, part) in parts.enumerated() {
      let after = before + part.mass
      if wanted < after || place == parts.count - 1 {
        let offset = Microseconds(((wanted - before) / part.rate).rounded())
        return min(part.start + offset, part.end - 1)
      }
      before = after
    }
    return nil
  }

  /// The open hours between the midnights of a date.
  private func openParts(of day: Int) -> [ComingPart] {
    let (midnight, next) = (Microseconds(day) * .perDay, Microseconds(day + 1) * .perDay)
    var parts: [ComingPart] = []
    var place = officeHours.partitionPoint { $0.end > midnight }
    while place < officeHours.count, officeHours[place].start < next {
      parts.append(
        ComingPart(
          start: max(midnight, officeHours[place].start), end: min(next, officeHours[place].end), rate: 1))
      place += 1
    }
    return parts
  }

  /// What is known of the hours at which cases come on a date, as far as it lies in open hours. Those at the door come at an
  /// instant and say nothing of hours.
  private func ratedParts(
    of pattern: CompiledStream.Pattern, on day: Int, within open: [ComingPart]
  ) -> [ComingPart] {
    let (midnight, next) = (Microseconds(day) * .perDay, Microseconds(day + 1) * .perDay)
    var parts: [ComingPart] = []
    func add(_ start: Microseconds, _ end: Microseconds, rate: Double) {
      for hours in open {
        let part = ComingPart(start: max(start, hours.start), end: min(end, hours.end), rate: rate)
        if part.start < part.end { parts.append(part) }
      }
    }
    switch pattern {
    case .rate(let segments):
      var place = segments.partitionPoint { $0.start >= midnight }
      while place < segments.count, segments[place].start < next {
        if !segments[place].isInstant {
          add(segments[place].start, segments[place].end, rate: segments[place].rate)
        }
        place += 1
      }
    case .renewal(_, let windows):
      var place = windows.partitionPoint { $0.start >= midnight }
      while place < windows.count, windows[place].start < next {
        add(windows[place].start, windows[place].end, rate: 1)
        place += 1
      }
    case .instants, .population, .endless: break
    }
    return parts
  }
}

extension Array {
  /// The place of the first element for which the condition holds, which holds for all behind it; the count where there is none.
  fileprivate func partitionPoint(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Program {
  /// Expected arrivals in the study, by stream of the scenario; late-comers who do not come back are left
  /// out, but not those for whom the quota of a day was used up. Where times between cases are drawn, their long-run number.
  ///
  /// O(days of the study × streams).
  public var expectedArrivals: [Double] {
    streams.prefix(ordinaryStreams).map(expectedArrivals)
  }

  private func expectedArrivals(_ stream: CompiledStream) -> Double {
    let groups =
      switch stream.pattern {
      case .rate(let segments):
        segments.reduce(0) { sum, segment in
          segment.isInstant
            ? sum + (segment.start < end ? segment.expectedAtOnce : 0)
            : sum + segment.rate * stayingTime(segment.start, segment.end, stream)
        }
      case .instants(let times): Double(times.count { $0 < end })
      case .population(let members, let gap, _, _):
        // As often as could be, if a case took no time.
        Double(members) * openStudyTime(of: stream) / (samplers[gap].mean * 1e6)
      case .endless: 0.0
      case .renewal(let gap, let windows):
        windows.reduce(0) { $0 + stayingTime($1.start, $1.end, stream) } / (samplers[gap].mean * 1e6)
      }
    return groups * stream.groups.mean * (1 - stream.noShow)
  }

  /// Of which the gaps of a population are parts.
  private func openStudyTime(of stream: CompiledStream) -> Double {
    guard case .population(_, _, let isWorkingTime, _) = stream.pattern, isWorkingTime, office != nil else {
      return Double(end)
    }
    return officeHours.reduce(0) { $0 + Double(max(0, min($1.end, end) - $1.start)) }
  }

  /// Time in the study, with what lies behind the tickets' end counted by the share that comes back.
  private func stayingTime(_ start: Microseconds, _ end: Microseconds, _ stream: CompiledStream) -> Double {
    let stop = min(end, self.end)
    guard start < stop else { return 0 }
    guard let tickets = stream.tickets else { return Double(stop - start) }
    guard tickets.until < .perDay else { return Double(stop - start) }
    let closing = max(start, min(stop, start / .perDay * .perDay + tickets.until))
    return Double(closing - start) + Double(stop - closing) * tickets.comeBack
  }
}

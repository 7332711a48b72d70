// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Program {
  /// Expected arrivals in the study, by stream of the scenario. Late-comers without retrial are left out,
  /// cases beyond the day's quota are not. Where times between cases are drawn, their long-run number.
  ///
  /// - Complexity: O(days of the study × streams).
  public var expectedArrivals: [Double] { expectedArrivals(from: 0, to: end) }

  /// Expected arrivals as in `expectedArrivals`, in the middle and in the last third of the window.
  public var expectedArrivalsInThirds: (middle: [Double], last: [Double]) {
    (expectedArrivals(from: middleThird, to: lastThird), expectedArrivals(from: lastThird, to: end))
  }

  private func expectedArrivals(from first: Microseconds, to last: Microseconds) -> [Double] {
    let part = OpenInterval(start: first, end: last)
    return streams.prefix(ordinaryStreams).map { expectedArrivals($0, in: part) }
  }

  private func expectedArrivals(_ stream: CompiledStream, in part: OpenInterval) -> Double {
    let groups =
      switch stream.pattern {
      case .rate(let segments):
        segments.reduce(0) { sum, segment in
          segment.isInstant
            ? sum + (part.start <= segment.start && segment.start < part.end ? segment.expectedAtOnce : 0)
            : sum + segment.rate * stayingTime(segment.start, segment.end, stream, in: part)
        }
      case .instants(let times): Double(times.count { part.start <= $0 && $0 < part.end })
      case .population(let members, let gap, _, _):
        // The upper limit, if a case took no time.
        Double(members) * openTime(of: stream, in: part) / (samplers[gap].mean * 1e6)
      case .endless: 0.0
      case .renewal(let gap, let windows):
        windows.reduce(0) { $0 + stayingTime($1.start, $1.end, stream, in: part) }
          / (samplers[gap].mean * 1e6)
      }
    return groups * stream.groups.mean * (1 - stream.noShow)
  }

  /// Open time in which the gaps of a population are counted.
  private func openTime(of stream: CompiledStream, in part: OpenInterval) -> Double {
    guard case .population(_, _, let isWorkingTime, _) = stream.pattern, isWorkingTime, office != nil else {
      return Double(part.end - part.start)
    }
    return officeHours.reduce(0) { $0 + Double(max(0, min($1.end, part.end) - max($1.start, part.start))) }
  }

  /// Time in a part of the study; time after the tickets' end counts by the share with retrial.
  private func stayingTime(
    _ start: Microseconds, _ end: Microseconds, _ stream: CompiledStream, in part: OpenInterval
  ) -> Double {
    let (start, stop) = (max(start, part.start), min(end, part.end))
    guard start < stop else { return 0 }
    guard let tickets = stream.tickets else { return Double(stop - start) }
    guard tickets.until < .perDay else { return Double(stop - start) }
    let closing = max(start, min(stop, start / .perDay * .perDay + tickets.until))
    return Double(closing - start) + Double(stop - closing) * tickets.retryShare
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// Active period statistics of one replication by actor (shifting bottleneck detection).
///
/// The momentary bottleneck is the actor whose active period at that instant is the longest. Where the period of one
/// such bottleneck overlaps that of the next one, the bottleneck shifts between them; elsewhere it is the sole one.
///
/// Source: C. Roser, M. Nakano, M. Tanaka, "Shifting bottleneck detection", Winter Simulation Conference 2002.
struct ActivePeriodShares: Equatable, Sendable {
  /// Shares of the window's working time as momentary bottleneck, by actor.
  private(set) var momentary: [Double]
  private(set) var sole: [Double]
  /// Number of periods that begin in the window, by actor.
  private(set) var counts: [Int]
  private(set) var totalSeconds: [Double]

  init(_ log: ActivePeriodLog, actors: Int) { self.init(log.periods, window: log.window, actors: actors) }

  /// - Complexity: O(periods × log(periods) + bottlenecks × actors).
  /// - Parameter periods: those of one actor do not overlap.
  init(_ periods: [ActivePeriod], window: Range<Microseconds>, actors: Int) {
    counts = Array(repeating: 0, count: actors)
    totalSeconds = Array(repeating: 0, count: actors)
    for period in periods where window.contains(period.start) {
      counts[period.actor] += 1
      totalSeconds[period.actor] += period.length.seconds
    }
    let longest = LongestPeriods(periods, window: window, actors: actors)
    momentary = longest.shares
    let bottlenecks = zip(periods, longest.isLongest).filter(\.1).map(\.0)
    sole = ActivePeriodShares.soleShares(bottlenecks, window: window, actors: actors)
  }

  /// The share of the window in which nobody but the actor is in one of the periods.
  private static func soleShares(
    _ periods: [ActivePeriod], window: Range<Microseconds>, actors: Int
  ) -> [Double] {
    var times = [Microseconds](repeating: 0, count: actors)
    var inPeriod = 0
    // The position of the only active actor; undefined for several.
    var sumOfPositions = 0
    var since = window.lowerBound
    for change in PeriodChange.inOrder(periods) {
      let time = min(max(change.time, window.lowerBound), window.upperBound)
      if inPeriod == 1 { times[sumOfPositions] += time - since }
      since = time
      inPeriod += change.isStart ? 1 : -1
      sumOfPositions += (change.isStart ? 1 : -1) * periods[change.period].actor
    }
    return times.map { Double($0) / Double(window.count) }
  }
}

/// An instant at which a period begins or ends.
private struct PeriodChange {
  var time: Microseconds
  var isStart: Bool
  var period: Int

  /// Changes by time; ends before beginnings.
  static func inOrder(_ periods: [ActivePeriod]) -> [PeriodChange] {
    periods.indices.flatMap { index in
      [
        PeriodChange(time: periods[index].start, isStart: true, period: index),
        PeriodChange(time: periods[index].end, isStart: false, period: index),
      ]
    }.sorted { ($0.time, $0.isStart ? 1 : 0) < ($1.time, $1.isStart ? 1 : 0) }
  }
}

/// The longest period at every instant; ties by earliest beginning, then by position in the list.
private struct LongestPeriods {
  /// Shares of the window, by actor.
  var shares: [Double]
  /// Whether a period is the longest at some instant of the window.
  var isLongest: [Bool]

  init(_ periods: [ActivePeriod], window: Range<Microseconds>, actors: Int) {
    isLongest = Array(repeating: false, count: periods.count)
    var times = [Microseconds](repeating: 0, count: actors)
    var underWay = [Int?](repeating: nil, count: actors)
    var longest: Int?
    var since = window.lowerBound
    for change in PeriodChange.inOrder(periods) {
      let time = min(max(change.time, window.lowerBound), window.upperBound)
      if let longest, since < time {
        times[periods[longest].actor] += time - since
        isLongest[longest] = true
      }
      since = time
      underWay[periods[change.period].actor] = change.isStart ? change.period : nil
      if change.isStart {
        if longest.map({ periods[change.period].length > periods[$0].length }) ?? true {
          longest = change.period
        }
      } else if longest == change.period {
        longest = underWay.compactMap { $0 }.min { one, other in
          (-periods[one].length, periods[one].start, one) < (
            -periods[other].length, periods[other].start, other
          )
        }
      }
    }
    shares = times.map { Double($0) / Double(window.count) }
  }
}

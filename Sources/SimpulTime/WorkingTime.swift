// SPDX-License-Identifier: GPL-3.0-or-later

/// Arithmetic of open time over the open intervals of a calendar.
///
/// - Complexity: O(log n) in the number of intervals, each function, by binary search.
public struct WorkingTime: Hashable, Sendable {
  /// A half-open interval from `start` to `end`.
  public struct Interval: Hashable, Sendable {
    public var start: Microseconds
    public var end: Microseconds

    public init(start: Microseconds, end: Microseconds) {
      self.start = start
      self.end = end
    }

    public var length: Microseconds { end - start }
  }

  public let intervals: [Interval]
  /// Open time of the intervals before each, and of all of them at the end.
  private let openBefore: [Microseconds]

  /// - Parameter intervals: sorted, without overlaps and none of them empty; they may touch.
  public init(_ intervals: [Interval]) {
    self.intervals = intervals
    var sum: Microseconds = 0
    var openBefore: [Microseconds] = [0]
    openBefore.reserveCapacity(intervals.count + 1)
    for interval in intervals {
      sum += interval.length
      openBefore.append(sum)
    }
    self.openBefore = openBefore
  }

  /// Open time from one instant to another; negative when `end` is before `start`.
  public func elapsed(from start: Microseconds, to end: Microseconds) -> Microseconds {
    openTime(before: end) - openTime(before: start)
  }

  /// The first instant at which so much open time has passed since `start`: `start` itself for none, a closing time
  /// rather than the opening after it; nil when the intervals do not reach so far.
  public func finish(from start: Microseconds, working: Microseconds) -> Microseconds? {
    guard working > 0 else { return start }
    let target = openTime(before: start) + working
    let index = partitionPoint(intervals.count) { openBefore[$0 + 1] >= target }
    guard index < intervals.count else { return nil }
    return intervals[index].start + (target - openBefore[index])
  }

  /// The instant itself when it is open, else the next start of an interval; nil after the last interval.
  public func nextOpening(at instant: Microseconds) -> Microseconds? {
    let index = firstEnding(after: instant)
    return index < intervals.count ? max(instant, intervals[index].start) : nil
  }

  public func isOpen(at instant: Microseconds) -> Bool {
    let index = firstEnding(after: instant)
    return index < intervals.count && intervals[index].start <= instant
  }

  private func openTime(before instant: Microseconds) -> Microseconds {
    let index = firstEnding(after: instant)
    guard index < intervals.count else { return openBefore[index] }
    return openBefore[index] + max(0, instant - intervals[index].start)
  }

  private func firstEnding(after instant: Microseconds) -> Int {
    partitionPoint(intervals.count) { intervals[$0].end > instant }
  }

  /// The first index from which on a condition holds; `count` when it never does.
  private func partitionPoint(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

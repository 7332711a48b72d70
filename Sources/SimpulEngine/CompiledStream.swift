// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

struct CompiledStream: Sendable {
  var name: String
  /// Index of the procedure; -1 for other work.
  var procedure: Int
  /// Index among the streams of its procedure.
  var place: Int
  var id: UInt32
  var pattern: Pattern
  var tickets: Tickets?
  var promise: CompiledPromise?
  /// Activity of other work, else -1.
  var task: Int
  var promiseClockStartsOnArrival: Bool
  var precedence: Int32
  var interrupts = false
  /// Sampler of the day's random effect; -1 for none.
  var dayEffect: Int32 = -1
  var noShow = 0.0
  /// Cases present at the beginning.
  var backlog: [BacklogEntry] = []
  var groups = ArrivalStream.GroupSize.single
  var withdrawal: Later?
  var resubmission: Later?
  /// Arrival hours; nil where no wait of any case ends at one of them.
  var comingHours: ComingHours?

  /// Whether a retrial, renewed request or other time outside the procedure ends at an arrival hour.
  var waitsUntilComingHour: Bool {
    if case .population(_, _, _, .comingHour) = pattern { return true }
    return withdrawal?.end == .comingHour || resubmission?.end == .comingHour
  }

  /// A transition that a share of cases makes after some time.
  struct Later: Sendable {
    var share: Double
    var delay: Int32
    var isWorkingTime: Bool
    /// When the office handles it.
    var end: WaitEnd
  }

  enum Pattern: Sendable {
    case rate([RateSegment])
    case renewal(gap: Int, [OpenWindow])
    case instants([Microseconds])
    /// A finite population (closed source): each member requests again some time after his last case has ended.
    case population(members: Int, gap: Int, isWorkingTime: Bool, end: WaitEnd)
    /// Background tasks without end, one whenever an officer is idle.
    case endless
  }

  struct Tickets: Sendable {
    var until: Microseconds
    /// Tickets a date.
    var quota: Int
    var retryShare: Double
    /// Start of the first window on a later open date, by day; `EventList.never` when there is none.
    var nextOpening: [Microseconds]
  }
}

struct BacklogEntry: BitwiseCopyable, Sendable {
  var jump: Jump
  var cases: Int
}

/// An interval of constant arrival rate, or one instant at which several cases are expected.
struct RateSegment: BitwiseCopyable, Sendable {
  var start: Microseconds
  var end: Microseconds
  var rate: Double
  /// Expected cases before `start`.
  var expectedBefore: Double
  /// Expected cases at one instant.
  var expectedAtOnce = 0.0

  var isInstant: Bool { start == end }
  var expected: Double { isInstant ? expectedAtOnce : rate * Double(end - start) }

  /// Instant at which the integrated rate reaches a value within the segment.
  @inline(__always) func instant(at value: Double) -> Microseconds {
    if isInstant { return start }
    return min(start + Microseconds(((value - expectedBefore) / rate).rounded()), end)
  }
}

struct OpenWindow: BitwiseCopyable, Sendable {
  var start: Microseconds
  var end: Microseconds
  /// Open time before `start`.
  var openBefore: Microseconds
}

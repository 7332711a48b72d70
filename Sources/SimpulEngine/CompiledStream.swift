// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

struct CompiledStream: Sendable {
  var name: String
  /// -1 for other work.
  var procedure: Int
  /// Place among the streams of its procedure.
  var place: Int
  var id: UInt32
  var pattern: Pattern
  var tickets: Tickets?
  var promise: CompiledPromise?
  /// The activity of other work, else -1.
  var piece: Int
  var spanStartsOnArrival: Bool
  var precedence: Int32
  var interrupts = false
  /// The sampler of a day's own factor; -1 for none.
  var dayFactor: Int32 = -1
  var noShow = 0.0
  /// Where cases lie at the beginning.
  var backlog: [BacklogEntry] = []
  var groups = ArrivalStream.GroupSize.single
  var withdrawal: Later?
  var resubmission: Later?
  /// Nil where no wait of any case ends at one of them.
  var comingHours: ComingHours?

  /// Whether some time that its cases spend outside, apart from waits within the procedure, ends at an hour at which
  /// applicants come.
  var waitsUntilComingHour: Bool {
    if case .population(_, _, _, .comingHour) = pattern { return true }
    return withdrawal?.end == .comingHour || resubmission?.end == .comingHour
  }

  /// What a share of cases does after some time.
  struct Later: Sendable {
    var share: Double
    var delay: Int32
    var isWorkingTime: Bool
    /// When it is done in the office.
    var end: WaitEnd
  }

  enum Pattern: Sendable {
    case rate([RateSegment])
    case renewal(gap: Int, [OpenWindow])
    case instants([Microseconds])
    /// So many people, each of whom asks again some time after his last case has ended.
    case population(members: Int, gap: Int, isWorkingTime: Bool, end: WaitEnd)
    /// Pieces of other work that come whenever somebody has nothing else to do.
    case endless
  }

  struct Tickets: Sendable {
    var until: Microseconds
    /// On a date.
    var quota: Int
    var comeBack: Double
    /// The start of the first window on a later open date, by day; `EventList.never` when there is none.
    var nextOpening: [Microseconds]
  }
}

struct BacklogEntry: BitwiseCopyable, Sendable {
  var jump: Jump
  var cases: Int
}

/// A time at an even rate, or one instant at which several cases are expected.
struct RateSegment: BitwiseCopyable, Sendable {
  var start: Microseconds
  var end: Microseconds
  var rate: Double
  /// Expected cases before `start`.
  var expectedBefore: Double
  /// Of an instant.
  var expectedAtOnce = 0.0

  var isInstant: Bool { start == end }
  var expected: Double { isInstant ? expectedAtOnce : rate * Double(end - start) }

  /// When the integrated rate reaches a value that lies in it.
  @inline(__always)
  func instant(at value: Double) -> Microseconds {
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

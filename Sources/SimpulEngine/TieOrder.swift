// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

// What comes first where several things happen at one instant, or compete for one place (Semantics, "Ties"). Slots, the order
// of a file and threads never decide.

/// Which slot of the event list belongs to what, in the order in which events of one instant are handled.
/// Timers are handled between rounds and arrivals.
struct EventSlots {
  let midnight = 0
  let firstCompletion = 1
  let firstBoundary: Int
  let firstRound: Int
  let firstArrival: Int
  let deadlines: Int
  let count: Int
  /// What the slots for boundaries of duty and for rounds stand for.
  let dutyActors: [Int]
  let roundActivities: [Int]

  init(_ program: Program) {
    dutyActors = program.actors.indices.filter { program.actors[$0].duty != nil }
    roundActivities = program.activities.indices.filter { program.activities[$0].hasRounds }
    firstBoundary = firstCompletion + program.officerCount
    firstRound = firstBoundary + dutyActors.count
    firstArrival = firstRound + roundActivities.count
    deadlines = firstArrival + program.streams.count
    count = deadlines + 1
  }
}

extension TimerHeap.Timer {
  @inline(__always)
  func isBefore(_ other: Self) -> Bool {
    if time != other.time { return time < other.time }
    return kind == other.kind ? ordinal < other.ordinal : kind.rawValue < other.kind.rawValue
  }

  enum Kind: UInt8, BitwiseCopyable {
    /// Of a token: a stated wait is over, or the patience of the one who waits.
    case wait, patience
    /// Of a case: the citizen withdraws it, or the time to decide on it is up.
    case withdrawal, deemedApproval
    /// A token leaves the blocks around it.
    case departure
    /// To a stream a late-comer comes back, a case was on its way already, or somebody asks again.
    case comeBack, backlog, request
    /// The oldest token on the pile of an activity has lain there for long enough.
    case pileAge
  }
}

extension Token {
  /// Whether it stands before another one wherever both compete.
  @inline(__always)
  func precedes(_ other: Token) -> Bool {
    if precedence != other.precedence { return precedence < other.precedence }
    if turn != other.turn { return turn < other.turn }
    if enabledAt != other.enabledAt { return enabledAt < other.enabledAt }
    if rank != other.rank { return rank < other.rank }
    return twig < other.twig
  }

  /// Whether, of two tokens of one case, it came to its activity first.
  func isEnabledBefore(_ other: Token) -> Bool {
    enabledAt == other.enabledAt ? twig < other.twig : enabledAt < other.enabledAt
  }
}

extension EventLogRow {
  /// Which of two rows stands first.
  func precedes(_ other: EventLogRow) -> Bool {
    if enabled != other.enabled { return enabled < other.enabled }
    if stream != other.stream { return stream < other.stream }
    if ordinal != other.ordinal { return ordinal < other.ordinal }
    if activity != other.activity { return activity < other.activity }
    if visit != other.visit { return visit < other.visit }
    return part < other.part
  }
}

extension TraceRecord: Comparable {
  /// By time, stream, case, activity (a case's arrival before them, its end behind them) and visit: an order that does
  /// not depend on how the engine works. What happens to one visit at one instant has none, but for the order in which
  /// it happens.
  private var activityRank: Int { activity ?? (kind == .end ? .max : -1) }

  public static func < (left: TraceRecord, right: TraceRecord) -> Bool {
    if left.time != right.time { return left.time < right.time }
    if left.stream != right.stream { return left.stream < right.stream }
    if left.ordinal != right.ordinal { return left.ordinal < right.ordinal }
    let (mine, theirs) = (left.activityRank, right.activityRank)
    if mine != theirs { return mine < theirs }
    return left.visit < right.visit
  }
}

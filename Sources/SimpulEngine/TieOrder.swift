// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

// Tie-breaking of simultaneous events and of tokens that compete for one place (Semantics, "Ties"). Slots, the order
// of a file and threads never decide.

/// Layout of the event list's slots, in the order in which simultaneous events are handled. Timers are handled
/// between batch releases and arrivals.
struct EventSlots {
  let midnight = 0
  let firstCompletion = 1
  let firstBoundary: Int
  let firstRelease: Int
  let firstArrival: Int
  let deadlines: Int
  let count: Int
  /// Actors and activities of the slots for duty boundaries and batch releases.
  let dutyActors: [Int]
  let roundActivities: [Int]

  init(_ program: Program) {
    dutyActors = program.actors.indices.filter { program.actors[$0].duty != nil }
    roundActivities = program.activities.indices.filter { program.activities[$0].hasBatchSchedule }
    firstBoundary = firstCompletion + program.officerCount
    firstRelease = firstBoundary + dutyActors.count
    firstArrival = firstRelease + roundActivities.count
    deadlines = firstArrival + program.streams.count
    count = deadlines + 1
  }
}

extension TimerHeap.Timer {
  @inline(__always) func isBefore(_ other: Self) -> Bool {
    if time != other.time { return time < other.time }
    return kind == other.kind ? ordinal < other.ordinal : kind.rawValue < other.kind.rawValue
  }

  enum Kind: UInt8, BitwiseCopyable {
    /// A token's stated wait ends, or it reneges.
    case wait, patience
    /// A case is withdrawn by the citizen, or deemed approved.
    case withdrawal, deemedApproval
    /// A token leaves the blocks around it.
    case departure
    /// A stream's retrial of a late-comer, a case that was on its way already, or a renewed request.
    case retry, backlog, request
    /// The oldest token of an activity's batch reaches the age of release.
    case batchAge
  }
}

extension Token {
  /// Whether it comes before another one wherever both compete.
  @inline(__always) func precedes(_ other: Token) -> Bool {
    if precedence != other.precedence { return precedence < other.precedence }
    if queueKey != other.queueKey { return queueKey < other.queueKey }
    if enabledAt != other.enabledAt { return enabledAt < other.enabledAt }
    if caseKey != other.caseKey { return caseKey < other.caseKey }
    return branchKey < other.branchKey
  }

  /// Whether, of two tokens of one case, it was enabled first.
  func isEnabledBefore(_ other: Token) -> Bool {
    enabledAt == other.enabledAt ? branchKey < other.branchKey : enabledAt < other.enabledAt
  }
}

extension EventLogRow {
  /// Whether the row stands before another.
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
  /// Rank of the activity in the order by time, stream, case, activity (a case's arrival before them, its end after
  /// them) and visit: an order that does not depend on how the engine works. Records of one visit at one instant keep
  /// the order in which they happened.
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

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// A token that moves through a procedure (BPMN): a case, or one of its branches inside a parallel block.
struct Token: BitwiseCopyable {
  enum Phase: UInt8, BitwiseCopyable {
    /// Between two activities, for no time.
    case moving
    case batched, queued, working, suspended
    /// A stated wait: with the applicant, or after the officers' work.
    case waiting
    /// Sent back, with the applicant.
    case returned
    /// Split into the branches of a block.
    case split
    case joined
    /// Has completed an activity and leaves the blocks around it at the end of the instant.
    case leaving
  }

  var phase = Phase.moving
  /// Cause of waiting since `since`; `noCause` until the end of the instant in which the waiting began.
  var cause = Token.noCause
  /// Missing actor, or set of them numbered after the actors (`Program.missingSets`).
  var missing: Int32 = -1
  var caseIndex: Int32
  var activity: Int32 = -1
  /// Index into `Program.rules`.
  var rule: Int32 = -1
  var visit: UInt32 = 0
  var team: Int32 = -1
  /// Number of officers who work on it, or hold it suspended.
  var assignedCount: Int32 = 0
  /// Stream of its case, copied here for speed.
  var stream: Int32
  var streamPlace: Int32
  var isMeasured: Bool
  var isBackgroundTask: Bool

  /// Precedence class; lower goes first in every queue.
  var precedence: Int32
  /// Whether it preempts work of higher precedence number.
  var isUrgent = false
  /// Key by queue discipline among tokens of one precedence; lower goes first.
  var queueKey: Microseconds = 0
  var enabledAt: Microseconds = 0
  /// Stream and case, branch and visit: with `enabledAt` the tie-break among equal queue keys.
  var caseKey: UInt64
  var branchKey: UInt64 = 0
  /// When its present phase began, in clock time and in working time.
  var since: Microseconds = 0
  var sinceWorking: Microseconds = 0
  /// The actor's off-duty time at the instant of enabling, in a simple pool.
  var offDutyBefore: Microseconds = 0
  var offDutyBeforeWorking: Microseconds = 0
  var startedAfter: Microseconds = 0
  var remainingWork: Microseconds = 0
  /// Work done in this visit.
  var worked: Microseconds = 0
  var otherWait: Microseconds = 0
  var otherWaitWorking: Microseconds = 0
  /// Waiting in this visit.
  var waited = CauseTimes()

  /// End of a stated wait; never unless it is in one.
  var wakesAt = EventList.never
  /// When it was reassigned with its work half done; never unless it was. The remaining work is stated in time at
  /// speed 1.
  var reassignedAt = EventList.never
  var workedBefore: Microseconds = 0
  /// When it reneges; never unless it waits for work to begin.
  var patientUntil = EventList.never
  /// Whether it could not start or resume, in the current dispatch.
  var isPassedOver = false

  /// Neighbours in its linked list.
  var previous: Int32 = -1
  var next: Int32 = -1

  /// Index among the open cases of its officer; -1 where he has one at a time.
  var openPlace: Int32 = -1

  /// The token that was split; -1 for a whole case.
  var parent: Int32 = -1
  /// First branch of a split token; next sibling of a branch.
  var firstBranch: Int32 = -1
  var nextBranch: Int32 = -1
  /// Target of a token that leaves the blocks around it.
  var departure = Jump.done
  var branchNumber: Int32 = 0
  /// Join state of a split token: branches awaited, the critical one so far and since when, when the block was
  /// entered, and the sum of the branches' times from then to the join.
  var awaited: Int32 = 0
  var branchCount: Int32 = 0
  var criticalBranch: Int32 = -1
  var criticalSince: Microseconds = 0
  var enteredAt: Microseconds = 0
  var joinedTimes: Microseconds = 0

  static let noCause: Int8 = -1

  init(of file: CaseRecord, caseIndex: Int, precedence: Int32, caseKey: UInt64) {
    self.caseIndex = Int32(caseIndex)
    self.precedence = precedence
    self.caseKey = caseKey
    stream = file.stream
    streamPlace = file.streamPlace
    isMeasured = file.isMeasured
    isBackgroundTask = file.isBackgroundTask
  }

  /// Ordinal of its case in the stream.
  var ordinal: UInt32 { UInt32(truncatingIfNeeded: caseKey) }

  /// Enables the token at an activity.
  @inline(__always) mutating func enable(
    at activity: Int, rule: Int, branch: UInt32, visit: UInt32, _ now: Microseconds,
    _ workingNow: Microseconds
  ) {
    self.activity = Int32(truncatingIfNeeded: activity)
    self.rule = Int32(truncatingIfNeeded: rule)
    self.visit = visit
    branchKey = UInt64(branch) << 32 | UInt64(visit)
    queueKey = 0
    enabledAt = now
    since = now
    sinceWorking = workingNow
    startedAfter = 0
    worked = 0
    workedBefore = 0
    otherWait = 0
    otherWaitWorking = 0
  }

  /// Begins another phase.
  @inline(__always) mutating func enter(_ phase: Phase, _ now: Microseconds, _ workingNow: Microseconds) {
    self.phase = phase
    since = now
    sinceWorking = workingNow
  }
}

/// Waiting by cause, in clock and in working time. A visit has few causes, and only those are visited.
struct CauseTimes: BitwiseCopyable {
  private(set) var clock = InlineArray<5, Microseconds>(repeating: 0)
  private(set) var working = InlineArray<5, Microseconds>(repeating: 0)
  /// Bits of the causes that have occurred; the times of the others are 0.
  private var occurred: UInt8 = 0

  @inline(__always) mutating func add(_ clock: Microseconds, working: Microseconds, cause: Int) {
    occurred |= 1 << UInt8(truncatingIfNeeded: cause)
    self.clock[cause] += clock
    self.working[cause] += working
  }

  @inline(__always) mutating func add(_ other: borrowing CauseTimes) {
    var left = other.occurred
    while left != 0 {
      let cause = left.trailingZeroBitCount
      left &= left &- 1
      add(other.clock[cause], working: other.working[cause], cause: cause)
    }
  }

  /// Adds the times to others and resets them.
  @inline(__always) mutating func handOver(to sums: inout CauseTimes) {
    while let cause = removeFirst() {
      sums.add(clock[cause], working: working[cause], cause: cause)
      clock[cause] = 0
      working[cause] = 0
    }
  }

  @inline(__always) mutating func clear() {
    while let cause = removeFirst() {
      clock[cause] = 0
      working[cause] = 0
    }
  }

  @inline(__always) private mutating func removeFirst() -> Int? {
    if occurred == 0 { return nil }
    let cause = occurred.trailingZeroBitCount
    occurred &= occurred &- 1
    return cause
  }
}

/// A case in progress: one application.
struct CaseRecord: BitwiseCopyable {
  enum PromiseClock: UInt8, BitwiseCopyable { case ahead, running, complete }

  var stream: Int32
  /// Index among the streams of its procedure.
  var streamPlace: Int32
  var ordinal: UInt32
  var isMeasured: Bool
  /// Whether it is a background task and no case.
  var isBackgroundTask: Bool
  var isPresent = true
  var promiseClock = PromiseClock.ahead
  /// Actor of the latest visit; -1 before the first.
  var latestActor: Int32 = -1
  var arrivedAt: Microseconds
  /// Start of the promise clock: the arrival, until the case reaches the promise's start.
  var spanStart: Microseconds = 0
  var spanStartWorking: Microseconds = 0
  /// Token of the whole case.
  var token: Int32 = -1
  /// Instants of withdrawal by the citizen and of deemed approval, as far as known.
  var withdrawnAt = EventList.never
  var deemedApprovedAt = EventList.never

  init(
    stream: Int, place: Int, ordinal: UInt32, isMeasured: Bool, isBackgroundTask: Bool,
    arrivedAt: Microseconds
  ) {
    self.stream = Int32(stream)
    streamPlace = Int32(place)
    self.ordinal = ordinal
    self.isMeasured = isMeasured
    self.isBackgroundTask = isBackgroundTask
    self.arrivedAt = arrivedAt
  }
}

/// Tokens in queue order, as an intrusive doubly linked list.
struct TokenList: BitwiseCopyable {
  var first: Int32 = -1
  var last: Int32 = -1

  @inline(__always) var isEmpty: Bool { first < 0 }

  /// - Complexity: O(tokens that stand behind it, or before it, whichever are fewer).
  @inline(__always) mutating func insert(_ token: Int, in tokens: inout Store<Token>) {
    let before =
      last >= 0 && tokens[token].precedes(tokens[Int(last)]) ? placeBeforeLast(of: token, in: tokens) : last
    let behind = before >= 0 ? tokens[Int(before)].next : first
    tokens[token].previous = before
    tokens[token].next = behind
    let inserted = Int32(truncatingIfNeeded: token)
    if before >= 0 { tokens[Int(before)].next = inserted } else { first = inserted }
    if behind >= 0 { tokens[Int(behind)].previous = inserted } else { last = inserted }
  }

  /// Predecessor of a token to be inserted before the last; -1 at the head. Searched from the end, and in a long
  /// queue from both ends, since LCFS and urgent tokens belong near the head.
  @inline(never) private func placeBeforeLast(of token: Int, in tokens: borrowing Store<Token>) -> Int32 {
    var before = tokens[Int(last)].previous
    for _ in 0..<8 {
      if before < 0 || !tokens[token].precedes(tokens[Int(before)]) { return before }
      before = tokens[Int(before)].previous
    }
    var behind = first
    while true {
      if tokens[token].precedes(tokens[Int(behind)]) { return tokens[Int(behind)].previous }
      behind = tokens[Int(behind)].next
      if before < 0 || !tokens[token].precedes(tokens[Int(before)]) { return before }
      before = tokens[Int(before)].previous
    }
  }

  /// - Complexity: O(1).
  /// - Precondition: not empty.
  @inline(__always) mutating func removeFirst(in tokens: inout Store<Token>) -> Int {
    let token = Int(first)
    let behind = tokens[token].next
    tokens[token].next = -1
    first = behind
    if behind >= 0 { tokens[Int(behind)].previous = -1 } else { last = -1 }
    return token
  }

  /// - Complexity: O(1).
  @inline(__always) mutating func remove(_ token: Int, in tokens: inout Store<Token>) {
    let (before, behind) = (tokens[token].previous, tokens[token].next)
    if before >= 0 { tokens[Int(before)].next = behind } else { first = behind }
    if behind >= 0 { tokens[Int(behind)].previous = before } else { last = before }
    tokens[token].previous = -1
    tokens[token].next = -1
  }
}

/// Lines of a token's time ledger along the critical path.
enum LedgerLine {
  static let work = 0
  static let workWorking = 1
  static let otherWait = 2
  static let otherWaitWorking = 3
  static let stopped = 4
  static let stoppedWorking = 5
  /// Open dates that stops cover.
  static let stoppedDates = 6
  static let join = 7
  /// First line of waiting by cell: clock time, then working time.
  static let firstCell = 8
}

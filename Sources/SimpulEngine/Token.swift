// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// What moves through a procedure: a case, or one of its parts inside a parallel block.
struct Token: BitwiseCopyable {
  enum Phase: UInt8, BitwiseCopyable {
    /// Between two activities, for no time.
    case moving
    case piled, queued, working, suspended
    /// In a stated wait; with the applicant, or after the officers' work.
    case waiting
    /// With the applicant, sent back.
    case returned
    /// Split into the branches of a block.
    case split
    case joined
    /// Has completed an activity and leaves the blocks around it at the end of the instant.
    case leaving
  }

  var phase = Phase.moving
  /// A cause of waiting since `since`; `noCause` until the instant in which the waiting began is over.
  var cause = Token.noCause
  /// Who is missing: an actor, or a set of them behind the actors (`Program.missingSets`).
  var missing: Int32 = -1
  var caseIndex: Int32
  var activity: Int32 = -1
  /// In `Program.rules`.
  var rule: Int32 = -1
  var visit: UInt32 = 0
  var team: Int32 = -1
  /// Of the officers who work on it, or hold it suspended.
  var crewSize: Int32 = 0
  /// Of its case, for those who need not look at the case itself.
  var stream: Int32
  var streamPlace: Int32
  var isMeasured: Bool
  var isPiece: Bool

  /// Lower goes first in every queue.
  var precedence: Int32
  /// Whether work on what has a higher one is interrupted for it.
  var isUrgent = false
  /// Among tokens of one precedence, by the order of the queue: lower goes first.
  var turn: Microseconds = 0
  var enabledAt: Microseconds = 0
  /// Stream and case, branch and visit: with `enabledAt` the place among tokens of one turn.
  var rank: UInt64
  var twig: UInt64 = 0
  /// When what it does now began, in clock time and in working time.
  var since: Microseconds = 0
  var sinceWorking: Microseconds = 0
  /// How long the actor had been off duty when it was enabled, in a simple group.
  var offDutyBefore: Microseconds = 0
  var offDutyBeforeWorking: Microseconds = 0
  var startedAfter: Microseconds = 0
  var remainingWork: Microseconds = 0
  /// Worked in this visit.
  var worked: Microseconds = 0
  var otherWait: Microseconds = 0
  var otherWaitWorking: Microseconds = 0
  /// In this visit.
  var waited = CauseTimes()

  /// When a stated wait ends; never unless it is in one.
  var wakesAt = EventList.never
  /// When it was handed back with its work half done, which went before; never unless it was. What is left is told in
  /// time at speed 1.
  var handedBackAt = EventList.never
  var workedBefore: Microseconds = 0
  /// When it gives up; never unless it waits for work to begin.
  var patientUntil = EventList.never
  /// Whether it could not go on, in the dispatch under way.
  var isPassedOver = false

  /// Neighbours in the list in which it stands.
  var previous: Int32 = -1
  var next: Int32 = -1

  /// Where it stands among the files that its officer has open; -1 where he has one at a time.
  var openPlace: Int32 = -1

  /// The token that was split; -1 for a whole case.
  var parent: Int32 = -1
  /// In a split token the first of its branches; in a branch the next one.
  var firstBranch: Int32 = -1
  var nextBranch: Int32 = -1
  /// Where a token goes that leaves the blocks around it.
  var departure = Jump.done
  var branchNumber: Int32 = 0
  /// In a split token: branches that have not come to the join, the one that is critical so far and since
  /// when, when the block was entered, and the times from then at which the branches came, added up.
  var awaited: Int32 = 0
  var branchCount: Int32 = 0
  var criticalBranch: Int32 = -1
  var criticalSince: Microseconds = 0
  var enteredAt: Microseconds = 0
  var joinedTimes: Microseconds = 0

  static let noCause: Int8 = -1

  init(of file: CaseRecord, caseIndex: Int, precedence: Int32, rank: UInt64) {
    self.caseIndex = Int32(caseIndex)
    self.precedence = precedence
    self.rank = rank
    stream = file.stream
    streamPlace = file.streamPlace
    isMeasured = file.isMeasured
    isPiece = file.isPiece
  }

  /// Of its case in the stream.
  var ordinal: UInt32 { UInt32(truncatingIfNeeded: rank) }

  /// It reaches an activity.
  @inline(__always)
  mutating func enable(
    at activity: Int, rule: Int, branch: UInt32, visit: UInt32, _ now: Microseconds,
    _ workingNow: Microseconds
  ) {
    self.activity = Int32(truncatingIfNeeded: activity)
    self.rule = Int32(truncatingIfNeeded: rule)
    self.visit = visit
    twig = UInt64(branch) << 32 | UInt64(visit)
    turn = 0
    enabledAt = now
    since = now
    sinceWorking = workingNow
    startedAfter = 0
    worked = 0
    workedBefore = 0
    otherWait = 0
    otherWaitWorking = 0
  }

  /// It does something else from now on.
  @inline(__always)
  mutating func enter(_ phase: Phase, _ now: Microseconds, _ workingNow: Microseconds) {
    self.phase = phase
    since = now
    sinceWorking = workingNow
  }
}

/// Waiting by cause, in clock and in working time. One visit waits for few causes, so that only those are gone through.
struct CauseTimes: BitwiseCopyable {
  private(set) var clock = InlineArray<5, Microseconds>(repeating: 0)
  private(set) var working = InlineArray<5, Microseconds>(repeating: 0)
  /// A bit for each cause that has occurred; the times of the others are 0.
  private var occurred: UInt8 = 0

  @inline(__always)
  mutating func add(_ clock: Microseconds, working: Microseconds, cause: Int) {
    occurred |= 1 << UInt8(truncatingIfNeeded: cause)
    self.clock[cause] += clock
    self.working[cause] += working
  }

  @inline(__always)
  mutating func add(_ other: borrowing CauseTimes) {
    var left = other.occurred
    while left != 0 {
      let cause = left.trailingZeroBitCount
      left &= left &- 1
      add(other.clock[cause], working: other.working[cause], cause: cause)
    }
  }

  /// Adds the times to others and begins anew.
  @inline(__always)
  mutating func handOver(to sums: inout CauseTimes) {
    while let cause = removeFirst() {
      sums.add(clock[cause], working: working[cause], cause: cause)
      clock[cause] = 0
      working[cause] = 0
    }
  }

  @inline(__always)
  mutating func clear() {
    while let cause = removeFirst() {
      clock[cause] = 0
      working[cause] = 0
    }
  }

  @inline(__always)
  private mutating func removeFirst() -> Int? {
    if occurred == 0 { return nil }
    let cause = occurred.trailingZeroBitCount
    occurred &= occurred &- 1
    return cause
  }
}

/// One application on its way.
struct CaseRecord: BitwiseCopyable {
  enum Span: UInt8, BitwiseCopyable { case ahead, running, complete }

  var stream: Int32
  /// Among the streams of its procedure.
  var streamPlace: Int32
  var ordinal: UInt32
  var isMeasured: Bool
  /// A piece of other work is no case.
  var isPiece: Bool
  var isPresent = true
  var span = Span.ahead
  /// Who performed the latest visit; -1 before the first.
  var latestActor: Int32 = -1
  var arrivedAt: Microseconds
  /// Of the promise's clock: the arrival, until the case reaches where the promise says.
  var spanStart: Microseconds = 0
  var spanStartWorking: Microseconds = 0
  /// The token of the whole case.
  var token: Int32 = -1
  /// When the citizen withdraws it, and when the time to decide on it is up, as far as is known.
  var withdrawnAt = EventList.never
  var deemedApprovedAt = EventList.never

  init(
    stream: Int, place: Int, ordinal: UInt32, isMeasured: Bool, isPiece: Bool, arrivedAt: Microseconds
  ) {
    self.stream = Int32(stream)
    streamPlace = Int32(place)
    self.ordinal = ordinal
    self.isMeasured = isMeasured
    self.isPiece = isPiece
    self.arrivedAt = arrivedAt
  }
}

/// Tokens in queue order, linked through themselves.
struct TokenList: BitwiseCopyable {
  var first: Int32 = -1
  var last: Int32 = -1

  @inline(__always) var isEmpty: Bool { first < 0 }

  /// - Complexity: O(tokens that stand behind it, or before it, whichever are fewer).
  @inline(__always)
  mutating func insert(_ token: Int, in tokens: inout Store<Token>) {
    let before =
      last >= 0 && tokens[token].precedes(tokens[Int(last)]) ? placeBeforeLast(of: token, in: tokens) : last
    let behind = before >= 0 ? tokens[Int(before)].next : first
    tokens[token].previous = before
    tokens[token].next = behind
    let inserted = Int32(truncatingIfNeeded: token)
    if before >= 0 { tokens[Int(before)].next = inserted } else { first = inserted }
    if behind >= 0 { tokens[Int(behind)].previous = inserted } else { last = inserted }
  }

  /// Behind whom a token belongs that stands before the last; -1 where it is to be the first. Looked for from the end, and in a
  /// long queue from both ends, since what comes last goes first in some, and what is urgent passes by all others.
  @inline(never)
  private func placeBeforeLast(of token: Int, in tokens: borrowing Store<Token>) -> Int32 {
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

  /// O(1).
  ///
  /// - Precondition: not empty.
  @inline(__always)
  mutating func removeFirst(in tokens: inout Store<Token>) -> Int {
    let token = Int(first)
    let behind = tokens[token].next
    tokens[token].next = -1
    first = behind
    if behind >= 0 { tokens[Int(behind)].previous = -1 } else { last = -1 }
    return token
  }

  /// O(1).
  @inline(__always)
  mutating func remove(_ token: Int, in tokens: inout Store<Token>) {
    let (before, behind) = (tokens[token].previous, tokens[token].next)
    if before >= 0 { tokens[Int(before)].next = behind } else { first = behind }
    if behind >= 0 { tokens[Int(behind)].previous = before } else { last = before }
    tokens[token].previous = -1
    tokens[token].next = -1
  }
}

/// Where the time of a token on the critical path is booked.
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
  /// From here on waiting by cell, in clock time and behind it in working time.
  static let firstCell = 8
}

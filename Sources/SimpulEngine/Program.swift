// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

/// A scenario compiled for running: flat tables, integer ids, whole microseconds. Immutable and shared by all
/// threads.
public struct Program: Sendable {
  /// The scenario it was compiled from.
  public let scenario: Scenario

  let warmUp: Microseconds
  let end: Microseconds
  /// No run goes further.
  let cap: Microseconds
  /// Days from the study's first one that tables by day cover.
  let days: Int

  var actors: [CompiledActor] = []
  var officerCount = 0
  var groups: [DeskGroup] = []
  var activities: [CompiledActivity] = []
  /// By activity: its key, and its rounds in order of the day.
  var activityKeys: [Activity.Key] = []
  var rounds: [[Microseconds]] = []
  /// Activities of the scenario; behind them stand those of other work.
  var ordinaryActivities = 0
  var teams: [CompiledTeam] = []
  var requirements: [CompiledRequirement] = []
  var nodes: [Node] = []
  var blocks: [CompiledBlock] = []
  var blockEntries: [Jump] = []
  var branchNeeds: [BranchNeed] = []
  var procedures: [CompiledProcedure] = []
  var streams: [CompiledStream] = []
  /// Streams of the scenario; behind them stand those of other work.
  var ordinaryStreams = 0
  /// By activity, then by stream of its procedure.
  var rules: [VisitRule] = []
  var choices: [DecisionChoice] = []
  var conditions: [CompiledCondition] = []
  var returnShares: [Double] = []
  var samplers: [Sampler] = []
  /// How cases can end; `done` is the first.
  var outcomes: [String] = [Target.done]
  /// Of those who wait in vain; -1 where nobody can.
  var gaveUp = -1
  var turnedAway = -1
  /// Of cases that end by themselves, and of those that may be handed in once more; -1 where there are none.
  var withdrawn = -1
  var deemedApproved = -1
  var refused = -1
  /// Whether it is counted for each case type how often each activity is done.
  var countsVisitsByType = false

  /// Nil when the office is open at all times, so that working time is clock time.
  var office: WorkingTime?
  /// The same hours, one interval a stretch.
  var officeHours: [OpenInterval] = []
  /// Open dates before each day of the study.
  var openDatesBefore: [Int32] = []
  /// Length of an average open day.
  var meanOpenDay: Microseconds

  /// Where waiting is booked: one cell for each actor and cause that can occur.
  var cellCount = 0
  /// By actor times causes; -1 where the cause cannot occur.
  var cells: [Int32] = []
  /// Numbers kept for each case beside its ledger: visits and returns of each activity of its procedure.
  var caseCounterStride = 1
  var largestTeam = 1
  /// Whether any activity has rounds or substitutes, so that the day matters.
  var watchesDays = false
  /// Whether some queue or some decision goes by due dates, or cases with a promise may end otherwise than done.
  var hasDueDates = false
  /// Activities with a set-up.
  var setUpCount = 0
  /// Activities whose latest officer in a case is remembered.
  var keptCount = 0
  /// Whether some officers work faster or slower than others.
  var hasSpeeds = false
  /// Whether some officers have several files open at once.
  var hasOpenFiles = false
  /// The same for running fast, where nothing happens but that files queue at stations.
  var network: StationNetwork?

  /// The days of the study that lie in the window, at least in part.
  var daysOfWindow: ClosedRange<Int> { Int(warmUp / .perDay)...Int((end - 1) / .perDay) }

  /// Open dates after the first instant's date, up to and including the second's.
  func openDates(after first: Microseconds, upTo last: Microseconds) -> Int {
    Int(openDatesBefore[Int(last / .perDay) + 1] - openDatesBefore[Int(first / .perDay) + 1])
  }

  static let causes = WaitingCause.allCases.count
}

/// Where a token goes next.
struct Jump: BitwiseCopyable, Sendable {
  /// A node when not negative.
  var code: Int32

  static let join = Jump(code: -1)
  static let done = Jump.end(0)

  static func node(_ index: Int) -> Jump { Jump(code: Int32(index)) }
  static func end(_ outcome: Int) -> Jump { Jump(code: Int32(-2 - outcome)) }

  var node: Int? { code >= 0 ? Int(code) : nil }
  var outcome: Int? { code <= -2 ? Int(-2 - code) : nil }
}

/// A row or a block in the flow.
struct Node: BitwiseCopyable, Sendable {
  /// An activity, or -1 for a block.
  var activity: Int32
  var block: Int32
  /// Behind it.
  var following: Jump
  /// How many blocks are around it.
  var depth: Int32
}

struct CompiledBlock: BitwiseCopyable, Sendable {
  /// Entries in `Program.blockEntries`, and what they are needed for in `Program.branchNeeds`.
  var firstEntry: Int32
  var branchCount: Int32
  var following: Jump
  /// Whether some cases do not need all branches.
  var isInclusive = false
}

/// Which cases need a branch of a block.
struct BranchNeed: Sendable {
  var element: UInt32
  /// By stream of the procedure; nil when all cases need it.
  var shares: [Double]?
}

struct CompiledProcedure: Sendable {
  var entry: Jump
  var firstActivity: Int
  var activityCount: Int
  var firstStream: Int
  var streamCount: Int
  var hasBlocks: Bool
  /// Whether cases may end, or branches be given up, while something is under way.
  var isCutShort: Bool
}

struct CompiledActor: Sendable {
  var key: Actor.Key
  var isApplicant: Bool
  var officers: Int
  /// Among all officers of the program.
  var firstOfficer: Int
  var group: Int
  /// Duty before absence, one interval a stretch; nil when all officers are on duty at all times.
  var duty: [OpenInterval]?
  /// Instants at which an officer's duty may start or end.
  var boundaries: [Microseconds]
  /// By day of the study.
  var isRostered: [Bool]
  var isKnownAway: [Bool]
  var absence: CompiledAbsence?
  var hasOtherWork: Bool
  /// For how many cases there is room to wait; the largest number where there is no end to it.
  var room = Int.max
  /// The stream of pieces that never end; -1 for none.
  var endlessStream = -1
  /// Hours that are kept for something else, one interval a stretch.
  var reserved: [OpenInterval] = []
  /// By officer.
  var speeds: [Double] = []
  /// The most that work goes on when duty has ended; 0 for none.
  var longestOvertime: Microseconds = 0
  /// Where nothing is started that does not fit before the end of duty: the longest stretch, behind which that does
  /// not hold; 0 elsewhere.
  var longestFit: Microseconds = 0
  /// The day of an absence on which others go on with what was begun; the largest number for never.
  var handBackDay = Int.max
  /// How many files each officer may have open at once.
  var openLimit = 1
  /// By number of open files, less one: the part of an officer's time that is work on them; empty where it is all.
  var efficiencies: [Double] = []

  /// Whether its tokens wait for other reasons than being off duty or busy, go back to the queue, or share their officer.
  var needsCauses: Bool { !reserved.isEmpty || longestFit > 0 || handBackDay < .max || openLimit > 1 }

  /// Whether it is an hour of duty, absence aside: O(log(stretches)).
  func isInDutyHours(at time: Microseconds) -> Bool {
    guard let duty else { return true }
    var (low, high) = (0, duty.count)
    while low < high {
      let middle = (low + high) / 2
      if duty[middle].end <= time { low = middle + 1 } else { high = middle }
    }
    return low < duty.count && duty[low].start <= time
  }
}

struct OpenInterval: BitwiseCopyable, Sendable {
  var start: Microseconds
  var end: Microseconds
}

struct CompiledAbsence: Sendable {
  var spell: Sampler
  /// Probability with which a spell begins on a day on which the officer is there.
  var beginning: Double
  var element: UInt32
}

/// Actors that share a queue because some activity needs, or may be given to, several of them.
struct DeskGroup: Sendable {
  var actors: [Int]
  /// Every activity that any of them performs, other work included.
  var activities: [Int] = []
  /// One actor whose activities take one officer each, without rounds and substitutes, first come first served: the
  /// queue's head is always the next to start, and waiting is off duty or contention.
  var isSimple: Bool
  /// Whether some tokens may interrupt the work on others.
  var hasInterruptions = false
  var order = QueueOrder.firstCome
  /// Of picks at random.
  var pickElement: UInt32 = 0
  /// Actors who always find something else to do.
  var endlessActors: [Int] = []
  /// Whether tokens of one activity may need different officers or different times, so that none stands for all.
  var isIndividual = false
  /// Whether suspended work may go back to the queue.
  var hasHandBack = false
}

struct CompiledRequirement: BitwiseCopyable, Sendable {
  var actor: Int32
  var officers: Int32
}

struct CompiledTeam: BitwiseCopyable, Sendable {
  var firstRequirement: Int32
  var requirementCount: Int32
  var size: Int32
  /// The actor whose absence makes the team active; -1 when it always is.
  var principal: Int32
  var fromDay: Int32
  /// The actor of one officer who works alone, whenever he may; -1 for every other team.
  var soloActor: Int32
}

struct CompiledActivity: BitwiseCopyable, Sendable {
  /// -1 for other work.
  var procedure: Int
  var isWithApplicant: Bool
  var isSimple: Bool
  /// Rounds at times of day.
  var hasRounds: Bool
  /// The pile is taken up when so many lie there, or when the oldest has lain there for so long; never where
  /// it is the largest number.
  var pileLimit = Int32.max
  var longestOnPile = Microseconds.max
  var longestOnPileIsWorkingTime = false
  /// Whether what comes while some of its tokens are queued or worked on joins them.
  var goesOnUntilEmpty = false
  /// Whether what gathers may be taken up at other times than rounds.
  var isTakenUpAnyTime = false
  /// Whether tokens gather before they stand in the queue.
  var hasPile = false
  var queueOrder = QueueOrder.firstCome
  /// Whether its tokens stand in the order in which they were enabled.
  var isInOrderOfComing = true
  /// Whether its first actor's officers are ever off duty.
  var hasDutyHours = false
  /// Whether its first actor has room for so many cases only.
  var hasRoom = false
  /// Whether the release of a token is noted: for a set-up, or for those who go on until none is left.
  var notesReleases = false
  /// Among the activities with a set-up; -1 for those without.
  var setUpPlace: Int32 = -1
  /// Among the activities whose latest officer is remembered, this one, and the one whose officer performs this one
  /// too; -1 for none.
  var keptPlace: Int32 = -1
  var keptFrom: Int32 = -1
  /// Whether some performer starts only what fits.
  var hasFits = false
  /// Whether its tokens may leave the blocks around it, which gives up the other branches.
  var cancelsBranches = false
  /// 0 outside blocks.
  var branch: UInt32
  var firstTeam: Int
  var teamCount: Int
  /// The actor of one officer who alone performs it; -1 where it may be others too.
  var soloActor: Int32 = -1
  /// Whose queue its tokens are counted in.
  var homeActor: Int
  var group: Int
  /// In `Program.rules`; the stream's place in its procedure is added.
  var firstRule: Int
  var next: Jump
  var branchNames: Int
  /// Place among the activities of its procedure.
  var place: Int
}

/// What a visit of one case type to one activity draws and decides.
struct VisitRule: BitwiseCopyable, Sendable {
  var element: UInt32
  var scope: UInt32
  /// Where the case goes on to when it is not sent elsewhere.
  var next: Jump
  /// Whether nothing is decided when the visit is over, and no clock stops.
  var goesStraightOn = false
  /// Whether the promise's clock starts here, or ends.
  var startsSpan = false
  var endsSpan = false
  /// Samplers; -1 where nothing is stated.
  var work: Int32 = -1
  var wait: Int32 = -1
  var waitIsWorkingTime = false
  var patience: Int32 = -1
  var patienceIsWorkingTime = false
  var setUp: Int32 = -1
  /// Of passing the activity by.
  var skipProbability = 0.0
  var returnProbability = 0.0
  /// In `Program.returnShares`, where it changes from one return to the next.
  var firstReturnShare: Int32 = 0
  var returnShareCount: Int32 = 0
  var returnDelay: Int32 = -1
  var returnDelayIsWorkingTime = false
  var returnAtMost: Int32 = .max
  var returnTo = Jump.done
  /// In `Program.choices`.
  var firstChoice: Int32 = 0
  var choiceCount: Int32 = 0
  /// In `Program.conditions`, looked at before the choices.
  var firstCondition: Int32 = 0
  var conditionCount: Int32 = 0
}

/// A branch that a case takes when something is known of it.
struct CompiledCondition: Sendable {
  enum Test: Sendable {
    /// Counted from 0.
    case visit(from: UInt32)
    /// The sampler is that of the case's number.
    case above(Double, sampler: Int32, element: UInt32, scope: UInt32)
    case below(Double, sampler: Int32, element: UInt32, scope: UInt32)
    case timeUsed(CompiledPromise.Rule)
    case never
  }

  var test: Test
  var jump: Jump
  var branch: Int32
}

struct DecisionChoice: BitwiseCopyable, Sendable {
  /// Taken when the uniform is below; the last one has infinity.
  var below: Double
  var jump: Jump
  var branch: Int32
}

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

  /// What a share of cases does after some time.
  struct Later: Sendable {
    var share: Double
    var delay: Int32
    var isWorkingTime: Bool
  }

  enum Pattern: Sendable {
    case rate([RateSegment])
    case renewal(gap: Int, [OpenWindow])
    case instants([Microseconds])
    /// So many people, each of whom asks again some time after his last case has ended.
    case population(members: Int, gap: Int, isWorkingTime: Bool)
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

struct CompiledPromise: Sendable {
  enum Rule: Sendable {
    case openDates(Double)
    case workingTime(Microseconds)
    case clockTime(Microseconds)
  }

  var rule: Rule
  /// When a case counts as approved that has not been decided on.
  var deemedApproval: Rule?
}

/// A scenario that cannot be compiled.
public struct CompilationProblem: Error, Equatable, Sendable, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}

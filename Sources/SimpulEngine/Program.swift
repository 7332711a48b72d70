// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

/// A scenario compiled for running: flat tables, integer ids, whole microseconds. Immutable and shared by all
/// threads.
public struct Program: Sendable {
  /// The scenario it was compiled from.
  public let scenario: Scenario
  /// Of the office and its actors, on the days that tables cover.
  let openHours: DatedOpenHours

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

  /// Those of the scenario (`Scenario.missingSets`).
  public internal(set) var missingSets: [[Int]] = []
  /// By team, then by the places of its requirements that are not met, one bit a place: who is missing, an actor or a
  /// set behind the actors.
  var missingRows: [Int32] = []
  /// Where waiting is booked: one cell for each actor or set of actors and cause that can occur.
  var cellCount = 0
  /// By actor, then by set of actors, times causes; -1 where the cause cannot occur.
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
  /// Officers who are remembered for a case: the latest of each activity whose officer does others too, and of each actor
  /// whose officers have a queue each the one whose case it is.
  var keptCount = 0
  /// Queues of activities, and the lanes of those that have several.
  var shelfCount = 0
  /// Whether officers of some actor have a queue each.
  var hasOwnQueues = false
  /// Whether officers are set aside for some team.
  var hasOfficersKeptFree = false
  /// Whether some officers work faster or slower than others.
  var hasSpeeds = false
  /// Whether some officers have several files open at once.
  var hasOpenFiles = false
  /// The same for running fast, where nothing happens but that files queue at stations.
  var network: StationNetwork?

  /// The days of the study that lie in the window, at least in part.
  var daysOfWindow: ClosedRange<Int> { Int(warmUp / .perDay)...Int((end - 1) / .perDay) }

  /// When the middle and the last third of the window begin.
  var middleThird: Microseconds { 2 * lastThird - end }
  var lastThird: Microseconds { end - scenario.period.lastThird }

  /// The next instant behind a mark in the window at which something is to be read off.
  func mark(after mark: Microseconds) -> Microseconds {
    var next = min(end, mark - mark % .perDay + .perDay)
    for third in [middleThird, lastThird] where third > mark { next = min(next, third) }
    return next
  }

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
  /// The keys that lead to it from the top of the file; empty where it concerns the whole.
  public var path: [String]

  init(_ description: String, path: [String] = []) {
    self.description = description
    self.path = path
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

/// A scenario compiled for running: flat tables, integer ids, whole microseconds. Immutable and shared by all threads.
public struct Program: Sendable {
  public let scenario: Scenario
  /// Open hours of the office and its actors, on the days that tables cover.
  let openHours: DatedOpenHours

  let warmUp: Microseconds
  let end: Microseconds
  /// Latest instant that a run may reach.
  let cap: Microseconds
  /// Days that tables by day cover, from the study's first one.
  let days: Int

  var actors: [CompiledActor] = []
  var officerCount = 0
  var groups: [ResourcePool] = []
  var activities: [CompiledActivity] = []
  /// Key of each activity, and its batch releases in order of the day.
  var activityKeys: [Activity.Key] = []
  var batchSchedule: [[Microseconds]] = []
  /// Number of the scenario's activities; those of other work follow.
  var ordinaryActivities = 0
  var teams: [CompiledTeam] = []
  var requirements: [CompiledRequirement] = []
  var nodes: [Node] = []
  var blocks: [CompiledBlock] = []
  var blockEntries: [Jump] = []
  var branchNeeds: [BranchNeed] = []
  var procedures: [CompiledProcedure] = []
  var streams: [CompiledStream] = []
  /// Number of the scenario's streams; those of other work follow.
  var ordinaryStreams = 0
  /// Rules by activity, then by stream of its procedure.
  var rules: [VisitRule] = []
  var choices: [DecisionChoice] = []
  var conditions: [CompiledCondition] = []
  var returnShares: [Double] = []
  var samplers: [Sampler] = []
  /// Possible outcomes of a case; `done` is the first.
  var outcomes: [String] = [Target.done]
  /// Outcome of reneging; -1 where nobody can.
  var reneged = -1
  var blocked = -1
  /// Outcomes of withdrawn cases, and of those that may be resubmitted; -1 where there are none.
  var withdrawn = -1
  var deemedApproved = -1
  var refused = -1
  /// Whether visits to each activity are counted by case type.
  var countsVisitsByType = false

  /// Working time of the office; nil when it is always open, so that working time is clock time.
  var office: WorkingTime?
  /// The office's open hours, as disjoint intervals.
  var officeHours: [OpenInterval] = []
  /// Open dates before each day of the study.
  var openDatesBefore: [Int32] = []
  /// Length of an average open day, in microseconds.
  var meanOpenDay: Microseconds

  /// The scenario's `Scenario.missingSets`.
  public internal(set) var missingSets: [[Int]] = []
  /// Who is missing, an actor or a set numbered after the actors: by team, then by its unmet requirements, one bit
  /// each.
  var missingRows: [Int32] = []
  /// Cells in which waiting is booked: one for each actor or set of actors and cause that can occur.
  var cellCount = 0
  /// Cell by actor, then by set of actors, times causes; -1 where the cause cannot occur.
  var cells: [Int32] = []
  /// Counters of each case beside its ledger: visits and returns of each activity of its procedure.
  var caseCounterStride = 1
  var largestTeam = 1
  /// Whether any activity has a batch schedule or substitutes, so that the day matters.
  var watchesDays = false
  /// Whether some queue or decision uses due dates, or cases with a promise may end otherwise than done.
  var hasDueDates = false
  /// Activities with a set-up.
  var setUpCount = 0
  /// Officers remembered for a case: the latest of each activity whose officer performs others too, and the owner at
  /// each actor whose officers have queues of their own.
  var keptCount = 0
  /// Activity queues, lanes included.
  var queueCount = 0
  /// Whether officers of some actor have a queue each.
  var hasOwnQueues = false
  /// Whether officers are reserved for some team.
  var hasOfficersKeptFree = false
  /// Whether officers differ in speed.
  var hasSpeeds = false
  /// Whether some officers multitask.
  var hasMultitasking = false
  /// The program as a pure queueing network, for the fast engine; nil where it is none.
  var network: StationNetwork?

  /// Days of the study that lie in the window, at least in part.
  var daysOfWindow: ClosedRange<Int> { Int(warmUp / .perDay)...Int((end - 1) / .perDay) }

  /// When the middle and the last third of the window begin.
  var middleThird: Microseconds { 2 * lastThird - end }
  var lastThird: Microseconds { end - scenario.period.lastThird }

  /// Next mark in the window at which statistics are recorded.
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

/// The next target of a token: that of a sequence flow.
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

/// An activity or a block in the flow.
struct Node: BitwiseCopyable, Sendable {
  /// Index of an activity, or -1 for a block.
  var activity: Int32
  var block: Int32
  /// Successor.
  var following: Jump
  /// Number of enclosing blocks.
  var depth: Int32
}

struct CompiledBlock: BitwiseCopyable, Sendable {
  /// Indices into `Program.blockEntries`, and into `Program.branchNeeds`.
  var firstEntry: Int32
  var branchCount: Int32
  var following: Jump
  /// Whether some cases do not need all branches (BPMN inclusive gateway).
  var isInclusive = false
}

/// The share of cases that need a branch of a block.
struct BranchNeed: Sendable {
  var element: UInt32
  /// Share by stream of the procedure; nil when all cases need the branch.
  var shares: [Double]?
}

struct CompiledProcedure: Sendable {
  var entry: Jump
  var firstActivity: Int
  var activityCount: Int
  var firstStream: Int
  var streamCount: Int
  var hasBlocks: Bool
  /// Whether cases may end, or branches be cancelled, while something is under way.
  var isCutShort: Bool
}

struct CompiledPromise: Sendable {
  enum Rule: Sendable {
    case openDates(Double)
    case workingTime(Microseconds)
    case clockTime(Microseconds)
  }

  var rule: Rule
  /// Time after which an undecided case counts as approved.
  var deemedApproval: Rule?
}

/// A scenario that cannot be compiled.
public struct CompilationProblem: Error, Equatable, Sendable, CustomStringConvertible {
  public var description: String
  /// Keys that lead to the fault from the top of the file; empty where it concerns the whole.
  public var path: [String]

  init(_ description: String, path: [String] = []) {
    self.description = description
    self.path = path
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulRandom

/// The tables of a program that the loop reads, as one replication's own copy: plain memory without reference counts.
/// - Complexity: O(activities × case types) to make.
struct ProgramTables: ~Copyable {
  let activities: Store<CompiledActivity>
  let nodes: Store<Node>
  let rules: Store<VisitRule>
  let choices: Store<DecisionChoice>
  let teams: Store<CompiledTeam>
  let requirements: Store<CompiledRequirement>
  let groups: Store<GroupRule>
  /// Activities by pool, in its order.
  let groupActivities: Store<Int32>
  /// Activity queues by pool, lanes included.
  let queuesOfGroup: Store<Int32>
  let cells: Store<Int32>
  let missingRows: Store<Int32>
  let streams: Store<StreamRule>
  let plainSamplers: Store<PlainSampler>
  let hasSpeeds: Bool
  let hasMultitasking: Bool
  /// Whether assignment is more than taking the lowest-numbered free officers: multitasking, queues of officers,
  /// reserved officers.
  let hasCertainAssignments: Bool

  init(_ program: Program) {
    activities = Store(program.activities)
    nodes = Store(program.nodes)
    rules = Store(program.rules)
    choices = Store(program.choices)
    teams = Store(program.teams)
    requirements = Store(program.requirements)
    var listed = Store<Int32>()
    var activityQueues = Store<Int32>()
    var groups = Store<GroupRule>()
    for group in program.groups {
      var rule = GroupRule(group, firstActivity: listed.count, of: program)
      rule.firstQueue = Int32(activityQueues.count)
      for activity in group.activities {
        listed.append(Int32(activity))
        let lanes = program.activities[activity].lanes
        for activityQueue in lanes.isEmpty ? activity..<activity + 1 : lanes.activityQueues {
          activityQueues.append(Int32(activityQueue))
        }
      }
      rule.queueCount = Int32(activityQueues.count) - rule.firstQueue
      groups.append(rule)
    }
    self.groups = groups
    groupActivities = listed
    queuesOfGroup = activityQueues
    cells = Store(program.cells)
    missingRows = Store(program.missingRows)
    streams = Store(program.streams.map { StreamRule($0, of: program) })
    plainSamplers = Store(program.samplers.map(\.plain))
    hasSpeeds = program.hasSpeeds
    hasMultitasking = program.hasMultitasking
    hasCertainAssignments = program.hasMultitasking || program.hasOwnQueues || program.hasOfficersKeptFree
  }
}

/// The dispatching rule of a resource pool.
struct GroupRule: BitwiseCopyable {
  /// Index of the single actor; -1 where there are several.
  var onlyActor: Int32
  var isSimple: Bool
  /// Whether heads of queues compete and nothing else may start or be released: a dispatch does nothing when no token
  /// is queued, or nobody is free.
  var isInPlainOrder: Bool
  var isIndividual: Bool
  var keepsOfficersFree: Bool
  /// Whether all of its officers multitask.
  var allShareTime: Bool
  /// Index into `ProgramTables.groupActivities`.
  var firstActivity: Int32
  var activityCount: Int32
  /// Index into `ProgramTables.queuesOfGroup`.
  var firstQueue: Int32 = 0
  var queueCount: Int32 = 0

  var activityQueues: Range<Int> { Range(uncheckedBounds: (Int(firstQueue), Int(firstQueue &+ queueCount))) }

  var activities: Range<Int> {
    Range(uncheckedBounds: (Int(firstActivity), Int(firstActivity &+ activityCount)))
  }

  init(_ group: ResourcePool, firstActivity: Int, of program: Program) {
    onlyActor = group.actors.count == 1 ? Int32(group.actors[0]) : -1
    isSimple = group.isSimple
    isIndividual = group.isIndividual
    keepsOfficersFree = group.keepsOfficersFree
    allShareTime = group.actors.allSatisfy { program.actors[$0].openLimit > 1 }
    isInPlainOrder =
      !group.hasInterruptions && !group.isIndividual && group.order != .random && group.endlessActors.isEmpty
      && !group.activities.contains {
        program.activities[$0].isTakenUpAnyTime || program.activities[$0].hasRoom
      }
    self.firstActivity = Int32(firstActivity)
    activityCount = Int32(group.activities.count)
  }
}

/// What a case of a stream needs at its arrival and at its end.
struct StreamRule: BitwiseCopyable {
  var place: Int32
  var id: UInt32
  var precedence: Int32
  var entry: Jump
  var isBackgroundTask: Bool
  var isUrgent: Bool
  var promiseClockStartsOnArrival: Bool
  var comesAlone: Bool
  /// Whether arrivals may be late or no-shows.
  var isChecked: Bool
  /// Whether the source is a finite population.
  var isPopulation: Bool
  /// Whether cases may end while something is under way.
  var isCutShort: Bool
  /// Whether refused cases may be resubmitted.
  var isResubmitted: Bool

  init(_ stream: CompiledStream, of program: Program) {
    place = Int32(stream.place)
    id = stream.id
    precedence = stream.precedence
    isBackgroundTask = stream.procedure < 0
    entry = isBackgroundTask ? .node(stream.task) : program.procedures[stream.procedure].entry
    isUrgent = stream.interrupts
    promiseClockStartsOnArrival = stream.promiseClockStartsOnArrival
    comesAlone = stream.groups == .single
    isChecked = stream.tickets != nil || stream.noShow > 0
    isCutShort = stream.withdrawal != nil || stream.promise?.deemedApproval != nil
    isResubmitted = stream.resubmission != nil
    if case .population = stream.pattern { isPopulation = true } else { isPopulation = false }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulRandom

/// The tables of a program that the loop reads, as one replication's own copy: plain memory without reference
/// counts. O(activities × case types) to make.
struct ProgramTables: ~Copyable {
  let activities: Store<CompiledActivity>
  let nodes: Store<Node>
  let rules: Store<VisitRule>
  let choices: Store<DecisionChoice>
  let teams: Store<CompiledTeam>
  let requirements: Store<CompiledRequirement>
  let groups: Store<GroupRule>
  /// By group, in its order.
  let groupActivities: Store<Int32>
  /// By group: the queues of its activities, and their lanes where they have several.
  let groupShelves: Store<Int32>
  let cells: Store<Int32>
  let missingRows: Store<Int32>
  let streams: Store<StreamRule>
  /// By sampler.
  let plainSamplers: Store<PlainSampler>
  let hasSpeeds: Bool
  let hasOpenFiles: Bool
  /// Whether it takes more to find a crew than to take the lowest-numbered officers who are free: open files, queues of
  /// officers, officers who are kept free.
  let hasCertainCrews: Bool

  init(_ program: Program) {
    activities = Store(program.activities)
    nodes = Store(program.nodes)
    rules = Store(program.rules)
    choices = Store(program.choices)
    teams = Store(program.teams)
    requirements = Store(program.requirements)
    var listed = Store<Int32>()
    var shelves = Store<Int32>()
    var groups = Store<GroupRule>()
    for group in program.groups {
      var rule = GroupRule(group, firstActivity: listed.count, of: program)
      rule.firstShelf = Int32(shelves.count)
      for activity in group.activities {
        listed.append(Int32(activity))
        let lanes = program.activities[activity].lanes
        for shelf in lanes.isEmpty ? activity..<activity + 1 : lanes.shelves { shelves.append(Int32(shelf)) }
      }
      rule.shelfCount = Int32(shelves.count) - rule.firstShelf
      groups.append(rule)
    }
    self.groups = groups
    groupActivities = listed
    groupShelves = shelves
    cells = Store(program.cells)
    missingRows = Store(program.missingRows)
    streams = Store(program.streams.map { StreamRule($0, of: program) })
    plainSamplers = Store(program.samplers.map(\.plain))
    hasSpeeds = program.hasSpeeds
    hasOpenFiles = program.hasOpenFiles
    hasCertainCrews = program.hasOpenFiles || program.hasOwnQueues || program.hasOfficersKeptFree
  }
}

/// What a dispatch needs to know of actors who share a queue.
struct GroupRule: BitwiseCopyable {
  /// -1 where there are several.
  var onlyActor: Int32
  var isSimple: Bool
  /// Whether heads of queues compete and nothing else may start or be taken up: so nothing happens in a dispatch when
  /// nothing stands in the queues, or nobody is free.
  var isInPlainOrder: Bool
  var isIndividual: Bool
  var keepsOfficersFree: Bool
  /// Whether each of its officers may have several files open.
  var allShareTime: Bool
  /// In `ProgramTables.groupActivities`.
  var firstActivity: Int32
  var activityCount: Int32
  /// In `ProgramTables.groupShelves`.
  var firstShelf: Int32 = 0
  var shelfCount: Int32 = 0

  var shelves: Range<Int> {
    Range(uncheckedBounds: (Int(firstShelf), Int(firstShelf &+ shelfCount)))
  }

  var activities: Range<Int> {
    Range(uncheckedBounds: (Int(firstActivity), Int(firstActivity &+ activityCount)))
  }

  init(_ group: DeskGroup, firstActivity: Int, of program: Program) {
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

/// What a case of a stream needs to know when it comes and when it ends.
struct StreamRule: BitwiseCopyable {
  var place: Int32
  var id: UInt32
  var precedence: Int32
  var entry: Jump
  var isPiece: Bool
  var isUrgent: Bool
  var spanStartsOnArrival: Bool
  var comesAlone: Bool
  /// Whether somebody may be late or not come at all.
  var isChecked: Bool
  /// Whether people ask again when their case has ended.
  var isPopulation: Bool
  /// Whether cases may end by themselves, while something is under way.
  var isCutShort: Bool
  /// Whether refused cases may be handed in once more.
  var isResubmitted: Bool

  init(_ stream: CompiledStream, of program: Program) {
    place = Int32(stream.place)
    id = stream.id
    precedence = stream.precedence
    isPiece = stream.procedure < 0
    entry = isPiece ? .node(stream.piece) : program.procedures[stream.procedure].entry
    isUrgent = stream.interrupts
    spanStartsOnArrival = stream.spanStartsOnArrival
    comesAlone = stream.groups == .single
    isChecked = stream.tickets != nil || stream.noShow > 0
    isCutShort = stream.withdrawal != nil || stream.promise?.deemedApproval != nil
    isResubmitted = stream.resubmission != nil
    if case .population = stream.pattern { isPopulation = true } else { isPopulation = false }
  }
}

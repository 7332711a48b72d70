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
  /// By group: the only actor of a simple one; -1 for the others.
  let simpleActors: Store<Int32>
  let cells: Store<Int32>
  let streams: Store<StreamRule>
  /// By sampler.
  let plainSamplers: Store<PlainSampler>
  let hasSpeeds: Bool
  let hasOpenFiles: Bool

  init(_ program: Program) {
    activities = Store(program.activities)
    nodes = Store(program.nodes)
    rules = Store(program.rules)
    choices = Store(program.choices)
    teams = Store(program.teams)
    requirements = Store(program.requirements)
    simpleActors = Store(program.groups.map { $0.isSimple ? Int32($0.actors[0]) : -1 })
    cells = Store(program.cells)
    streams = Store(program.streams.map { StreamRule($0, of: program) })
    plainSamplers = Store(program.samplers.map(\.plain))
    hasSpeeds = program.hasSpeeds
    hasOpenFiles = program.hasOpenFiles
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

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
  let cells: Store<Int32>
  /// By sampler.
  let plainSamplers: Store<PlainSampler>

  init(_ program: Program) {
    activities = Store(program.activities)
    nodes = Store(program.nodes)
    rules = Store(program.rules)
    choices = Store(program.choices)
    teams = Store(program.teams)
    requirements = Store(program.requirements)
    cells = Store(program.cells)
    plainSamplers = Store(program.samplers.map(\.plain))
  }
}

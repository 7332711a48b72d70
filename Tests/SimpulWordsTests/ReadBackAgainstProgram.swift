// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

@testable import SimpulEngine
@testable import SimpulWords

/// Where the read-back of a scenario and its compiled program differ, row by row and case type by case type.
struct ReadBackAgainstProgram {
  private let program: Program
  private(set) var differences: [String] = []
  /// By node: the block around it; -1 outside blocks.
  private var blockAround: [Int]

  init(_ scenario: Scenario) throws {
    program = try Program(compiling: scenario)
    blockAround = ReadBackAgainstProgram.blocksAround(program)
    for (index, procedure) in scenario.procedures.enumerated() { compare(procedure, index) }
  }

  /// A branch is the way from its entry to its join, by what follows each step.
  private static func blocksAround(_ program: Program) -> [Int] {
    var around = program.nodes.map { _ in -1 }
    for (index, block) in program.blocks.enumerated() {
      for entry in Int(block.firstEntry)..<Int(block.firstEntry + block.branchCount) {
        var next = program.blockEntries[entry]
        while let node = next.node {
          around[node] = index
          next = program.nodes[node].following
        }
      }
    }
    return around
  }

  private mutating func compare(_ procedure: Procedure, _ index: Int) {
    let flow = FlowReading(procedure)
    let compiled = program.procedures[index]
    expect(
      spelled(flow.entry, procedure.arrivals.map(\.key)), spelled(compiled.entry, around: -1, index),
      "entry of \(procedure.key)")
    if flow.rows.map(\.activity) != procedure.activities.map(\.key) {
      differences.append("rows of \(procedure.key): \(flow.rows.map(\.activity))")
    }
    for (place, reading) in flow.rows.enumerated() {
      let activity = compiled.firstActivity + place
      let node = program.nodes.firstIndex { $0.activity == activity } ?? 0
      for (number, stream) in procedure.arrivals.enumerated() {
        let rule = program.rules[program.activities[activity].firstRule + number]
        let said = Said(reading, flow, stream.key) { spelled($0, procedure.arrivals.map(\.key)) }
        let done = Said(
          rule, program, activity: activity,
          clock: program.streams[compiled.firstStream + number],
        ) { spelled($0, around: blockAround[node], index) }
        expect("\(said)", "\(done)", "\(procedure.key), \(reading.activity), \(stream.key)")
      }
    }
  }

  private mutating func expect(_ said: String, _ done: String, _ place: String) {
    if said != done { differences.append("\(place)\n  said \(said)\n  done \(done)") }
  }

  private func spelled(_ destination: Destination, _ caseTypes: [String]) -> String {
    switch destination {
    case .row(let key): return key
    case .end(let outcome): return "end \(outcome)"
    case .join(let next): return "join, \(spelled(next, caseTypes))"
    case .branches(let beginnings, let none):
      let parts = beginnings.map { beginning in
        let needed = beginning.needed.map { needed in caseTypes.map { needed[$0] ?? 1 } }
        return "\(spelled(beginning.first, caseTypes)) for \(needed.map { "\($0)" } ?? "all")"
      }
      return "all of [\(parts.joined(separator: "; "))]"
        + (none.map { " else " + spelled($0, caseTypes) } ?? "")
    }
  }

  private func spelled(_ jump: Jump, around block: Int, _ procedure: Int) -> String {
    if let outcome = jump.outcome { return "end \(program.outcomes[outcome])" }
    guard let node = jump.node else {
      let beyond = program.blocks[block].following
      let outer = program.nodes.firstIndex { $0.block == block }.map { blockAround[$0] } ?? -1
      return "join, \(spelled(beyond, around: outer, procedure))"
    }
    if program.nodes[node].activity >= 0 { return program.activityKeys[Int(program.nodes[node].activity)] }
    let inner = Int(program.nodes[node].block)
    let compiled = program.blocks[inner]
    let entries = Int(compiled.firstEntry)..<Int(compiled.firstEntry + compiled.branchCount)
    let parts = entries.map { entry in
      spelled(program.blockEntries[entry], around: inner, procedure)
        + " for \(program.branchNeeds[entry].shares.map { "\($0)" } ?? "all")"
    }
    let mayNeedNone = entries.allSatisfy { program.branchNeeds[$0].shares != nil }
    return "all of [\(parts.joined(separator: "; "))]"
      + (mayNeedNone ? " else " + spelled(compiled.following, around: blockAround[node], procedure) : "")
  }
}

/// What becomes of the cases of one type at one row.
private struct Said: CustomStringConvertible {
  var parts: [String] = []

  var description: String { parts.joined(separator: " | ") }

  /// As it is read back.
  init(_ row: RowReading, _ flow: FlowReading, _ caseType: String, _ spelled: (Destination) -> String) {
    let skipped = row.skipped?[caseType] ?? 0
    if skipped > 0 { parts.append("skip \(skipped) to \(spelled(row.onward))") }
    if let returned = row.returned, let shares = returned.shares[caseType]?.shares,
      shares.contains(where: { $0 > 0 })
    {
      parts.append(
        "back \(shares) at most \(returned.atMost ?? .max) to \(spelled(returned.to))"
          + (returned.delay?[caseType].map { " after \(Said.kind($0))" } ?? " at once"))
    }
    // The program takes the rest last, wherever it stands.
    var taken = 0.0
    var rest: [Destination] = []
    for way in row.ways {
      switch way.reason {
      case .condition(let condition): parts.append("if \(Said.kind(condition)) to \(spelled(way.to))")
      case .share(let shares):
        let share = shares[caseType] ?? 0
        taken += share
        if share > 1e-9 { parts.append("\(Said.rounded(share)) to \(spelled(way.to))") }
      case .rest: rest.append(way.to)
      }
    }
    if taken < 1 - 1e-9 { parts += rest.map { "\(Said.rounded(1 - taken)) to \(spelled($0))" } }
    if row.ways.isEmpty { parts.append("on to \(spelled(row.onward))") }
    guard let clock = flow.clock(for: caseType) else { return }
    if clock.from == nil { parts.append("clock from arrival") }
    if clock.from == row.activity { parts.append("clock starts") }
    if clock.to == row.activity { parts.append("clock ends") }
    if row.stopsClock { parts.append("clock stands") }
  }

  /// As the program does it.
  init(
    _ rule: VisitRule, _ program: Program, activity: Int, clock stream: CompiledStream,
    _ spelled: (Jump) -> String
  ) {
    if rule.skipProbability > 0 { parts.append("skip \(rule.skipProbability) to \(spelled(rule.next))") }
    if rule.returnProbability > 0 {
      let first = Int(rule.firstReturnShare)
      let shares =
        rule.returnShareCount > 0
        ? Array(program.returnShares[first..<first + Int(rule.returnShareCount)]) : [rule.returnProbability]
      let most = rule.returnAtMost == .max ? Int.max : Int(rule.returnAtMost)
      parts.append(
        "back \(shares) at most \(most) to \(spelled(rule.returnTo))"
          + (rule.returnDelay >= 0
            ? " after \(rule.returnDelayIsWorkingTime ? "working" : "clock") time" : " at once"))
    }
    for condition in program.conditions[
      Int(rule.firstCondition)..<Int(rule.firstCondition + rule.conditionCount)]
    {
      parts.append("if \(Said.kind(condition.test)) to \(spelled(condition.jump))")
    }
    var before = 0.0
    for choice in program.choices[Int(rule.firstChoice)..<Int(rule.firstChoice + rule.choiceCount)] {
      let share = min(choice.below, 1) - before
      before = min(choice.below, 1)
      if share > 1e-9 { parts.append("\(Said.rounded(share)) to \(spelled(choice.jump))") }
    }
    if rule.choiceCount == 0 { parts.append("on to \(spelled(rule.next))") }
    guard stream.promise != nil else { return }
    if stream.promiseClockStartsOnArrival { parts.append("clock from arrival") }
    if rule.startsPromiseClock { parts.append("clock starts") }
    if rule.stopsPromiseClock { parts.append("clock ends") }
    if program.activities[activity].isWithApplicant { parts.append("clock stands") }
  }

  private static func rounded(_ share: Double) -> Double { (share * 1e9).rounded() / 1e9 }

  private static func kind(_ duration: DurationDistribution) -> String {
    "\(duration.unit.isWorkingTime ? "working" : "clock") time"
  }

  private static func kind(_ condition: Branch.Condition) -> String {
    switch condition {
    case .visit(let first): "visit \(first)"
    case .above(_, let limit): "above \(limit)"
    case .below(_, let limit): "below \(limit)"
    case .timeUsed: "time used"
    }
  }

  private static func kind(_ test: CompiledCondition.Test) -> String {
    switch test {
    case .visit(let from): "visit \(from + 1)"
    case .above(let limit, _, _, _): "above \(limit)"
    case .below(let limit, _, _, _): "below \(limit)"
    case .timeUsed: "time used"
    case .never: "never"
    }
  }
}

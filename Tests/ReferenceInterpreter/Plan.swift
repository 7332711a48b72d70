// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

/// The scenario's rows and ways with positions in place of keys. Other work is a procedure of its own: one stream
/// and one row an actor.
public struct Plan: Sendable {
  /// Where a token goes.
  indirect enum Way: Hashable, Sendable {
    case row(Int)
    /// Into all branches of a block.
    case block(Int)
    /// To the end of a branch of a block.
    case join(Int)
    case end(String)
  }

  public struct Row: Sendable {
    var procedure: Int
    public var activity: Activity
    public var teams: [Team]
    var element: UInt32
    /// Keys of blocks and names of branches around it.
    var path: [String]
    /// What tells tokens of one case apart in the queue: 0 outside blocks.
    var branch: UInt32
    /// To the row behind it.
    var following: Way

    var isForApplicant: Bool { teams.isEmpty }
  }

  struct Block: Sendable {
    var source: ParallelBlock
    /// How many blocks are around it.
    var depth: Int
    var procedure: Int
    var branches: [Way]
    var behind: Way
  }

  public struct Stream: Sendable {
    public var procedure: Int
    public var caseType: String
    public var hash: UInt32
    /// Nil for other work.
    var arrivals: ArrivalStream?
    /// The actor whose other work it is.
    public var otherWorkOf: Int?

    /// Stated ones from 1 on, then those that state none, with other work before all, among the latter, or behind.
    func precedence(in scenario: Scenario) -> Int {
      if let arrivals { return arrivals.precedence ?? 1_000 }
      switch otherWorkOf.flatMap({ scenario.actors[$0].otherWork?.place }) {
      case .beforeFiles: return -1
      case .afterFiles: return 2_000
      case .interruptingFiles: return -1
      case .amongFiles, nil: return 1_000
      }
    }

    func interrupts(in scenario: Scenario) -> Bool {
      if let arrivals { return arrivals.interrupts }
      return otherWorkOf.flatMap { scenario.actors[$0].otherWork?.place } == .interruptingFiles
    }
  }

  public static let otherWork = "other work"
  static let firstBacklogOrdinal = 0x8000_0000
  /// By actor: the first of those with whom he shares files, directly or through others; himself where he is alone.
  private(set) var leaderOf: [Int] = []

  public private(set) var procedures: [Procedure]
  public private(set) var rows: [Row] = []
  private(set) var blocks: [Block] = []
  public private(set) var streams: [Stream] = []
  /// The first row or block of each procedure.
  private(set) var entries: [Way] = []

  init(_ scenario: Scenario) {
    let desks = scenario.actors.filter { $0.otherWork != nil }
    procedures = scenario.procedures
    for (index, procedure) in procedures.enumerated() {
      collectRows(procedure.steps, procedure: index, path: [], scenario)
      let entry = link(procedure.steps, procedure: index, behind: .end(Target.done))
      entries.append(entry)
      for stream in procedure.arrivals {
        streams.append(
          Stream(
            procedure: index, caseType: stream.key, hash: StableHash.of([procedure.key, stream.key]),
            arrivals: stream, otherWorkOf: nil))
      }
    }
    for actor in desks {
      let activity = Activity(
        key: actor.key, performers: .actor(actor.key), work: actor.otherWork.map { ByCaseType($0.task) })
      let index = procedures.count
      procedures.append(Procedure(key: Plan.otherWork, arrivals: [], steps: [.activity(activity)]))
      entries.append(.row(rows.count))
      collectRows([.activity(activity)], procedure: index, path: [], scenario)
      streams.append(
        Stream(
          procedure: index, caseType: actor.key, hash: StableHash.of([Plan.otherWork, actor.key]),
          arrivals: nil, otherWorkOf: scenario.actors.firstIndex { $0.key == actor.key }))
    }
    findLeaders(actors: scenario.actors.count)
  }

  /// The leaders of all desks, in order.
  var leaders: [Int] { leaderOf.indices.filter { leaderOf[$0] == $0 } }

  /// Of the desks that share the files of a row.
  func leader(row: Int) -> Int? { home(row: row).map { leaderOf[$0] } }

  /// Whose queue the files of a row stand in.
  func home(row: Int) -> Int? { rows[row].teams.first?.requirements.first?.actor }

  private mutating func findLeaders(actors: Int) {
    leaderOf = Array(0..<actors)
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for row in rows {
        let sharing = Set(row.teams.flatMap { $0.requirements.map(\.actor) })
        let first = sharing.map { leaderOf[$0] }.min() ?? 0
        for actor in sharing where leaderOf[actor] != first {
          leaderOf[actor] = first
          hasChanged = true
        }
      }
    }
  }

  func block(_ key: Activity.Key, procedure: Int) -> Int? {
    blocks.firstIndex { $0.source.key == key && $0.procedure == procedure }
  }

  func row(_ key: Activity.Key, procedure: Int) -> Int? {
    rows.firstIndex { $0.procedure == procedure && $0.activity.key == key }
  }

  private mutating func collectRows(_ steps: [Step], procedure: Int, path: [String], _ scenario: Scenario) {
    for step in steps {
      switch step {
      case .activity(let activity):
        let key = activity.drawsAs ?? activity.key
        rows.append(
          Row(
            procedure: procedure, activity: activity, teams: Team.teams(of: activity, in: scenario),
            element: StableHash.of([procedures[procedure].key, key]), path: path,
            branch: path.isEmpty ? 0 : StableHash.of(path), following: .end(Target.done)))
      case .parallel(let block):
        for branch in block.branches {
          collectRows(
            branch.steps, procedure: procedure, path: path + [block.key, branch.name], scenario)
        }
      }
    }
  }

  /// Sets what follows each row of the list and returns the way into it.
  private mutating func link(_ steps: [Step], procedure: Int, behind: Way, depth: Int = 0) -> Way {
    var way = behind
    for step in steps.reversed() {
      switch step {
      case .activity(let activity):
        guard let row = row(activity.key, procedure: procedure) else { continue }
        rows[row].following = way
        way = .row(row)
      case .parallel(let block):
        let index = blocks.count
        blocks.append(Block(source: block, depth: depth, procedure: procedure, branches: [], behind: way))
        blocks[index].branches = block.branches.map { branch in
          link(branch.steps, procedure: procedure, behind: .join(index), depth: depth + 1)
        }
        way = .block(index)
      }
    }
    return way
  }
}

extension Plan {
  /// Where a target leads from a row: the row behind it, another row, or an end.
  func way(_ target: Target, from row: Int) -> Way {
    switch target {
    case .following: rows[row].following
    case .activity(let key):
      self.row(key, procedure: rows[row].procedure).map(Way.row)
        ?? block(key, procedure: rows[row].procedure).map(Way.block) ?? rows[row].following
    case .end(let outcome): .end(outcome)
    }
  }

  /// How many blocks are around the place where a way leads; nil for the end of a branch.
  func depth(of way: Way) -> Int? {
    switch way {
    case .row(let row): rows[row].path.count / 2
    case .block(let block): blocks[block].depth
    case .end: 0
    case .join: nil
    }
  }

  /// Where a case goes by a branch of the row's decision; by `next` when there is none.
  func wayOn(from row: Int, branch: Int?) -> Way {
    let activity = rows[row].activity
    guard let branch else { return way(activity.next, from: row) }
    let target = activity.decision[branch].target
    return way(target == .following ? activity.next : target, from: row)
  }

  /// The position of the branch that the decision takes: the first whose condition holds, else by the uniform `u`.
  /// Nil when there is no decision.
  func branch(
    of row: Int, _ name: CaseName, visit: Int, u: Double, now: Microseconds, _ clock: PromiseClock,
    _ office: Office, _ draws: inout Draws
  ) throws -> Int? {
    let decision = rows[row].activity.decision
    for (index, branch) in decision.enumerated() {
      guard let condition = branch.condition else { continue }
      let holds =
        switch condition {
        case .visit(let first): visit + 1 >= first
        case .above(let attribute, let limit):
          try value(of: attribute, name, &draws).map { $0 > limit } ?? false
        case .below(let attribute, let limit):
          try value(of: attribute, name, &draws).map { $0 < limit } ?? false
        case .timeUsed(let amount, let unit):
          now >= clock.time(at: amount, unit, isByDate: unit == .workingDays, office)
        }
      if holds { return index }
    }
    let caseType = streams[name.stream].caseType
    var sum = 0.0
    for (index, branch) in decision.enumerated() {
      guard let share = branch.share else { continue }
      sum += share[caseType] ?? 0
      if u < sum { return index }
    }
    return decision.firstIndex { $0.share == nil && $0.condition == nil }
      ?? decision.lastIndex { $0.share != nil }
  }

  /// The number that belongs to a case.
  private func value(of attribute: String, _ name: CaseName, _ draws: inout Draws) throws -> Double? {
    let own = streams[name.stream]
    let procedure = procedures[own.procedure]
    guard let duration = procedure.attributes.first(where: { $0.name == attribute })?.value[own.caseType]
    else {
      return nil
    }
    return try draws.value(
      duration,
      at: DrawAddress(
        entity: UInt32(name.ordinal), element: StableHash.of([procedure.key, "attribute", attribute]),
        visit: 0,
        purpose: .attribute, scope: own.hash))
  }

  static func probability(of returned: Return, _ caseType: String, returnsBefore: Int) -> Double {
    guard returnsBefore < returned.atMost ?? .max, let shares = returned.probability[caseType]?.shares else {
      return 0
    }
    return returnsBefore < shares.count ? shares[returnsBefore] : shares[shares.count - 1]
  }

  /// The branches that a case needs, by their positions, with the ways into them.
  func neededBranches(_ block: Int, _ name: CaseName, _ draws: Draws) -> [(position: Int, way: Way)] {
    let own = streams[name.stream]
    return blocks[block].branches.enumerated().filter { position, _ in
      let branch = blocks[block].source.branches[position]
      guard let needed = branch.needed else { return true }
      let address = DrawAddress(
        entity: UInt32(name.ordinal),
        element: StableHash.of([procedures[own.procedure].key, blocks[block].source.key, branch.name]),
        visit: 0,
        purpose: .needed, scope: own.hash)
      return draws.uniform(at: address) < needed[own.caseType] ?? 1
    }.map { (position: $0.offset, way: $0.element) }
  }

  func address(
    stream: Int, ordinal: Int, row: Int, visit: Int, _ purpose: DrawPurpose
  ) -> DrawAddress {
    let own = streams[stream]
    let path = rows[row].path
    let scope =
      path.isEmpty ? own.hash : StableHash.of([procedures[own.procedure].key, own.caseType] + path)
    return DrawAddress(
      entity: UInt32(ordinal), element: rows[row].element, visit: UInt32(visit), purpose: purpose,
      scope: scope)
  }
}

extension Plan {
  /// Where a case begins: at its first row, or where it lay at the beginning.
  func entry(of name: CaseName) -> Way {
    let stream = streams[name.stream]
    var number = name.ordinal - Plan.firstBacklogOrdinal
    if number >= 0 {
      for part in stream.arrivals?.backlog ?? [] {
        if number < part.cases {
          let row = part.activity.flatMap { self.row($0, procedure: stream.procedure) }
          return row.map(Way.row) ?? entries[stream.procedure]
        }
        number -= part.cases
      }
    }
    return entries[stream.procedure]
  }
}

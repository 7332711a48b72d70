// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

extension Program {
  /// Compiles the rows of a procedure and the streams that enter it.
  mutating func compile(_ procedure: Procedure) throws(CompilationProblem) {
    let index = procedures.count
    let ordered = procedure.activities
    procedures.append(
      CompiledProcedure(
        entry: .done, firstActivity: activities.count, activityCount: ordered.count,
        firstStream: streams.count, streamCount: procedure.arrivals.count, hasBlocks: false,
        isCutShort: procedure.arrivals.contains { $0.withdrawal != nil }
          || procedure.promises.contains { $0.deemedApproval != nil }
          || procedure.activities.contains(where: \.cancelsBranches)))

    var flow = FlowBuilder(
      firstNode: nodes.count, procedure: procedure.key, caseTypes: procedure.arrivals.map(\.key))
    let entry = flow.layOut(procedure.steps, last: .done, path: [])
    for (place, activity) in ordered.enumerated() { flow.number[activity.key] = activities.count + place }
    flow.keepingOfficers = Set(ordered.compactMap(\.sameOfficerAs))
    for draft in flow.nodes {
      var node = Node(activity: -1, block: -1, following: draft.following, depth: draft.depth)
      if let key = draft.activity { node.activity = Int32(flow.number[key] ?? -1) }
      if let branches = draft.branches {
        node.block = Int32(blocks.count)
        blocks.append(
          CompiledBlock(
            firstEntry: Int32(blockEntries.count), branchCount: Int32(branches.count),
            following: draft.following, isInclusive: draft.needs.contains { $0.shares != nil }))
        blockEntries += branches
        branchNeeds += draft.needs
        procedures[index].hasBlocks = true
      }
      nodes.append(node)
    }
    procedures[index].entry = entry

    for (place, activity) in ordered.enumerated() { try compile(activity, place, of: procedure, index, flow) }
    for (place, activity) in ordered.enumerated() {
      guard let same = activity.sameOfficerAs, let known = flow.number[same] else { continue }
      activities[procedures[index].firstActivity + place].keptFrom = activities[known].keptPlace
    }
    for (place, stream) in procedure.arrivals.enumerated() {
      try compile(stream, place, of: procedure, index)
    }
  }

  /// Lays out steps as nodes; knows each key's node and branch path.
  private struct FlowBuilder {
    struct Draft {
      var activity: Activity.Key?
      var branches: [Jump]?
      var needs: [BranchNeed] = []
      var following: Jump
      var depth: Int32
    }

    let firstNode: Int
    let procedure: Procedure.Key
    let caseTypes: [String]
    var nodes: [Draft] = []
    var nodeOf: [Activity.Key: Int] = [:]
    var pathOf: [Activity.Key: [String]] = [:]
    var number: [Activity.Key: Int] = [:]
    /// Activities whose officer performs other ones too, or the same ones again.
    var keepingOfficers: Set<Activity.Key> = []

    init(firstNode: Int, procedure: Procedure.Key, caseTypes: [String]) {
      self.firstNode = firstNode
      self.procedure = procedure
      self.caseTypes = caseTypes
    }

    /// Lays out a sequence whose last step is followed by `last`.
    /// - Returns: its entry.
    mutating func layOut(_ steps: [Step], last: Jump, path: [String]) -> Jump {
      let start = nodes.count
      for step in steps {
        nodeOf[step.key] = firstNode + nodes.count
        pathOf[step.key] = path
        nodes.append(Draft(activity: nil, branches: nil, following: last, depth: Int32(path.count / 2)))
      }
      for (offset, step) in steps.enumerated() {
        if offset + 1 < steps.count {
          nodes[start + offset].following = .node(firstNode + start + offset + 1)
        }
        switch step {
        case .activity(let activity): nodes[start + offset].activity = activity.key
        case .parallel(let block):
          var entries: [Jump] = []
          for branch in block.branches {
            entries.append(layOut(branch.steps, last: .join, path: path + [block.key, branch.name]))
          }
          nodes[start + offset].branches = entries
          nodes[start + offset].needs = block.branches.map { branch in
            BranchNeed(
              element: StableHash.of([procedure, block.key, branch.name]),
              shares: branch.needed.map { needed in caseTypes.map { needed[$0] ?? 1 } })
          }
        }
      }
      return steps.isEmpty ? last : .node(firstNode + start)
    }
  }

  private mutating func compile(
    _ activity: Activity, _ place: Int, of procedure: Procedure, _ procedureIndex: Int, _ flow: FlowBuilder
  ) throws(CompilationProblem) {
    let path = flow.pathOf[activity.key] ?? []
    var compiled = CompiledActivity(
      procedure: procedureIndex, isWithApplicant: false, isSimple: false,
      hasBatchSchedule: !activity.batchSchedule.times.isEmpty, branch: path.isEmpty ? 0 : StableHash.of(path),
      firstTeam: teams.count, teamCount: 0, homeActor: -1, group: -1, firstRule: rules.count, next: .done,
      branchNames: activity.decision.count, place: place)
    activityKeys.append(activity.key)
    batchSchedule.append(activity.batchSchedule.times.map(\.sinceMidnight).sorted())

    compiled.batchLimit = Int32(clamping: activity.batchSchedule.files ?? .max)
    compiled.goesOnUntilEmpty = activity.batchSchedule.goesOnUntilEmpty
    if activity.setUp != nil {
      compiled.setUpPlace = Int32(setUpCount)
      setUpCount += 1
    }
    compiled.cancelsBranches = activity.cancelsBranches
    compiled.keepsOfficersFree = activity.keepsOfficersFree
    if flow.keepingOfficers.contains(activity.key) {
      compiled.keptPlace = Int32(keptCount)
      keptCount += 1
    }
    compiled.notesReleases = compiled.goesOnUntilEmpty || activity.setUp != nil
    if let oldest = activity.batchSchedule.oldest {
      compiled.longestInBatch = Microseconds(
        roundingSeconds: oldest.amount * (oldest.unit.seconds ?? meanOpenDay.seconds))
      compiled.longestInBatchIsWorkingTime = oldest.unit.isWorkingTime
    }
    compiled.isTakenUpAnyTime = activity.batchSchedule.isTakenUpAnyTime
    compiled.hasBatch = compiled.hasBatchSchedule || compiled.isTakenUpAnyTime

    guard let node = flow.nodeOf[activity.key] else {
      throw CompilationProblem("activity '\(activity.key)' is not in the flow")
    }
    compiled.next = try jump(to: activity.next, following: nodes[node].following, flow)

    switch activity.performers {
    case .applicant(let key):
      compiled.isWithApplicant = true
      compiled.homeActor = try actorIndex(key)
    case .teams(let stated):
      try addTeams(stated, activity.substitutions)
      compiled.teamCount = teams.count - compiled.firstTeam
      compiled.homeActor = Int(requirements[Int(teams[compiled.firstTeam].firstRequirement)].actor)
      compiled.isSimple =
        compiled.teamCount == 1 && teams[compiled.firstTeam].size == 1 && activity.batchSchedule.isEmpty
        && activity.patience == nil && activity.setUp == nil && activity.sameOfficerAs == nil
        && !procedures[procedureIndex].isCutShort
    }

    for stream in procedure.arrivals {
      let promise = procedure.promise(for: stream.key)
      if !path.isEmpty, promise?.from == activity.key || promise?.to == activity.key {
        throw CompilationProblem("the promise starts or ends inside a parallel block, at '\(activity.key)'")
      }
      var rule = try rule(for: activity, stream, procedure, compiled, path, flow)
      rule.startsPromiseClock = promise?.from == activity.key
      rule.stopsPromiseClock = promise?.to == activity.key
      rule.goesStraightOn =
        !rule.stopsPromiseClock && rule.returnProbability == 0 && rule.choiceCount == 0
        && !compiled.cancelsBranches
      rules.append(rule)
    }
    activities.append(compiled)
  }

  private mutating func addTeams(
    _ stated: [[Requirement]], _ substitutions: [Substitution]
  ) throws(CompilationProblem) {
    guard stated.allSatisfy({ !$0.isEmpty }), !stated.isEmpty else {
      throw CompilationProblem("an activity has a team without officers")
    }
    for team in stated { try add(team, principal: -1, fromDay: 0) }
    for substitution in substitutions {
      for team in stated {
        guard let exchanged = substitution.exchanging(in: team) else { continue }
        try add(exchanged, principal: actorIndex(substitution.principal), fromDay: substitution.fromDay)
      }
    }
  }

  private mutating func add(_ team: [Requirement], principal: Int, fromDay: Int) throws(CompilationProblem) {
    let first = requirements.count
    for requirement in team {
      requirements.append(
        CompiledRequirement(
          actor: Int32(try actorIndex(requirement.actor)), officers: Int32(requirement.officers)))
    }
    let isSolo = principal < 0 && team.count == 1 && team[0].officers == 1
    teams.append(
      CompiledTeam(
        firstRequirement: Int32(first), requirementCount: Int32(team.count),
        size: Int32(team.reduce(0) { $0 + $1.officers }), principal: Int32(principal),
        fromDay: Int32(fromDay), soloActor: isSolo ? requirements[first].actor : -1))
  }

  private mutating func jump(
    to target: Target, following: Jump, _ flow: FlowBuilder
  ) throws(CompilationProblem) -> Jump {
    switch target {
    case .following: return following
    case .activity(let key):
      guard let node = flow.nodeOf[key] else { throw CompilationProblem("activity '\(key)' is not defined") }
      return .node(node)
    case .end(let outcome): return .end(number(of: outcome))
    }
  }

  private mutating func rule(
    for activity: Activity, _ stream: ArrivalStream, _ procedure: Procedure, _ compiled: CompiledActivity,
    _ path: [String], _ flow: FlowBuilder
  ) throws(CompilationProblem) -> VisitRule {
    var rule = VisitRule(
      element: StableHash.of([procedure.key, activity.drawsAs ?? activity.key]),
      scope: StableHash.of([procedure.key, stream.key] + path), next: compiled.next)
    if !compiled.isWithApplicant, let work = activity.work?[stream.key] {
      rule.work = Int32(try addSampler(work, workingDay: workingDay(of: compiled.homeActor, for: work)))
    }
    if !compiled.isWithApplicant, let setUp = activity.setUp?[stream.key] {
      rule.setUp = Int32(try addSampler(setUp, workingDay: workingDay(of: compiled.homeActor, for: setUp)))
    }
    if !compiled.isWithApplicant, let patience = activity.patience?[stream.key] {
      rule.patience = Int32(try addSampler(patience, workingDay: meanOpenDay))
      rule.patienceIsWorkingTime = patience.unit.isWorkingTime
    }
    if let wait = activity.wait?[stream.key] {
      rule.wait = Int32(try addSampler(wait, workingDay: meanOpenDay))
      rule.waitIsWorkingTime = wait.unit.isWorkingTime
      rule.waitEnd = compiled.isWithApplicant ? WaitEnd(outside: wait) : .atOnce
    }
    rule.skipProbability = activity.skipped?[stream.key] ?? 0
    if let returned = activity.returned, let probability = returned.probability[stream.key] {
      rule.returnProbability = probability.shares.max() ?? 0
      if probability.shares.count > 1 {
        rule.firstReturnShare = Int32(returnShares.count)
        rule.returnShareCount = Int32(probability.shares.count)
        returnShares += probability.shares
      }
      if let delay = returned.delay?[stream.key] {
        rule.returnDelay = Int32(try addSampler(delay, workingDay: meanOpenDay))
        rule.returnDelayIsWorkingTime = delay.unit.isWorkingTime
        rule.returnDelayEnd = WaitEnd(outside: delay)
      }
      rule.returnAtMost = Int32(clamping: returned.atMost ?? .max)
      rule.returnTo = try jump(to: .activity(returned.to ?? activity.key), following: .done, flow)
    }
    if !activity.decision.isEmpty {
      rule.firstChoice = Int32(choices.count)
      var sum = 0.0
      var rest: DecisionChoice?
      rule.firstCondition = Int32(conditions.count)
      for (number, branch) in activity.decision.enumerated() {
        let jump = try jump(to: branch.target, following: compiled.next, flow)
        if let condition = branch.condition {
          conditions.append(
            CompiledCondition(
              test: try test(condition, stream, procedure), jump: jump, branch: Int32(number)))
        } else if let share = branch.share {
          sum += share[stream.key] ?? 0
          choices.append(DecisionChoice(below: sum, jump: jump, branch: Int32(number)))
        } else {
          rest = DecisionChoice(below: .infinity, jump: jump, branch: Int32(number))
        }
      }
      if let rest { choices.append(rest) } else { choices[choices.count - 1].below = .infinity }
      rule.choiceCount = Int32(choices.count) - rule.firstChoice
      rule.conditionCount = Int32(conditions.count) - rule.firstCondition
    }
    return rule
  }

  private mutating func test(
    _ condition: Branch.Condition, _ stream: ArrivalStream, _ procedure: Procedure
  ) throws(CompilationProblem) -> CompiledCondition.Test {
    switch condition {
    case .visit(let first): return .visit(from: UInt32(clamping: first - 1))
    case .timeUsed(let amount, let unit):
      hasDueDates = true
      return .timeUsed(rule(amount, unit, isByDate: unit == .workingDays))
    case .above(let name, let limit), .below(let name, let limit):
      guard let value = procedure.attributes.first(where: { $0.name == name })?.value[stream.key] else {
        return .never
      }
      let sampler = Int32(try addSampler(value))
      let element = StableHash.of([procedure.key, "attribute", name])
      let scope = StableHash.of([procedure.key, stream.key])
      if case .above = condition { return .above(limit, sampler: sampler, element: element, scope: scope) }
      return .below(limit, sampler: sampler, element: element, scope: scope)
    }
  }

  /// Adds one activity and one stream for an actor's other work.
  mutating func compileOtherWork(of actor: Actor, _ index: Int) throws(CompilationProblem) {
    guard let otherWork = actor.otherWork else { return }
    let id = StableHash.of(["other work", actor.key])
    var rule = VisitRule(element: id, scope: id, next: .done, goesStraightOn: true)
    rule.work = Int32(
      try addSampler(otherWork.task, workingDay: scenario.meanDutyDay(of: actor, by: openHours)))
    let firstTeam = teams.count
    try add([Requirement(actor.key)], principal: -1, fromDay: 0)
    activities.append(
      CompiledActivity(
        procedure: -1, isWithApplicant: false, isSimple: true, hasBatchSchedule: false, branch: 0,
        firstTeam: firstTeam, teamCount: 1, homeActor: index, group: -1, firstRule: rules.count, next: .done,
        branchNames: 0, place: 0))
    activityKeys.append("other work of \(actor.key)")
    batchSchedule.append([])
    rules.append(rule)
    nodes.append(Node(activity: Int32(activities.count - 1), block: -1, following: .done, depth: 0))
    let pattern: CompiledStream.Pattern
    switch otherWork.supply {
    case .perDay(let tasks): pattern = .rate(otherWorkSegments(of: actor, tasksPerDay: tasks))
    case .endless:
      pattern = .endless
      actors[index].endlessStream = streams.count
    }
    var stream = CompiledStream(
      name: "other work of \(actor.key)", procedure: -1, place: 0, id: id, pattern: pattern, tickets: nil,
      promise: nil, task: nodes.count - 1, promiseClockStartsOnArrival: false,
      precedence: CompiledStream.precedence(of: otherWork))
    stream.interrupts = otherWork.place == .interruptingFiles
    streams.append(stream)
  }
}

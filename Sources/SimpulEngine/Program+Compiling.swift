// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulRandom
import SimpulTime

extension Program {
  /// Compiles a scenario that has no `problems()`. What those checks look for is not looked for again, except where
  /// the engine would go wrong; a collision of hashed keys is found here only.
  ///
  /// - Complexity: O(days of the run × (actors + streams) + activities × case types).
  public init(compiling scenario: Scenario) throws(CompilationProblem) {
    guard scenario.period.length > 0, scenario.period.warmUp < scenario.period.length else {
      throw CompilationProblem(
        "the study's period is empty, or its warm-up is not shorter than it", path: [FieldKey.period])
    }
    self.scenario = scenario
    warmUp = scenario.period.warmUp
    end = scenario.period.length
    cap = 2 * scenario.period.length
    days = Int(cap / .perDay) + 2
    openHours = scenario.datedOpenHours(days: days)
    meanOpenDay = scenario.meanOpenDay(by: openHours)
    compileOffice()
    try compileActors()
    hasSpeeds = actors.contains { !$0.speeds.isEmpty }
    giveQueuesToOfficers()
    for procedure in scenario.procedures { try compile(procedure) }
    ordinaryActivities = activities.count
    ordinaryStreams = streams.count
    for (index, actor) in scenario.actors.enumerated() where actor.otherWork != nil {
      try compileOtherWork(of: actor, index)
    }
    addOutcomesOfWaitingInVain()
    formGroups()
    completeGroups()
    findMissingSets()
    findComingHours()
    layOutCells()
    if outcomes.count > 1, streams.contains(where: { $0.promise != nil }) { hasDueDates = true }
    hasMultitasking = actors.contains { $0.openLimit > 1 }
    hasOfficersKeptFree = groups.contains(where: \.keepsOfficersFree)
    caseCounterStride = max(1, 2 * (procedures.map(\.activityCount).max() ?? 0))
    largestTeam = teams.map { Int($0.size) }.max() ?? 1
    watchesDays =
      activities.contains(where: \.hasBatchSchedule) || teams.contains { $0.principal >= 0 }
      || actors.contains { $0.reassignmentDay < .max } || actors.contains { $0.endlessStream >= 0 }
    try refuseCollisions()
    let horizon = EventList.horizon(slots: EventSlots(self).count)
    guard Microseconds(days + 1) * .perDay < horizon else {
      throw CompilationProblem(
        "with so many actors and activities a study can last \(horizon / (2 * .perDay)) days at most",
        path: [FieldKey.period])
    }
    network = StationNetwork(self)
  }

  private mutating func compileOffice() {
    let intervals = openHours.openIntervals(scenario.officeCalendar, from: scenario.period.first, days: days)
    let isAlwaysOpen =
      intervals.count == 1 && intervals[0].start == 0 && intervals[0].end >= Microseconds(days) * .perDay
    office = isAlwaysOpen ? nil : WorkingTime(intervals)
    officeHours = isAlwaysOpen ? [] : intervals.map { OpenInterval(start: $0.start, end: $0.end) }
    var before: Int32 = 0
    openDatesBefore = [0]
    for day in 0..<days {
      let date = scenario.period.first.advanced(byDays: day)
      if !openHours.openHours(scenario.officeCalendar, on: date).isEmpty { before += 1 }
      openDatesBefore.append(before)
    }
  }

  private mutating func compileActors() throws(CompilationProblem) {
    for actor in scenario.actors {
      if actor.kind == .applicant {
        actors.append(
          CompiledActor(
            key: actor.key, isApplicant: true, officers: 0, firstOfficer: officerCount, group: -1, duty: nil,
            boundaries: [], isRostered: [], isKnownAway: [], absence: nil, hasOtherWork: false))
        continue
      }
      guard actor.officers > 0 else { throw CompilationProblem("actor '\(actor.key)' has no officers") }
      actors.append(try compile(actor))
      officerCount += actor.officers
    }
  }

  private func compile(_ actor: Actor) throws(CompilationProblem) -> CompiledActor {
    var stretches: [OpenInterval] = []
    var isRostered: [Bool] = []
    var isKnownAway: [Bool] = []
    var dayBeginnings: [Microseconds] = []
    var dayBefore = CompiledActor.DayBefore.none
    let first = scenario.period.first
    for day in -1..<days {
      let date = first.advanced(byDays: day)
      let midnight = Microseconds(day) * .perDay
      let hours = scenario.dutyHours(actor, on: date, by: openHours)
      let isAway = actor.knownAbsences.contains { $0.contains(date) }
      if day >= 0 {
        isRostered.append(!hours.isEmpty)
        isKnownAway.append(isAway)
        dayBeginnings.append(midnight + scenario.beginningOfDay(of: actor, on: date, by: openHours))
      } else if hours.lengthOverMidnight > 0 {
        dayBefore = isAway ? .away : .rostered
      }
      stretches += intervals(hours, on: day)
    }
    var absence: CompiledAbsence?
    if let stated = actor.absence, stated.share > 0 {
      let spell = try sampler(stated.spell)
      let gap = spell.mean * (1 - stated.share) / stated.share
      absence = CompiledAbsence(
        spell: spell, beginning: 1 / (1 + gap), element: StableHash.of(["absence", actor.key]))
    }
    let canBeAway = absence != nil || dayBefore == .away || isKnownAway.contains(true)
    if !canBeAway { stretches = merged(stretches) }
    let reserved = reservedStretches(of: actor)
    let isAlwaysOnDuty =
      stretches.count == 1 && stretches[0].start == 0 && stretches[0].end >= Microseconds(days) * .perDay
    var boundaries: [Microseconds] = []
    if !isAlwaysOnDuty {
      for stretch in stretches {
        if boundaries.last != stretch.start { boundaries.append(stretch.start) }
        boundaries.append(stretch.end)
      }
      if !reserved.isEmpty {
        boundaries = Set(boundaries + reserved.flatMap { [$0.start, $0.end] }).sorted()
      }
    }
    var compiled = CompiledActor(
      key: actor.key, isApplicant: false, officers: actor.officers, firstOfficer: officerCount, group: -1,
      duty: isAlwaysOnDuty ? nil : stretches, boundaries: boundaries, isRostered: isRostered,
      isKnownAway: isKnownAway, absence: absence, hasOtherWork: actor.otherWork != nil,
      room: actor.room ?? .max)
    compiled.reserved = reserved
    compiled.dayBefore = dayBefore
    if dayBeginnings.contains(where: { $0 % .perDay > 0 }) { compiled.dayBeginnings = dayBeginnings }
    compiled.queueWeights = actor.queueing.weights(ofOfficers: actor.officers)
    compiled.queueElement = StableHash.of(["own queue", actor.key])
    if !actor.speeds.isEmpty { compiled.speeds = (0..<actor.officers).map(actor.speed(ofOfficer:)) }
    compiled.reassignmentDay = actor.reassignmentDay ?? .max
    compiled.openLimit = actor.multitasking.limit ?? .max
    if let limit = actor.multitasking.limit, limit > 1, actor.multitasking.lossPerFile > 0 {
      compiled.efficiencies = (1...limit).map(actor.multitasking.efficiency(withOpen:))
    }
    switch actor.closing {
    case .suspends: break
    case .finishes(let seconds): compiled.longestOvertime = Microseconds(roundingSeconds: seconds)
    case .startsOnlyWhatFits:
      if !isAlwaysOnDuty { compiled.longestFit = merged(stretches).map { $0.end - $0.start }.max() ?? 0 }
    }
    return compiled
  }

  /// Remembers the owner of a case where each officer has a queue of his own.
  private mutating func giveQueuesToOfficers() {
    for index in actors.indices where !actors[index].queueWeights.isEmpty {
      actors[index].ownPlace = Int32(keptCount)
      keptCount += 1
      hasOwnQueues = true
    }
  }

  private func reservedStretches(of actor: Actor) -> [OpenInterval] {
    if actor.reserved.isEmpty { return [] }
    return (-1..<days).flatMap { day in
      let date = scenario.period.first.advanced(byDays: day)
      return intervals(scenario.reservedHours(actor, on: date, by: openHours), on: day)
    }
  }

  /// Hours of a day of the study, or of the day before, clipped to the beginning.
  private func intervals(_ hours: [TimeRange], on day: Int) -> [OpenInterval] {
    let midnight = Microseconds(day) * .perDay
    return hours.map {
      OpenInterval(start: max(0, midnight + $0.start.sinceMidnight), end: midnight + $0.end.sinceMidnight)
    }.filter { $0.start < $0.end }
  }

  private func merged(_ stretches: [OpenInterval]) -> [OpenInterval] {
    var result: [OpenInterval] = []
    for stretch in stretches {
      if let last = result.last, last.end == stretch.start {
        result[result.count - 1].end = stretch.end
      } else {
        result.append(stretch)
      }
    }
    return result
  }

  func sampler(_ distribution: Distribution) throws(CompilationProblem) -> Sampler {
    do { return try Sampler(distribution) } catch { throw CompilationProblem("\(error)") }
  }

  /// Compiles a duration, scaled to seconds.
  /// - Returns: its index among the samplers.
  mutating func addSampler(
    _ duration: DurationDistribution, workingDay: Microseconds
  ) throws(CompilationProblem) -> Int {
    let seconds = duration.unit.seconds ?? workingDay.seconds
    return try addSampler(duration.distribution.scaled(by: seconds))
  }

  /// The working day in which an actor's work counts; 0 where the duration is not stated in working days, because
  /// finding it is slow.
  func workingDay(of actor: Int, for duration: DurationDistribution) -> Microseconds {
    duration.unit.seconds == nil ? scenario.meanDutyDay(of: scenario.actors[actor], by: openHours) : 0
  }

  mutating func addSampler(_ distribution: Distribution) throws(CompilationProblem) -> Int {
    samplers.append(try sampler(distribution))
    return samplers.count - 1
  }

  func actorIndex(_ key: Actor.Key) throws(CompilationProblem) -> Int {
    guard let index = actors.firstIndex(where: { $0.key == key }) else {
      throw CompilationProblem("actor '\(key)' is not defined")
    }
    return index
  }

  /// Joins actors that share an activity into resource pools.
  private mutating func formGroups() {
    var leader = Array(actors.indices)
    func find(_ actor: Int) -> Int {
      var root = actor
      while leader[root] != root { root = leader[root] }
      return root
    }
    for activity in activities where !activity.isWithApplicant {
      for team in teams[activity.firstTeam..<activity.firstTeam + activity.teamCount] {
        let range = Int(team.firstRequirement)..<Int(team.firstRequirement + team.requirementCount)
        for requirement in requirements[range] {
          let (mine, theirs) = (find(activity.homeActor), find(Int(requirement.actor)))
          leader[max(mine, theirs)] = min(mine, theirs)
        }
      }
    }
    for actor in actors.indices where !actors[actor].isApplicant {
      let root = find(actor)
      if root == actor {
        actors[actor].group = groups.count
        groups.append(ResourcePool(actors: [actor], isSimple: true))
      } else {
        actors[actor].group = actors[root].group
        groups[actors[root].group].actors.append(actor)
        groups[actors[root].group].isSimple = false
      }
    }
    var precedences = groups.map { _ in Set<Int32>() }
    countsVisitsByType = scenario.procedures.contains { $0.activities.contains { $0.costPerVisit != nil } }
    for index in activities.indices where !activities[index].isWithApplicant {
      let home = activities[index].homeActor
      activities[index].queueDiscipline = scenario.actors[home].queueDiscipline
      activities[index].hasRoom = actors[home].room < .max
      let group = actors[home].group
      groups[group].order = activities[index].queueDiscipline
      let own = precedencesOfStreams(through: index)
      precedences[group].formUnion(own)
      let isTurned = activities[index].queueDiscipline != .firstCome
      activities[index].isInOrderOfComing =
        own.count <= 1 && (!isTurned || activities[index].queueDiscipline == .random)
      activities[index].group = group
      if !activities[index].isSimple || isTurned || precedences[group].count > 1 || activities[index].hasRoom
        || actors[home].endlessStream >= 0 || actors[home].needsCauses
      {
        groups[group].isSimple = false
      }
    }
    for index in activities.indices where !activities[index].isWithApplicant {
      activities[index].isSimple = groups[activities[index].group].isSimple
      if activities[index].teamCount == 1 {
        activities[index].soloActor = teams[activities[index].firstTeam].soloActor
      }
      activities[index].hasDutyHours = actors[activities[index].homeActor].duty != nil
      groups[activities[index].group].activities.append(index)
      activities[index].hasFits = actors(of: activities[index]).contains { actors[$0].longestFit > 0 }
      if activities[index].keepsOfficersFree { groups[activities[index].group].keepsOfficersFree = true }
      activities[index].hasCertainOfficers =
        activities[index].keptFrom >= 0 || actors(of: activities[index]).contains { actors[$0].ownPlace >= 0 }
      activities[index].remembersWhatFits =
        activities[index].hasFits && !activities[index].hasCertainOfficers && activities[index].teamCount == 1
        && activities[index].setUpPlace < 0 && !hasSpeeds
      if activities[index].hasFits || activities[index].hasCertainOfficers
        || activities[index].keepsOfficersFree
      {
        groups[activities[index].group].isIndividual = true
      }
    }
  }

  func teams(of activity: CompiledActivity) -> ArraySlice<CompiledTeam> {
    teams[activity.firstTeam..<activity.firstTeam + activity.teamCount]
  }

  func actors(of activity: CompiledActivity) -> [Int] { teams(of: activity).flatMap(actors(of:)) }

  func actors(of team: CompiledTeam) -> [Int] {
    requirements[Int(team.firstRequirement)..<Int(team.firstRequirement + team.requirementCount)].map {
      Int($0.actor)
    }
  }

  /// Adds to pools what depends on preemption, random order, and endless work.
  private mutating func completeGroups() {
    if groups.contains(where: { $0.order == .earliestDue }) { hasDueDates = true }
    for group in groups.indices where !groups[group].isSimple {
      groups[group].hasInterruptions = streams.contains(where: \.interrupts)
      groups[group].pickElement = StableHash.of(["random order", actors[groups[group].actors[0]].key])
      groups[group].hasHandBack = groups[group].actors.contains { actors[$0].reassignmentDay < .max }
      groups[group].endlessActors = groups[group].actors.filter { actors[$0].endlessStream >= 0 }
    }
    formLanes()
  }

  private mutating func addOutcomesOfWaitingInVain() {
    if rules.contains(where: { $0.patience >= 0 }) { reneged = number(of: Target.reneged) }
    if actors.contains(where: { $0.room < .max }) { blocked = number(of: Target.blocked) }
    if streams.contains(where: { $0.withdrawal != nil }) { withdrawn = number(of: Target.withdrawn) }
    if streams.contains(where: { $0.promise?.deemedApproval != nil }) {
      deemedApproved = number(of: Target.deemedApproved)
    }
    if streams.contains(where: { $0.resubmission != nil }) { refused = number(of: Target.refused) }
  }

  /// Index of an outcome, appended when it is new.
  mutating func number(of outcome: String) -> Int {
    if let known = outcomes.firstIndex(of: outcome) { return known }
    outcomes.append(outcome)
    return outcomes.count - 1
  }

  private func precedencesOfStreams(through activity: Int) -> Set<Int32> {
    let procedure = activities[activity].procedure
    return Set(
      streams.filter { $0.procedure < 0 ? nodes[$0.task].activity == activity : $0.procedure == procedure }
        .map(\.precedence))
  }

  private mutating func layOutCells() {
    cells = Array(repeating: -1, count: (actors.count + missingSets.count) * Program.causes)
    for (index, actor) in actors.enumerated() where !actor.isApplicant {
      let causes: [WaitingCause] =
        if !groups[actor.group].isSimple { WaitingCause.allCases } else if actor.duty == nil {
          [.contention]
        } else { [.offDuty, .contention] }
      for cause in causes { addCell(index, cause) }
    }
    for set in missingSets.indices {
      // A batch waits for the first actor alone.
      for cause in WaitingCause.allCases where cause != .batching { addCell(actors.count + set, cause) }
    }
  }

  private mutating func addCell(_ row: Int, _ cause: WaitingCause) {
    cells[row * Program.causes + cause.rawValue] = Int32(cellCount)
    cellCount += 1
  }

  /// Two activities, or two streams, whose keys have the same hash would share their random numbers.
  private func refuseCollisions() throws(CompilationProblem) {
    var elements: [(UInt32, String)] = []
    for activity in scenario.procedures.flatMap({ procedure in procedure.activities.map { (procedure, $0) } })
    {
      let key = activity.1.drawsAs ?? activity.1.key
      if activity.1.drawsAs == nil {
        elements.append((StableHash.of([activity.0.key, key]), "\(activity.0.key)/\(key)"))
      }
    }
    elements += scenario.actors.map { (StableHash.of(["absence", $0.key]), "absence of \($0.key)") }
    elements += groups.filter { $0.order == .random }.map {
      ($0.pickElement, "random order of \(actors[$0.actors[0]].key)")
    }
    elements += actors.filter { $0.ownPlace >= 0 }.map { ($0.queueElement, "queues of \($0.key)") }
    elements += scenario.actors.filter { $0.otherWork != nil }.map {
      (StableHash.of(["other work", $0.key]), "other work of \($0.key)")
    }
    try refuseCollisions(among: elements)
    try refuseCollisions(among: streams.map { ($0.id, $0.name) })
  }

  private func refuseCollisions(among hashes: [(UInt32, String)]) throws(CompilationProblem) {
    let sorted = hashes.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    for (one, other) in zip(sorted, sorted.dropFirst()) where one.0 == other.0 {
      throw CompilationProblem(
        "the keys '\(one.1)' and '\(other.1)' have the same hash and would share their random draws: rename one"
      )
    }
  }
}

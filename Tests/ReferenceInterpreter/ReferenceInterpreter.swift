// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

/// The page "What an office does" as a program that is as plain as can be: every list is scanned in full at every
/// instant. It shares no code with the engine and must agree with it event for event.
public struct ReferenceInterpreter {
  public struct Run: Hashable, Sendable {
    /// In the order of `TraceRecord`.
    public var trace: [TraceRecord]
    public var stoppedAt: Microseconds
  }

  let office: Office
  let plan: Plan
  let comingHours: ComingHours
  var draws: Draws
  var comings: [Coming]
  /// By stream of work that never ends: how many pieces there have been.
  private var piecesTaken: [Int]
  /// By leader of a group of desks: how often one was picked at random.
  var picks: [Int: Int] = [:]
  let roster: Roster
  var now: Microseconds = -1
  var cases: [CaseState] = []
  var tokens: [Token] = []
  var moment: Moment
  var settingsAside: [SettingAside] = []
  private var trace: [TraceRecord] = []
  /// When an officer last released a file of a row as the first of its team.
  var releases: [Release: Microseconds] = [:]

  struct Release: Hashable {
    var row: Int
    var officer: Officer
  }

  public static func run(_ scenario: Scenario, key: DrawKey) throws -> Run {
    var interpreter = try ReferenceInterpreter(scenario, key: key)
    return try interpreter.run()
  }

  private init(_ scenario: Scenario, key: DrawKey) throws {
    var draws = Draws(key: key)
    let office = try Office(scenario, draws: &draws)
    let plan = Plan(scenario)
    comings = try Comings(office: office, plan: plan).all(draws: &draws)
    comingHours = ComingHours(office, plan)
    for (stream, own) in plan.streams.enumerated() {
      guard case .population(let members, _) = own.arrivals?.pattern else { continue }
      for member in 0..<members {
        if let first = try comingHours.request(stream, ordinal: member, from: 0, plan, draws: &draws) {
          comings.append(first)
        }
      }
    }
    roster = Roster(office, plan)
    piecesTaken = plan.streams.map { _ in 0 }
    moment = Moment(office, at: 0)
    self.office = office
    self.plan = plan
    self.draws = draws
  }

  // MARK: The run

  private mutating func run() throws -> Run {
    while let next = nextInstant(), next < office.cap {
      if next >= office.end && !cases.contains(where: { $0.isMeasured && !$0.isEnded }) {
        return Run(trace: trace.inOrder, stoppedAt: max(now, office.end))
      }
      waitUntil(next)
      now = next
      try handleInstant()
    }
    return Run(trace: trace.inOrder, stoppedAt: office.cap)
  }

  private func nextInstant() -> Microseconds? {
    let candidates =
      [
        roster.instants.first { $0 > now }, comings.map(\.time).min(), tokens.compactMap(\.wakes).min(),
        tokens.compactMap(\.givesUp).min(),
        cases.indices.compactMap { endsByItself($0)?.time }.filter { $0 > now }.min(),
      ]
    return candidates.compactMap { $0 }.min()
  }

  private mutating func handleInstant() throws {
    startInstant()
    var isFirstPass = true
    repeat {
      repeat {
        try completeWork()
        suspendWork()
        reassign()
        if isFirstPass { makeRounds() }
        try endWaits()
        try letIn()
        isFirstPass = false
        try giveUp()
        try cutShort()
      } while isSomebodyComing()
      try dispatch()
    } while isSomebodyComing() || tokens.contains { $0.wakes == now }
  }

  private func isSomebodyComing() -> Bool { comings.contains { $0.time == now } }

  /// Midnight, end and start of duty: who is on duty follows from the time alone.
  private mutating func startInstant() {
    moment = Moment(office, at: now)
    for token in tokens {
      if case .worked(let officers, _) = token.state { moment.occupy(officers, by: token) }
    }
  }

  // MARK: Order of an instant

  private mutating func completeWork() throws {
    while let token = takeDone() {
      guard case .worked(let officers, _) = token.state else { continue }
      moment.free(officers, of: token)
      record(.release, token, officers: officers)
      releases[Release(row: token.row, officer: officers[0])] = now
      let wait = try draw(\.wait, .wait, token)
      if wait == 0 {
        try complete(token)
      } else {
        let until = instant(after: wait, isWorkingTime: isWorkingTime(\.wait, token))
        keep(token, .waiting(until: until))
      }
    }
  }

  private mutating func takeDone() -> Token? {
    let now = now
    let place = tokens.firstIndex { if case .worked(_, now) = $0.state { true } else { false } }
    guard let place, case .worked(let officers, _) = tokens[place].state else { return nil }
    divideTime(of: officers[0], finishing: place)
    let token = tokens.remove(at: place)
    lookAhead(officers[0])
    return token
  }

  private mutating func suspendWork() {
    for index in tokens.indices {
      guard case .worked(let officers, let until) = tokens[index].state,
        officers.contains(where: {
          !moment[$0].isOnDuty && !office.isOvertime($0, at: now, until: until)
        })
      else { continue }
      suspend(index)
    }
  }

  mutating func suspend(_ index: Int) {
    guard case .worked(let officers, let until) = tokens[index].state else { return }
    divideTime(of: officers[0])
    moment.free(officers, of: tokens[index])
    let rest = office.mostOpen(officers[0].actor) > 1 ? tokens[index].left : until - now
    tokens[index].state = .suspended(by: officers, rest: rest)
    lookAhead(officers[0])
    record(.suspend, tokens[index], officers: officers)
  }

  private mutating func makeRounds() {
    for index in tokens.indices {
      guard case .onPile = tokens[index].state else { continue }
      if roster.isRound(row: tokens[index].row, at: now) {
        tokens[index].state = .inQueue
      }
    }
  }

  private mutating func endWaits() throws {
    let now = now
    let back = take { token in
      switch token.state {
      case .waiting(now), .sentBack(_, now): true
      default: false
      }
    }
    for token in back {
      if plan.rows[token.row].isForApplicant || token.isSentBack { noteStop(token) }
      if case .sentBack(let row, _) = token.state {
        try enable(token.caseNumber, row: row)
      } else {
        try complete(token)
      }
    }
  }

  private mutating func letIn() throws {
    let here = comings.filter { $0.time == now }
    comings.removeAll { $0.time == now }
    for coming in here {
      let kind: TraceRecord.Kind =
        switch coming.kind {
        case .coming: .arrive
        case .lost: .lost
        case .postponed: .postpone
        }
      trace.append(TraceRecord(time: now, kind: kind, stream: coming.stream, ordinal: coming.ordinal))
      if coming.kind == .coming { try letIn(coming.ordinal, stream: coming.stream, at: coming.row) }
    }
  }

  private mutating func letIn(_ ordinal: Int, stream: Int, at row: Int? = nil) throws {
    let own = plan.streams[stream]
    cases.append(
      CaseState(
        stream: stream, ordinal: ordinal,
        isMeasured: own.otherWorkOf == nil && office.warmUp <= now && now < office.end
          && ordinal < Plan.firstBacklogOrdinal,
        visits: Array(repeating: 0, count: plan.rows.count),
        returns: Array(repeating: 0, count: plan.rows.count),
        missing: Array(repeating: 0, count: plan.blocks.count)))
    if promise(cases.count - 1)?.from == nil { cases[cases.count - 1].clock.start = now }
    cases[cases.count - 1].ownOfficers = plan.ownOfficers(
      CaseName(stream: stream, ordinal: ordinal), office.scenario, draws)
    cases[cases.count - 1].withdrawn = try withdrawal(cases.count - 1)
    try go(cases.count - 1, row.map(Plan.Way.row) ?? plan.entries[own.procedure])
  }

  /// Whoever belongs to a population asks again.
  mutating func askAgain(_ caseNumber: Int) throws {
    let own = cases[caseNumber]
    guard case .population(let members, _) = plan.streams[own.stream].arrivals?.pattern else { return }
    let next = try comingHours.request(
      own.stream, ordinal: own.ordinal + members, from: now, plan, draws: &draws)
    if let next { comings.append(next) }
  }

  /// Whoever has nothing to do takes the next piece of work that never ends.
  mutating func takeEndlessWork() throws {
    for (stream, own) in plan.streams.enumerated() {
      guard let actor = own.otherWorkOf, office.scenario.actors[actor].otherWork?.supply == .endless else {
        continue
      }
      let aside = settingsAside.flatMap(\.officers)
      for officer in office.officers(of: actor) where moment[officer].isFree && !aside.contains(officer) {
        trace.append(
          TraceRecord(time: now, kind: .arrive, stream: stream, ordinal: piecesTaken[stream]))
        try letIn(piecesTaken[stream], stream: stream)
        piecesTaken[stream] += 1
        try start(tokens.count - 1, by: [officer])
      }
    }
  }

  // MARK: Small things

  /// Takes the tokens out of the list for which something is to be done.
  private mutating func take(where isTaken: (Token) -> Bool) -> [Token] {
    let taken = tokens.filter(isTaken)
    tokens.removeAll(where: isTaken)
    return taken
  }

  mutating func keep(_ token: Token, _ state: Token.State) {
    var token = token
    token.state = state
    token.since = now
    tokens.append(token)
  }

  mutating func record(
    _ kind: TraceRecord.Kind, _ token: Token, officers: [Officer] = [], waited: [Microseconds] = []
  ) {
    let own = cases[token.caseNumber]
    trace.append(
      TraceRecord(
        time: now, kind: kind, stream: own.stream, ordinal: own.ordinal, activity: token.row,
        visit: token.visit, officers: officers, waited: waited))
  }

  mutating func recordEnd(_ caseNumber: Int, outcome: String) {
    let own = cases[caseNumber]
    trace.append(
      TraceRecord(time: now, kind: .end, stream: own.stream, ordinal: own.ordinal, outcome: outcome))
  }
}

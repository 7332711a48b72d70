// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

/// What a trace amounts to, counted case by case and visit by visit with no running totals: what the engine's
/// `Tally` must say too.
public struct Recount: Sendable {
  public struct OfActor: Hashable, Sendable {
    public var onDutyTime: Microseconds = 0
    public var staffedTime: Microseconds = 0
    public var workTime: Microseconds = 0
    public var otherWorkTime: Microseconds = 0
    public var overtime: Microseconds = 0
    public var keptFreeTime: Microseconds = 0
    public var queueClockIntegral: Int128 = 0
    public var queueDutyIntegral: Int128 = 0
    public var queueOfMiddleThird: Int128 = 0
    public var queueOfLastThird: Int128 = 0
  }

  public struct OfActivity: Hashable, Sendable {
    public var visits = 0
    public var visitsThatWaited = 0
    public var reneged = 0
    public var workTime: Microseconds = 0
    public var waitingClock = [Microseconds](repeating: 0, count: WaitingCause.allCases.count)
    public var waitingWorking = [Microseconds](repeating: 0, count: WaitingCause.allCases.count)
    public var squaredWaitSeconds = 0.0
    public var otherWaitClock: Microseconds = 0
    public var otherWaitWorking: Microseconds = 0
    public var returns = 0
    public var branchVisits: [Int] = []
  }

  public struct OfCaseType: Hashable, Sendable {
    public var arrived = 0
    public var lost = 0
    public var postponed = 0
    public var finished = 0
    public var endedOtherwise: [String: Int] = [:]
    public var censored = 0
    public var promiseKept = 0
    public var promiseBroken = 0
    public var undecidedWithClockStanding = 0
    public var undecidedWithClockRunning = 0
    /// In the order of arrival.
    public var spans: [Microseconds] = []
    public var workingSpans: [Microseconds] = []
    public var clock = Parts()
    public var working = Parts()
    public var returns = 0
    /// By actor.
    public var officerTime: [Microseconds] = []
    /// By row.
    public var visits: [Int] = []
    /// Whether there are measured cases that had not ended when the run stopped.
    public var hasUnended = false
  }

  /// What spans went to, along the critical path; in working time all work counts, when the office is closed too.
  public struct Parts: Hashable, Sendable {
    public var span: Int128 = 0
    public var work: Int128 = 0
    public var otherWait: Int128 = 0
    public var stopped: Int128 = 0
    /// By actor, then by set of actors who are missing together; then by cause.
    public var waiting: [[Int128]] = []

    /// What the parts add up to; working time leaves out stopped time.
    public var sum: Int128 { work + otherWait + stopped + waiting.joined().reduce(0, +) }
  }

  public struct OfOffice: Hashable, Sendable {
    public var windowWorking: Microseconds = 0
    public var presenceOfCases: Int128 = 0
    public var presentAtStart = 0
    public var presentAtEnd = 0
    public var came = 0
    public var left = 0
  }

  public var actors: [OfActor] = []
  public var activities: [OfActivity] = []
  public var caseTypes: [OfCaseType] = []
  public var office = OfOffice()
  /// Actors who may be missing together.
  public var missingSets: [[Int]] = []
  public var stoppedAt: Microseconds = 0
  /// Actor by actor.
  public var activePeriods: [ActivePeriod] = []
  public var violations: [Violation] = []

  public init(_ trace: [TraceRecord], of scenario: Scenario, key: DrawKey) throws {
    var account = try TraceAccount(trace, of: scenario, key: key)
    violations = try TraceChecker.violations(in: &account, trace)
    stoppedAt = account.stoppedAt
    missingSets = account.plan.missingSets
    actors = scenario.actors.indices.map { account.count(actor: $0) }
    for row in account.plan.rows.indices where account.isOrdinary(row: row) {
      activities.append(account.count(row: row))
    }
    for stream in account.plan.streams.indices where account.plan.streams[stream].otherWorkOf == nil {
      caseTypes.append(try account.count(stream: stream))
    }
    office = account.countOffice()
    activePeriods = scenario.actors.indices.flatMap { account.activePeriods(of: $0) }
  }
}

extension Recount.OfActor {
  fileprivate mutating func addToThirds(_ queued: Span, _ thirds: (middle: Span, last: Span)) {
    queueOfMiddleThird += Int128(max(0, queued.cut(to: thirds.middle).length))
    queueOfLastThird += Int128(max(0, queued.cut(to: thirds.last).length))
  }
}

extension TraceAccount {
  private var window: Span { Span(office.warmUp, office.end) }

  fileprivate func isOrdinary(row: Int) -> Bool {
    plan.rows[row].procedure < office.scenario.procedures.count
  }

  private func isMeasured(_ visit: VisitAccount) -> Bool { caseAccount(visit.name).map(isMeasured) ?? false }

  private func clock(_ span: Span) -> Microseconds { max(0, span.length) }

  // MARK: Actors

  fileprivate func count(actor: Int) -> Recount.OfActor {
    var count = Recount.OfActor()
    let staffed = staffedSpans(actor)
    count.staffedTime = staffed.reduce(0) { $0 + clock($1.cut(to: window)) }
    count.keptFreeTime = keptFreeTimes[actor] ?? 0
    for span in office.officers(of: actor).flatMap({ office.dutySpans(of: $0) }) {
      count.onDutyTime += clock(span.cut(to: window))
    }
    for visit in visits where !visit.isSkipped {
      for (span, crew) in zip(visit.worked, visit.crews) where office.mostOpen(actor) == 1 {
        let officers = Microseconds(crew.count { $0.actor == actor })
        count.workTime += officers * clock(span.cut(to: window))
        if !isOrdinary(row: visit.row) { count.otherWorkTime += officers * clock(span.cut(to: window)) }
        for officer in crew where officer.actor == actor {
          count.overtime += overtime(of: officer, span.cut(to: window))
        }
      }
      guard plan.rows[visit.row].teams.first?.requirements.first?.actor == actor else { continue }
      let queued = Span(visit.enabled, visit.started ?? visit.gone ?? stoppedAt).cut(to: window)
      count.queueClockIntegral += Int128(clock(queued))
      for span in staffed { count.queueDutyIntegral += Int128(clock(span.cut(to: queued))) }
      count.addToThirds(queued, office.thirds)
      for reassigned in visit.reassigned {
        let again = visit.worked.map(\.start).filter { $0 >= reassigned }.min()
        let queued = Span(reassigned, again ?? visit.cancelled ?? stoppedAt).cut(to: window)
        count.queueClockIntegral += Int128(clock(queued))
        for span in staffed { count.queueDutyIntegral += Int128(clock(span.cut(to: queued))) }
        count.addToThirds(queued, office.thirds)
      }
    }
    if office.mostOpen(actor) > 1 { count.workTime = timeWithSomethingOpen(actor) }
    return count
  }

  /// Of an actor's officers who may have several files open.
  private func timeWithSomethingOpen(_ actor: Int) -> Microseconds {
    office.officers(of: actor).reduce(0) { sum, officer in
      let spans = visits.flatMap { visit in
        zip(visit.worked, visit.crews).filter { $0.1 == [officer] }.map(\.0)
      }.sorted { $0.start < $1.start }
      var (time, reached) = (sum, office.warmUp)
      for span in spans {
        let rest = Span(max(reached, span.start), span.end).cut(to: window)
        time += clock(rest)
        reached = max(reached, span.end)
      }
      return time
    }
  }

  /// The part of a time of work in which an officer is not on duty.
  private func overtime(of officer: Officer, _ span: Span) -> Microseconds {
    guard case .finishes = office.scenario.actors[officer.actor].closing, span.length > 0 else { return 0 }
    return span.length - office.dutySpans(of: officer).reduce(0) { $0 + clock($1.cut(to: span)) }
  }

  /// When at least one officer is on duty.
  private func staffedSpans(_ actor: Int) -> [Span] {
    office.daysOfDuty.flatMap { day in
      office.officers(of: actor).contains { !office.isAway($0, day: day) }
        ? office.dutySpans(actor: actor, day: day) : []
    }
  }

  // MARK: Activities

  fileprivate mutating func count(row: Int) -> Recount.OfActivity {
    var count = Recount.OfActivity()
    let activity = plan.rows[row].activity
    count.branchVisits = Array(repeating: 0, count: activity.decision.count)
    for visit in visits where visit.row == row && isMeasured(visit) && !visit.isSkipped {
      let isGivenUp = visit.left != nil && caseAccount(visit.name)?.outcome == Target.reneged
      if isGivenUp { count.reneged += 1 }
      guard visit.completed != nil || isGivenUp else { continue }
      for wait in visit.waits {
        count.waitingClock[wait.cause.rawValue] += wait.span.length
        count.waitingWorking[wait.cause.rawValue] += office.hours.openTime(wait.span)
      }
      if let started = visit.started ?? visit.left {
        let seconds = (started - visit.enabled).seconds
        count.squaredWaitSeconds += seconds * seconds
        if started > visit.enabled { count.visitsThatWaited += 1 }
      }
      guard visit.completed != nil else { continue }
      count.visits += 1
      count.workTime += visit.workSpans.reduce(0) { $0 + $1.length }
      let otherWait = Span(
        plan.rows[row].isForApplicant ? visit.enabled : visit.released ?? .max, visit.completed ?? 0)
      count.otherWaitClock += clock(otherWait)
      count.otherWaitWorking += office.hours.openTime(otherWait)
      if visit.isReturned { count.returns += 1 }
      if let branch = visit.branch { count.branchVisits[branch] += 1 }
    }
    return count
  }

  // MARK: Case types

  fileprivate mutating func count(stream: Int) throws -> Recount.OfCaseType {
    var count = Recount.OfCaseType()
    let causes = [Int128](repeating: 0, count: WaitingCause.allCases.count)
    let sets = plan.missingSets
    count.clock.waiting = Array(repeating: causes, count: office.scenario.actors.count + sets.count)
    count.working.waiting = count.clock.waiting
    count.officerTime = office.scenario.actors.map { _ in 0 }
    count.visits = plan.rows.map { _ in 0 }
    count.postponed = postponed.count {
      $0.name.stream == stream && office.warmUp <= $0.time && $0.time < office.end
    }
    count.lost = lost.count {
      $0.name.stream == stream && office.warmUp <= $0.time && $0.time < office.end
    }
    for own in cases where own.name.stream == stream && isMeasured(own) {
      count.arrived += 1
      if own.ended == nil { count.hasUnended = true }
      for visit in own.visits.map({ visits[$0] }) {
        if visit.isReturned { count.returns += 1 }
        if visit.completed != nil, !visit.isSkipped { count.visits[visit.row] += 1 }
        // Of what is given up only the work that somebody has reassigned counts.
        let shares = visit.released == nil ? visit.shares.prefix(visit.reassigned.count) : visit.shares[...]
        for share in shares {
          for officer in share.crew { count.officerTime[officer.actor] += share.worked }
        }
      }
      let history = try history(of: own)
      switch span(of: own, history) {
      case .censored:
        count.censored += 1
        countUndecided(own, history, in: &count)
      case .endedOtherwise(let outcome):
        count.endedOtherwise[outcome, default: 0] += 1
        let stream = plan.streams[own.name.stream]
        if own.visits.contains(where: { visits[$0].left != nil }) || outcome == Target.deemedApproved,
          plan.procedures[stream.procedure].promise(for: stream.caseType) != nil
        {
          count.promiseBroken += 1
        } else if isLate(own, history) {
          count.promiseBroken += 1
        }
      case .finished(let span): add(span, of: own, history, sets, to: &count)
      }
    }
    return count
  }

  private func add(
    _ span: Span, of own: CaseAccount, _ history: CaseHistory, _ sets: [[Int]],
    to count: inout Recount.OfCaseType
  ) {
    let tiles = criticalPath(history.main).map { tile in
      CaseHistory.Tile(span: tile.span.cut(to: span), kind: tile.kind)
    }.filter { $0.span.length > 0 }
    var workWhileClosed: Microseconds = 0
    for tile in tiles {
      count.clock.add(tile.kind, Int128(tile.span.length), sets)
      let open = office.hours.openTime(tile.span)
      switch tile.kind {
      case .stopped: break
      case .work:
        count.working.work += Int128(tile.span.length)
        workWhileClosed += tile.span.length - open
      case .waiting, .otherWait: count.working.add(tile.kind, Int128(open), sets)
      }
    }
    let stops = tiles.filter { $0.kind == .stopped }.map(\.span)
    let working = office.hours.openTime(span) - stops.reduce(0) { $0 + office.hours.openTime($1) }
    count.clock.span += Int128(span.length)
    count.working.span += Int128(working + workWhileClosed)
    count.spans.append(span.length)
    count.workingSpans.append(working + workWhileClosed)
    count.finished += 1
    let stream = plan.streams[own.name.stream]
    guard let promise = plan.procedures[stream.procedure].promise(for: stream.caseType) else { return }
    if isKept(promise, span, stops: stops, working: working) {
      count.promiseKept += 1
    } else {
      count.promiseBroken += 1
    }
  }

  /// Whether the time of a case that ends otherwise than done was up before.
  private func isLate(_ own: CaseAccount, _ history: CaseHistory) -> Bool {
    let stream = plan.streams[own.name.stream]
    guard let promise = plan.procedures[stream.procedure].promise(for: stream.caseType),
      let start = history.clock.start, !history.clock.isDone, let ended = own.ended
    else { return false }
    let stops = history.clock.stops + (history.clock.outSince.map { [Span($0, ended)] } ?? [])
    let working =
      office.hours.openTime(Span(start, ended)) - stops.reduce(0) { $0 + office.hours.openTime($1) }
    return !isKept(promise, Span(start, ended), stops: stops, working: working)
  }

  /// By open time alone, whoever worked while the office was closed.
  func isKept(_ promise: Promise, _ span: Span, stops: [Span], working: Microseconds) -> Bool {
    let openDays = { (span: Span) in
      office.hours.openDays(after: Office.day(of: span.start), through: Office.day(of: span.end))
    }
    switch promise.counting {
    case .byDate:
      return Double(openDays(span) - stops.reduce(0) { $0 + openDays($1) }) <= promise.amount
    case .byHours:
      let unit = promise.unit.seconds ?? office.meanOpenDay.seconds
      let limit = Microseconds(roundingSeconds: promise.amount * unit)
      let clock = span.length - stops.reduce(0) { $0 + $1.length }
      return (promise.unit.isWorkingTime ? working : clock) <= limit
    }
  }

  // MARK: Office

  fileprivate func countOffice() -> Recount.OfOffice {
    var count = Recount.OfOffice()
    count.windowWorking = office.hours.openTime(window)
    for own in cases where plan.streams[own.name.stream].otherWorkOf == nil {
      let present = Span(own.arrived, own.ended ?? .max)
      count.presenceOfCases += Int128(clock(present.cut(to: window)))
      if present.start < window.start && window.start <= present.end { count.presentAtStart += 1 }
      if present.start < window.end && window.end <= present.end { count.presentAtEnd += 1 }
      if window.start <= present.start && present.start < window.end { count.came += 1 }
      if window.start <= present.end && present.end < window.end { count.left += 1 }
    }
    return count
  }
}

extension Recount.Parts {
  fileprivate mutating func add(_ kind: CaseHistory.TileKind, _ time: Int128, _ sets: [[Int]]) {
    switch kind {
    case .work: work += time
    case .waiting(let cause, let actors):
      // Each actor has a row, and behind them each set of several.
      let row =
        actors.count == 1 ? actors[0] : sets.firstIndex(of: actors).map { waiting.count - sets.count + $0 }
      waiting[row ?? -1][cause.rawValue] += time
    case .otherWait: otherWait += time
    case .stopped: stopped += time
    }
  }
}

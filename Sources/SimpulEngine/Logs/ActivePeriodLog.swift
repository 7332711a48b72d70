// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// The active periods of all actors in a traced replication, from its beginning to the end of the window.
public struct ActivePeriodLog: Sendable {
  /// Periods by their ends; those under way at the end of the window end there.
  public private(set) var periods: [ActivePeriod] = []
  /// The window in working time.
  public let window: Range<Microseconds>
  /// Whether the end of the window has been reached.
  public private(set) var isComplete = false

  private let program: Program
  private let rosters: [Roster]
  private var officeClock: OfficeClock
  private let actorOfOfficer: [Int]
  private var isOnDuty: [Bool]
  /// Number of tokens in service, by officer.
  private var tasks: [Int]
  /// Officers working on each token.
  private var workers: [[Int32]] = []
  private var pools: [Desk]
  /// Boundaries of duty in order of time.
  private let boundaries: [Boundary]
  private var nextBoundary = 0
  /// Latest instant at which duty or work may have begun or ended; its state is settled when time advances.
  private var instant: Microseconds = -1
  private var touched: [Int] = []

  private struct Desk {
    var onDuty = 0
    /// Officers on duty who work.
    var working = 0
    var activeSince: Microseconds?
    /// When the last officer went off duty, where nobody has been on duty since.
    var leftAt: Microseconds?
    var isTouched = false
  }

  private struct Boundary {
    var time: Microseconds
    var actor: Int
  }

  /// - Parameter replication: before its first event.
  public init(of replication: borrowing Replication) {
    let program = replication.program
    self.program = program
    rosters = replication.rosters
    officeClock = OfficeClock(program)
    var clock = OfficeClock(program)
    let start = clock.workingTime(at: program.warmUp)
    window = start..<clock.workingTime(at: program.end)
    actorOfOfficer = program.actors.indices.flatMap { actor in
      Array(repeating: actor, count: program.actors[actor].officers)
    }
    isOnDuty = actorOfOfficer.map { program.actors[$0].duty == nil }
    tasks = Array(repeating: 0, count: actorOfOfficer.count)
    pools = program.actors.map { Desk(onDuty: $0.duty == nil ? $0.officers : 0) }
    boundaries = program.actors.indices.flatMap { actor in
      program.actors[actor].boundaries.map { Boundary(time: $0, actor: actor) }
    }.sorted { $0.time < $1.time }
  }

  /// Takes the trace out of the replication.
  public mutating func take(from replication: inout Replication) {
    for entry in replication.trace.entries where entry.token >= 0 {
      if entry.time >= program.end { close() }
      if isComplete { break }
      switch entry.kind {
      case .start, .resume:
        pass(until: entry.time)
        begin(Int(entry.token), by: replication.trace.officers(of: entry))
      case .suspend, .release, .complete, .cancel:
        pass(until: entry.time)
        stop(Int(entry.token))
      case .arrive, .lost, .postpone, .enable, .skip, .reassign, .returned, .leave, .end: break
      }
    }
    replication.trace.removeAll(keepingCapacity: true)
  }

  /// Ends the log at the end of the window.
  public mutating func close() {
    if isComplete { return }
    pass(until: program.end)
    for actor in pools.indices {
      if let start = pools[actor].activeSince {
        append(actor, from: start, to: pools[actor].leftAt ?? window.upperBound)
      }
    }
    isComplete = true
  }

  private mutating func append(_ actor: Int, from start: Microseconds, to end: Microseconds) {
    if start < end { periods.append(ActivePeriod(actor: actor, start: start, end: end)) }
  }

  // MARK: Work

  private mutating func begin(_ token: Int, by officers: [Int32]) {
    if token >= workers.count {
      workers.append(contentsOf: repeatElement([], count: token + 1 - workers.count))
    }
    workers[token] = officers
    for officer in officers { changeTasks(of: Int(officer), by: 1) }
  }

  private mutating func stop(_ token: Int) {
    guard token < workers.count else { return }
    for officer in workers[token] { changeTasks(of: Int(officer), by: -1) }
    workers[token] = []
  }

  private mutating func changeTasks(of officer: Int, by change: Int) {
    let wasWorking = tasks[officer] > 0
    tasks[officer] += change
    let isWorking = tasks[officer] > 0
    guard wasWorking != isWorking, isOnDuty[officer] else { return }
    let actor = actorOfOfficer[officer]
    pools[actor].working += isWorking ? 1 : -1
    touch(actor)
  }

  // MARK: Duty

  private mutating func passBoundary(of actor: Int, at time: Microseconds) {
    let compiled = program.actors[actor]
    let isDuty = compiled.isInDutyHours(at: time)
    for number in 0..<compiled.officers {
      let officer = compiled.firstOfficer + number
      let isNow = isDuty && !rosters[actor].isAway(number, on: compiled.day(at: time))
      guard isNow != isOnDuty[officer] else { continue }
      isOnDuty[officer] = isNow
      pools[actor].onDuty += isNow ? 1 : -1
      if tasks[officer] > 0 { pools[actor].working += isNow ? 1 : -1 }
      touch(actor)
    }
  }

  // MARK: Time

  private mutating func touch(_ actor: Int) {
    if pools[actor].isTouched { return }
    pools[actor].isTouched = true
    touched.append(actor)
  }

  /// Advances to an instant, whose boundaries of duty have been passed then.
  private mutating func pass(until time: Microseconds) {
    if time <= instant { return }
    while nextBoundary < boundaries.count, boundaries[nextBoundary].time <= time {
      let boundary = boundaries[nextBoundary]
      if boundary.time > instant { leaveInstant(for: boundary.time) }
      passBoundary(of: boundary.actor, at: boundary.time)
      nextBoundary += 1
    }
    if time > instant { leaveInstant(for: time) }
  }

  private mutating func leaveInstant(for next: Microseconds) {
    if !touched.isEmpty {
      let time = officeClock.workingTime(at: instant)
      for actor in touched {
        pools[actor].isTouched = false
        settle(actor, at: time)
      }
      touched.removeAll(keepingCapacity: true)
    }
    instant = next
  }

  private mutating func settle(_ actor: Int, at time: Microseconds) {
    if pools[actor].onDuty == 0 {
      if pools[actor].leftAt == nil { pools[actor].leftAt = time }
    } else if pools[actor].working == pools[actor].onDuty {
      if pools[actor].activeSince == nil { pools[actor].activeSince = time }
      pools[actor].leftAt = nil
    } else {
      if let start = pools[actor].activeSince { append(actor, from: start, to: pools[actor].leftAt ?? time) }
      pools[actor].activeSince = nil
      pools[actor].leftAt = nil
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// The active periods of all actors in a traced replication, from its beginning to the end of the window.
public struct ActivePeriodLog: Sendable {
  /// By their ends; those that are under way at the end of the window end there.
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
  /// By officer: the tokens he works on.
  private var tasks: [Int]
  /// By token: those who work on it.
  private var workers: [[Int32]] = []
  private var desks: [Desk]
  /// In the order of time.
  private let boundaries: [Boundary]
  private var nextBoundary = 0
  /// Where duty may have begun or ended, or work; what holds there is settled when time goes on.
  private var instant: Microseconds = -1
  private var touched: [Int] = []

  private struct Desk {
    var onDuty = 0
    /// Of those on duty, how many work.
    var working = 0
    var activeSince: Microseconds?
    /// When the duty of the last one ended, where nobody has been on duty since.
    var leftAt: Microseconds?
    var isTouched = false
  }

  private struct Boundary {
    var time: Microseconds
    var actor: Int
  }

  /// - Parameter replication: before anything has happened in it.
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
    desks = program.actors.map { Desk(onDuty: $0.duty == nil ? $0.officers : 0) }
    boundaries = program.actors.indices.flatMap { actor in
      program.actors[actor].boundaries.map { Boundary(time: $0, actor: actor) }
    }.sorted { $0.time < $1.time }
  }

  /// Takes out of the replication what it has traced.
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
      case .arrive, .lost, .postpone, .enable, .skip, .handBack, .returned, .leave, .end: break
      }
    }
    replication.trace.removeAll(keepingCapacity: true)
  }

  /// Nothing more will come before the end of the window.
  public mutating func close() {
    if isComplete { return }
    pass(until: program.end)
    for actor in desks.indices {
      if let start = desks[actor].activeSince {
        append(actor, from: start, to: desks[actor].leftAt ?? window.upperBound)
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
    desks[actor].working += isWorking ? 1 : -1
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
      desks[actor].onDuty += isNow ? 1 : -1
      if tasks[officer] > 0 { desks[actor].working += isNow ? 1 : -1 }
      touch(actor)
    }
  }

  // MARK: Time

  private mutating func touch(_ actor: Int) {
    if desks[actor].isTouched { return }
    desks[actor].isTouched = true
    touched.append(actor)
  }

  /// Time goes on to an instant, whose boundaries of duty have been passed then.
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
        desks[actor].isTouched = false
        settle(actor, at: time)
      }
      touched.removeAll(keepingCapacity: true)
    }
    instant = next
  }

  private mutating func settle(_ actor: Int, at time: Microseconds) {
    if desks[actor].onDuty == 0 {
      if desks[actor].leftAt == nil { desks[actor].leftAt = time }
    } else if desks[actor].working == desks[actor].onDuty {
      if desks[actor].activeSince == nil { desks[actor].activeSince = time }
      desks[actor].leftAt = nil
    } else {
      if let start = desks[actor].activeSince { append(actor, from: start, to: desks[actor].leftAt ?? time) }
      desks[actor].activeSince = nil
      desks[actor].leftAt = nil
    }
  }
}

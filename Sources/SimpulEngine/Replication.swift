// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime
import Synchronization

/// One sample path of a program: a value that owns all its state and can be stepped in slices.
///
/// The rules are those of the article "What an office does".
public struct Replication: ~Copyable {
  let program: Program
  let tables: ProgramTables
  var generator: AddressedGenerator
  var isTracing: Bool
  var trace: Trace

  // Time.
  var now: Microseconds = 0
  var workingNow: Microseconds = 0
  var officeClock: OfficeClock
  var events: EventList
  var timers = TimerHeap()
  /// Deadlines of waiting tokens; some of them have long been released.
  var deadlines = TimerHeap()
  let slots: EventSlots
  private var isOver = false
  /// Activity that a case has visited too often; -1 while there is none.
  var endlessActivity = -1

  // Tokens and cases.
  var tokens = Store<Token>()
  var freeTokens = Store<Int32>()
  /// Time ledger of each token; see `LedgerLine`.
  var ledgers = Store<Microseconds>()
  let ledgerStride: Int
  let counterStride: Int
  let assignedStride: Int
  /// Officers of each token, working on it or holding it suspended.
  var assignedOfficers = Store<Int32>()
  var cases = Store<CaseRecord>()
  var freeCases = Store<Int32>()
  /// Visits and returns by case, then by activity.
  var counters = Store<Int32>()
  /// Latest officer, by case, then by activity whose officer is remembered; -1 before the first.
  var keptOfficers = Store<Int32>()
  /// Stops outside blocks by case, where queues go by due dates: in clock time, in working time and in open dates.
  var dueStops = Store<Microseconds>()
  var unfinishedMeasuredCases = 0

  // Officers and queues.
  var officers: Store<OfficerState>
  /// Open cases by officer, where some multitask.
  var multitasking: [Multitasking]
  var pools: Store<PoolState>
  var groups: Store<GroupState>
  var dispatchPending: PendingSet
  var causesPending: PendingSet
  /// Queues by activity, in pools that are not simple, then by lane.
  var activityQueues: Store<ActivityQueue>
  /// Number of random picks, by pool.
  var picks: Store<UInt32>
  /// Last completion as first of the team, by activity with a set-up, then by officer.
  var latestReleases: Store<Microseconds>
  /// Tokens that reached an actor with limited room at the latest instant at which any has.
  var recentArrivals = Store<Int32>()
  var recentArrivalTime = EventList.never
  var rosters: [Roster] = []
  /// Never read. A value with an atomic in it has an address, which is passed to functions that only read it; without
  /// one the compiler may copy all of the replication, 1,880 bytes, for each such call from a mutating function.
  private let anchor = Atomic<UInt8>(0)

  var streams: Store<StreamState>

  // Accounts.
  var accounts: Accounts

  /// Ready to run; nothing has happened yet.
  /// - Complexity: O(days of the run × officers with absence).
  public init(_ program: Program, key: DrawKey, tracing: Bool = false) {
    self.program = program
    tables = ProgramTables(program)
    generator = AddressedGenerator(key: key)
    isTracing = tracing
    trace = Trace(officers: program.actors.map(\.officers), outcomes: program.outcomes)
    officeClock = OfficeClock(program)
    slots = EventSlots(program)
    events = EventList(slots: slots.count)
    ledgerStride = LedgerLine.firstCell + 2 * program.cellCount
    counterStride = program.caseCounterStride
    assignedStride = program.largestTeam
    officers = Store(repeating: OfficerState(), count: program.officerCount)
    multitasking = Array(repeating: Multitasking(), count: program.hasMultitasking ? program.officerCount : 0)
    pools = Store(repeating: PoolState(), count: program.actors.count)
    groups = Store(repeating: GroupState(), count: program.groups.count)
    dispatchPending = PendingSet(capacity: program.groups.count)
    causesPending = PendingSet(capacity: program.groups.count)
    activityQueues = Store(repeating: ActivityQueue(), count: program.queueCount)
    picks = Store(repeating: 0, count: program.groups.count)
    latestReleases = Store(repeating: .min, count: max(1, program.setUpCount * program.officerCount))
    streams = Store(repeating: StreamState(), count: program.streams.count)
    accounts = Accounts(program)
    for actor in program.actors { rosters.append(Roster(actor, days: program.days, drawingFrom: &generator)) }
    openPools()
    if program.watchesDays { events.schedule(slots.midnight, at: 0) }
    for place in slots.roundActivities.indices { scheduleNextRelease(place, after: -1) }
    for stream in program.streams.indices {
      layOutBacklog(of: stream)
      scheduleNextArrival(in: stream)
    }
  }

  /// Handles about so many events.
  ///
  /// - Returns: whether there is more to come.
  public mutating func advance(events count: Int) -> Bool {
    if isOver { return false }
    let enough = accounts.events + count
    while accounts.events < enough {
      let time = min(events.next.time, timers.earliest)
      if time >= program.cap || (time >= program.end && unfinishedMeasuredCases == 0) {
        isOver = true
        closeAccounts()
        return false
      }
      handleInstant(time)
    }
    isOver = endlessActivity >= 0
    return !isOver
  }

  /// The endless case that has ended the run early, if any.
  public var endlessCase: EndlessCase? {
    endlessActivity >= 0 ? EndlessCase(at: endlessActivity, of: program) : nil
  }

  public mutating func run() { while advance(events: 1 << 20) {} }

  /// Part of the study simulated, from 0 to 1.
  public var progress: Double { isOver ? 1 : min(1, Double(now) / Double(program.end)) }

  /// The output statistics; runs to the end first where that has not been reached.
  public consuming func finish() -> Tally {
    run()
    return tally()
  }

  private mutating func handleInstant(_ time: Microseconds) {
    if time >= accounts.nextMark { passMarks(until: time) }
    now = time
    workingNow = officeClock.workingTime(at: time)
    while true {
      let next = events.next
      if next.time == time, next.slot < slots.firstArrival || timers.earliest != time {
        handle(next.slot)
      } else if timers.earliest == time {
        handle(timers.removeEarliest())
      } else if !dispatchPending.isEmpty {
        dispatchAll()
      } else {
        break
      }
    }
    if !causesPending.isEmpty { reconsiderCauses() }
  }

  @inline(__always) private mutating func handle(_ slot: Int) {
    if slot < slots.firstBoundary {
      if slot == slots.midnight { passMidnight() } else { completeWork(of: slot - slots.firstCompletion) }
    } else if slot < slots.firstRelease {
      passDutyBoundary(slot - slots.firstBoundary)
    } else if slot < slots.firstArrival {
      holdRelease(slot - slots.firstRelease)
    } else if slot < slots.deadlines {
      handleArrival(in: slot - slots.firstArrival)
    } else {
      handleDeadline()
    }
  }
}

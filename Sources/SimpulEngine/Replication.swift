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
  /// Of tokens that wait; some of them have long been taken up.
  var deadlines = TimerHeap()
  let slots: EventSlots
  private var isOver = false
  /// To which a case has come too often; -1 while none has.
  var endlessActivity = -1

  // What moves.
  var tokens = Store<Token>()
  var freeTokens = Store<Int32>()
  /// By token: its account of time; see `LedgerLine`.
  var ledgers = Store<Microseconds>()
  let ledgerStride: Int
  let counterStride: Int
  let crewStride: Int
  /// By token: the officers who work on it, or hold it suspended.
  var crews = Store<Int32>()
  var cases = Store<CaseRecord>()
  var freeCases = Store<Int32>()
  /// By case: visits and returns by activity.
  var counters = Store<Int32>()
  /// By case, then by activity whose officer is remembered: its latest officer; -1 before the first.
  var keptOfficers = Store<Int32>()
  /// By case, where queues go by due dates: the stops outside blocks, in clock time, in working time and in open dates.
  var dueStops = Store<Microseconds>()
  var unfinishedMeasuredCases = 0

  // The desks.
  var officers: Store<OfficerState>
  /// By officer, where some have several files open at once.
  var openFiles: [OpenFiles]
  var desks: Store<DeskState>
  var groups: Store<GroupState>
  var dispatchPending: PendingSet
  var causesPending: PendingSet
  /// By activity, in groups that are not simple; behind them by lane.
  var shelves: Store<ShelfState>
  /// By group: how often one was picked at random.
  var picks: Store<UInt32>
  /// By activity with a set-up, then by officer: when he last released one of its tokens as the first of the team.
  var latestReleases: Store<Microseconds>
  /// Tokens that have come to an actor with limited room at the latest instant at which any has.
  var newcomers = Store<Int32>()
  var newcomersCameAt = EventList.never
  var rosters: [Roster] = []
  /// Never read. A value with an atomic in it has an address, which is what a function gets that only looks at it; without
  /// one the compiler may copy all of the replication, 1,880 bytes, for each such call from a mutating function.
  private let anchor = Atomic<UInt8>(0)

  var streams: Store<StreamState>

  // Accounts.
  var accounts: Accounts

  /// Ready to run; nothing has happened yet.
  ///
  /// O(days of the run × officers with absence).
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
    crewStride = program.largestTeam
    officers = Store(repeating: OfficerState(), count: program.officerCount)
    openFiles = Array(repeating: OpenFiles(), count: program.hasOpenFiles ? program.officerCount : 0)
    desks = Store(repeating: DeskState(), count: program.actors.count)
    groups = Store(repeating: GroupState(), count: program.groups.count)
    dispatchPending = PendingSet(capacity: program.groups.count)
    causesPending = PendingSet(capacity: program.groups.count)
    shelves = Store(repeating: ShelfState(), count: program.shelfCount)
    picks = Store(repeating: 0, count: program.groups.count)
    latestReleases = Store(
      repeating: .min, count: max(1, program.setUpCount * program.officerCount))
    streams = Store(repeating: StreamState(), count: program.streams.count)
    accounts = Accounts(program)
    for actor in program.actors {
      rosters.append(Roster(actor, days: program.days, drawingFrom: &generator))
    }
    openDesks()
    if program.watchesDays { events.schedule(slots.midnight, at: 0) }
    for place in slots.roundActivities.indices { scheduleNextRound(place, after: -1) }
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

  /// A case that goes in circles, which has ended the run before its time.
  public var endlessCase: EndlessCase? {
    endlessActivity >= 0 ? EndlessCase(at: endlessActivity, of: program) : nil
  }

  /// Runs to the end.
  public mutating func run() {
    while advance(events: 1 << 20) {}
  }

  /// How much of the study has passed, from 0 to 1.
  public var progress: Double { isOver ? 1 : min(1, Double(now) / Double(program.end)) }

  /// What was measured; runs to the end first where that has not been reached.
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

  @inline(__always)
  private mutating func handle(_ slot: Int) {
    if slot < slots.firstBoundary {
      if slot == slots.midnight {
        passMidnight()
      } else {
        completeWork(of: slot - slots.firstCompletion)
      }
    } else if slot < slots.firstRound {
      passDutyBoundary(slot - slots.firstBoundary)
    } else if slot < slots.firstArrival {
      holdRound(slot - slots.firstRound)
    } else if slot < slots.deadlines {
      handleArrival(in: slot - slots.firstArrival)
    } else {
      handleDeadline()
    }
  }
}

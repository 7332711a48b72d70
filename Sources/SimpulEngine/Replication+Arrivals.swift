// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

#if canImport(Glibc)
  import Glibc
#endif

/// Position of a stream in its arrival process.
struct StreamState: BitwiseCopyable {
  /// Ordinal of the next case.
  var ordinal: UInt32 = 0
  /// Ordinal of the next group; that of the case where cases arrive singly.
  var group: UInt32 = 0
  /// Unit-rate time of the next group of a Poisson stream.
  var unitTime = 0.0
  /// Open time of the next group of a renewal stream.
  var position: Microseconds = 0
  /// Index of the next group's segment or window.
  var place = 0
  /// Day, its random effect, and the expected arrivals before the segment, where days have an effect.
  var day = -1
  var factor = 1.0
  var expectedBefore = 0.0
  /// Date of the latest ticket, and tickets taken on it.
  var ticketDay = -1
  var ticketsTaken = 0
}

extension Replication {
  /// Draws the next arrival of a stream.
  mutating func scheduleNextArrival(in stream: Int) {
    let address = DrawAddress(
      entity: streams[stream].group, element: 0, visit: 0, purpose: .arrival, scope: tables.streams[stream].id
    )
    var state = streams[stream]
    let time: Microseconds
    switch program.streams[stream].pattern {
    case .rate(let segments):
      state.unitTime += generator.exponential(at: address)
      time =
        program.streams[stream].dayEffect < 0
        ? inverted(state.unitTime, segments, place: &state.place)
        : swung(state.unitTime, segments, &state, program.streams[stream])
    case .instants(let times):
      time = state.place < times.count ? times[state.place] : EventList.never
      state.place += 1
    case .population, .endless: return
    case .renewal(let gap, let windows):
      state.position += draw(Int32(gap), at: address)
      time = placed(state.position, windows, place: &state.place)
    }
    streams[stream] = state
    events.schedule(slots.firstArrival + stream, at: time)
  }

  /// The instant at which the integrated rate reaches a value (inversion).
  private func inverted(_ value: Double, _ segments: [RateSegment], place: inout Int) -> Microseconds {
    while place < segments.count {
      let segment = segments[place]
      let next =
        place + 1 < segments.count
        ? segments[place + 1].expectedBefore : segment.expectedBefore + segment.expected
      if value < next { return segment.instant(at: value) }
      place += 1
    }
    return EventList.never
  }

  private func placed(_ position: Microseconds, _ windows: [OpenWindow], place: inout Int) -> Microseconds {
    while place < windows.count {
      let window = windows[place]
      if position < window.openBefore + (window.end - window.start) {
        return window.start + (position - window.openBefore)
      }
      place += 1
    }
    return EventList.never
  }

  @inline(never) mutating func handleArrival(in stream: Int) {
    let first = streams[stream].ordinal
    let size = tables.streams[stream].comesAlone ? 1 : groupSize(in: stream)
    streams[stream].ordinal += size
    streams[stream].group += 1
    scheduleNextArrival(in: stream)
    for ordinal in first..<first + size { handleArrival(of: ordinal, in: stream) }
  }

  private mutating func groupSize(in stream: Int) -> UInt32 {
    switch program.streams[stream].groups {
    case .constant(let size): return UInt32(size)
    case .geometric(let mean):
      guard mean > 1 else { return 1 }
      let address = DrawAddress(
        entity: streams[stream].group, element: 0, visit: 0, purpose: .groupSize,
        scope: program.streams[stream].id)
      // Inversion: the number of failures before a success of probability 1 / mean, and the success.
      return 1 + UInt32((log(generator.uniform(at: address)) / log1p(-1 / mean)).rounded(.down))
    }
  }

  private mutating func handleArrival(of ordinal: UInt32, in stream: Int) {
    accounts.events += 1
    if !tables.streams[stream].isChecked {
      admit(ordinal, to: stream)
    } else if program.streams[stream].noShow > 0, isNoShow(ordinal, in: stream) {
      lose(ordinal, of: stream)
    } else if let tickets = program.streams[stream].tickets,
      now % .perDay >= tickets.until || !takesTicket(in: stream, of: tickets.quota)
    {
      sendAway(ordinal, of: stream, tickets)
    } else {
      admit(ordinal, to: stream)
    }
  }

  /// Takes a ticket if one is left on this date.
  private mutating func takesTicket(in stream: Int, of quota: Int) -> Bool {
    let today = Int(now / .perDay)
    if streams[stream].ticketDay != today {
      streams[stream].ticketDay = today
      streams[stream].ticketsTaken = 0
    }
    guard streams[stream].ticketsTaken < quota else { return false }
    streams[stream].ticketsTaken += 1
    return true
  }

  /// Retrial of a case that was blocked by the quota; again until it gets a ticket.
  mutating func retry(_ ordinal: UInt32, to stream: Int) {
    guard let tickets = program.streams[stream].tickets else { return }
    if takesTicket(in: stream, of: tickets.quota) {
      admit(ordinal, to: stream)
    } else {
      postpone(ordinal, of: stream, tickets)
    }
  }

  private mutating func postpone(_ ordinal: UInt32, of stream: Int, _ tickets: CompiledStream.Tickets) {
    recordCase(.postpone, stream: stream, ordinal: Int(ordinal))
    if isInWindow(now) { accounts.caseTypes[stream].postponed += 1 }
    let time = tickets.nextOpening[Int(now / .perDay)]
    guard time < program.cap else { return }
    timers.insert(TimerHeap.Timer(time: time, subject: Int32(stream), ordinal: ordinal, kind: .retry))
  }

  private mutating func sendAway(_ ordinal: UInt32, of stream: Int, _ tickets: CompiledStream.Tickets) {
    let address = DrawAddress(
      entity: ordinal, element: 0, visit: 0, purpose: .lateComer, scope: program.streams[stream].id)
    if generator.uniform(at: address) < tickets.retryShare {
      postpone(ordinal, of: stream, tickets)
    } else {
      lose(ordinal, of: stream)
    }
  }

  /// A case arrives.
  mutating func admit(_ ordinal: UInt32, to stream: Int, at place: Jump? = nil) {
    let isBackgroundTask = tables.streams[stream].isBackgroundTask
    let isMeasured = !isBackgroundTask && isInWindow(now) && ordinal < ArrivalStream.firstBacklogOrdinal
    let file = newCase(
      CaseRecord(
        stream: stream, place: Int(tables.streams[stream].place), ordinal: ordinal, isMeasured: isMeasured,
        isBackgroundTask: isBackgroundTask, arrivedAt: now))
    let token = newToken(
      Token(
        of: cases[file], caseIndex: file, precedence: tables.streams[stream].precedence,
        caseKey: UInt64(tables.streams[stream].id) << 32 | UInt64(ordinal)))
    tokens[token].isUrgent = tables.streams[stream].isUrgent
    recordCase(.arrive, stream: stream, ordinal: Int(ordinal))
    if !isBackgroundTask { countArrival(of: stream, isMeasured: isMeasured) }
    cases[file].spanStart = now
    cases[file].spanStartWorking = workingNow
    if tables.streams[stream].promiseClockStartsOnArrival { cases[file].promiseClock = .running }
    cases[file].token = Int32(token)
    if program.hasOwnQueues { findOwnQueues(of: file) }
    if tables.streams[stream].isCutShort {
      setWithdrawal(of: file)
      if tables.streams[stream].promiseClockStartsOnArrival { setDeemedApproval(of: file) }
    }
    move(token, to: place ?? tables.streams[stream].entry)
  }

  private mutating func newCase(_ file: CaseRecord) -> Int {
    if freeCases.count > 0 {
      let index = Int(freeCases.removeLast())
      cases[index] = file
      counters.fill(index * counterStride..<(index + 1) * counterStride, with: 0)
      if program.hasDueDates { dueStops.fill(3 * index..<3 * index + 3, with: 0) }
      if program.keptCount > 0 {
        keptOfficers.fill(index * program.keptCount..<(index + 1) * program.keptCount, with: -1)
      }
      return index
    }
    cases.append(file)
    counters.append(repeating: 0, count: counterStride)
    if program.hasDueDates { dueStops.append(repeating: 0, count: 3) }
    if program.keptCount > 0 { keptOfficers.append(repeating: -1, count: program.keptCount) }
    return cases.count - 1
  }

  /// Index of a new token with an empty ledger.
  mutating func newToken(_ token: Token) -> Int {
    if freeTokens.count > 0 {
      let index = Int(freeTokens.removeLast())
      tokens[index] = token
      clearLedger(of: index)
      return index
    }
    tokens.append(token)
    ledgers.append(repeating: 0, count: ledgerStride)
    assignedOfficers.append(repeating: -1, count: assignedStride)
    return tokens.count - 1
  }
}

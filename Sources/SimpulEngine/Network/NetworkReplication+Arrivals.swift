// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

extension NetworkReplication {
  /// Draws the next arrival of a stream.
  mutating func scheduleNextArrival(in stream: Int) {
    let rule = arrivalRules.pointer(to: stream)
    let state = streams.pointer(to: stream)
    let time: Microseconds
    switch rule.pointee.pattern {
    case .renewal:
      state.pointee.position += drawGap(in: stream)
      let position = state.pointee.position
      if rule.pointee.openUntil > 0 {
        time = position < rule.pointee.openUntil ? position : EventList.never
      } else {
        time = placed(position, in: stream)
      }
    case .rate:
      state.pointee.unitTime += generator.exponential(sigma: 0.5.squareRoot(), bits: gapBits(in: stream))
      time = inverted(state.pointee.unitTime, in: stream)
    case .instants:
      let place = state.pointee.place
      time = place < rule.pointee.count ? instants[rule.pointee.first + place] : EventList.never
      state.pointee.place += 1
    }
    events.schedule(firstArrival + stream, at: time)
  }

  @inline(__always) private mutating func gapBits(in stream: Int) -> UInt64 {
    table[table.place(of: streams[stream].ordinal, in: streams.count + stream)]
  }

  private mutating func drawGap(in stream: Int) -> Microseconds {
    switch arrivalRules[stream].gap {
    case .constant(let value): return Microseconds(roundingSeconds: value)
    case .exponential(let sigma):
      return Microseconds(roundingSeconds: generator.exponential(sigma: sigma, bits: gapBits(in: stream)))
    case .other:
      let address = DrawAddress(
        entity: streams[stream].ordinal, element: 0, visit: 0, purpose: .arrival,
        scope: arrivalRules[stream].id)
      return Microseconds(
        roundingSeconds: generator.draw(program.samplers[Int(arrivalRules[stream].gapSampler)], at: address))
    }
  }

  /// The instant at which the integrated rate reaches a value (inversion).
  private mutating func inverted(_ value: Double, in stream: Int) -> Microseconds {
    let end = arrivalRules[stream].count
    let first = arrivalRules[stream].first
    while streams[stream].place < end {
      let place = streams[stream].place
      let segment = segments[first + place]
      let next =
        place + 1 < end
        ? segments[first + place + 1].expectedBefore : segment.expectedBefore + segment.expected
      if value < next { return segment.instant(at: value) }
      streams[stream].place += 1
    }
    return EventList.never
  }

  private mutating func placed(_ position: Microseconds, in stream: Int) -> Microseconds {
    while streams[stream].place < arrivalRules[stream].count {
      let window = windows[arrivalRules[stream].first + streams[stream].place]
      if position < window.openBefore + (window.end - window.start) {
        return window.start + (position - window.openBefore)
      }
      streams[stream].place += 1
    }
    return EventList.never
  }

  /// A case arrives.
  mutating func handleArrival(in stream: Int) {
    let ordinal = streams[stream].ordinal
    streams[stream].ordinal += 1
    scheduleNextArrival(in: stream)
    let isMeasured = now >= warmUp && now < end && ordinal < ArrivalStream.firstBacklogOrdinal
    let entry = arrivalRules[stream].entry
    let file = newCase(
      NetworkCase(
        arrivedAt: now, spanStart: now, step: entry, ordinal: ordinal, stream: Int32(stream),
        isMeasured: isMeasured,
        promiseClock: arrivalRules[stream].promiseClockStartsOnArrival ? .running : .ahead))
    drawEarly(for: file, ordinal, in: stream)
    countArrival(of: stream, isMeasured: isMeasured)
    let station = enable(file, at: Int(entry))
    if events.earliest.time == now || pending.count > 0 {
      standInQueue(file, at: station)
      startLater(at: station, -1)
    } else {
      startOrStandInQueue(file, at: station)
    }
  }

  private mutating func newCase(_ file: NetworkCase) -> Int {
    if freeCases.count > 0 {
      let index = Int(freeCases.removeLast())
      cases[index] = file
      let first = index * ledgerStride
      ledgers.fill(first..<first + firstEarlyDraw, with: 0)
      return index
    }
    cases.append(file)
    ledgers.append(repeating: 0, count: ledgerStride)
    return cases.count - 1
  }

  /// Draws at arrival what nearly every case needs, several numbers in one vector: the draws do not depend on one
  /// another here, nor the events on them yet.
  @inline(__always) private mutating func drawEarly(for file: Int, _ ordinal: UInt32, in stream: Int) {
    let count = arrivalRules[stream].earlyDrawCount
    if count == 0 { return }
    let first = arrivalRules[stream].firstEarlyDraw
    let durations = earlyDraws.pointer(to: first..<first + count)
    let start = file * ledgerStride + firstEarlyDraw
    let ledger = ledgers.pointer(to: start..<start + count)
    var place = table.place(of: ordinal, in: stream)
    for draw in 0..<count {
      let bits = table[place]
      place += DrawTable.rows
      let sigma = durations[draw].sigma
      ledger[draw] =
        sigma > 0
        ? Microseconds(roundingSeconds: generator.exponential(sigma: sigma, bits: bits))
        : Int64(bitPattern: bits)
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

/// Day-to-day variability of arrivals, no-shows, renewed requests, and the backlog at the beginning.
extension Replication {
  /// The instant at which the integrated rate, each day's random effect included, reaches a value.
  mutating func swung(
    _ value: Double, _ segments: [RateSegment], _ state: inout StreamState, _ stream: CompiledStream
  ) -> Microseconds {
    while state.place < segments.count {
      let segment = segments[state.place]
      let day = Int(segment.start / .perDay)
      if day != state.day {
        state.day = day
        state.factor = dayEffect(of: day, stream)
      }
      let next = state.expectedBefore + state.factor * segment.expected
      if value < next {
        if segment.isInstant { return segment.start }
        let offset = ((value - state.expectedBefore) / (state.factor * segment.rate)).rounded()
        return min(segment.start + Microseconds(offset), segment.end)
      }
      state.expectedBefore = next
      state.place += 1
    }
    return EventList.never
  }

  private mutating func dayEffect(of day: Int, _ stream: CompiledStream) -> Double {
    let sampler = Int(stream.dayEffect)
    let address = DrawAddress(
      entity: UInt32(day), element: 0, visit: 0, purpose: .dayEffect, scope: stream.id)
    return generator.draw(tables.plainSamplers[sampler], else: program.samplers[sampler], at: address)
  }

  mutating func isNoShow(_ ordinal: UInt32, in stream: Int) -> Bool {
    let compiled = program.streams[stream]
    let address = DrawAddress(entity: ordinal, element: 0, visit: 0, purpose: .noShow, scope: compiled.id)
    return generator.uniform(at: address) < compiled.noShow
  }

  /// Counts a lost case: blocked without retrial, or a no-show.
  mutating func lose(_ ordinal: UInt32, of stream: Int) {
    recordCase(.lost, stream: stream, ordinal: Int(ordinal))
    if isInWindow(now) { accounts.caseTypes[stream].lost += 1 }
  }

  // MARK: The beginning

  /// Creates the initial backlog, and the first requests of a finite population.
  mutating func layOutBacklog(of stream: Int) {
    let compiled = program.streams[stream]
    let count = compiled.backlog.reduce(0) { $0 + $1.cases }
    for number in 0..<count {
      timers.insert(
        TimerHeap.Timer(
          time: 0, subject: Int32(stream), ordinal: ArrivalStream.firstBacklogOrdinal + UInt32(number),
          kind: .backlog))
    }
    guard case .population(let members, _, _, _) = compiled.pattern else { return }
    for member in 0..<members { scheduleRequest(UInt32(member), of: stream) }
  }

  mutating func admitBacklog(_ ordinal: UInt32, to stream: Int) {
    accounts.events += 1
    var number = Int(ordinal - ArrivalStream.firstBacklogOrdinal)
    for part in program.streams[stream].backlog {
      if number < part.cases {
        admit(ordinal, to: stream, at: part.jump)
        return
      }
      number -= part.cases
    }
  }

  // MARK: Populations

  /// A member of a finite population, his case ended, schedules his next request.
  mutating func scheduleNextRequest(after file: Int) {
    let stream = Int(cases[file].stream)
    guard case .population(let members, _, _, _) = program.streams[stream].pattern else { return }
    scheduleRequest(cases[file].ordinal + UInt32(members), of: stream)
  }

  private mutating func scheduleRequest(_ ordinal: UInt32, of stream: Int) {
    guard case .population(_, let gap, let isWorkingTime, let end) = program.streams[stream].pattern else {
      return
    }
    let id = program.streams[stream].id
    func address(_ purpose: DrawPurpose) -> DrawAddress {
      DrawAddress(entity: ordinal, element: 0, visit: 0, purpose: purpose, scope: id)
    }
    let length = draw(Int32(gap), at: address(.arrival))
    let time = instant(
      after: length, isWorkingTime: isWorkingTime, until: end, of: stream, drawingAt: address(.comingHour))
    guard let time, time < program.cap else { return }
    timers.insert(TimerHeap.Timer(time: time, subject: Int32(stream), ordinal: ordinal, kind: .request))
  }
}

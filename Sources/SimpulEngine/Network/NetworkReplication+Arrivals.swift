// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

extension NetworkReplication {
  /// Draws when the next case of a stream comes.
  mutating func scheduleNextArrival(in stream: Int) {
    let address = DrawAddress(
      entity: streams[stream].ordinal, element: 0, visit: 0, purpose: .arrival, scope: arrivalRules[stream].id)
    let time: Microseconds
    switch arrivalRules[stream].pattern {
    case .renewal:
      let sampler = Int(arrivalRules[stream].gapSampler)
      streams[stream].position += Microseconds(
        roundingSeconds: generator.draw(
          arrivalRules[stream].gap, else: program.samplers[sampler], at: address))
      let position = streams[stream].position
      let openUntil = arrivalRules[stream].openUntil
      if openUntil > 0 {
        time = position < openUntil ? position : EventList.never
      } else {
        time = placed(position, in: stream)
      }
    case .rate:
      streams[stream].unitTime += generator.exponential(at: address)
      time = inverted(streams[stream].unitTime, in: stream)
    case .instants:
      let place = streams[stream].place
      time =
        place < arrivalRules[stream].count ? instants[arrivalRules[stream].first + place] : EventList.never
      streams[stream].place += 1
    }
    events.schedule(firstArrival + stream, at: time)
  }

  /// The instant at which the integrated rate reaches a value.
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

  /// A case comes in.
  @inline(__always)
  mutating func handleArrival(in stream: Int) {
    let ordinal = streams[stream].ordinal
    streams[stream].ordinal += 1
    scheduleNextArrival(in: stream)
    let isMeasured = now >= program.warmUp && now < program.end && ordinal < ArrivalStream.firstBacklogOrdinal
    let entry = arrivalRules[stream].entry
    let file = newCase(
      NetworkCase(
        arrivedAt: now, spanStart: now, step: entry, ordinal: ordinal, isMeasured: isMeasured,
        span: arrivalRules[stream].spanStartsOnArrival ? .running : .ahead))
    countComing(of: stream, isMeasured: isMeasured)
    let station = enable(file, at: Int(entry))
    if events.next.time == now {
      pending.append(Int32(station))
    } else if pending.count > 0 {
      pending.append(Int32(station))
      startAll()
    } else {
      startWhatCan(at: station)
    }
  }

  @inline(__always)
  private mutating func newCase(_ file: NetworkCase) -> Int {
    if freeCases.count > 0 {
      let index = Int(freeCases.removeLast())
      cases[index] = file
      counters.fill(index * counterStride..<(index + 1) * counterStride, with: 0)
      clearWaiting(of: index)
      return index
    }
    cases.append(file)
    counters.append(repeating: 0, count: counterStride)
    waiting.append(repeating: 0, count: stations.count)
    return cases.count - 1
  }

  @inline(__always)
  mutating func clearWaiting(of file: Int) {
    waiting.fill(file * stations.count..<(file + 1) * stations.count, with: 0)
  }
}

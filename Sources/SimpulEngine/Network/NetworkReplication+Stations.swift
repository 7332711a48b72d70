// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

extension NetworkReplication {
  /// A case comes to an activity and stands in the queue of its station.
  ///
  /// - Returns: the station.
  @inline(__always)
  mutating func enable(_ file: Int, at step: Int) -> Int {
    let counter = file * counterStride + 2 * Int(steps[step].place)
    let visit = UInt32(counters[counter])
    counters[counter] += 1
    let station = Int(steps[step].station)
    cases[file].step = Int32(step)
    cases[file].visit = visit
    cases[file].enabledAt = now
    if steps[step].startsSpan, cases[file].span == .ahead { startSpan(of: file) }
    cases[file].work = drawWork(of: file, at: step, visit)
    settle(station)
    stations[station].queueLength += 1
    insert(file, in: station)
    return station
  }

  @inline(__always)
  private mutating func drawWork(of file: Int, at step: Int, _ visit: UInt32) -> Microseconds {
    let sampler = Int(steps[step].sampler)
    if sampler < 0 { return 0 }
    return Microseconds(
      roundingSeconds: generator.draw(
        steps[step].work, else: program.samplers[sampler],
        at: address(of: file, step, visit, .work)))
  }

  @inline(__always)
  func address(of file: Int, _ step: Int, _ visit: UInt32, _ purpose: DrawPurpose) -> DrawAddress {
    DrawAddress(
      entity: cases[file].ordinal, element: steps[step].element, visit: min(visit, DrawAddress.lastVisit),
      purpose: purpose, scope: steps[step].scope)
  }

  /// Behind all who came before, and among those of one instant by stream and ordinal.
  @inline(__always)
  private mutating func insert(_ file: Int, in station: Int) {
    let last = Int(stations[station].last)
    if last < 0 {
      stations[station].first = Int32(file)
      stations[station].last = Int32(file)
    } else if cases[last].enabledAt < now {
      cases[last].next = Int32(file)
      cases[file].previous = Int32(last)
      stations[station].last = Int32(file)
    } else {
      insertAmongEquals(file, in: station)
    }
  }

  @inline(never)
  private mutating func insertAmongEquals(_ file: Int, in station: Int) {
    var before = stations[station].last
    while before >= 0, cases[Int(before)].enabledAt == now, rank(of: file) < rank(of: Int(before)) {
      before = cases[Int(before)].previous
    }
    let behind = before >= 0 ? cases[Int(before)].next : stations[station].first
    cases[file].previous = before
    cases[file].next = behind
    if before >= 0 { cases[Int(before)].next = Int32(file) } else { stations[station].first = Int32(file) }
    if behind >= 0 { cases[Int(behind)].previous = Int32(file) } else { stations[station].last = Int32(file) }
  }

  private func rank(of file: Int) -> UInt64 {
    UInt64(arrivalRules[Int(steps[Int(cases[file].step)].stream)].id) << 32 | UInt64(cases[file].ordinal)
  }

  /// Brings a station's account up to now: nothing has changed since the last time.
  @inline(__always)
  mutating func settle(_ station: Int) { settle(station, at: now) }

  @inline(__always)
  mutating func settle(_ station: Int, at time: Microseconds) {
    let length = time &- stations[station].since
    if length == 0 { return }
    stations[station].since = time
    stations[station].workTime &+= length &* Microseconds(stations[station].busy)
    let queueLength = stations[station].queueLength
    if queueLength < Accounts.histogramBins - 1 {
      histograms[station &* Accounts.histogramBins &+ queueLength] &+= length
    } else {
      settleLongQueue(of: station, length)
    }
  }

  @inline(never)
  private mutating func settleLongQueue(of station: Int, _ length: Microseconds) {
    let queueLength = stations[station].queueLength
    histograms[station * Accounts.histogramBins + Accounts.histogramBins - 1] += length
    stations[station].longQueueIntegral += Int128(length) * Int128(queueLength)
    stations[station].longestQueue = max(stations[station].longestQueue, queueLength)
  }

  @inline(never)
  mutating func startAll() {
    while pending.count > 0 {
      let station = Int(pending.removeLast())
      startWhatCan(at: station)
    }
  }

  /// The lowest-numbered free officers take up the first in the queue.
  @inline(__always)
  mutating func startWhatCan(at station: Int) {
    while stations[station].queueLength > 0, stations[station].free > 0 { startFirst(at: station) }
  }

  @inline(__always)
  private mutating func startFirst(at station: Int) {
    let file = Int(stations[station].first)
    let next = cases[file].next
    stations[station].first = next
    if next >= 0 { cases[Int(next)].previous = -1 } else { stations[station].last = -1 }
    cases[file].next = -1
    let waited = now &- cases[file].enabledAt
    cases[file].waited = waited
    if waited > 0 {
      waiting[file &* stations.count &+ station] &+= waited
      countQueueTime(from: cases[file].enabledAt, until: now, at: station)
    }
    noteHandOver(of: file, to: station)
    stations[station].queueLength &-= 1
    stations[station].busy &+= 1
    stations[station].free &-= 1
    let officer = takeOfficer(of: station)
    occupants[officer] = Int32(file)
    events.schedule(officer, at: now + cases[file].work)
  }

  @inline(__always)
  private mutating func takeOfficer(of station: Int) -> Int {
    let firstWord = stations[station].firstWord
    var word = firstWord
    while freeOfficers[word] == 0 { word += 1 }
    let bits = freeOfficers[word]
    freeOfficers[word] = bits & (bits &- 1)
    return stations[station].firstOfficer + (word - firstWord) << 6 + bits.trailingZeroBitCount
  }

  /// An officer's work is done: the case moves on, and he may take up another one.
  @inline(__always)
  mutating func complete(by officer: Int) {
    let file = Int(occupants[officer])
    events.cancel(officer)
    let step = Int(cases[file].step)
    let station = Int(steps[step].station)
    settle(station)
    stations[station].busy &-= 1
    stations[station].free &+= 1
    let number = officer - stations[station].firstOfficer
    freeOfficers[stations[station].firstWord + number >> 6] |= 1 << UInt64(number & 63)
    cases[file].spanWork &+= cases[file].work
    if cases[file].isMeasured { countVisit(of: file, step) }
    if steps[step].endsSpan, cases[file].span == .running { finishSpan(of: file, step) }
    let target = Int(following(step, of: file))
    var other = -1
    if target >= 0 { other = enable(file, at: target) } else { end(file, step, outcome: -2 - target) }
    if events.next.time == now {
      pending.append(Int32(station))
      if other >= 0 { pending.append(Int32(other)) }
    } else if pending.count > 0 {
      pending.append(Int32(station))
      if other >= 0 { pending.append(Int32(other)) }
      startAll()
    } else {
      startWhatCan(at: station)
      if other >= 0 { startWhatCan(at: other) }
    }
  }

  /// Where a case goes after a step.
  @inline(__always)
  private mutating func following(_ step: Int, of file: Int) -> Int32 {
    if steps[step].returnProbability > 0 {
      let counter = file * counterStride + 2 * Int(steps[step].place) + 1
      if counters[counter] < steps[step].returnAtMost,
        generator.uniform(at: address(of: file, step, cases[file].visit, .returned))
          < steps[step].returnProbability
      {
        counters[counter] += 1
        if cases[file].isMeasured { stepSums[step].returns += 1 }
        return steps[step].returnTo
      }
    }
    return steps[step].choiceCount > 0 ? chosen(at: step, by: file) : steps[step].next
  }

  private mutating func chosen(at step: Int, by file: Int) -> Int32 {
    let uniform = generator.uniform(at: address(of: file, step, cases[file].visit, .routing))
    var choice = Int(steps[step].firstChoice)
    while uniform >= choices[choice].below { choice += 1 }
    if cases[file].isMeasured { choicesTaken[choice] += 1 }
    return choices[choice].next
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

extension NetworkReplication {
  /// A case reaches an activity.
  ///
  /// - Returns: the station at which it should queue or find an officer free.
  @inline(__always) mutating func enable(_ index: Int, at stepIndex: Int) -> Int {
    let step = steps.pointer(to: stepIndex)
    let file = cases.pointer(to: index)
    let counter = ledgers.pointer(to: index &* ledgerStride &+ firstCounter &+ 2 &* Int(step.pointee.place))
    let visit = counter.pointee
    counter.pointee = visit &+ 1
    file.pointee.step = Int32(truncatingIfNeeded: stepIndex)
    file.pointee.visit = UInt32(truncatingIfNeeded: visit)
    file.pointee.enabledAt = now
    if step.pointee.startsPromiseClock, file.pointee.promiseClock == .ahead { startPromiseClock(of: index) }
    let isEarly = visit == 0 && step.pointee.workPlace >= 0
    file.pointee.work =
      isEarly ? earlyDraw(of: index, Int(step.pointee.workPlace)) : drawWork(of: index, at: stepIndex)
    if visit > DrawAddress.lastVisit { endlessActivity = Int(step.pointee.activity) }
    let station = Int(step.pointee.station)
    settle(stations.pointer(to: station), station, at: now)
    return station
  }

  @inline(__always) mutating func standInQueue(_ index: Int, at stationIndex: Int) {
    let station = stations.pointer(to: stationIndex)
    station.pointee.queueLength &+= 1
    let last = Int(station.pointee.last)
    if last < 0 {
      station.pointee.first = Int32(truncatingIfNeeded: index)
      station.pointee.last = Int32(truncatingIfNeeded: index)
    } else if cases[last].enabledAt < now {
      cases[last].next = Int32(truncatingIfNeeded: index)
      cases[index].previous = Int32(truncatingIfNeeded: last)
      station.pointee.last = Int32(truncatingIfNeeded: index)
    } else {
      insertAmongEquals(index, in: stationIndex)
    }
  }

  /// Starts service if an officer is free, else queues; nothing else happens at this instant.
  @inline(__always) mutating func startOrStandInQueue(_ index: Int, at stationIndex: Int) {
    let station = stations.pointer(to: stationIndex)
    if station.pointee.free == 0 { return standInQueue(index, at: stationIndex) }
    let file = cases.pointer(to: index)
    file.pointee.waited = 0
    station.pointee.free &-= 1
    start(file, index, at: station, stationIndex, by: takeOfficer(of: station))
  }

  @inline(__always) private func earlyDraw(of file: Int, _ place: Int) -> Int64 {
    ledgers[file &* ledgerStride &+ firstEarlyDraw &+ place]
  }

  @inline(never) private mutating func drawWork(of file: Int, at step: Int) -> Microseconds {
    let sampler = Int(steps[step].sampler)
    if sampler < 0 { return 0 }
    return Microseconds(
      roundingSeconds: generator.draw(
        steps[step].work, else: program.samplers[sampler], at: address(of: file, step, .work)))
  }

  @inline(__always) func address(of file: Int, _ step: Int, _ purpose: DrawPurpose) -> DrawAddress {
    DrawAddress(
      entity: cases[file].ordinal, element: steps[step].element,
      visit: min(cases[file].visit, DrawAddress.lastVisit), purpose: purpose, scope: steps[step].scope)
  }

  /// Inserts among cases of the same instant; the lower stream and ordinal goes first.
  @inline(never) private mutating func insertAmongEquals(_ file: Int, in station: Int) {
    let first = stations[station].first
    var before = stations[station].last
    while before >= 0, cases[Int(before)].enabledAt == now, caseKey(of: file) < caseKey(of: Int(before)) {
      before = before == first ? -1 : cases[Int(before)].previous
    }
    let behind = before >= 0 ? cases[Int(before)].next : first
    cases[file].previous = before
    cases[file].next = behind
    if before >= 0 { cases[Int(before)].next = Int32(file) } else { stations[station].first = Int32(file) }
    if behind >= 0 { cases[Int(behind)].previous = Int32(file) } else { stations[station].last = Int32(file) }
  }

  private func caseKey(of file: Int) -> UInt64 {
    UInt64(arrivalRules[Int(cases[file].stream)].id) << 32 | UInt64(cases[file].ordinal)
  }

  /// Updates a station's account to an instant: nothing has changed since the last time.
  @inline(__always)
  mutating func settle(_ station: UnsafeMutablePointer<Station>, _ index: Int, at time: Microseconds) {
    let length = time &- station.pointee.since
    if length == 0 { return }
    station.pointee.since = time
    station.pointee.workTime += length * Microseconds(station.pointee.busy)
    let queueLength = station.pointee.queueLength
    if queueLength < Accounts.histogramBins - 1 {
      histograms[index &* Accounts.histogramBins &+ queueLength] &+= length
    } else {
      settleLongQueue(of: index, length)
    }
  }

  @inline(never) private mutating func settleLongQueue(of station: Int, _ length: Microseconds) {
    let queueLength = stations[station].queueLength
    histograms[station * Accounts.histogramBins + Accounts.histogramBins - 1] += length
    stations[station].longQueueIntegral += Int128(length) * Int128(queueLength)
    stations[station].longestQueue = max(stations[station].longestQueue, queueLength)
  }

  /// Defers a start to the end of the instant, as other events of it may come before.
  @inline(never) mutating func startLater(at station: Int, _ other: Int) {
    pending.append(Int32(station))
    if other >= 0 { pending.append(Int32(other)) }
    if events.earliest.time == now { return }
    while pending.count > 0 {
      let station = Int(pending.removeLast())
      startWhatCan(at: station)
    }
  }

  /// The lowest-numbered free officers start the head of the queue.
  @inline(never) private mutating func startWhatCan(at index: Int) {
    let station = stations.pointer(to: index)
    while station.pointee.queueLength > 0, station.pointee.free > 0 {
      station.pointee.free &-= 1
      let officer = takeOfficer(of: station)
      startFirst(at: station, index, by: officer)
    }
  }

  /// Starts the head of the queue.
  @inline(__always) private mutating func startFirst(
    at station: UnsafeMutablePointer<Station>, _ stationIndex: Int, by officer: Int
  ) {
    let index = Int(station.pointee.first)
    let file = cases.pointer(to: index)
    let next = file.pointee.next
    station.pointee.first = next
    station.pointee.last = next < 0 ? -1 : station.pointee.last
    file.pointee.next = -1
    station.pointee.queueLength &-= 1
    let waited = now &- file.pointee.enabledAt
    file.pointee.waited = waited
    ledgers.pointer(to: index &* ledgerStride &+ stationIndex).pointee &+= waited
    countQueueTime(from: file.pointee.enabledAt, until: now, at: station)
    start(file, index, at: station, stationIndex, by: officer)
  }

  @inline(__always) private mutating func start(
    _ file: UnsafeMutablePointer<NetworkCase>, _ index: Int, at station: UnsafeMutablePointer<Station>,
    _ stationIndex: Int, by officer: Int
  ) {
    noteHandOver(of: file, to: stationIndex)
    station.pointee.busy &+= 1
    occupants[officer] = Int32(truncatingIfNeeded: index)
    events.enter(officer, at: now &+ file.pointee.work)
  }

  @inline(__always) private mutating func takeOfficer(of station: UnsafeMutablePointer<Station>) -> Int {
    let firstWord = station.pointee.firstWord
    var word = station.pointee.firstWordWithFree
    while freeOfficers[word] == 0 { word &+= 1 }
    station.pointee.firstWordWithFree = word
    let bits = freeOfficers[word]
    freeOfficers[word] = bits & (bits &- 1)
    return station.pointee.firstOfficer &+ (word &- firstWord) &<< 6 &+ bits.trailingZeroBitCount
  }

  /// An officer completes his work: the case moves on, and he may start another one.
  @inline(__always) mutating func complete(by officer: Int) {
    let index = Int(occupants[officer])
    events.removeNext(officer)
    let file = cases.pointer(to: index)
    let stepIndex = Int(file.pointee.step)
    let step = steps.pointer(to: stepIndex)
    let stationIndex = Int(step.pointee.station)
    let station = stations.pointer(to: stationIndex)
    settle(station, stationIndex, at: now)
    station.pointee.busy &-= 1
    file.pointee.spanWork &+= file.pointee.work
    if file.pointee.isMeasured { countVisit(of: file, stepIndex) }
    if step.pointee.stopsPromiseClock, file.pointee.promiseClock == .running { stopPromiseClock(of: index) }
    let target = Int(following(stepIndex, of: index))
    let other: Int
    if target >= 0 {
      other = enable(index, at: target)
    } else {
      end(index, outcome: -2 - target)
      other = -1
    }
    if other == stationIndex || events.earliest.time == now || pending.count > 0 {
      release(officer, of: station)
      if other >= 0 { standInQueue(index, at: other) }
      return startLater(at: stationIndex, other)
    }
    if station.pointee.queueLength > 0 {
      startFirst(at: station, stationIndex, by: officer)
    } else {
      release(officer, of: station)
    }
    if other >= 0 { startOrStandInQueue(index, at: other) }
  }

  @inline(__always) private mutating func release(_ officer: Int, of station: UnsafeMutablePointer<Station>) {
    station.pointee.free &+= 1
    let number = officer &- station.pointee.firstOfficer
    let word = station.pointee.firstWord &+ number &>> 6
    freeOfficers[word] |= 1 &<< UInt64(truncatingIfNeeded: number & 63)
    station.pointee.firstWordWithFree = min(station.pointee.firstWordWithFree, word)
  }

  /// Next step of a case.
  @inline(__always) private mutating func following(_ stepIndex: Int, of file: Int) -> Int32 {
    let step = steps.pointer(to: stepIndex)
    if step.pointee.returnProbability > 0, isReturned(stepIndex, file) { return step.pointee.returnTo }
    return step.pointee.choiceCount > 0 ? chosen(at: stepIndex, by: file) : step.pointee.next
  }

  private mutating func isReturned(_ stepIndex: Int, _ file: Int) -> Bool {
    let step = steps.pointer(to: stepIndex)
    let counter = file * ledgerStride + firstCounter + 2 * Int(step.pointee.place) + 1
    guard ledgers[counter] < Int64(step.pointee.returnAtMost),
      uniform(of: file, stepIndex, .returned, Int(step.pointee.returnPlace)) < step.pointee.returnProbability
    else { return false }
    ledgers[counter] += 1
    if cases[file].isMeasured { stepSums[stepIndex].returns += 1 }
    return true
  }

  private mutating func chosen(at step: Int, by file: Int) -> Int32 {
    let uniform = uniform(of: file, step, .routing, Int(steps[step].choicePlace))
    var choice = Int(steps[step].firstChoice)
    while uniform >= choices[choice].below { choice += 1 }
    if cases[file].isMeasured { choicesTaken[choice] += 1 }
    return choices[choice].next
  }

  @inline(__always)
  private mutating func uniform(of file: Int, _ step: Int, _ purpose: DrawPurpose, _ place: Int) -> Double {
    if cases[file].visit == 0, place >= 0 {
      return AddressedGenerator.uniform(ofBits: UInt64(bitPattern: earlyDraw(of: file, place)))
    }
    return generator.uniform(at: address(of: file, step, purpose))
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import SimpulTime

/// Cases present, over the window.
struct PresenceAccount: BitwiseCopyable {
  var present = 0
  var since: Microseconds = 0
  var integral: Int128 = 0
  /// The same integral, summed case by case.
  var ofCases: Int128 = 0
  var maximum = 0
  var atStart = 0
  var atEnd = 0
  var came = 0
  var left = 0

  /// Adds the time since the last change.
  @inline(__always) mutating func settle(at time: Microseconds) {
    let length = time &- since
    if length == 0 { return }
    since = time
    integral &+= Int128(length) &* Int128(present)
    maximum = max(maximum, present)
  }

  mutating func beginWindow(at mark: Microseconds) {
    since = mark
    integral = 0
    maximum = present
    atStart = present
  }
}

// Time averages.

extension NetworkReplication {
  /// Accounts for ends of the window and of days up to an instant, whose own events have not happened yet.
  mutating func passMarksOfWindow(until time: Microseconds) {
    var mark = nextMark
    while mark <= time, !isWindowOver {
      if mark == warmUp { beginWindow() }
      if mark > warmUp, mark % .perDay == 0 { presentAtDayEnd.append(office.present) }
      if mark == program.middleThird { queuesBeforeMiddleThird = queueIntegrals(at: mark) }
      if mark == program.lastThird { queuesBeforeLastThird = queueIntegrals(at: mark) }
      if mark == end { endWindow() }
      mark = program.mark(after: mark)
    }
    nextMark = isWindowOver ? 0 : mark
  }

  /// Queue integrals since the window began, by station.
  private mutating func queueIntegrals(at mark: Microseconds) -> [Int128] {
    stations.indices.map { index in
      settle(stations.pointer(to: index), index, at: mark)
      let first = index * Accounts.histogramBins
      return (0..<Accounts.histogramBins - 1).reduce(stations[index].longQueueIntegral) {
        $0 + Int128($1) * Int128(histograms[first + $1])
      }
    }
  }

  private mutating func beginWindow() {
    for station in stations.indices { stations[station].beginWindow(at: warmUp) }
    histograms.fill(histograms.indices, with: 0)
    office.beginWindow(at: warmUp)
  }

  private mutating func endWindow() {
    let mark = end
    for station in stations.indices {
      settle(stations.pointer(to: station), station, at: mark)
      var file = stations[station].first
      while file >= 0 {
        countQueueTime(from: cases[Int(file)].enabledAt, until: mark, at: stations.pointer(to: station))
        file = cases[Int(file)].next
      }
    }
    for file in cases.indices where cases[file].isPresent {
      office.ofCases += Int128(mark - max(cases[file].arrivedAt, warmUp))
    }
    office.settle(at: mark)
    office.atEnd = office.present
    frozenStations = stations.indices.map { stations[$0] }
    frozenHistograms = histograms.indices.map { histograms[$0] }
    isWindowOver = true
  }

  /// Adds the part of a case's time in its queue that lies in the window.
  @inline(__always) mutating func countQueueTime(
    from start: Microseconds, until time: Microseconds, at station: UnsafeMutablePointer<Station>
  ) {
    if isWindowOver || time <= warmUp { return }
    station.pointee.queueTimeOfCases &+= Int128(time &- max(start, warmUp))
  }

  private mutating func changePresent(by change: Int) {
    if !isWindowOver { office.settle(at: now) }
    office.present += change
  }
}

// Cases.

extension NetworkReplication {
  @inline(__always) mutating func countArrival(of stream: Int, isMeasured: Bool) {
    changePresent(by: 1)
    if now >= warmUp && now < end { office.came += 1 }
    if isMeasured {
      streamSums[stream].arrived += 1
      unfinishedMeasuredCases += 1
    }
  }

  @inline(__always) mutating func countVisit(of file: UnsafeMutablePointer<NetworkCase>, _ step: Int) {
    let sums = stepSums.pointer(to: step)
    sums.pointee.visits &+= 1
    sums.pointee.workTime += file.pointee.work
    let waited = file.pointee.waited
    // Without branches, which are unpredictable here; nothing is added where nothing was waited.
    sums.pointee.visitsThatWaited &+= waited > 0 ? 1 : 0
    sums.pointee.waitingTime += waited
    squaredWaits[Int(steps[step].activity)] += waited.seconds * waited.seconds
  }

  @inline(__always) mutating func noteHandOver(of file: UnsafeMutablePointer<NetworkCase>, to station: Int) {
    let latest = Int(file.pointee.latestStation)
    if latest == station { return }
    file.pointee.latestStation = Int32(truncatingIfNeeded: station)
    if latest >= 0, file.pointee.isMeasured { streamSums[Int(file.pointee.stream)].handOvers &+= 1 }
  }

  /// Restarts the promise clock.
  mutating func startPromiseClock(of file: Int) {
    cases[file].promiseClock = .running
    cases[file].spanStart = now
    cases[file].spanWork = 0
    let first = file * ledgerStride
    ledgers.fill(first..<first + stations.count, with: 0)
  }

  mutating func stopPromiseClock(of index: Int) {
    let file = cases.pointer(to: index)
    guard file.pointee.promiseClock != .complete else { return }
    file.pointee.promiseClock = .complete
    guard file.pointee.isMeasured else { return }
    let stream = Int(file.pointee.stream)
    let clock = now - file.pointee.spanStart
    let sums = streamSums.pointer(to: stream)
    sums.pointee.finished += 1
    sums.pointee.spanClock &+= Int128(clock)
    sums.pointee.spanWork &+= Int128(file.pointee.spanWork)
    keep(clock, of: stream)
    let first = index * ledgerStride
    let ledger = ledgers.pointer(to: first..<first + stations.count)
    let row = stream * stations.count
    let totals = spanWaiting.pointer(to: row..<row + stations.count)
    for station in 0..<stations.count { totals[station] &+= Int128(ledger[station]) }
    if hasPromises, let promise = program.streams[stream].promise {
      if isKept(promise.rule, by: index, at: now) {
        sums.pointee.promiseKept += 1
      } else {
        sums.pointee.promiseBroken += 1
      }
    }
  }

  /// Buffers a time; they go to their store many at once.
  @inline(__always) private mutating func keep(_ time: Microseconds, of stream: Int) {
    latestTimes.append(time)
    latestStreams.append(Int32(truncatingIfNeeded: stream))
    if latestTimes.count == NetworkReplication.timesKeptBack { storeLatestTimes() }
  }

  @inline(never) mutating func storeLatestTimes() {
    for place in latestTimes.indices { spanTimes[Int(latestStreams[place])].append(latestTimes[place]) }
    latestTimes.removeAll()
    latestStreams.removeAll()
  }

  /// Whether a case that completes its measured interval at an instant keeps the promise.
  private func isKept(_ rule: CompiledPromise.Rule, by file: Int, at end: Microseconds) -> Bool {
    let start = cases[file].spanStart
    return switch rule {
    case .openDates(let limit): Double(program.openDates(after: start, upTo: end)) <= limit
    case .workingTime(let limit), .clockTime(let limit): end - start <= limit
    }
  }

  @inline(__always) mutating func end(_ index: Int, outcome: Int) {
    let file = cases.pointer(to: index)
    changePresent(by: -1)
    if now >= warmUp && now < end { office.left += 1 }
    if !isWindowOver, now > warmUp { office.ofCases &+= Int128(now &- max(file.pointee.arrivedAt, warmUp)) }
    if outcome == 0 { stopPromiseClock(of: index) }
    if file.pointee.isMeasured {
      unfinishedMeasuredCases -= 1
      if file.pointee.promiseClock != .complete {
        endedOtherwise[Int(file.pointee.stream) * program.outcomes.count + outcome] += 1
      }
    }
    file.pointee.isPresent = false
    freeCases.append(Int32(truncatingIfNeeded: index))
  }

  /// A promise is broken if it would be were the case to complete its end now; else it is undecided.
  mutating func countUnfinishedCases() {
    for file in cases.indices
    where cases[file].isPresent && cases[file].isMeasured && cases[file].promiseClock != .complete {
      let stream = Int(cases[file].stream)
      streamSums[stream].censored += 1
      guard let promise = program.streams[stream].promise else { continue }
      if cases[file].promiseClock == .ahead {
        streamSums[stream].undecidedWithClockStanding += 1
      } else if isKept(promise.rule, by: file, at: stoppedAt) {
        streamSums[stream].undecidedWithClockRunning += 1
      } else {
        streamSums[stream].promiseBroken += 1
      }
    }
  }
}

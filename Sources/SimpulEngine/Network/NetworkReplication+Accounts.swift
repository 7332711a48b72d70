// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// The cases that are present, over the window.
struct PresenceAccount: BitwiseCopyable {
  var present = 0
  var since: Microseconds = 0
  var integral: Int128 = 0
  /// The same, added up case by case.
  var ofCases: Int128 = 0
  var maximum = 0
  var atStart = 0
  var atEnd = 0
  var came = 0
  var left = 0

  /// Nothing has changed since the last time.
  @inline(__always)
  mutating func settle(at time: Microseconds) {
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
  @inline(__always)
  private func isInWindow(_ time: Microseconds) -> Bool { time >= program.warmUp && time < program.end }

  /// The window's ends and the days' ends up to an instant, whose own events have not happened yet.
  mutating func passMarksOfWindow(until time: Microseconds) {
    var mark = nextMark
    while mark <= time, !isWindowOver {
      if mark == program.warmUp { beginWindow() }
      if mark > program.warmUp, mark % .perDay == 0 { presentAtDayEnd.append(office.present) }
      if mark == program.end { endWindow() }
      mark = min(program.end, mark - mark % .perDay + .perDay)
    }
    nextMark = isWindowOver ? 0 : mark
  }

  private mutating func beginWindow() {
    for station in stations.indices { stations[station].beginWindow(at: program.warmUp) }
    histograms.fill(histograms.indices, with: 0)
    office.beginWindow(at: program.warmUp)
  }

  private mutating func endWindow() {
    let mark = program.end
    for station in stations.indices {
      settle(station, at: mark)
      var file = stations[station].first
      while file >= 0 {
        countQueueTime(from: cases[Int(file)].enabledAt, until: mark, at: station)
        file = cases[Int(file)].next
      }
    }
    for file in cases.indices where cases[file].isPresent {
      office.ofCases += Int128(mark - max(cases[file].arrivedAt, program.warmUp))
    }
    office.settle(at: mark)
    office.atEnd = office.present
    frozenStations = stations.indices.map { stations[$0] }
    frozenHistograms = histograms.indices.map { histograms[$0] }
    isWindowOver = true
  }

  /// The part in the window of the time that a case has stood in its queue.
  @inline(__always)
  mutating func countQueueTime(from start: Microseconds, until time: Microseconds, at station: Int) {
    if isWindowOver || time <= program.warmUp { return }
    stations[station].queueTimeOfCases &+= Int128(time &- max(start, program.warmUp))
  }

  private mutating func changePresent(by change: Int) {
    if !isWindowOver { office.settle(at: now) }
    office.present += change
  }
}

// Cases.

extension NetworkReplication {
  @inline(__always)
  mutating func countComing(of stream: Int, isMeasured: Bool) {
    changePresent(by: 1)
    if isInWindow(now) { office.came += 1 }
    if isMeasured {
      streamSums[stream].arrived += 1
      unfinishedMeasuredCases += 1
    }
  }

  @inline(__always)
  mutating func countVisit(of file: Int, _ step: Int) {
    stepSums[step].visits &+= 1
    stepSums[step].workTime &+= cases[file].work
    let waited = cases[file].waited
    if waited > 0 {
      stepSums[step].visitsThatWaited &+= 1
      stepSums[step].waitingTime &+= waited
      squaredWaits[Int(steps[step].activity)] += waited.seconds * waited.seconds
    }
  }

  @inline(__always)
  mutating func noteHandOver(of file: Int, to station: Int) {
    let latest = Int(cases[file].latestStation)
    if latest == station { return }
    cases[file].latestStation = Int32(station)
    if latest >= 0, cases[file].isMeasured {
      streamSums[Int(steps[Int(cases[file].step)].stream)].handOvers &+= 1
    }
  }

  /// The promise's clock starts anew.
  mutating func startSpan(of file: Int) {
    cases[file].span = .running
    cases[file].spanStart = now
    cases[file].spanWork = 0
    clearWaiting(of: file)
  }

  mutating func finishSpan(of file: Int, _ step: Int) {
    guard cases[file].span != .complete else { return }
    cases[file].span = .complete
    guard cases[file].isMeasured else { return }
    let stream = Int(steps[step].stream)
    let clock = now - cases[file].spanStart
    streamSums[stream].finished += 1
    streamSums[stream].spanClock &+= Int128(clock)
    streamSums[stream].spanWork &+= Int128(cases[file].spanWork)
    spanTimes[stream].append(clock)
    for station in stations.indices {
      spanWaiting[stream * stations.count + station] &+= Int128(waiting[file * stations.count + station])
    }
    if let promise = program.streams[stream].promise {
      if isKept(promise.rule, by: file, after: clock) {
        streamSums[stream].promiseKept += 1
      } else {
        streamSums[stream].promiseBroken += 1
      }
    }
  }

  private func isKept(
    _ rule: CompiledPromise.Rule, by file: Int, after clock: Microseconds
  ) -> Bool {
    switch rule {
    case .openDates(let limit): Double(program.openDates(after: cases[file].spanStart, upTo: now)) <= limit
    case .workingTime(let limit), .clockTime(let limit): clock <= limit
    }
  }

  @inline(__always)
  mutating func end(_ file: Int, _ step: Int, outcome: Int) {
    changePresent(by: -1)
    if isInWindow(now) { office.left += 1 }
    if !isWindowOver, now > program.warmUp {
      office.ofCases &+= Int128(now &- max(cases[file].arrivedAt, program.warmUp))
    }
    if outcome == 0 { finishSpan(of: file, step) }
    if cases[file].isMeasured {
      unfinishedMeasuredCases -= 1
      if cases[file].span != .complete {
        endedOtherwise[Int(steps[step].stream) * program.outcomes.count + outcome] += 1
      }
    }
    cases[file].isPresent = false
    freeCases.append(Int32(file))
  }

  mutating func countCensored() {
    for file in cases.indices
    where cases[file].isPresent && cases[file].isMeasured && cases[file].span != .complete {
      streamSums[Int(steps[Int(cases[file].step)].stream)].censored += 1
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulRandom
import SimpulTime

/// What a stream brings to the door.
struct Coming: Hashable {
  var time: Microseconds
  var stream: Int
  var ordinal: Int
  var kind = Kind.coming
  /// Where a case lies that was on its way already.
  var row: Int?

  enum Kind {
    case coming
    /// A late-comer who goes away for good, or somebody who never comes.
    case lost
    /// Somebody who gets no ticket on this date, and will come back.
    case postponed
  }
}

/// The windows of a stream, and when its cases come.
struct Comings {
  /// A window with the arrivals expected in each microsecond of it.
  struct Segment: Hashable {
    var span: Span
    var rate: Double
    /// Of an instant.
    var expectedAtOnce = 0.0

    var isInstant: Bool { span.length == 0 }
    var expected: Double { isInstant ? expectedAtOnce : rate * Double(span.length) }
  }

  let office: Office
  let plan: Plan

  /// All that come before the cap, in no order.
  func all(draws: inout Draws) throws -> [Coming] {
    var result: [Coming] = []
    for stream in plan.streams.indices {
      let times = try self.times(stream, draws: &draws)
      result += backlog(stream)
      var comings: [Coming] = []
      for (group, time) in times.enumerated() {
        for _ in 0..<groupSize(stream, group: group, draws: draws) {
          comings.append(Coming(time: time, stream: stream, ordinal: comings.count))
        }
      }
      result += withTickets(plan.streams[stream].arrivals, comings, draws: draws)
    }
    return result.filter { $0.time < office.cap }
  }

  private func times(_ stream: Int, draws: inout Draws) throws -> [Microseconds] {
    if let actor = plan.streams[stream].otherWorkOf {
      return try pointsOfRate(stream, segments: otherWorkSegments(actor), draws: &draws)
    }
    guard let arrivals = plan.streams[stream].arrivals else { return [] }
    switch arrivals.pattern {
    case .rate(let count, let per):
      let segments = rateSegments(arrivals, count: count / arrivals.groups.mean, per: per)
      return try pointsOfRate(stream, segments: segments, draws: &draws)
    case .dates(let dates, _):
      return (0..<office.days).compactMap { day in
        guard dates.contains(where: { $0.contains(date(day)) }) else { return nil }
        return windows(arrivals, day: day).first?.start
      }
    case .population: return []
    case .recorded(let log):
      let first = office.scenario.period.first.dayNumber
      return log.entries.filter { $0.date.dayNumber >= first }.map { entry in
        let midnight = Microseconds(entry.date.dayNumber - first) * .perDay
        return entry.time.map { midnight + $0.sinceMidnight } ?? office.hours.opening(atOrAfter: midnight)
      }.sorted()
    case .renewal(let gap):
      return try pointsOfRenewal(stream, gap: gap, windows: allWindows(arrivals), draws: &draws)
    }
  }

  private func address(_ stream: Int, _ ordinal: Int, _ purpose: DrawPurpose) -> DrawAddress {
    DrawAddress(
      entity: UInt32(ordinal), element: 0, visit: 0, purpose: purpose, scope: plan.streams[stream].hash)
  }

  private func groupSize(_ stream: Int, group: Int, draws: Draws) -> Int {
    if case .dates(_, let cases) = plan.streams[stream].arrivals?.pattern { return cases }
    switch plan.streams[stream].arrivals?.groups {
    case .constant(let size): return size
    case .geometric(let mean) where mean > 1:
      let u = draws.uniform(at: address(stream, group, .groupSize))
      return 1 + Int((naturalLogarithm(u) / naturalLogarithm(onePlus: -1 / mean)).rounded(.down))
    case .geometric, nil: return 1
    }
  }

  // MARK: Tickets

  /// What becomes of those who come: some never do, some get no ticket on that date.
  private func withTickets(_ arrivals: ArrivalStream?, _ comings: [Coming], draws: Draws) -> [Coming] {
    guard let arrivals else { return comings }
    var result: [Coming] = []
    var fresh = comings[...]
    var back: [Int: [Coming]] = [:]
    for day in 0...office.days {
      var taken = 0
      func isServed(_ coming: Coming) -> Bool {
        guard taken < arrivals.tickets?.quota ?? .max else { return false }
        taken += 1
        return true
      }
      func postpone(_ coming: Coming) {
        var postponed = coming
        postponed.kind = .postponed
        result.append(postponed)
        let next = (day + 1..<max(day + 1, office.days + 1)).first { !windows(arrivals, day: $0).isEmpty }
        guard let next, let opening = windows(arrivals, day: next).first?.start else { return }
        var again = coming
        again.time = opening
        back[next, default: []].append(again)
      }
      for coming in (back[day] ?? []).sorted(by: { $0.ordinal < $1.ordinal }) {
        if isServed(coming) { result.append(coming) } else { postpone(coming) }
      }
      while let coming = fresh.first, Office.day(of: coming.time) <= day {
        fresh.removeFirst()
        var lost = coming
        lost.kind = .lost
        let isLate = arrivals.tickets?.until.map { coming.time % .perDay >= $0.sinceMidnight } ?? false
        if draws.uniform(at: address(coming.stream, coming.ordinal, .noShow)) < arrivals.noShow {
          result.append(lost)
        } else if !isLate, isServed(coming) {
          result.append(coming)
        } else if draws.uniform(at: address(coming.stream, coming.ordinal, .lateComer))
          < arrivals.tickets?.retryShare ?? 1
        {
          postpone(coming)
        } else {
          result.append(lost)
        }
      }
    }
    return result
  }

  // MARK: Backlog and populations

  private func backlog(_ stream: Int) -> [Coming] {
    var result: [Coming] = []
    for part in plan.streams[stream].arrivals?.backlog ?? [] {
      for _ in 0..<part.cases {
        let row = part.activity.flatMap { plan.row($0, procedure: plan.streams[stream].procedure) }
        result.append(
          Coming(
            time: 0, stream: stream, ordinal: Plan.firstBacklogOrdinal + result.count, row: row
          ))
      }
    }
    return result
  }

  // MARK: Windows

  private func windows(_ stream: ArrivalStream, day: Int) -> [Span] {
    let open = office.hours.spans(day: day)
    guard !open.isEmpty else { return [] }
    let ranges = stream.hourShares.isEmpty ? stream.between : stream.hourShares.map(\.range)
    return ranges?.flatMap { onDate($0, day: day) }.sorted { $0.start < $1.start } ?? open
  }

  /// What of a range that may go on over midnight lies on a date, as it does on every other.
  private func onDate(_ range: TimeRange, day: Int) -> [Span] {
    let midnight = Microseconds(day) * .perDay
    let date = Span(midnight, midnight + .perDay)
    return [Span(range, day: day - 1), Span(range, day: day)].map { $0.cut(to: date) }.filter {
      $0.length > 0
    }
  }

  /// The share of each window of a date, by length where a range goes on over midnight.
  private func shares(_ stream: ArrivalStream, day: Int) -> [Double] {
    let parts = stream.hourShares.flatMap { hour in
      onDate(hour.range, day: day).map { part in
        let isWhole = part.length == hour.range.length
        let share = isWhole ? hour.share : hour.share * Double(part.length) / Double(hour.range.length)
        return (start: part.start, share: share)
      }
    }
    return parts.sorted { $0.start < $1.start }.map(\.share)
  }

  private func allWindows(_ stream: ArrivalStream) -> [Span] {
    (0..<office.days).flatMap { windows(stream, day: $0) }
  }

  private func length(_ stream: ArrivalStream, day: Int) -> Double {
    Double(windows(stream, day: day).reduce(0) { $0 + $1.length })
  }

  /// When cases of a stream come, by the rates that its days have on the average: none where nothing tells.
  func expected(_ stream: Int) -> [Segment] {
    guard let arrivals = plan.streams[stream].arrivals else { return [] }
    switch arrivals.pattern {
    case .rate(let count, let per):
      return rateSegments(arrivals, count: count / arrivals.groups.mean, per: per).filter {
        !$0.isInstant && $0.expected > 0
      }
    case .renewal: return allWindows(arrivals).map { Segment(span: $0, rate: 1) }
    case .dates, .population, .recorded: return []
    }
  }

  // MARK: Rates

  private func date(_ day: Int) -> CivilDate { office.scenario.period.first.advanced(byDays: day) }

  private func weekdayFactor(_ stream: ArrivalStream, day: Int) -> Double {
    stream.weekdayFactors.first { $0.day == date(day).weekday }?.factor ?? 1
  }

  /// The mean weekday factor over the open dates of the study.
  private func meanFactor(_ stream: ArrivalStream) -> Double {
    let lastDay = Office.day(of: office.end - 1)
    let factors = (0...lastDay).filter { office.hours.isOpenDay($0) }.map {
      weekdayFactor(stream, day: $0)
    }
    return factors.reduce(0, +) / Double(factors.count)
  }

  /// The days of the Monday-to-Sunday week, month or year that the day is in; they may lie outside the study.
  private func period(of day: Int, _ per: ArrivalStream.Per) -> ClosedRange<Int> {
    let date = date(day)
    let (year, month, dayOfMonth) = date.components
    let daysIn = { (month: Int) in CivilDate.daysIn(month: month, year: year) }
    switch per {
    case .hour, .day: return day...day
    case .week:
      let monday = day - date.weekday.rawValue
      return monday...monday + 6
    case .month:
      let first = day - (dayOfMonth - 1)
      return first...first + daysIn(month) - 1
    case .year:
      let before = (1..<month).reduce(0) { $0 + daysIn($1) }
      let first = day - (dayOfMonth - 1) - before
      return first...first + (1...12).reduce(0) { $0 + daysIn($1) } - 1
    }
  }

  /// Length of the windows times weekday factor, summed over a period.
  private func weight(_ stream: ArrivalStream, of period: ClosedRange<Int>) -> Double {
    period.reduce(0) { $0 + length(stream, day: $1) * weekdayFactor(stream, day: $1) }
  }

  /// How many are expected on an open day; `weight` is that of the period that it is in.
  private func expected(
    _ stream: ArrivalStream, count: Double, per: ArrivalStream.Per, day: Int, meanFactor: Double,
    weight: Double
  ) -> Double {
    let factor = weekdayFactor(stream, day: day)
    let season = stream.seasons.filter { $0.dates.contains(date(day)) }.reduce(1) { $0 * $1.factor }
    switch per {
    case .hour: return count * (length(stream, day: day) / 3.6e9) * factor / meanFactor * season
    case .day: return count * factor / meanFactor * season
    case .week, .month, .year:
      return count * (length(stream, day: day) * factor) / weight * season
    }
  }

  private func rateSegments(_ stream: ArrivalStream, count: Double, per: ArrivalStream.Per) -> [Segment] {
    let meanFactor = meanFactor(stream)
    var weights: [ClosedRange<Int>: Double] = [:]
    var segments: [Segment] = []
    for day in 0..<office.days {
      let windows = windows(stream, day: day)
      guard !windows.isEmpty else { continue }
      let period = period(of: day, per)
      let weight = weights[period] ?? weight(stream, of: period)
      weights[period] = weight
      let expected = expected(
        stream, count: count, per: per, day: day, meanFactor: meanFactor, weight: weight)
      let shares = shares(stream, day: day)
      if stream.atTheDoor > 0, expected * stream.atTheDoor > 0 {
        segments.append(
          Segment(
            span: Span(windows[0].start, windows[0].start), rate: 0,
            expectedAtOnce: expected * stream.atTheDoor))
      }
      let spread = stream.atTheDoor > 0 ? expected * (1 - stream.atTheDoor) : expected
      for (index, window) in windows.enumerated() {
        let rate =
          shares.isEmpty
          ? spread / length(stream, day: day) : spread * shares[index] / Double(window.length)
        segments.append(Segment(span: window, rate: rate))
      }
    }
    return segments
  }

  private func otherWorkSegments(_ actor: Int) -> [Segment] {
    let own = office.scenario.actors[actor]
    var segments: [Segment] = []
    for day in 0..<office.days {
      let roster = office.scenario.rosterHours(own, on: date(day)).map { Span($0, day: day) }
      let length = Double(roster.reduce(0) { $0 + $1.length })
      for window in roster {
        segments.append(Segment(span: window, rate: (own.otherWork?.tasksPerDay ?? 0) / length))
      }
    }
    return segments
  }

  // MARK: Points

  /// The n-th case comes when the integrated rate reaches the sum of n + 1 unit exponentials.
  private func pointsOfRate(_ stream: Int, segments: [Segment], draws: inout Draws) throws -> [Microseconds] {
    var times: [Microseconds] = []
    var reached = draws.exponential(at: address(stream, 0, .arrival))
    var before = 0.0
    var factors: [Int: Double] = [:]
    for segment in segments where segment.expected > 0 {
      let factor = try dayEffect(stream, day: Office.day(of: segment.span.start), &factors, draws: &draws)
      let after = before + (factor.map { $0 * segment.expected } ?? segment.expected)
      while reached < after {
        let rate = factor.map { $0 * segment.rate } ?? segment.rate
        let offset = segment.isInstant ? 0 : Microseconds(((reached - before) / rate).rounded())
        times.append(min(segment.span.start + offset, segment.span.end))
        reached += draws.exponential(at: address(stream, times.count, .arrival))
      }
      before = after
    }
    return times
  }

  /// Nil where days have none of their own.
  private func dayEffect(
    _ stream: Int, day: Int, _ known: inout [Int: Double], draws: inout Draws
  ) throws -> Double? {
    guard let dayToDayVariability = plan.streams[stream].arrivals?.dayToDayVariability,
      dayToDayVariability > 0
    else { return nil }
    if let factor = known[day] { return factor }
    let duration = Distribution.gamma(mean: 1, standardDeviation: dayToDayVariability)
    let factor = try draws.value(duration, at: address(stream, day, .dayEffect))
    known[day] = factor
    return factor
  }

  /// Gaps run over the windows only.
  private func pointsOfRenewal(
    _ stream: Int, gap: DurationDistribution, windows: [Span], draws: inout Draws
  ) throws -> [Microseconds] {
    var times: [Microseconds] = []
    let day = office.meanOpenDay
    var position = try draws.duration(gap, workingDay: day, at: address(stream, 0, .arrival))
    var openBefore: Microseconds = 0
    for window in windows {
      while position < openBefore + window.length {
        times.append(window.start + (position - openBefore))
        position += try draws.duration(
          gap, workingDay: day, at: address(stream, times.count, .arrival))
      }
      openBefore += window.length
    }
    return times
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

extension Program {
  mutating func compile(
    _ stream: ArrivalStream, _ place: Int, of procedure: Procedure, _ procedureIndex: Int
  ) throws(CompilationProblem) {
    let promise = procedure.promise(for: stream.key)
    var compiled = CompiledStream(
      name: stream.key, procedure: procedureIndex, place: place,
      id: StableHash.of([procedure.key, stream.key]), pattern: .rate([]), tickets: nil,
      promise: promise.map(compile), task: -1, promiseClockStartsOnArrival: promise?.from == nil,
      precedence: CompiledStream.precedence(of: stream))
    compiled.groups = stream.groups
    compiled.interrupts = stream.interrupts
    switch stream.pattern {
    case .rate(let count, let per):
      compiled.pattern = .rate(rateSegments(stream, count: count / stream.groups.mean, per: per))
    case .dates(let dates, let cases):
      compiled.groups = .constant(cases)
      compiled.pattern = .instants(openings(stream, on: dates))
    case .recorded(let log): compiled.pattern = .instants(instants(of: log))
    case .population(let members, let duration):
      compiled.pattern = .population(
        members: members, gap: try addSampler(duration, workingDay: meanOpenDay),
        isWorkingTime: duration.unit.isWorkingTime, end: WaitEnd(outside: duration))
    case .renewal(let duration):
      let gap = try addSampler(duration, workingDay: meanOpenDay)
      compiled.pattern = .renewal(gap: gap, openWindows(stream))
    }
    compiled.noShow = stream.noShow
    compiled.withdrawal = try compile(stream.withdrawal, end: .atOnce)
    compiled.resubmission = try compile(
      stream.resubmission, end: stream.resubmission.map { WaitEnd(outside: $0.after) } ?? .opening)
    if promise?.deemedApproval != nil { hasDueDates = true }
    if stream.dayToDayVariability > 0 {
      compiled.dayEffect = Int32(
        try addSampler(.gamma(mean: 1, standardDeviation: stream.dayToDayVariability)))
    }
    compiled.backlog = stream.backlog.map { part in
      BacklogEntry(jump: entry(part.activity, of: procedure, procedureIndex), cases: part.cases)
    }
    if let tickets = stream.tickets {
      compiled.tickets = CompiledStream.Tickets(
        until: tickets.until?.sinceMidnight ?? .max, quota: tickets.quota ?? .max,
        retryShare: tickets.retryShare, nextOpening: nextOpenings(stream))
    }
    streams.append(compiled)
  }

  private func entry(_ key: Activity.Key?, of procedure: Procedure, _ index: Int) -> Jump {
    guard let place = procedure.activities.firstIndex(where: { $0.key == key }) else {
      return procedures[index].entry
    }
    let activity = procedures[index].firstActivity + place
    return nodes.firstIndex { $0.activity == activity }.map { .node($0) } ?? procedures[index].entry
  }

  private func instants(of log: ArrivalLog) -> [Microseconds] {
    log.entries.compactMap { entry -> Microseconds? in
      let midnight = Microseconds(entry.date.dayNumber - scenario.period.first.dayNumber) * .perDay
      guard midnight >= 0, midnight < cap else { return nil }
      guard let time = entry.time else { return office.map { $0.nextOpening(at: midnight) } ?? midnight }
      return midnight + time.sinceMidnight
    }.filter { $0 < cap }.sorted()
  }

  private func openings(_ stream: ArrivalStream, on dates: [DateRange]) -> [Microseconds] {
    (0..<days).compactMap { day in
      let date = scenario.period.first.advanced(byDays: day)
      return dates.contains { $0.contains(date) } ? opening(of: stream, on: day) : nil
    }
  }

  /// Start of the first window of a day; nil where there is none.
  private func opening(of stream: ArrivalStream, on day: Int) -> Microseconds? {
    let windows = windows(stream, on: scenario.period.first.advanced(byDays: day))
    return windows.first.map { Microseconds(day) * .perDay + $0.range.start.sinceMidnight }
  }

  private func compile(_ promise: Promise) -> CompiledPromise {
    CompiledPromise(
      rule: rule(promise.amount, promise.unit, isByDate: promise.counting == .byDate),
      deemedApproval: promise.deemedApproval.map {
        rule($0.amount, $0.unit, isByDate: $0.unit == .workingDays)
      })
  }

  private mutating func compile(
    _ later: ArrivalStream.Later?, end: WaitEnd
  ) throws(CompilationProblem) -> CompiledStream.Later? {
    guard let later else { return nil }
    return CompiledStream.Later(
      share: later.share, delay: Int32(try addSampler(later.after, workingDay: meanOpenDay)),
      isWorkingTime: later.after.unit.isWorkingTime, end: end)
  }

  /// The length of a promise clock.
  func rule(_ amount: Double, _ unit: DurationDistribution.Unit, isByDate: Bool) -> CompiledPromise.Rule {
    func microseconds(_ unit: Microseconds) -> Microseconds {
      Microseconds(roundingSeconds: amount * unit.seconds)
    }
    return switch unit {
    case .workingDays where isByDate: .openDates(amount)
    case .workingDays: .workingTime(microseconds(meanOpenDay))
    case .workingHours: .workingTime(microseconds(.perHour))
    case .workingMinutes: .workingTime(microseconds(.perMinute))
    case .seconds: .clockTime(microseconds(.perSecond))
    case .minutes: .clockTime(microseconds(.perMinute))
    case .hours: .clockTime(microseconds(.perHour))
    case .days: .clockTime(microseconds(.perDay))
    }
  }

  /// The stream's windows on a date, with their shares of the date's cases where stated.
  private func windows(_ stream: ArrivalStream, on date: CivilDate) -> [(range: TimeRange, share: Double?)] {
    let open = openHours.openHours(scenario.officeCalendar, onCalendarDate: date)
    if open.isEmpty { return [] }
    return stream.statedWindows ?? open.map { ($0, nil) }
  }

  private func openLength(_ stream: ArrivalStream, on date: CivilDate) -> Double {
    windows(stream, on: date).reduce(0.0) { $0 + Double($1.range.length) }
  }

  private func weekdayFactor(_ stream: ArrivalStream, _ date: CivilDate) -> Double {
    stream.weekdayFactors.first { $0.day == date.weekday }?.factor ?? 1
  }

  private func rateSegments(_ stream: ArrivalStream, count: Double, per: ArrivalStream.Per) -> [RateSegment] {
    let first = scenario.period.first
    var factorSum = 0.0
    var openDates = 0.0
    for number in first.dayNumber...scenario.period.last.dayNumber {
      let date = CivilDate(dayNumber: number)
      if windows(stream, on: date).isEmpty { continue }
      factorSum += weekdayFactor(stream, date)
      openDates += 1
    }
    let meanFactor = openDates > 0 ? factorSum / openDates : 1

    var segments: [RateSegment] = []
    var expectedBefore = 0.0
    var period: (dates: ClosedRange<Int>, weight: Double)?
    for day in 0..<days {
      let date = first.advanced(byDays: day)
      let windows = windows(stream, on: date)
      if windows.isEmpty { continue }
      let length = windows.reduce(0.0) { $0 + Double($1.range.length) }
      let factor = weekdayFactor(stream, date)
      let season = stream.seasons.filter { $0.dates.contains(date) }.reduce(1.0) { $0 * $1.factor }
      let expected: Double
      switch per {
      case .hour: expected = count * (length / Double(Microseconds.perHour)) * factor / meanFactor * season
      case .day: expected = count * factor / meanFactor * season
      case .week, .month, .year:
        if period?.dates.contains(date.dayNumber) != true {
          let dates = datesOfPeriod(per, around: date)
          var weight = 0.0
          for number in dates {
            let other = CivilDate(dayNumber: number)
            weight += openLength(stream, on: other) * weekdayFactor(stream, other)
          }
          period = (dates, weight)
        }
        expected = count * (length * factor) / (period?.weight ?? 1) * season
      }
      let atTheDoor = expected * stream.atTheDoor
      if atTheDoor > 0, let opening = opening(of: stream, on: day) {
        segments.append(
          RateSegment(
            start: opening, end: opening, rate: 0, expectedBefore: expectedBefore, expectedAtOnce: atTheDoor))
        expectedBefore += atTheDoor
      }
      let spread = stream.atTheDoor > 0 ? expected * (1 - stream.atTheDoor) : expected
      for window in windows {
        let rate = window.share.map { spread * $0 / Double(window.range.length) } ?? spread / length
        append(window.range, day, rate: rate, to: &segments, &expectedBefore)
      }
    }
    return segments
  }

  private func append(
    _ range: TimeRange, _ day: Int, rate: Double, to segments: inout [RateSegment],
    _ expectedBefore: inout Double
  ) {
    guard rate > 0 else { return }
    let midnight = Microseconds(day) * .perDay
    segments.append(
      RateSegment(
        start: midnight + range.start.sinceMidnight, end: midnight + range.end.sinceMidnight, rate: rate,
        expectedBefore: expectedBefore))
    expectedBefore += rate * Double(range.length)
  }

  private func datesOfPeriod(_ per: ArrivalStream.Per, around date: CivilDate) -> ClosedRange<Int> {
    let (year, month, day) = date.components
    switch per {
    case .hour, .day: return date.dayNumber...date.dayNumber
    case .week:
      let monday = date.dayNumber - date.weekday.rawValue
      return monday...monday + 6
    case .month:
      let start = date.dayNumber - (day - 1)
      return start...start + CivilDate.daysIn(month: month, year: year) - 1
    case .year:
      let start = CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? date.dayNumber
      let end = CivilDate(year: year, month: 12, day: 31)?.dayNumber ?? date.dayNumber
      return start...end
    }
  }

  private func openWindows(_ stream: ArrivalStream) -> [OpenWindow] {
    var result: [OpenWindow] = []
    var openBefore: Microseconds = 0
    for day in 0..<days {
      let midnight = Microseconds(day) * .perDay
      for window in windows(stream, on: scenario.period.first.advanced(byDays: day)) {
        result.append(
          OpenWindow(
            start: midnight + window.range.start.sinceMidnight,
            end: midnight + window.range.end.sinceMidnight, openBefore: openBefore))
        openBefore += window.range.length
      }
    }
    return result
  }

  private func nextOpenings(_ stream: ArrivalStream) -> [Microseconds] {
    var result = [Microseconds](repeating: EventList.never, count: days)
    var next = EventList.never
    for day in stride(from: days - 1, through: 0, by: -1) {
      result[day] = next
      next = opening(of: stream, on: day) ?? next
    }
    return result
  }

  /// Arrival rate of background tasks: constant over the rostered hours, whoever is absent.
  func otherWorkSegments(of actor: Actor, tasksPerDay: Double) -> [RateSegment] {
    var segments: [RateSegment] = []
    var expectedBefore = 0.0
    for day in 0..<days {
      let hours = scenario.rosterHours(actor, on: scenario.period.first.advanced(byDays: day), by: openHours)
      let length = Double(hours.totalLength)
      for range in hours { append(range, day, rate: tasksPerDay / length, to: &segments, &expectedBefore) }
    }
    return segments
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension ScenarioGenerator {
  mutating func procedure(_ index: Int, of count: Int) -> Procedure {
    prefix = count == 1 ? "" : "p\(index + 1) "
    rowCount = 0
    blockCount = 0
    caseTypes = dice.percent(40) ? ["\(prefix)new", "\(prefix)renewal"] : ["\(prefix)case"]
    let share = Double(count * caseTypes.count)
    var arrivals: [ArrivalStream] = []
    for caseType in caseTypes { arrivals.append(stream(caseType, share: share)) }
    let steps = rows(dice.int(2...4), isMain: true, depth: 0)
    let key = count == 1 ? Procedure.unnamed : "procedure \(index + 1)"
    return Procedure(key: key, arrivals: arrivals, promises: promises(steps), steps: steps)
  }

  private mutating func stream(_ key: String, share: Double) -> ArrivalStream {
    let perDay = Double(dice.int(1...3)) / share
    guard dice.percent(75) else { return renewal(key, perDay: perDay) }
    let pattern: ArrivalStream.Pattern =
      switch dice.int(1...5) {
      case 1: .rate(count: perDay / 6, per: .hour)
      case 2: .rate(count: perDay, per: .day)
      case 3: .rate(count: perDay * 5, per: .week)
      case 4: .rate(count: perDay * 21, per: .month)
      default: .rate(count: perDay * 240, per: .year)
      }
    var stream = ArrivalStream(key: key, pattern: pattern)
    if dice.percent(30) { stream.between = [TimeRange(8, 0, 12, 0)] }
    if dice.percent(30) {
      stream.hourShares = dice.pick([
        [(TimeRange(8, 0, 9, 0), 0.5), (TimeRange(9, 0, 12, 0), 0.5)],
        [(TimeRange(8, 0, 10, 0), 0.25), (TimeRange(10, 0, 11, 0), 0.5), (TimeRange(13, 0, 15, 0), 0.25)],
      ]).map { ArrivalStream.HourShare(range: $0.0, share: $0.1) }
    }
    if dice.percent(30) {
      stream.weekdayFactors = [
        ArrivalStream.WeekdayFactor(day: .monday, factor: 1.75),
        ArrivalStream.WeekdayFactor(day: .friday, factor: 0.5),
      ]
    }
    if dice.percent(30) {
      stream.seasons = [
        ArrivalStream.Season(dates: dates(), factor: 2), ArrivalStream.Season(dates: dates(), factor: 0.5),
      ]
    }
    addTickets(&stream)
    if dice.percent(25) { stream.precedence = dice.int(1...2) }
    if dice.percent(20) { stream.groups = dice.pick([.constant(2), .constant(3), .geometric(mean: 1.5)]) }
    return stream
  }

  private mutating func renewal(_ key: String, perDay: Double) -> ArrivalStream {
    let gap: DurationDistribution =
      switch dice.int(1...3) {
      case 1: DurationDistribution(.constant(dice.pick([60, 90, 120, 210])), .minutes)
      case 2: DurationDistribution(.erlang(phases: 2, mean: 6 / perDay), .hours)
      default: DurationDistribution(.constant(0.5), .workingDays)
      }
    var stream = ArrivalStream(key: key, pattern: .renewal(gap))
    if dice.percent(30) { stream.between = [TimeRange(8, 0, 12, 0)] }
    addTickets(&stream)
    return stream
  }

  private mutating func addTickets(_ stream: inout ArrivalStream) {
    guard dice.percent(35) else { return }
    if dice.percent(50) {
      stream.tickets = ArrivalStream.Tickets(
        until: dice.percent(30) ? TimeOfDay(hour: 11) : nil, quota: dice.pick([1, 1, 2, 3]),
        retryShare: dice.pick([0, 0.5, 0.5, 1]))
      return
    }
    stream.tickets = ArrivalStream.Tickets(
      until: dice.pick([TimeOfDay(hour: 10), TimeOfDay(hour: 11, minute: 30), TimeOfDay(hour: 14)]),
      retryShare: dice.pick([0, 0.5, 0.5, 1]))
  }

  private mutating func promises(_ steps: [Step]) -> [Promise] {
    guard dice.percent(75) else { return [] }
    var promises = [promise(nil, steps)]
    if dice.percent(40) { promises.append(promise(dice.pick(caseTypes), steps)) }
    return promises
  }

  private mutating func promise(_ caseType: String?, _ steps: [Step]) -> Promise {
    var promise =
      switch dice.int(1...5) {
      case 1, 2: Promise(amount: Double(dice.int(0...4)), unit: .workingDays, counting: .byDate)
      case 3: Promise(amount: dice.pick([0.5, 1, 2.5]), unit: .workingDays, counting: .byHours)
      case 4: Promise(amount: Double(dice.int(3...20)), unit: .workingHours, counting: .byHours)
      default: Promise(amount: Double(dice.int(1...4)), unit: .days, counting: .byHours)
      }
    promise.caseType = caseType
    let main = steps.indices.filter { if case .activity = steps[$0] { true } else { false } }
    guard let firstRow = main.first, let lastRow = main.last else { return promise }
    if dice.percent(30) { promise.from = steps[firstRow].key }
    if dice.percent(30) { promise.to = steps[lastRow].key }
    return promise
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulTime

/// Small scenarios that mix everything a scenario can hold. Constants and round figures are frequent, so that many
/// things happen at the same instant.
public struct ScenarioGenerator {
  public let seed: UInt64
  let elements: Set<Element>
  var dice: Dice
  var first = CivilDate(dayNumber: 0)
  var days = 0
  var actors: [Actor] = []
  var caseTypes: [String] = []
  /// Of the procedure that is being made.
  var rowCount = 0
  var blockCount = 0
  var prefix = ""

  public init(seed: UInt64, elements: Set<Element> = ScenarioGenerator.mixed) {
    self.seed = seed
    self.elements = elements
    dice = Dice(seed: seed)
  }

  /// A scenario without problems.
  public static func scenario(
    seed: UInt64, elements: Set<Element> = ScenarioGenerator.mixed
  ) -> Scenario {
    var attempt: UInt64 = 0
    while true {
      var generator = ScenarioGenerator(
        seed: seed &+ attempt &* 1_000_000_007, elements: elements)
      let scenario = generator.make()
      if scenario.problems().isEmpty { return scenario }
      attempt += 1
    }
  }

  private mutating func make() -> Scenario {
    let starts: [(Int, Int, Int)] = [
      (2026, 2, 13), (2026, 2, 16), (2026, 3, 9), (2026, 3, 16), (2026, 5, 11), (2026, 5, 25),
      (2025, 3, 24), (2025, 12, 22), (2026, 1, 5), (2024, 2, 26), (2026, 8, 1),
    ]
    let start = dice.pick(starts)
    let base = CivilDate(year: start.0, month: start.1, day: start.2) ?? CivilDate(dayNumber: 20_000)
    first = base.advanced(byDays: dice.int(0...6))
    days = dice.int(3...9)
    let length =
      Microseconds(days) * .perDay + (dice.percent(20) ? dice.pick([6, 10, 13]) * .perHour : 0)
    let warmUp =
      dice.percent(50) ? 0 : Microseconds(dice.pick([9, 12, 24, 24, 48])) * .perHour
    let period = StudyPeriod(first: first, length: length, warmUp: warmUp)
    let (book, office) = calendars()
    makeActors(hasCounter: book["counter"] != nil)
    let count = dice.percent(35) ? 2 : 1
    var procedures: [Procedure] = []
    for index in 0..<count { procedures.append(procedure(index, of: count)) }
    var scenario = Scenario(
      title: "generated \(seed)", period: period, calendars: book, officeCalendar: office, actors: actors,
      procedures: procedures)
    addWaiting(to: &scenario)
    if dice.percent(40) { addOfficers(to: &scenario) }
    if dice.percent(50) { addAttendance(to: &scenario) }
    if dice.percent(50) { addConditions(to: &scenario) }
    if dice.percent(40) { addCuttingShort(to: &scenario) }
    addElements(to: &scenario)
    return scenario
  }

  // MARK: Calendars

  private mutating func calendars() -> (CalendarBook, WorkingCalendar.Key) {
    let office: WorkingCalendar.Key
    var book: [WorkingCalendar] = []
    switch dice.int(1...10) {
    case 1...3: office = "perpres-21-2023"
    case 4: office = "always"
    default:
      office = "office"
      book.append(officeCalendar())
    }
    if dice.percent(40) {
      var week = WorkingCalendar.Week.unstated
      if dice.percent(60) { week = .same(hours(), on: .mondayToFriday) }
      book.append(
        WorkingCalendar(
          key: "counter", within: office, week: week,
          days: dice.percent(40) ? WeekdaySet(dice.some(Array(Weekday.allCases.prefix(5)))) : .all))
    }
    return (CalendarBook(book), office)
  }

  private mutating func officeCalendar() -> WorkingCalendar {
    let ordinary = hours()
    var week = WorkingCalendar.Week.same(ordinary, on: .mondayToFriday)
    if dice.percent(50) { week[.friday] = [TimeRange(8, 0, 11, 30), TimeRange(13, 30, 16, 0)] }
    if dice.percent(30) { week[.saturday] = [TimeRange(8, 0, 12, 0)] }
    var periods: [WorkingCalendar.Period] = []
    if dice.percent(40) {
      periods.append(
        WorkingCalendar.Period(
          name: "Ramadan", dates: dates(),
          week: .same([TimeRange(8, 0, 12, 0), TimeRange(12, 30, 15, 0)], on: .mondayToFriday)))
    }
    return WorkingCalendar(
      key: "office", week: week, periods: periods,
      closed: dice.percent(60) ? [dates(longest: 2)] : [])
  }

  mutating func hours() -> [TimeRange] {
    dice.pick([
      [TimeRange(8, 0, 12, 0), TimeRange(13, 0, 16, 0)],
      [TimeRange(7, 30, 12, 0), TimeRange(13, 0, 16, 0)],
      [TimeRange(9, 0, 15, 0)],
      [TimeRange(8, 0, 10, 0), TimeRange(10, 0, 12, 0), TimeRange(12, 30, 14, 0)],
    ])
  }

  /// Some days of the study.
  mutating func dates(longest: Int = 6) -> DateRange {
    let start = first.advanced(byDays: dice.int(0...days))
    return DateRange(first: start, last: start.advanced(byDays: dice.int(0...longest - 1)))
  }

  // MARK: Actors

  private mutating func makeActors(hasCounter: Bool) {
    actors = [Actor(key: "applicant", kind: .applicant)]
    for index in 1...dice.int(2...4) { actors.append(officers("desk \(index)", hasCounter: hasCounter)) }
    // Desks that share files go by one order, so all of them do here, or each has its own and shares none.
    if dice.percent(30) {
      let order = dice.pick([QueueDiscipline.lastCome, .shortestWork])
      for index in actors.indices where actors[index].kind == .officers {
        actors[index].queueDiscipline = order
      }
    } else if dice.percent(15) {
      for index in actors.indices where actors[index].kind == .officers {
        actors[index].queueDiscipline = dice.pick(QueueDiscipline.allCases)
      }
    }
  }

  private mutating func officers(_ key: Actor.Key, hasCounter: Bool) -> Actor {
    var actor = Actor(key: key, officers: dice.pick([1, 1, 1, 2, 2, 3]))
    switch dice.int(1...10) {
    case 1...2 where hasCounter: actor.hours = .calendar("counter")
    case 3...4: actor.hours = .ranges([TimeRange(9, 0, 12, 0), TimeRange(13, 0, 17, 0)])
    case 5: actor.hours = .calendar("always")
    default: actor.hours = .office
    }
    if dice.percent(20) { actor.days = WeekdaySet(dice.some(Array(Weekday.allCases.prefix(5)))) }
    if dice.percent(25) {
      actor.present = dice.pick([
        [TimeRange(9, 0, 11, 0)], [TimeRange(8, 0, 10, 0), TimeRange(14, 0, 15, 0)],
        [TimeRange(10, 0, 14, 0)],
      ])
    }
    if dice.percent(35) {
      let spells: [Distribution] = [
        .constant(1), .constant(2), .constant(1.5), .uniform(least: 1, most: 4), .exponential(mean: 2),
      ]
      actor.absence = Absence(share: dice.pick([0.1, 0.25, 0.5]), spell: dice.pick(spells))
    }
    if dice.percent(25) { actor.knownAbsences = [dates(longest: 4)] }
    if dice.percent(30) {
      actor.otherWork = OtherWork(
        tasksPerDay: dice.pick([0.5, 1, 2, 3]), task: shortTime(unit: .minutes),
        place: dice.percent(50) ? .amongFiles : dice.pick([.beforeFiles, .afterFiles]))
    }
    return actor
  }

  // MARK: Times

  /// A time of work.
  mutating func shortTime(unit: DurationDistribution.Unit) -> DurationDistribution {
    switch unit {
    case .workingDays: DurationDistribution(.constant(dice.pick([0.1, 0.25, 0.5])), unit)
    case .hours, .workingHours: DurationDistribution(distribution(around: dice.pick([0.5, 1, 2])), unit)
    default: DurationDistribution(distribution(around: dice.pick([0, 15, 30, 30, 60, 90])), unit)
    }
  }

  /// A time of waiting.
  mutating func longTime() -> DurationDistribution {
    switch dice.int(1...6) {
    case 1: DurationDistribution(distribution(around: dice.pick([30, 60, 120])), .minutes)
    case 2: DurationDistribution(distribution(around: dice.pick([0, 2, 8, 24])), .hours)
    case 3: DurationDistribution(distribution(around: dice.pick([1, 2])), .days)
    case 4: DurationDistribution(distribution(around: dice.pick([0.5, 1, 2])), .workingDays)
    case 5: DurationDistribution(distribution(around: dice.pick([2, 3, 4, 7])), .workingHours)
    default: DurationDistribution(distribution(around: dice.pick([60, 90, 240])), .workingMinutes)
    }
  }

  /// Half of them constant.
  private mutating func distribution(around mean: Double) -> Distribution {
    guard mean > 0, dice.percent(50) else { return .constant(mean) }
    switch dice.int(1...11) {
    case 1: return .exponential(mean: mean)
    case 2: return .gamma(mean: mean, standardDeviation: mean / 2)
    case 3: return .erlang(phases: 3, mean: mean)
    case 4: return .lognormal(mean: mean, standardDeviation: mean)
    case 5: return .normal(mean: mean, standardDeviation: mean / 3)
    case 6: return .weibull(mean: mean, standardDeviation: mean / 2)
    case 7: return .uniform(least: mean / 2, most: mean * 1.5)
    case 8: return .triangular(least: mean / 2, likely: mean, most: mean * 2)
    case 9: return .pert(least: mean / 2, likely: mean, most: mean * 2)
    case 10: return .empirical([0, mean / 2, mean, mean, mean * 2])
    default:
      return .mixture([
        Distribution.Component(weight: 2, distribution: .constant(mean)),
        Distribution.Component(weight: 1, distribution: .exponential(mean: mean)),
      ])
    }
  }

  /// One value for all case types, or one with exceptions.
  mutating func byCaseType<Value>(_ make: (inout ScenarioGenerator) -> Value) -> ByCaseType<Value> {
    let common = make(&self)
    guard dice.percent(25) else { return ByCaseType(common) }
    return ByCaseType([(dice.pick(caseTypes), make(&self))], common: common)
  }
}

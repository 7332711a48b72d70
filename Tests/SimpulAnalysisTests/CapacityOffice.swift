// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulDistributions
import SimpulTime
import Testing

@testable import SimpulModel

/// Random numbers of a test by itself (splitmix64, Steele, Lea and Flood 2014).
struct TestNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ (bits >> 31)) >> 11) * 0x1p-53
  }

  mutating func uniform(_ least: Double, _ most: Double) -> Double { least + (most - least) * uniform() }
  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(uniform() * Double(range.count))
  }
  mutating func chance(_ share: Double) -> Bool { uniform() < share }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int(uniform() * Double(values.count))] }
}

/// Offices of a few actors and activities, all in one procedure whose cases come evenly over open hours, or each in one of
/// its own.
struct CapacityOffice {
  var actors: [Actor]
  var steps: [Step] = []
  var isOneProcedureEach = false
  var casesPerDay = 10.0
  var weekdayFactors: [ArrivalStream.WeekdayFactor] = []
  var hours = [TimeRange(8, 0, 16, 0)]
  var days = WeekdaySet.mondayToFriday

  static var isSlow: Bool { ProcessInfo.processInfo.environment["SIMPUL_SLOW"] == "1" }

  mutating func add(
    _ key: String, _ teams: [[Requirement]], minutes work: Distribution, substitute: Substitution? = nil
  ) {
    steps.append(
      .activity(
        Activity(
          key: key, performers: .teams(teams), work: ByCaseType(DurationDistribution(work, .minutes)),
          substitutions: substitute.map { [$0] } ?? [])))
  }

  private func procedure(_ key: Procedure.Key, _ steps: [Step]) -> Procedure {
    Procedure(
      key: key,
      arrivals: [
        ArrivalStream(
          key: "case", pattern: .rate(count: casesPerDay, per: .day), weekdayFactors: weekdayFactors)
      ],
      steps: steps)
  }

  /// From Monday 5 January 2026.
  func scenario(weeks: Int, warmUpWeeks: Int = 0) -> Scenario {
    let calendar = WorkingCalendar(key: "office", week: .same(hours, on: days))
    return Scenario(
      title: "office",
      period: StudyPeriod(
        first: CivilDate(dayNumber: CivilDate(year: 2026, month: 1, day: 5)?.dayNumber ?? 0),
        length: Microseconds(7 * weeks) * .perDay, warmUp: Microseconds(7 * warmUpWeeks) * .perDay),
      calendars: CalendarBook([calendar]), officeCalendar: "office", actors: actors,
      procedures: isOneProcedureEach
        ? steps.indices.map { procedure("procedure \($0)", [steps[$0]]) }
        : [procedure(Procedure.unnamed, steps)])
  }
}

/// The rules that make capacity an interval.
enum CapacityKind: String, CaseIterable, CustomTestStringConvertible {
  case plain, finishing, fitting, teams, joint, choice, substitute

  var testDescription: String { rawValue }

  private static func duration(_ numbers: inout TestNumbers, around minutes: Double) -> Distribution {
    switch numbers.whole(0...3) {
    case 0: .constant(minutes)
    case 1: .uniform(least: 0.5 * minutes, most: 1.5 * minutes)
    case 2: .exponential(mean: minutes)
    default: .triangular(least: 0.5 * minutes, likely: 0.8 * minutes, most: 1.7 * minutes)
    }
  }

  private static func hours(_ numbers: inout TestNumbers) -> [TimeRange] {
    numbers.pick([
      [TimeRange(8, 0, 16, 0)], [TimeRange(8, 0, 12, 0), TimeRange(13, 0, 16, 0)],
      [TimeRange(7, 30, 11, 30), TimeRange(12, 15, 15, 45)], [TimeRange(9, 0, 14, 20)],
    ])
  }

  /// - Parameter seed: another office for each.
  func office(_ seed: UInt64) -> CapacityOffice {
    var numbers = TestNumbers(seed: seed &* 31 &+ UInt64(CapacityKind.allCases.firstIndex(of: self) ?? 0))
    var a = Actor(key: "a", officers: numbers.whole(1...3))
    var b = Actor(key: "b", officers: numbers.whole(1...3))
    let minutes = numbers.uniform(8, 70)
    let work = CapacityKind.duration(&numbers, around: minutes)
    var office = CapacityOffice(actors: [a], hours: CapacityKind.hours(&numbers))
    switch self {
    case .plain:
      if numbers.chance(0.5) { a.absence = Absence(share: numbers.uniform(0.05, 0.3)) }
      office.actors = [a]
      office.add("serve", [[Requirement("a")]], minutes: work)
    case .finishing:
      a.closing = .finishes(withinSeconds: numbers.pick([600, 1_800, 3_600, 28_800]))
      office.actors = [a]
      office.add("serve", [[Requirement("a")]], minutes: work)
    case .fitting:
      a.closing = .startsOnlyWhatFits
      office.actors = [a]
      office.add("serve", [[Requirement("a")]], minutes: work)
      if numbers.chance(0.4) { office.add("sign", [[Requirement("a")]], minutes: .constant(minutes / 2)) }
    case .teams:
      a.officers = numbers.whole(2...7)
      let size = numbers.whole(2...min(3, a.officers))
      if numbers.chance(0.4) { a.absence = Absence(share: numbers.uniform(0.05, 0.2)) }
      office.actors = [a]
      office.add("serve", [[Requirement("a", officers: size)]], minutes: work)
      if numbers.chance(0.4) { office.add("sign", [[Requirement("a")]], minutes: .constant(minutes / 2)) }
    case .joint:
      b.hours = .ranges([TimeRange(10, 0, 17, 0)])
      if numbers.chance(0.4) { b.absence = Absence(share: numbers.uniform(0.05, 0.3)) }
      let size = numbers.whole(1...b.officers)
      office.actors = [a, b]
      office.add("serve", [[Requirement("a"), Requirement("b", officers: size)]], minutes: work)
      if numbers.chance(0.4) { office.add("sign", [[Requirement("a")]], minutes: .constant(minutes / 2)) }
    case .choice:
      a.hours = .ranges([TimeRange(8, 0, numbers.whole(10...15), 0)])
      b.hours = .ranges([TimeRange(numbers.whole(9...13), 0, 16, 0)])
      office.actors = [a, b]
      office.add("serve", [[Requirement("a")], [Requirement("b")]], minutes: work)
      if numbers.chance(0.4) { office.add("sign", [[Requirement("b")]], minutes: .constant(minutes / 2)) }
    case .substitute:
      // What the substitute does besides does not wait for what the principal has done.
      office.isOneProcedureEach = true
      a.officers = 1
      a.absence = Absence(share: numbers.uniform(0.1, 0.4), spell: .constant(Double(numbers.whole(1...4))))
      office.actors = [a, b]
      office.add(
        "serve", [[Requirement("a")]], minutes: work,
        substitute: Substitution(principal: "a", substitute: "b", fromDay: numbers.whole(1...3)))
      office.add("sign", [[Requirement("b")]], minutes: .constant(minutes / 2))
    }
    return office
  }
}

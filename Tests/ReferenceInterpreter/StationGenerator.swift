// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulTime

/// Scenarios in which nothing happens but that files queue at stations: several procedures and case types, all families,
/// constant times that make events coincide, returns, decisions, promises, warm-ups.
public struct StationGenerator {
  private var dice: Dice
  private let actors: [Actor]
  private var endsOtherwise = false

  public static func scenario(seed: UInt64) -> Scenario {
    var dice = Dice(seed: seed ^ 0x57A7_1045)
    let officers = (0..<dice.int(1...5)).map { _ in dice.pick([1, 1, 1, 2, 3, 5, 66]) }
    let actors = officers.enumerated().map { Actor(key: "actor \($0.offset)", officers: $0.element) }
    var generator = StationGenerator(dice: dice, actors: actors)
    return generator.scenario()
  }

  private init(dice: Dice, actors: [Actor]) {
    self.dice = dice
    self.actors = actors
  }

  private mutating func scenario() -> Scenario {
    let length = Microseconds(dice.int(200...900)) * .perMinute
    let warmUp = dice.percent(50) ? 0 : length / Microseconds(dice.int(2...9))
    endsOtherwise = dice.percent(40)
    let procedures = (0..<dice.int(1...3)).map { procedure("procedure \($0)") }
    return Scenario(
      title: "stations",
      period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: length, warmUp: warmUp),
      actors: actors, procedures: procedures)
  }

  private mutating func procedure(_ key: String) -> Procedure {
    let streams = (0..<dice.int(1...3)).map { stream("type \($0)") }
    let keys = (0..<dice.int(1...6)).map { "row \($0)" }
    let rows = keys.indices.map { Step.activity(activity(at: $0, keys, streams.map(\.key))) }
    var procedure = Procedure(key: key, arrivals: streams, steps: rows)
    if !endsOtherwise, dice.percent(60) {
      procedure.promises = [promise(keys)]
    }
    return procedure
  }

  private mutating func promise(_ keys: [Activity.Key]) -> Promise {
    let unit = dice.pick([DurationDistribution.Unit.workingDays, .hours, .workingHours, .days])
    let first = dice.int(0...keys.count - 1)
    let later = keys[(first + 1)...]
    return Promise(
      amount: dice.pick([1, 2, 3]), unit: unit,
      counting: unit == .workingDays && dice.percent(50) ? .byDate : .byHours,
      from: dice.percent(40) ? keys[first] : nil,
      to: dice.percent(40) ? later.isEmpty ? nil : dice.pick(Array(later)) : nil)
  }

  private mutating func stream(_ key: String) -> ArrivalStream {
    let pattern: ArrivalStream.Pattern =
      switch dice.int(1...4) {
      case 1: .rate(count: dice.pick([1, 5, 12]), per: .hour)
      case 2: .rate(count: dice.pick([10, 100]), per: dice.pick([.day, .week]))
      case 3: .renewal(time(around: dice.pick([5, 15, 30])))
      default: .renewal(DurationDistribution(.exponential(mean: dice.pick([4, 10, 20])), .minutes))
      }
    var stream = ArrivalStream(key: key, pattern: pattern)
    if case .rate = pattern, dice.percent(30) {
      stream.between = [TimeRange(start: TimeOfDay(hour: 8), end: TimeOfDay(hour: 14))]
    }
    if case .renewal = pattern, dice.percent(30) {
      stream.between = [TimeRange(start: TimeOfDay(hour: 7), end: TimeOfDay(hour: 16))]
    }
    return stream
  }

  private mutating func activity(
    at place: Int, _ keys: [Activity.Key], _ caseTypes: [String]
  ) -> Activity {
    var activity = Activity(key: keys[place], performers: .actor(dice.pick(actors).key))
    if dice.percent(95) {
      activity.work = byCaseType(caseTypes) { $0.time(around: $0.dice.pick([0, 5, 10, 20])) }
    }
    if dice.percent(35) {
      activity.returned = Return(
        probability: byCaseType(caseTypes) { ReturnShares($0.dice.pick([0, 0.1, 0.4])) },
        to: dice.percent(60) ? keys[dice.int(0...place)] : nil,
        atMost: dice.percent(50) ? dice.int(1...3) : nil)
    }
    if dice.percent(30) {
      activity.decision = [
        Branch(
          name: "some", share: byCaseType(caseTypes) { $0.dice.pick([0.2, 0.7]) }, target: target(place, keys)
        ),
        Branch(name: "rest", share: nil, target: .following),
      ]
    }
    return activity
  }

  private mutating func target(_ place: Int, _ keys: [Activity.Key]) -> Target {
    if endsOtherwise, dice.percent(60) { return .end(dice.pick(["refused", "withdrawn", "archived"])) }
    return place + 1 < keys.count ? .activity(keys[dice.int(place + 1...keys.count - 1)]) : .following
  }

  private mutating func byCaseType<Value>(
    _ caseTypes: [String], _ value: (inout StationGenerator) -> Value
  ) -> ByCaseType<Value> {
    if dice.percent(60) { return ByCaseType(value(&self)) }
    var pairs: [(caseType: String, value: Value)] = []
    for caseType in caseTypes { pairs.append((caseType, value(&self))) }
    return ByCaseType(pairs)
  }

  /// A third of them constant, in whole minutes.
  private mutating func time(around mean: Double) -> DurationDistribution {
    guard mean > 0 else { return DurationDistribution(.constant(0), .minutes) }
    let duration: Distribution =
      switch dice.int(1...9) {
      case 1...3: .constant(mean)
      case 4...6: .exponential(mean: mean)
      case 7: .lognormal(mean: mean, standardDeviation: mean)
      case 8: .gamma(mean: mean, standardDeviation: mean / 2)
      default: .triangular(least: mean / 2, likely: mean, most: mean * 2)
      }
    return DurationDistribution(duration, .minutes)
  }
}

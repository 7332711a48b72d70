// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// A measure of one design in the form in which it is compared.
enum MeasureSeries {
  /// One value a replication, never negative.
  case values([Double])
  /// One value a replication, which may be negative; a mean of no more than `least` is no sign of growth.
  case growth([Double], least: Double)
  /// A share of cases.
  case share(RatioSample)
  case promise(PromiseSample)
  /// A ratio of sums that are no numbers of cases, such as hours.
  case ratio(RatioSample)
  /// A quantile of times in microseconds.
  case quantile(SectionedQuantile, probability: Double)
  case unavailable

  init(_ measure: Measure, of cases: CaseSample) {
    let values: [Double]?
    let scenario = cases.scenario
    switch measure {
    case .promiseKept:
      self = cases.hasPromise ? .promise(cases.promiseKept) : .unavailable
      return
    case .deemedApproved:
      self = scenario.hasDeemedApproval ? .share(cases.deemedApproved) : .unavailable
      return
    case .ended(let outcome):
      self = .share(cases.ended([outcome]))
      return
    case .leftUnserved:
      self = scenario.isLeftInVain ? .share(cases.leftUnserved) : .unavailable
      return
    case .medianTime, .ninetiethPercentileTime, .ninetyFifthPercentileTime:
      self = MeasureSeries.quantile(measure, of: cases)
      return
    case .meanTime: values = MeasureSeries.uncensored(cases) { $0.spanWorking }
    case .meanClockTime: values = MeasureSeries.uncensored(cases) { $0.spanClock }
    case .waiting: values = MeasureSeries.uncensored(cases) { $0.waitingWorking.joined().reduce(0, +) }
    case .waitingAt(let actors):
      let index = scenario.waitingRows.firstIndex(of: actors)
      // Those who never work together are never missing at the same time.
      values =
        index != nil || actors.isJoint
        ? MeasureSeries.uncensored(cases) { tally in index.map { tally.waitingWorking[$0].reduce(0, +) } ?? 0
        } : nil
    case .work: values = MeasureSeries.uncensored(cases) { $0.workWorking }
    case .handOvers: values = cases.perArrived { Double($0.handOvers) }
    case .returns: values = cases.perArrived { Double($0.returns) }
    case .initials: values = cases.initials
    case .utilisation(let key):
      guard let index = scenario.actors.firstIndex(where: { $0.key == key }) else {
        self = .unavailable
        return
      }
      self = .ratio(
        RatioSample(
          numerators: cases.tallies.map { $0.actors[index].busyTime(of: scenario.actors[index]).seconds },
          denominators: cases.tallies.map { $0.actors[index].onDutyTime.seconds }))
      return
    case .overtime(let key): values = cases.overtimePerWeek(of: key, cost: { _ in 1 })
    case .overtimeCost(let key): values = cases.overtimePerWeek(of: key, cost: { $0.costPerHour })
    case .withoutTicket: values = cases.withoutTicketPerWeek
    // The cost of unfinished files is incomplete.
    case .cost: values = cases.censored.contains { $0 > 0 } ? nil : cases.cost
    case .waitingCost: values = cases.censored.contains { $0 > 0 } ? nil : cases.waitingCost
    case .workInProcessGrowth:
      let growth = cases.tallies.compactMap { OfficeGrowth.perWeek(of: $0, scenario.period) }
      self =
        growth.count == cases.tallies.count
        ? .growth(growth, least: OfficeGrowth.leastPerWeek(cases.tallies)) : .unavailable
      return
    }
    self = values.map { .values($0) } ?? .unavailable
  }

  /// Mean by replication; nil when cases were unfinished: the mean of the others says nothing about a difference.
  private static func uncensored(_ cases: CaseSample, _ sum: (CaseTypeTally) -> Int128) -> [Double]? {
    cases.censored.contains { $0 > 0 } ? nil : cases.perFinished { CaseSample.seconds(sum($0)) }
  }

  private static func quantile(_ measure: Measure, of cases: CaseSample) -> MeasureSeries {
    guard !cases.censored.contains(where: { $0 > 0 }), !cases.finished.contains(0) else {
      return .unavailable
    }
    let probability =
      switch measure {
      case .medianTime: 0.5
      case .ninetiethPercentileTime: 0.9
      default: 0.95
      }
    return .quantile(SectionedQuantile(stores: cases.times(\.workingTimes)), probability: probability)
  }

  /// The measure itself, in its unit.
  var estimate: Double? {
    switch self {
    case .values(let values), .growth(let values, _): Sample.mean(of: values)
    case .share(let sample), .ratio(let sample):
      CaseSample.quotients([sample.numerators.reduce(0, +)], [sample.denominators.reduce(0, +)])?.first
    case .promise(let sample): sample.ratio
    case .quantile(let sections, let probability):
      if case .interval(let interval) = sections.interval(probability: probability, confidence: 0.95) {
        interval.estimate / 1e6
      } else {
        nil
      }
    case .unavailable: nil
    }
  }

  /// Whether a queue is shown to grow.
  func isGrowing(_ confidence: Double) -> Bool {
    guard case .growth(let values, let least) = self else { return false }
    return MeanInterval.automatic(of: values, confidence: confidence).map { $0.lower > least } ?? false
  }

  /// After - before, pair by pair, and whether every pair is the same.
  static func difference(
    before: MeasureSeries, after: MeasureSeries, confidence: Double
  ) -> (interval: Interval?, isNothing: Bool) {
    switch (before, after) {
    case (.values(let before), .values(let after)):
      return (
        MeanInterval.pairedAmounts(before: before, after: after, confidence: confidence), before == after
      )
    case (.growth(let before, _), .growth(let after, _)):
      return (MeanInterval.paired(before: before, after: after, confidence: confidence), before == after)
    case (.share(let before), .share(let after)):
      let interval = RatioEstimator.pairedInterval(before: before, after: after, confidence: confidence)
      return (interval, before == after || interval.map { $0.estimate == 0 && $0.halfWidth == 0 } ?? false)
    case (.promise(let before), .promise(let after)):
      let interval = PromiseSample.difference(before: before, after: after, confidence: confidence)
      return (interval, before == after || interval.map { $0.estimate == 0 && $0.halfWidth == 0 } ?? false)
    case (.ratio(let before), .ratio(let after)):
      let moments = EstimateMoments.pairedShare(before: before, after: after)
      let range = DifferenceRange.ofShares(before: before, after: after, confidence: confidence)
      return (moments?.interval(confidence: confidence).within(range), before == after)
    case (.quantile(let before, let probability), .quantile(let after, _)):
      func own(_ sections: SectionedQuantile) -> Interval? {
        sections.interval(probability: probability, confidence: confidence).interval
      }
      let range = DifferenceRange.ofAmounts(before: own(before), after: own(after))
      let outcome = SectionedQuantile.pairedDifference(
        before: before, after: after, probability: probability, confidence: confidence)
      guard case .interval(let found) = outcome else { return (nil, false) }
      return (
        Interval(
          estimate: found.estimate / 1e6, lower: max(found.lower, range.lowerBound) / 1e6,
          upper: min(found.upper, range.upperBound) / 1e6, confidence: confidence), before == after
      )
    default: return (nil, false)
    }
  }

  /// One pair of series for each way of counting unfinished cases; one pair where that does not matter.
  package static func ways(before: MeasureSeries, after: MeasureSeries) -> [(
    before: MeasureSeries, after: MeasureSeries
  )] {
    guard case (.promise(let first), .promise(let second)) = (before, after) else { return [(before, after)] }
    return PromiseSample.differences(before: first, after: second).map {
      (.share($0.before), .share($0.after))
    }
  }

  /// 100 (after / before - 1).
  static func percent(before: MeasureSeries, after: MeasureSeries, confidence: Double) -> Interval? {
    guard case .values(let before) = before, case .values(let after) = after else { return nil }
    return RatioEstimator.percentChange(before: before, after: after, confidence: confidence).interval
  }
}

extension CaseSample {
  /// Visits to activities that the document calls an initial, for each case that arrived, by replication; nil where
  /// it has none or only some case types are meant.
  var initials: [Double]? {
    let places = scenario.procedures.flatMap(\.activities).enumerated().filter {
      let words = $0.element.name.lowercased()
      return words.contains("paraf") || words.contains("initial")
    }.map(\.offset)
    guard !places.isEmpty, types.count == scenario.streams.count else { return nil }
    let visits = tallies.map { tally in places.reduce(0.0) { $0 + Double(tally.activities[$1].visits) } }
    return CaseSample.quotients(visits, arrived)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel

/// Settings of a selection.
public struct SelectionSettings: Equatable, Sendable {
  /// Its `replications` are those before the first design may be out; its `maximumReplications` end the search.
  public var experiment: ExperimentSettings
  /// Promise kept, mean time, P90 of the time, or cost; nil for the promise where all designs have the same, else the
  /// mean time.
  public var measure: Measure?
  /// Indifference zone; nil for `Indifference.standard`.
  public var indifference: Indifference?
  /// The version of Simpul, for the record.
  public var version: String

  public init(
    experiment: ExperimentSettings = ExperimentSettings(), measure: Measure? = nil,
    indifference: Indifference? = nil, version: String = ""
  ) {
    self.experiment = experiment
    self.measure = measure
    self.indifference = indifference
    self.version = version
  }

  /// The measures by which designs can be picked.
  public static let measures: [Measure] = [.promiseKept, .meanTime, .ninetiethPercentileTime, .cost]

  /// Replications between two comparisons at which designs are run on; within them each replication is compared by
  /// itself.
  public static let batch = 10
}

/// Indifference zone: the smallest difference worth detecting; which of two designs that are closer is selected does
/// not matter.
public enum Indifference: Equatable, Sendable {
  /// A number of points of the promise, such as 0.01; of any other measure that part of the first design's mean.
  case share(Double)
  /// Working time.
  case time(Double, DurationDistribution.Unit)
  /// An amount in the currency of the scenario.
  case amount(Double)

  /// The share, where it is one.
  var share: Double? { if case .share(let share) = self { share } else { nil } }

  /// One point of the promise, 2 % of the first design's mean.
  static func standard(for measure: Measure) -> Indifference { .share(measure == .promiseKept ? 0.01 : 0.02) }

  /// Value in the unit of the measure: share, seconds, currency.
  ///
  /// - Parameter mean: the first design's in its first replications.
  func value(for measure: Measure, mean: Double, in scenario: Scenario) throws(SelectionRefusal) -> Double {
    let value: Double
    switch (self, measure.unit) {
    case (.share(let share), .share): value = share
    case (.share(let share), _): value = share * mean
    case (.time(let amount, let unit), .seconds):
      value = amount * (unit.seconds ?? scenario.meanOpenDay.seconds)
    case (.amount(let amount), .currency): value = amount
    default: throw .indifferenceOfAnotherKind(measure)
    }
    guard value > 0, value.isFinite else { throw .noIndifference(measure) }
    return value
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// What happens when one number of the scenario takes another value in its stated range.
public struct SensitivityFindings: Equatable, Sendable {
  public var number: StatedNumber
  /// The value taken, as written.
  public var value: String
  /// One for each design of the findings.
  public var outcomes: [Outcome]
  /// Whether each verdict on a target, and the headline verdict of each comparison, is as before.
  public var doesVerdictStay: Bool

  public init(number: StatedNumber, value: String, outcomes: [Outcome], doesVerdictStay: Bool) {
    self.number = number
    self.value = value
    self.outcomes = outcomes
    self.doesVerdictStay = doesVerdictStay
  }

  public struct Outcome: Equatable, Sendable {
    public var promise: PromiseFindings?
    public var meanSeconds: MeanEstimate
    /// Against the first design with the same value; nil for the first design itself.
    public var promiseDifference: ComparisonRow?
    public var meanDifference: ComparisonRow?

    public init(
      promise: PromiseFindings?, meanSeconds: MeanEstimate, promiseDifference: ComparisonRow?,
      meanDifference: ComparisonRow?
    ) {
      self.promise = promise
      self.meanSeconds = meanSeconds
      self.promiseDifference = promiseDifference
      self.meanDifference = meanDifference
    }
  }
}

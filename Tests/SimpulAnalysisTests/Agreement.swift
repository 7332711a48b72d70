// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// Whether an estimate agrees with what is known, by the rule of the exact suite: within t(1 - 5e-6) standard errors, so
/// strict that a thousand right figures raise one false alarm in about a hundred suites.
struct Agreement {
  /// Behind each estimate.
  var replications = 20

  private static func t(_ confidence: Double, _ replications: Int) -> Double {
    StudentDistribution.twoSidedQuantile(
      confidence: confidence, degreesOfFreedom: Double(replications - 1))
  }

  private static func strict(_ replications: Int) -> Double { t(1 - 1e-5, replications) }

  /// In hours.
  private func standardError(_ seconds: Interval) -> Double {
    seconds.halfWidth / Agreement.t(seconds.confidence, replications) / 3_600
  }

  /// With an exact value, or one whose error is so small that it does not matter.
  func holds(_ seconds: Interval, _ hours: Double) -> Bool {
    abs(seconds.estimate / 3_600 - hours) <= Agreement.strict(replications) * standardError(seconds)
  }

  /// A share with an exact value.
  func holdsShare(_ share: Interval, _ exact: Double) -> Bool {
    let error = share.halfWidth / Agreement.t(share.confidence, replications)
    return abs(share.estimate - exact) <= Agreement.strict(replications) * error
  }

  /// With a figure of another program, which has an error of its own.
  func holds(_ seconds: Interval, _ other: SimulatedFigure) -> Bool {
    let (mine, theirs) = (standardError(seconds), Agreement.standardError(other))
    return abs(seconds.estimate / 3_600 - other.estimate)
      <= Agreement.strict(min(replications, other.replications))
      * (mine * mine + theirs * theirs).squareRoot()
  }

  static func holds(_ one: SimulatedFigure, _ other: SimulatedFigure) -> Bool {
    let (mine, theirs) = (standardError(one), standardError(other))
    return abs(one.estimate - other.estimate)
      <= strict(min(one.replications, other.replications)) * (mine * mine + theirs * theirs).squareRoot()
  }

  private static func standardError(_ figure: SimulatedFigure) -> Double {
    figure.halfWidth / t(0.95, figure.replications)
  }

  /// Whether the interval is narrow enough for that to mean something: 2 % of the value at 95 %.
  func isPowerful(_ seconds: Interval) -> Bool {
    Agreement.t(0.95, replications) * standardError(seconds) <= 0.02 * abs(seconds.estimate) / 3_600
  }
}

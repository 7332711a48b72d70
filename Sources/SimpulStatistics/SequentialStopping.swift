// SPDX-License-Identifier: GPL-3.0-or-later

/// The sequential stopping rule: when there are enough replications (Law & Kelton; Law 2015, section 9.4.1).
///
/// The interval is tested first after `initialReplications` and then after every `step` more. A first test after 30
/// keeps the cover near its nominal value; an early one stops too soon.
public struct SequentialStopping: Equatable, Sendable {
  /// The number of replications before the first test.
  public var initialReplications: Int
  /// The number of replications between two tests.
  public var step: Int
  /// The largest number of replications, whatever the precision.
  public var maximumReplications: Int

  /// - Precondition: `initialReplications >= 2`, `step >= 1`, and `maximumReplications >= initialReplications`.
  public init(initialReplications: Int = 30, step: Int = 10, maximumReplications: Int = 1000) {
    precondition(initialReplications >= 2, "an interval needs two replications")
    precondition(step >= 1, "a step has at least one replication")
    precondition(maximumReplications >= initialReplications, "the maximum is not below the first look")
    self.initialReplications = initialReplications
    self.step = step
    self.maximumReplications = maximumReplications
  }

  /// The decision after a test.
  public enum Decision: Equatable, Sendable {
    case precise
    /// Run until there are this many replications in all, then test again.
    case resume(until: Int)
    /// The largest number of replications is reached, and the precision is not.
    case targetNotReached
  }

  /// The decision after `replications` replications, of which the caller says whether all measures are precise enough.
  public func decision(replications: Int, isPrecise: Bool) -> Decision {
    if replications < initialReplications { return .resume(until: initialReplications) }
    if isPrecise { return .precise }
    if replications >= maximumReplications { return .targetNotReached }
    let steps = (replications - initialReplications) / step + 1
    return .resume(until: min(initialReplications + steps * step, maximumReplications))
  }
}

extension SequentialStopping {
  /// Whether the relative error of the estimate is at most `relative`, as far as the interval covers:
  /// h / |estimate| <= relative / (1 + relative), since the truth and not the estimate is the base of
  /// the relative error. For h the longer arm is taken when the interval is not symmetric.
  ///
  /// - Precondition: `relative > 0`.
  public static func isPrecise(interval: Interval, relative: Double) -> Bool {
    precondition(relative > 0, "a relative error is positive")
    return interval.longerArm <= relative / (1 + relative) * interval.estimate.magnitude
  }

  /// Whether the absolute error of the estimate is at most `absolute`, as far as the interval covers.
  /// To be used for shares, whose relative error says little.
  ///
  /// - Precondition: `absolute > 0`.
  public static func isPrecise(interval: Interval, absolute: Double) -> Bool {
    precondition(absolute > 0, "an absolute error is positive")
    return interval.longerArm <= absolute
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A confidence interval: an estimate with a lower and an upper limit at a stated confidence.
///
/// The interval need not be symmetric about the estimate (`WillinkInterval` is not).
public struct Interval: Equatable, Sendable, Codable {
  public var estimate: Double
  public var lower: Double
  public var upper: Double
  /// The nominal coverage probability, such as 0.95.
  public var confidence: Double

  public init(estimate: Double, lower: Double, upper: Double, confidence: Double) {
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
  }

  /// Half of the distance between the limits.
  public var halfWidth: Double { (upper - lower) / 2 }

  /// The longer of the two arms, from the estimate to a limit. It equals `halfWidth` when the interval is symmetric.
  public var longerArm: Double { max(upper - estimate, estimate - lower) }

  /// Whether `value` lies between the limits, both included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Whether zero lies outside of the interval.
  public var excludesZero: Bool { !contains(0) }
}

extension Interval {
  /// An interval with equal arms.
  init(estimate: Double, arm: Double, confidence: Double) {
    self.init(estimate: estimate, lower: estimate - arm, upper: estimate + arm, confidence: confidence)
  }
}

extension Interval {
  /// A limit that is null is infinite: nothing is known on its side.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    estimate = try container.decode(Double.self, forKey: .estimate)
    lower = try container.decodeIfPresent(Double.self, forKey: .lower) ?? -.infinity
    upper = try container.decodeIfPresent(Double.self, forKey: .upper) ?? .infinity
    confidence = try container.decode(Double.self, forKey: .confidence)
  }
}

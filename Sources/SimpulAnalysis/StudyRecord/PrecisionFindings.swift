// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether the precision that was asked for is reached.
public struct PrecisionFindings: Equatable, Sendable {
  /// The relative error wanted, such as 0.05; for shares an absolute one of the same size.
  public var wanted: Double
  public var measures: [MeasurePrecision]

  public init(wanted: Double, measures: [MeasurePrecision]) {
    self.wanted = wanted
    self.measures = measures
  }

  public struct MeasurePrecision: Equatable, Sendable {
    /// The position of the design in the findings.
    public var design: Int
    public var measure: Measure
    /// The error reached, relative to the estimate (absolute for shares); nil when there is no estimate.
    public var reached: Double?
    public var isReached: Bool

    public init(design: Int, measure: Measure, reached: Double?, isReached: Bool) {
      self.design = design
      self.measure = measure
      self.reached = reached
      self.isReached = isReached
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether the requested precision is reached.
public struct PrecisionFindings: Equatable, Sendable, Codable {
  /// The relative error wanted, such as 0.05; for shares an absolute one of the same size.
  public var wanted: Double
  public var measures: [MeasurePrecision]

  public struct MeasurePrecision: Equatable, Sendable, Codable {
    /// The index of the design in the findings.
    public var design: Int
    public var measure: Measure
    /// The error reached, relative to the estimate (absolute for shares); nil when there is no estimate.
    public var reached: Double?
    public var isReached: Bool
  }
}

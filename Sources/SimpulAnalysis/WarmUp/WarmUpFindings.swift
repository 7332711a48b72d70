// SPDX-License-Identifier: GPL-3.0-or-later

/// The warm-up of a study of the steady state, and the pilot runs that it comes from: Welch's plot.
public struct WarmUpFindings: Equatable, Sendable, Codable {
  /// Length of the warm-up in every design.
  public var weeks: Int
  public var pilotReplications: Int
  public var designs: [Series]

  public struct Series: Equatable, Sendable, Codable {
    public var design: String
    /// Cases present at the end of each day, averaged over the pilot replications.
    public var presentAtDayEnd: [Double]
    /// Moving averages of seven days: the first is that of the first seven days, the next begins a day later.
    public var weeklyMeans: [Double]
    /// Days that MSER-5 drops from the beginning of `weeklyMeans`; nil when they settle in the last half or never.
    public var settledAfterDays: Int?
  }
}

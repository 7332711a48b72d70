// SPDX-License-Identifier: GPL-3.0-or-later

/// The warm-up of a study of the steady state, and the pilot runs that it comes from: Welch's plot.
public struct WarmUpFindings: Equatable, Sendable {
  /// Not measured, in every design.
  public var weeks: Int
  public var pilotReplications: Int
  public var designs: [Series]

  public init(weeks: Int, pilotReplications: Int, designs: [Series]) {
    self.weeks = weeks
    self.pilotReplications = pilotReplications
    self.designs = designs
  }

  public struct Series: Equatable, Sendable {
    public var design: String
    /// Cases present at the end of each day, averaged over the pilot replications.
    public var presentAtDayEnd: [Double]
    /// Of seven days each: the first is that of the first seven days, the next begins a day later.
    public var weeklyMeans: [Double]
    /// Days that MSER-5 drops from the beginning of `weeklyMeans`; nil when they settle in the last half or never.
    public var settledAfterDays: Int?

    public init(
      design: String, presentAtDayEnd: [Double], weeklyMeans: [Double], settledAfterDays: Int?
    ) {
      self.design = design
      self.presentAtDayEnd = presentAtDayEnd
      self.weeklyMeans = weeklyMeans
      self.settledAfterDays = settledAfterDays
    }
  }
}

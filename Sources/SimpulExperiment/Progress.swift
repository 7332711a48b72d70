// SPDX-License-Identifier: GPL-3.0-or-later

/// Progress of an experiment.
public struct Progress: Equatable, Sendable {
  /// Replications of all designs; running ones count by the part that is done.
  public var finishedRuns: Double
  /// Replications planned at the moment; a precision may ask for more.
  public var plannedRuns: Int
  public var elapsedSeconds: Double

  public init(finishedRuns: Double, plannedRuns: Int, elapsedSeconds: Double) {
    self.finishedRuns = finishedRuns
    self.plannedRuns = plannedRuns
    self.elapsedSeconds = elapsedSeconds
  }

  /// Part done, from 0 to 1.
  public var share: Double { plannedRuns > 0 ? min(1, finishedRuns / Double(plannedRuns)) : 1 }

  /// Estimated remaining time at the speed so far; nil before anything can be said.
  public var estimatedRestSeconds: Double? {
    guard share > 0.01 else { return nil }
    return elapsedSeconds * (1 - share) / share
  }
}

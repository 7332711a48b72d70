// SPDX-License-Identifier: GPL-3.0-or-later

/// How far an experiment has come.
public struct Progress: Equatable, Sendable {
  /// Replications of all designs; running ones count by the part that is done.
  public var finishedRuns: Double
  /// Those planned at the moment; a precision may ask for more.
  public var plannedRuns: Int
  public var elapsedSeconds: Double

  public init(finishedRuns: Double, plannedRuns: Int, elapsedSeconds: Double) {
    self.finishedRuns = finishedRuns
    self.plannedRuns = plannedRuns
    self.elapsedSeconds = elapsedSeconds
  }

  /// From 0 to 1.
  public var share: Double { plannedRuns > 0 ? min(1, finishedRuns / Double(plannedRuns)) : 1 }

  /// How long the rest will take at the speed so far; nil before anything can be said.
  public var estimatedRestSeconds: Double? {
    guard share > 0.01 else { return nil }
    return elapsedSeconds * (1 - share) / share
  }
}

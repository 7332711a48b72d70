// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// Time to finish, in seconds.
public struct TimeFindings: Equatable, Sendable, Codable {
  public var meanSeconds: MeanEstimate
  public var medianSeconds: QuantileEstimate
  public var ninetiethPercentileSeconds: QuantileEstimate
  public var ninetyFifthPercentileSeconds: QuantileEstimate
  /// Empirical distribution: share of the finished cases within so much time, at points of a curve, ascending; empty
  /// when no case finished.
  public var curve: [CurvePoint] = []

  public struct CurvePoint: Equatable, Sendable, Codable {
    public var seconds: Double
    public var share: Double

    package init(seconds: Double, share: Double) {
      self.seconds = seconds
      self.share = share
    }
  }
}

/// A duration for each case or visit, in working and in clock time, in seconds.
public struct Span: Equatable, Sendable, Codable {
  public var workingSeconds: Interval?
  public var clockSeconds: Interval?
}

/// Composition of a finished case's time along its critical path: the parts add up to the mean.
public struct CompositionFindings: Equatable, Sendable, Codable {
  public var total: Span
  public var work: Span
  public var waiting: Span
  /// Waits that the scenario states, not with the applicant.
  public var otherWaits: Span
  /// Time with the applicant; never in working time.
  public var stopped: Span
  /// Waiting of all actors together, by cause, in the order of `WaitingCause`.
  public var waitingByCause: [CauseFindings]
  /// Waiting of finished branches for the others, in clock time; not on the critical path.
  public var joinClockSeconds: Interval?
}

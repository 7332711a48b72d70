// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// Time to finish, in seconds.
public struct TimeFindings: Equatable, Sendable {
  public var meanSeconds: MeanEstimate
  public var medianSeconds: QuantileEstimate
  public var ninetiethPercentileSeconds: QuantileEstimate
  public var ninetyFifthPercentileSeconds: QuantileEstimate
  /// The share of all finished cases that were finished within so much time: points of a curve to draw,
  /// ascending; empty when no case finished.
  public var curve: [CurvePoint]

  public init(
    meanSeconds: MeanEstimate, medianSeconds: QuantileEstimate,
    ninetiethPercentileSeconds: QuantileEstimate, ninetyFifthPercentileSeconds: QuantileEstimate,
    curve: [CurvePoint] = []
  ) {
    self.meanSeconds = meanSeconds
    self.medianSeconds = medianSeconds
    self.ninetiethPercentileSeconds = ninetiethPercentileSeconds
    self.ninetyFifthPercentileSeconds = ninetyFifthPercentileSeconds
    self.curve = curve
  }

  public struct CurvePoint: Equatable, Sendable {
    public var seconds: Double
    public var share: Double

    public init(seconds: Double, share: Double) {
      self.seconds = seconds
      self.share = share
    }
  }
}

/// A length of time for each case or visit, in working and in clock time, in seconds.
public struct Span: Equatable, Sendable {
  public var workingSeconds: Interval?
  public var clockSeconds: Interval?

  public init(workingSeconds: Interval?, clockSeconds: Interval?) {
    self.workingSeconds = workingSeconds
    self.clockSeconds = clockSeconds
  }
}

/// What a finished case's time consists of, along its critical path: the parts add up to the mean.
public struct CompositionFindings: Equatable, Sendable {
  public var total: Span
  public var work: Span
  public var waiting: Span
  /// Waits that the scenario states, not with the applicant.
  public var otherWaits: Span
  /// With the applicant; never in working time.
  public var stopped: Span
  /// Waiting of all actors together, by cause, in the order of `WaitingCause`.
  public var waitingByCause: [CauseFindings]
  /// Waiting of finished branches for the others, in clock time; not on the critical path.
  public var joinClockSeconds: Interval?

  public init(
    total: Span, work: Span, waiting: Span, otherWaits: Span, stopped: Span,
    waitingByCause: [CauseFindings], joinClockSeconds: Interval?
  ) {
    self.total = total
    self.work = work
    self.waiting = waiting
    self.otherWaits = otherWaits
    self.stopped = stopped
    self.waitingByCause = waitingByCause
    self.joinClockSeconds = joinClockSeconds
  }
}

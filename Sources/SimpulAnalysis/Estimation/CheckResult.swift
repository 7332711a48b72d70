// SPDX-License-Identifier: GPL-3.0-or-later

/// An identity that a simulation must satisfy exactly, or the state of the office.
public struct CheckResult: Equatable, Sendable {
  public enum Check: Hashable, Sendable, CaseIterable {
    /// Work, waiting by cause, other waits and stopped time add up to the time to finish, in clock and
    /// in working time.
    case causesAddUp
    /// Little's law on the path, for the office and for each queue.
    case littlesLaw
    /// Nobody worked longer than he was on duty, and other work is a part of all work.
    case officerTime
    /// Cases that came less those that left are those more present.
    case flowBalance
    /// Every queue is shown to keep up: it does not grow, by capacity or by the run.
    case everyQueueKeepsUp
  }

  public enum Outcome: Hashable, Sendable {
    case passed
    case failed
    /// The run neither shows it nor shows the opposite.
    case cannotBeTold
  }

  public var check: Check
  // Both stand in findings.json, whose readers know the first.
  public private(set) var isPassed: Bool
  /// Whether the run shows neither it nor the opposite.
  public private(set) var isUndecided: Bool
  /// By how much the identity fails, in its own unit: seconds, cases; for overload the greatest forecast
  /// utilisation.
  public var residual: Double

  public init(check: Check, outcome: Outcome, residual: Double) {
    self.check = check
    isPassed = outcome == .passed
    isUndecided = outcome == .cannotBeTold
    self.residual = residual
  }

  public init(check: Check, isPassed: Bool, residual: Double) {
    self.init(check: check, outcome: isPassed ? .passed : .failed, residual: residual)
  }

  public var outcome: Outcome {
    get { isPassed ? .passed : isUndecided ? .cannotBeTold : .failed }
    set { self = CheckResult(check: check, outcome: newValue, residual: residual) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A check of the run: an identity that a simulation must satisfy exactly, or the stability of the office.
public struct CheckResult: Equatable, Sendable, Codable {
  public enum Check: String, Hashable, Sendable, Codable, CaseIterable {
    /// Work, waiting by cause, other waits and stopped time add up to the time to finish, in clock and in working time.
    case causesAddUp
    /// Little's law on the path, for the office and for each queue.
    case littlesLaw
    /// Nobody worked longer than he was on duty, and other work is at most all work.
    case officerTime
    /// Arrivals less departures equal the change of cases present.
    case flowBalance
    /// Every queue is shown to keep up: it does not grow, by capacity or by the run.
    case everyQueueKeepsUp
  }

  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case passed
    case failed
    /// The run shows neither it nor the opposite.
    case cannotBeTold
  }

  public var check: Check
  public var outcome: Outcome
  /// Failure of the identity, in its own unit: seconds, cases; for overload the greatest forecast utilisation.
  public var residual: Double

  public var isPassed: Bool { outcome == .passed }
}

extension CheckResult {
  init(check: Check, isPassed: Bool, residual: Double) {
    self.init(check: check, outcome: isPassed ? .passed : .failed, residual: residual)
  }
}

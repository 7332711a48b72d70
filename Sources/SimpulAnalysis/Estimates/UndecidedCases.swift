// SPDX-License-Identifier: GPL-3.0-or-later

/// Mean number of cases in a replication for which it is undecided when the run stops whether their promise is kept:
/// they are in no share.
public struct UndecidedCases: Equatable, Sendable, Codable {
  /// Cases whose clock stands still: with the applicant, or not begun.
  public var clockStanding: Double
  /// Cases whose clock runs: claims hold both with all of them late and with all of them in time.
  public var clockRunning: Double

  package init(clockStanding: Double, clockRunning: Double) {
    self.clockStanding = clockStanding
    self.clockRunning = clockRunning
  }

  public var all: Double { clockStanding + clockRunning }
}

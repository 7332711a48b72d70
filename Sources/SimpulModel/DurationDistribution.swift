// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions

/// A duration distribution with its unit: `10/15/30 min`.
public struct DurationDistribution: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    case seconds, minutes, hours
    /// Calendar days of 24 hours.
    case days
    /// Working days of the office: an actor's mean day of duty for work, the office's mean open day for a wait.
    case workingDays
    /// Hours and minutes of open office time; for work the same as hours and minutes.
    case workingHours, workingMinutes

    /// Seconds in one, nil for a working day, whose length depends on the calendar.
    public var seconds: Double? {
      switch self {
      case .seconds: 1
      case .minutes, .workingMinutes: 60
      case .hours, .workingHours: 3_600
      case .days: 86_400
      case .workingDays: nil
      }
    }

    /// Whether it counts only while the office is open.
    public var isWorkingTime: Bool {
      switch self {
      case .workingDays, .workingHours, .workingMinutes: true
      case .seconds, .minutes, .hours, .days: false
      }
    }
  }

  /// The hour at which a file returns after so many calendar days outside the office, when the office is closed at
  /// the end of them.
  public enum ReturnHour: Hashable, Sendable, CaseIterable {
    /// An arrival hour of its case type.
    case asApplicantsCome
    /// The opening of the office: what comes by post, or lies in a box.
    case atOpening
  }

  public var distribution: Distribution
  public var unit: Unit
  /// Ignored where the unit is not `days`, or the wait is not outside the office.
  public var returnHour: ReturnHour

  public init(_ distribution: Distribution, _ unit: Unit, returnHour: ReturnHour = .asApplicantsCome) {
    self.distribution = distribution
    self.unit = unit
    self.returnHour = returnHour
  }

  public func scaled(by factor: Double) -> DurationDistribution {
    DurationDistribution(distribution.scaled(by: factor), unit, returnHour: returnHour)
  }
}

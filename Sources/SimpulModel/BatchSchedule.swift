// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// When a batch is released, by whichever comes first. Without any of it files do not wait in a batch.
public struct BatchSchedule: Hashable, Sendable {
  /// Fixed times of day. A release at which nobody is there is missed.
  public var times: [TimeOfDay]
  /// Batch size.
  public var files: Int?
  /// Age of the oldest file in the batch.
  public var oldest: Age?
  /// Whether the performers then serve until no file is left, including later arrivals: an N-policy where `files` is
  /// stated.
  public var goesOnUntilEmpty: Bool

  /// A length of time; a working day is the office's mean open day.
  public struct Age: Hashable, Sendable {
    public var amount: Double
    public var unit: DurationDistribution.Unit

    public init(_ amount: Double, _ unit: DurationDistribution.Unit) {
      self.amount = amount
      self.unit = unit
    }
  }

  /// No batch: files are released as they arrive.
  public static let atOnce = BatchSchedule(times: [])
  /// Largest value of `files`.
  static let mostFiles = 10_000

  public init(
    times: [TimeOfDay] = [], files: Int? = nil, oldest: Age? = nil, goesOnUntilEmpty: Bool = false
  ) {
    self.times = times
    self.files = files
    self.oldest = oldest
    self.goesOnUntilEmpty = goesOnUntilEmpty
  }

  public var isEmpty: Bool { times.isEmpty && files == nil && oldest == nil }

  /// Whether a batch may be released at any instant, besides the times of day.
  public var isTakenUpAnyTime: Bool { files != nil || oldest != nil || goesOnUntilEmpty }
}

extension BatchSchedule: ExpressibleByArrayLiteral {
  /// Releases at these times of day.
  public init(arrayLiteral times: TimeOfDay...) { self.init(times: times) }
}

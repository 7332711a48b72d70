// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// What makes the performers take up the files that have gathered on an activity's pile: whichever comes first.
/// Without any of it a file is taken up as it comes.
public struct Rounds: Hashable, Sendable {
  /// Fixed times of day. A round at which nobody is there is missed.
  public var times: [TimeOfDay]
  /// So many files lie there.
  public var files: Int?
  /// The oldest file has lain there for so long.
  public var oldest: Age?
  /// Whether the performers then go on until no file is left, taking up those that come meanwhile as they come: an
  /// N-policy where `files` is stated.
  public var goesOnUntilEmpty: Bool

  /// A length of time; a working day is the office's mean open day.
  public struct Age: Hashable, Sendable {
    public var amount: Double
    public var unit: DurationLaw.Unit

    public init(_ amount: Double, _ unit: DurationLaw.Unit) {
      self.amount = amount
      self.unit = unit
    }
  }

  /// Nothing gathers.
  public static let atOnce = Rounds(times: [])
  /// Of `files`.
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

  /// Whether something else than the time of day may end the gathering, at any instant.
  public var isTakenUpAnyTime: Bool { files != nil || oldest != nil || goesOnUntilEmpty }
}

extension Rounds: ExpressibleByArrayLiteral {
  /// Rounds at these times of day.
  public init(arrayLiteral times: TimeOfDay...) { self.init(times: times) }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// What makes the performers take up the files that have gathered on an activity's pile: whichever comes first.
/// Without any of it a file is taken up as it comes.
public struct Rounds: Hashable, Sendable {
  /// Fixed times of day. A round at which nobody is there is missed.
  public var times: [TimeOfDay]
  /// So many files lie there.
  public var files: Int?
  /// The oldest file has lain there for so long.
  public var oldest: Age?

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

  public init(times: [TimeOfDay] = [], files: Int? = nil, oldest: Age? = nil) {
    self.times = times
    self.files = files
    self.oldest = oldest
  }

  public var isEmpty: Bool { times.isEmpty && !isTakenUpAnyTime }

  /// Whether a file or the passing of time may end the gathering at any instant, and not the time of day alone.
  public var isTakenUpAnyTime: Bool { files != nil || oldest != nil }
}

extension Rounds: ExpressibleByArrayLiteral {
  /// Rounds at these times of day.
  public init(arrayLiteral times: TimeOfDay...) { self.init(times: times) }
}

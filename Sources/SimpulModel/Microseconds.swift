// SPDX-License-Identifier: GPL-3.0-or-later

/// A length of time, or an instant counted from midnight of the study's first day, in whole microseconds of
/// local civil time. Integers keep sums exact and free of order.
public typealias Microseconds = Int64

extension Microseconds {
  public static let perSecond: Microseconds = 1_000_000
  public static let perMinute: Microseconds = 60 * perSecond
  public static let perHour: Microseconds = 60 * perMinute
  public static let perDay: Microseconds = 24 * perHour

  /// The nearest whole number of microseconds; values beyond a thousand years are cut there, so that no sum
  /// of a study can overflow.
  @inlinable @inline(__always)
  public init(roundingSeconds seconds: Double) {
    let limit = 3.2e16
    let scaled = seconds * 1e6
    if scaled >= 0, scaled < limit {
      // What `rounded()` gives, without a call: below 2⁵³ a whole number and what is left are exact.
      let whole = Microseconds(scaled)
      self = scaled - Double(whole) >= 0.5 ? whole + 1 : whole
    } else {
      self = Microseconds(Swift.max(-limit, Swift.min(limit, scaled.rounded())))
    }
  }

  /// The same length in seconds.
  @inlinable
  public var seconds: Double { Double(self) / 1e6 }
}

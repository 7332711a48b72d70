// SPDX-License-Identifier: GPL-3.0-or-later

/// A length of time, or an instant counted from midnight of the study's first day, in whole microseconds of
/// local civil time. Integers keep sums exact and free of order.
public typealias Microseconds = Int64

extension Microseconds {
  public static let perSecond: Microseconds = 1_000_000
  public static let perMinute: Microseconds = 60 * perSecond
  public static let perHour: Microseconds = 60 * perMinute
  public static let perDay: Microseconds = 24 * perHour

  /// The nearest whole number of microseconds, of two equally near ones the even; values beyond a thousand years are cut
  /// there, so that no sum of a study can overflow.
  @inlinable @inline(__always) public init(roundingSeconds seconds: Double) {
    // From 2⁵² on numbers are whole, and what is added to that loses its fraction by rounding to even.
    let scaled = seconds * 1e6
    if scaled >= 0, scaled < 0x1p52 {
      self = Microseconds(bitPattern: (scaled + 0x1p52).bitPattern &- (0x1p52).bitPattern)
    } else {
      self = Microseconds.roundingRare(scaled)
    }
  }

  @usableFromInline @inline(never) static func roundingRare(_ microseconds: Double) -> Microseconds {
    let limit = 3.2e16
    return Microseconds(Swift.max(-limit, Swift.min(limit, microseconds.rounded(.toNearestOrEven))))
  }

  /// The length in seconds.
  @inlinable public var seconds: Double { Double(self) / 1e6 }
}

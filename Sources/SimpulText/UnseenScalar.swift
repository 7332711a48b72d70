// SPDX-License-Identifier: GPL-3.0-or-later

/// A character that affects the text around it instead of being seen.
public enum UnseenScalar: Hashable, Sendable {
  /// A control character of ASCII or ISO 6429 (C0, C1 and delete), but for line ends: terminals obey it.
  case control
  /// It turns the direction of writing, so that a name can look like another one (Unicode UAX #9).
  case direction
  case lineEnd

  /// - Returns: nil for all others.
  public init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = .lineEnd
    case 0x00..<0x20, 0x7F..<0xA0: self = .control
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .direction
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// The code point as the standard writes it: `U+001B`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

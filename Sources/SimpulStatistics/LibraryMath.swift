// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions of the C mathematics library that this module uses, by their full names.
enum LibraryMath {
  /// The real cube root, of either sign.
  static func cubeRoot(_ x: Double) -> Double { cbrt(x) }

  static func naturalLogarithm(_ x: Double) -> Double { log(x) }

  /// ln(1 + x), accurate for small x.
  static func naturalLogarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }

  static func exponential(_ x: Double) -> Double { exp(x) }
}

// SPDX-License-Identifier: GPL-3.0-or-later

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The machine as far as results depend on it.
public enum Platform {
  /// The processor family and a hash of what the mathematics library makes of some numbers: results of two
  /// machines are the same bit for bit only where this is. (glibc's logarithm, for one, rounds differently
  /// on processors with and without fused multiplication and addition.)
  public static let fingerprint: String = {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 1...4096 {
      let x = Double(index) * 0.000_731 + 0.013
      for value in [log(x), log1p(-x / 4), exp(-x), sin(x), cos(x), pow(x, 0.37)] {
        hash = (hash ^ value.bitPattern) &* 0x0000_0100_0000_01b3
      }
    }
    let digits = String(hash, radix: 16)
    return architecture + "-" + String(repeating: "0", count: 16 - digits.count) + digits
  }()

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }
}

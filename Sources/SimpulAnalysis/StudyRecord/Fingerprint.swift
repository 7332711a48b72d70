// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A hash that tells a damaged or changed text from what was written: FNV-1a, 64 bits.
///
/// One changed byte always gives another hash, for every step maps different states to different ones; of other changes
/// one in 2⁶⁴ goes unnoticed. It guards against accidents and not against somebody who wants to deceive.
public struct Fingerprint: Equatable, Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  public init(of text: String) {
    for byte in text.utf8 { add(byte) }
  }

  public init(of bytes: Data) { add(bytes) }

  public mutating func add(_ bytes: Data) {
    bytes.withUnsafeBytes { for byte in $0 { add(byte) } }
  }

  private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// 16 digits.
  public var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

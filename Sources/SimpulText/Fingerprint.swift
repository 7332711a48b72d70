// SPDX-License-Identifier: GPL-3.0-or-later

/// A hash that is the same in every run, on every machine and in every version, unlike `Hasher`'s: FNV-1a with 64
/// bits (Fowler, Noll, Vo). It detects a damaged or changed text.
///
/// One changed byte always gives another hash, since every step maps different states to different ones; of other
/// changes one in 2⁶⁴ goes unnoticed. It guards against accidents and not against deceit.
public struct Fingerprint: Equatable, Sendable {
  package private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  /// The hash of the UTF-8 bytes: no normalisation, no folding of case.
  public init(of text: String) { for byte in text.utf8 { add(byte) } }

  public init(of bytes: borrowing RawSpan) { add(bytes) }

  /// - Complexity: O(*n*) in the bytes.
  public mutating func add(_ bytes: borrowing RawSpan) {
    for index in bytes.byteOffsets { add(bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self)) }
  }

  package mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// Adds a word, least significant byte first.
  package mutating func add(_ word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: word >> shift)) }
  }

  /// 16 digits.
  public var hexadecimal: String { Fingerprint.hexadecimal(state) }

  /// 16 digits.
  package static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulText

@Suite("Fingerprints")
struct FingerprintTests {
  /// From the table of the authors (isthe.com/chongo/src/fnv/test_fnv.c).
  @Test(
    "FNV-1a of published texts",
    arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
  func published(text: String, hash: String) {
    #expect(Fingerprint(of: text).hexadecimal == hash)
    #expect(Fingerprint(of: Array(text.utf8).span.bytes).hexadecimal == hash)
  }

  @Test("a word is its bytes, the least significant first")
  func word() {
    var (word, bytes) = (Fingerprint(), Fingerprint())
    word.add(0x0807_0605_0403_0201 as UInt64)
    for byte in 1...8 as ClosedRange<UInt8> { bytes.add(byte) }
    #expect(word == bytes)
  }
}

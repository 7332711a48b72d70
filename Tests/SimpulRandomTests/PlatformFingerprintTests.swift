// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulRandom
import Testing

@Suite("Fingerprint of the platform")
struct PlatformFingerprintTests {
  @Test("It names what the results depend on, and 64 bits of the mathematics library")
  func words() throws {
    let words = PlatformFingerprint.current.split(separator: " ").map(String.init)
    #expect(["x86_64", "arm64", "riscv64", "other"].contains(words.first))
    #expect(words.contains("gsl"))
    let place = try #require(words.firstIndex(of: "bits"))
    #expect(words[place + 1].count == 16)
    #expect(UInt64(words[place + 1], radix: 16) != nil)
  }
}

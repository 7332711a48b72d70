// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulRandom
import Testing

/// The known answers that come with Random123 (Salmon and others 2011).
@Suite("Philox4x32-10")
struct Philox4x32Tests {
  @Test("Known answers")
  func knownAnswers() {
    let full = UInt32.max
    #expect(
      Philox4x32.block(counter: .zero, key: .zero)
        == SIMD4(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
    #expect(
      Philox4x32.block(counter: SIMD4(full, full, full, full), key: SIMD2(full, full))
        == SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
    #expect(
      Philox4x32.block(
        counter: SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344),
        key: SIMD2(0xA409_3822, 0x299F_31D0))
        == SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
  }
}

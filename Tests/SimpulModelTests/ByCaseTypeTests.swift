// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@Suite("Values by case type")
struct ByCaseTypeTests {
  @Test("a value by case type falls back on the common one")
  func byCaseType() {
    var value = ByCaseType([("usaha", 2)], common: 1)
    #expect(value["usaha"] == 2)
    #expect(value["rumah"] == 1)
    #expect(value.values == [1, 2])
    #expect(value.map { $0 * 10 } == ByCaseType([("usaha", 20)], common: 10))
    value.common = nil
    #expect(value["rumah"] == nil)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SimpulText

@Suite("JSON as it is written")
struct JSONTextTests {
  private let value = JSONText.object([
    ("b", .list([.whole(-3), .number(2), .number(0.1), .large(.max), .null])),
    ("a", .object([("c", .truth(true))])),
    ("empty", .list([])), ("none", .object([(key: String, value: JSONText)]())),
  ])

  @Test("a line for each value, keys in their order, empty lists on one line")
  func lines() {
    #expect(
      value.written() == """
        {
          "b": [
            -3,
            2,
            0.1,
            18446744073709551615,
            null
          ],
          "a": {
            "c": true
          },
          "empty": [],
          "none": {}
        }
        """)
  }

  @Test("without white space, keys in the order of their bytes")
  func compact() {
    #expect(
      value.sorted.written(.compact)
        == #"{"a":{"c":true},"b":[-3,2,0.1,18446744073709551615,null],"empty":[],"none":{}}"#)
  }

  @Test("what is not finite is null", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(number: Double) {
    #expect(JSONText.number(number).written() == "null")
  }

  @Test("Foundation reads back the same text, whatever is in it")
  func escapes() throws {
    let text =
      String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init))) + "\u{2028}\u{1F600}"
    let read = try JSONDecoder().decode([String].self, from: Data(JSONText.strings([text]).written().utf8))
    #expect(read == [text])
  }

  @Test("numbers read back as the same bits")
  func bits() throws {
    let numbers = [
      0.1, 1e16, 1e-5, Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, -0.0, 123_456_789.125, 1 / 3,
    ]
    let text = JSONText.list(numbers.map { .number($0) }).written(.compact)
    #expect(
      try JSONDecoder().decode([Double].self, from: Data(text.utf8)).map(\.bitPattern)
        == numbers.map(\.bitPattern))
  }
}

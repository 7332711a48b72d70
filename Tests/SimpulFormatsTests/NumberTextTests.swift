// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulFormats

@Suite("Numbers and shares as people write them")
struct NumberTextTests {
  @Test(
    "a point and a comma both begin the decimals",
    arguments: [("15", 15), ("1.5", 1.5), ("1,5", 1.5), ("1.275", 1.275), ("-2", -2)])
  func decimals(text: String, value: Double) throws {
    #expect(try NumberText.read(text) == value)
  }

  @Test("where thousands are likely, a number that may be one is refused")
  func thousands() throws {
    #expect(throws: Misreading("'1.250' can be read as 1250 or as 1.25: write the one that you mean")) {
      try NumberText.read("1.250", grouping: .possible)
    }
    #expect(try NumberText.read("0.125", grouping: .possible) == 0.125)
    #expect(try NumberText.read("1.25", grouping: .possible) == 1.25)
  }

  @Test("what is no number is told", arguments: ["", "abc", "1,2,3", "1e5", "--1", "1.", "٣"])
  func noNumber(text: String) {
    #expect(throws: Misreading.self) { try NumberText.read(text) }
  }

  @Test("a number has thirty digits at most")
  func tooLong() throws {
    #expect(try NumberText.read("1" + String(repeating: "0", count: 29)) == 1e29)
    #expect(throws: Misreading("a number of 31 characters: write at most 30")) {
      try NumberText.read(String(repeating: "1", count: 31))
    }
  }

  @Test("two separators are too many")
  func separators() {
    #expect(throws: Misreading("'1.250,50' has too many separators: write 125050")) {
      try NumberText.read("1.250,50")
    }
  }

  @Test("whole numbers have no decimals")
  func whole() throws {
    #expect(try NumberText.readWhole("3") == 3)
    #expect(throws: Misreading("'2.6' is not a whole number: write 3")) { try NumberText.readWhole("2.6") }
  }

  @Test(
    "a share is a percentage from 0 to 100",
    arguments: [("12%", 0.12), ("12,5 %", 0.125), ("0%", 0), ("100%", 1)])
  func shares(text: String, value: Double) throws {
    #expect(try ShareText.read(text) == value)
  }

  @Test(
    "a share without its sign, or beyond its bounds, is told with what to write",
    arguments: [
      ("0.12", "'0.12' has no percent sign: write 12%"),
      ("12", "'12' has no percent sign: write 12%"),
      ("130%", "'130%' is more than 100%: a share lies between 0% and 100%"),
      ("-5%", "'-5%' is negative: a share lies between 0% and 100%"),
      ("often", "'often' is not a share: write a percentage, such as 12%"),
      ("x%", "'x%' is not a share: write a percentage, such as 12%"),
    ])
  func noShare(text: String, message: String) {
    #expect(throws: Misreading(message)) { try ShareText.read(text) }
  }

  @Test("a factor may be more than 100%")
  func factor() throws { #expect(try ShareText.readFactor("150%") == 1.5) }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulFormats

@Suite("Parts of a whole as shares or as counts")
struct WeightTextTests {
  private func shares(_ texts: [String]) throws -> [Double] {
    try WeightText.shares(texts.map { try WeightText.read($0) }, of: "the hours of 'warga'")
  }

  @Test(
    "counts are shared out, and shares that were rounded come to 100%",
    arguments: [
      // 12 + 30 + 8 = 50.
      (["12", "30", "8"], [0.24, 0.6, 0.16]), (["1", "1", "0"], [0.5, 0.5, 0]),
      (["33%", "33%", "33%"], [1 / 3, 1 / 3, 1 / 3]), (["33.3%", "33.3%", "33.3%"], [1 / 3, 1 / 3, 1 / 3]),
      // 50.5 and 25.25 twice, rounded: 51 + 25 + 25 = 101.
      (["51%", "25%", "25%"], [51.0 / 101, 25.0 / 101, 25.0 / 101]), (["60%", "40%"], [0.6, 0.4]),
      (["7", "7"], [0.5, 0.5]), (["100%"], [1]), (["2,5", "7,5"], [0.25, 0.75]),
    ] as [([String], [Double])])
  func parts(texts: [String], expected: [Double]) throws {
    let found = try shares(texts)
    #expect(found.count == expected.count)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test(
    "what is neither is refused with what to write",
    arguments: [
      (["60%", "20%"], "add up to 80%: make them 100%, or write how many there were in each, without %"),
      // Rounding explains at most half a point each, and a twentieth with a digit behind the point.
      (
        ["33%", "33%", "32%"],
        "add up to 98%: make them 100%, or write how many there were in each, without %"
      ),
      (
        ["33.3%", "33.3%", "33.1%"],
        "add up to 99.7%: make them 100%, or write how many there were in each, without %"
      ),
      (["60%", "20"], "are shares and counts: write a percentage for each of them, or a count for each"),
      (["0", "0"], "are all 0: write how many there were in each"),
    ])
  func refused(texts: [String], message: String) {
    #expect(throws: Misreading("the hours of 'warga' \(message)")) { try shares(texts) }
  }

  @Test(
    "a single one that cannot be read",
    arguments: [
      (
        "pagi",
        "'pagi' is neither a share nor a count: write a percentage, such as 12%, or how many there were, such as 12"
      ), ("-3", "'-3' is negative: write how many there were, 0 or more"),
      ("-3%", "'-3%' is negative: a share lies between 0% and 100%"),
      ("1.250", "'1.250' can be read as 1250 or as 1.25: write the one that you mean"),
    ])
  func single(text: String, message: String) {
    #expect(throws: Misreading(message)) { try WeightText.read(text) }
  }

  private func stream(_ keys: String) throws -> ArrivalStream {
    let text = SampleFile.office("18 per day | assumed 10-30", becomes: "{ per day: 18, \(keys) }")
    return try #require(try SampleFile.scenario(text).procedures.first?.arrivals.first)
  }

  @Test("hours of a file by how many were counted, with where the counts come from")
  func hours() throws {
    let found = try stream("hours: { 08.00-10.00: 30 | measured | tally, 10.00-14.00: 20 }")
    #expect(found.hourShares.map(\.share) == [0.6, 0.4])
    #expect(found == (try stream("hours: { 08.00-10.00: 60%, 10.00-14.00: 40% }")))
  }

  /// 28 + 20 + 20 + 18 + 14 = 100, so that the mean is 20.
  @Test("weekdays by how many were counted are parts of their mean")
  func weekdays() throws {
    let found = try stream("weekdays: { mon: 28, tue thu: 20, wed: 18, fri: 14 }").weekdayFactors
    let expected: [(Weekday, Double)] = [
      (.monday, 1.4), (.tuesday, 1), (.thursday, 1), (.wednesday, 0.9), (.friday, 0.7),
    ]
    #expect(found.map(\.day) == expected.map(\.0))
    #expect(zip(found, expected).allSatisfy { abs($0.factor - $1.1) < 1e-15 })
    #expect(try stream("weekdays: { mon: 140%, fri: 65% }").weekdayFactors.map(\.factor) == [1.4, 0.65])
  }

  @Test("a file is told at its hours, once")
  func errors() {
    let text = SampleFile.office(
      "18 per day | assumed 10-30", becomes: "{ per day: 18, hours: { 08.00-10.00: 60%, 10.00-14.00: 20 } }")
    let errors = SampleFile.errors(text)
    #expect(errors.count == 1)
    #expect(
      errors.first?.hasSuffix(
        "the hours of 'warga' are shares and counts: write a percentage for each of them, or "
          + "a count for each") == true)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Numbers at other values of their range")
struct NumberVariationTests {
  private func variation(_ text: String, _ range: String?) -> NumberVariation? {
    NumberVariation(Parameter(path: ["x"], text: text, basis: .assumed, range: range))
  }

  @Test(
    "what is written at both ends",
    arguments: [
      ("12%", "5%-25%", 12, "5%", "25%"), ("0.12", "5%-25%", 0.12, "0.05", "0.25"),
      ("12%", "5-25", 12, "5%", "25%"), ("2", "1-4", 2, "1", "4"),
      // 45/60/120 until 45 is 30, by 2/3, and until 120 is 180, by 3/2.
      ("45/60/120 min", "30-180", 60, "30/40/80 min", "67.5/90/180 min"),
      // By 2.5/5 and by 60/20: the range of the middle from 5 to 30, told as bounds.
      ("5/10/20 min", "2.5-60", 10, "2.5/5/10 min", "15/30/60 min"),
      ("5/10/20 min", "3-30 min", 10, "3/6/12 min", "7.5/15/30 min"),
      ("5/10/20 min", "5-30", 10, "5/10/20 min", "7.5/15/30 min"),
      // By 0.5/1 and by 10/5.
      ("1-5 days", "0.5-10", 3, "0.5-2.5 days", "2-10 days"),
      ("uniform 10-20 min", "5-40", 15, "uniform 5-10 min", "uniform 20-40 min"),
      // Nothing at all: the word for a single time.
      ("5/15/40 min", "0-60", 15, "0 min", "7.5/22.5/60 min"),
      ("pert 5/15/40 min", "0-60", 15, "0 min", "pert 7.5/22.5/60 min"),
      // A most likely value of nothing: scaled by 2 all the same.
      ("0/0/4 days", "0-8", 4, "0/0/4 days", "0/0/8 days"),
      ("erlang 3 mean 20 min", "10-30", 20, "erlang 3 mean 10 min", "erlang 3 mean 30 min"),
      (
        "lognormal median 30 p90 90 min", "20-60", 30, "lognormal median 20 p90 60 min",
        "lognormal median 60 p90 180 min"
      ),
      (
        "every exponential mean 5 min", "4-10", 5, "every exponential mean 4 min",
        "every exponential mean 10 min"
      ),
      // In another unit of the same kind.
      ("2 h", "30-240 min", 2, "0.5 h", "4 h"), ("10 days", "1-2 weeks", 10, "7 days", "14 days"),
      ("4 per day of 1/2/3 h", "2-8 per day", 4, "2 per day of 1/2/3 h", "8 per day of 1/2/3 h"),
      (
        "94% 5/10/20 min or rest 1/2/4 h", "80%-99%", 94, "80% 5/10/20 min or rest 1/2/4 h",
        "99% 5/10/20 min or rest 1/2/4 h"
      ),
      ("18% then 6%", "10%-30%", 18, "10% then 6%", "30% then 6%"),
      ("exponential mean 45 min", "20-90", 45, "exponential mean 20 min", "exponential mean 90 min"),
      (
        "lognormal mean 40 sd 30 min", "20-60", 40, "lognormal mean 20 sd 15 min",
        "lognormal mean 60 sd 45 min"
      ),
      ("pert 10/15/30 min", "5-60", 15, "pert 5/7.5/15 min", "pert 20/30/60 min"),
      ("10 per day of 3/6/12 min", "5-20", 10, "5 per day of 3/6/12 min", "20 per day of 3/6/12 min"),
      ("20 min", "10-40", 20, "10 min", "40 min"), ("20 min", "10-40 min", 20, "10 min", "40 min"),
      ("7,5 min", "5-10", 7.5, "5 min", "10 min"),
      ("8", "7.125-9", 8, "7.1250", "9"), ("3 losing 10%", "1-6", 3, "1 losing 10%", "6 losing 10%"),
      // By 1/3 and by 16/12, in three digits; the end itself as it is written. 7 · 1.275 / 3 = 2.975 is a half, rounded up.
      ("3/7/12 min", "1-16", 7, "1/2.33/4 min", "4/9.33/16 min"),
      ("3/7/12 min", "1.275-12.345", 7, "1.2750/2.98/5.1 min", "3.09/7.2/12.3450 min"),
    ] as [(String, String, Double, String, String)])
  func ends(text: String, range: String, stated: Double, lower: String, upper: String) throws {
    let found = try #require(variation(text, range))
    #expect(found.stated == stated)
    #expect(found.text(at: found.lower) == lower)
    #expect(found.text(at: found.upper) == upper)
  }

  @Test(
    "the stated value comes back as it was meant",
    arguments: ["12%", "5/10/20 min", "1-5 days", "16 per day"])
  func stated(text: String) throws {
    let found = try #require(variation(text, "1-30"))
    #expect(found.text(at: found.stated) == text)
  }

  /// The range of the middle from least to most would be least * least / middle to most * most / middle.
  @Test(
    "a range that ends where the values end leaves no room there",
    arguments: [
      ("5/10/20 min", "5-30", [.below], "2.5-60"), ("5/10/20 min", "3-20", [.above], "1.5-40"),
      ("5/10/20 min", "5-20", [.below, .above], "2.5-40"),
      ("1/2/5 min", "1-5", [.below, .above], "0.5-12.5"),
      ("1-5 days", "1-5", [.below, .above], "0.333-8.33"), ("1/1/3 days", "1-5", [.below], nil),
      ("0/5/10 min", "0-20", [.below], nil), ("5/10/20 min", "4-21", [], "2-42"), ("5 min", "5-20", [], nil),
    ] as [(String, String, [NumberVariation.Side], String?)])
  func room(text: String, range: String, sides: [NumberVariation.Side], middle: String?) throws {
    let found = try #require(variation(text, range))
    #expect(found.sidesWithoutRoom == sides)
    #expect(found.hasRoom == (sides.count < 2))
    #expect(found.rangeForTheMiddle == middle)
    if sides.contains(.below) { #expect(found.text(at: found.lower) == text) }
    if sides.contains(.above) { #expect(found.text(at: found.upper) == text) }
  }

  @Test("between the ends all are scaled alike, in three digits")
  func between() throws {
    let found = try #require(variation("45/60/120 min", "30-180"))
    #expect(found.lower == 40 && found.upper == 90)
    // By 70/60.
    #expect(found.text(at: 70) == "52.5/70/140 min")
    #expect(found.text(at: 61.234) == "45.9/61.2/122 min")
    #expect(try #require(variation("1234 per day", "900-2000")).text(at: 1_234.5) == "1230 per day")
    #expect(try #require(variation("12.3456%", "5%-25%")).text(at: 12.3456) == "12.3456%")
  }

  @Test(
    "what is no number that could be moved",
    arguments: [
      ("08.00-11.00", "08.00-16.00"), ("07:30", "7-8"), ("09.00 11.00 14.00", "08.00-15.30"),
      ("10.00", "08.00-15.30"), ("2026-01-05", "1-2"), ("office", "1-2"),
      ("2 h", "1-4 working days"), ("6 per day of 5/10/20 min", "10-40 min"), ("1 h 30 min", "60-120"),
      ("94% 5/10/20 min or 6% 1/2/4 h", "5-300"), ("oldest 2 working days or 6 files", "1-10"),
      ("12%", "5-25 min"), ("3 losing 10%", "5%-20%"),
    ] as [(String, String)])
  func none(text: String, range: String) { #expect(variation(text, range) == nil) }

  @Test("a range of one value leaves nothing to try")
  func noWidth() throws { #expect(try #require(variation("5", "5-5")).hasRoom == false) }

  @Test("without a range there is nothing to vary")
  func noRange() { #expect(variation("12%", nil) == nil) }

  @Test("officers are whole, shares and lengths are not")
  func whole() {
    #expect(variation("2", "1-4")?.isWhole == true)
    #expect(variation("2 min", "1-4")?.isWhole == false)
    #expect(variation("12%", "5%-25%")?.isWhole == false)
    #expect(variation("2", "1-4.5")?.isWhole == false)
  }

  @Test("a design with other values: in its base, in its changes, and everywhere else as it was")
  func files() throws {
    let base = try ScenarioFile.parse(
      text: """
        simpul: 1
        title: Surat
        period: 2026-01-05 for 4 weeks, starts empty
        hours: always
        arrivals:
          surat: { per day: 16 | assumed 8-25 }
        actors:
          Petugas: 2 | assumed 1-4
        activities:
          serve: { actor: Petugas, work: 5/10/20 min | assumed 2-40 }
        """, path: "as-is.yaml")
    let numbers = base.statedNumbers
    #expect(numbers.map(\.text).sorted() == ["16", "2", "5/10/20 min"])
    let work = try #require(numbers.first { $0.text == "5/10/20 min" })
    let officers = try #require(numbers.first { $0.text == "2" })
    let varied = try base.varied([(work, "20/40/80 min"), (officers, "3")])
    var expected = base.scenario
    expected.actors[0].officers = 3
    #expect(varied.scenario.actors == expected.actors)
    let activity = try #require(varied.scenario.procedures[0].activities.first)
    #expect(
      activity.work
        == ByCaseType(DurationDistribution(.triangular(least: 20, likely: 40, most: 80), .minutes)))
    #expect(varied.scenario.procedures[0].arrivals == base.scenario.procedures[0].arrivals)
    #expect(throws: ScenarioErrors.self) { try base.varied([(officers, "-1")]) }
  }

  @Test(
    "a number that is written once for several rows is set in each of them, one beside others at its own place"
  )
  func general() throws {
    let file = try ScenarioFile.parse(
      text: """
        simpul: 1
        title: Surat
        period: 2026-01-05 for 4 weeks, starts empty
        hours: always
        actors: { Kasi: 1, Camat: 1 }
        general:
          Catat:
            parameters: { lama: 3 min | assumed 1-9 }
            activities: { write: { actor: Kasi, work: <lama> }, stamp: { actor: Kasi, work: 1 min | assumed 0.5-2 } }
        arrivals: { warga: 5 per day }
        activities:
          a: { use: Catat }
          b: { use: Catat, with: { lama: 5 min | assumed 2-10 } }
          c: { use: Catat }
        """, path: "office.yaml")
    let minutes = { (file: ScenarioFile) in
      file.scenario.procedures[0].activities.map { $0.work?.common?.distribution }
    }
    let usual = try #require(file.statedNumbers.first { $0.text == "3 min" })
    #expect(minutes(try file.varied([(usual, "9 min")])) == [9, 1, 5, 1, 9, 1].map { .constant($0) })
    let own = try #require(file.statedNumbers.first { $0.text == "5 min" })
    #expect(minutes(try file.varied([(own, "2 min")])) == [3, 1, 2, 1, 3, 1].map { .constant($0) })
    let row = try #require(file.statedNumbers.first { $0.text == "1 min" })
    let varied = try file.varied([(row, "2 min")])
    #expect(minutes(varied) == [3, 2, 5, 2, 3, 2].map { .constant($0) })
    #expect(varied.statedNumbers.count == file.statedNumbers.count)
    #expect(varied.statedNumbers.count { $0.text == "2 min" } == 1)
  }

  @Test("what does not fit is told at the place of the number")
  func places() throws {
    let file = try ScenarioFile.parse(
      text: SampleFile.office(
        "warga: 18 per day | assumed 10-30",
        becomes: "warga: { per day: 18, hours: { 08.00-10.00: 60%, 10.00-12.00: 40% } }"), path: "office.yaml"
    )
    let share = try #require(file.statedNumbers.first { $0.text == "40%" })
    let error = #expect(throws: ScenarioErrors.self) { try file.varied([(share, "20%")]) }
    let told = try #require(error?.errors.first)
    #expect(told.message.contains("add up to 80%"))
    #expect(told.place?.file == file.path)
  }

  @Test(
    "a number outside its own range is refused, with what to write",
    arguments: ["8", "8 min", "8 per day of 5/10/20 min", "lognormal mean 8 sd 3 min", "8% then 3%"])
  func outside(text: String) throws {
    let found = try #require(variation(text, "10-15"))
    #expect(
      throws: Misreading("8 lies outside its range '10-15': write a range that holds it, or another number")
    ) {
      try found.checkThatItIsInItsRange()
    }
    try variation(text, "8-15")?.checkThatItIsInItsRange()
    try variation(text, "5-8")?.checkThatItIsInItsRange()
  }

  @Test(
    "least and most must both lie in their range",
    arguments: [
      ("5/10/20 min", "8-15", "5 to 20"), ("5/10/20 min", "6-40", "5 to 20"), ("1-5 days", "1-4", "1 to 5"),
    ])
  func beyond(text: String, range: String, ends: String) throws {
    let found = try #require(variation(text, range))
    #expect(
      throws: Misreading(
        "'\(text)' goes beyond its range '\(range)', which bounds the least and the most: write a range that holds "
          + "\(ends), or other values")
    ) {
      try found.checkThatItIsInItsRange()
    }
  }

  @Test("a file is told of it at the number's place")
  func outsideInFile() throws {
    #expect(
      SampleFile.errors(SampleFile.office("assumed 10-30", becomes: "assumed 20-30")) == [
        "7:10: 18 lies outside its range '20-30': write a range that holds it, or another number"
      ])
  }
}

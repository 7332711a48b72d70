// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Numbers at other values of their range")
struct NumberVariationTests {
  private func variation(_ text: String, _ range: String?) -> NumberVariation? {
    NumberVariation(StatedNumber(path: ["x"], text: text, basis: .assumed, range: range))
  }

  @Test(
    "what is written at both ends",
    arguments: [
      ("12%", "5%-25%", 12, "5%", "25%"), ("0.12", "5%-25%", 0.12, "0.05", "0.25"),
      ("12%", "5-25", 12, "5%", "25%"), ("2", "1-4", 2, "1", "4"),
      ("5/10/20 min", "5-40", 10, "2.5/5/10 min", "20/40/80 min"),
      ("1-5 days", "1.5-6", 3, "0.5-2.5 days", "2-10 days"),
      ("exponential mean 45 min", "20-90", 45, "exponential mean 20 min", "exponential mean 90 min"),
      (
        "lognormal mean 40 sd 30 min", "20-60", 40, "lognormal mean 20 sd 15 min",
        "lognormal mean 60 sd 45 min"
      ),
      ("pert 10/15/30 min", "15-45", 15, "pert 10/15/30 min", "pert 30/45/90 min"),
      ("10 per day of 3/6/12 min", "5-20", 10, "5 per day of 3/6/12 min", "20 per day of 3/6/12 min"),
      ("20 min", "10-40", 20, "10 min", "40 min"), ("20 min", "10-40 min", 20, "10 min", "40 min"),
      ("7,5 min", "5-10", 7.5, "5 min", "10 min"), ("3/6/12 min", "1-2", 6, "0.5/1/2 min", "1/2/4 min"),
      ("8", "7.125-9", 8, "7.1250", "9"), ("3/9/12 min", "1-2", 9, "0.333/1/1.33 min", "0.667/2/2.67 min"),
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

  @Test(
    "what is no number that could be moved",
    arguments: [
      ("08.00-11.00", "08.00-16.00"), ("07:30", "7-8"), ("09.00 11.00 14.00", "08.00-15.30"),
      ("10.00", "08.00-15.30"), ("2026-01-05", "1-2"), ("office", "1-2"),
      ("2 h", "30-240 min"), ("erlang 3 mean 20 min", "10-30"), ("5", "5-5"),
    ] as [(String, String)])
  func none(text: String, range: String) { #expect(variation(text, range) == nil) }

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
          serve: { actor: Petugas, work: 5/10/20 min | assumed 5-40 }
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
        == ByCaseType(DurationLaw(.triangular(least: 20, likely: 40, most: 80), .minutes)))
    #expect(varied.scenario.procedures[0].arrivals == base.scenario.procedures[0].arrivals)
    #expect(throws: ScenarioErrors.self) { try base.varied([(officers, "-1")]) }
  }

  @Test(
    "a number outside its own range is refused, with what to write", arguments: ["8", "8 min", "4/8/30 min"])
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

  @Test("a file is told of it at the number's place")
  func outsideInFile() throws {
    #expect(
      SampleFile.errors(SampleFile.office("assumed 10-30", becomes: "assumed 20-30")) == [
        "7:10: 18 lies outside its range '20-30': write a range that holds it, or another number"
      ])
  }
}

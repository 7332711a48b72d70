// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Costs in files")
struct CostTextTests {
  @Test("prices", arguments: [("7500", 7_500.0), ("Rp 7500", 7_500), ("IDR 0", 0)])
  func price(text: String, amount: Double) throws {
    #expect(try CostText.readPrice(text) == amount)
  }

  @Test(
    "what time costs, in both languages",
    arguments: [
      ("20000 per day", 20_000.0, DurationDistribution.Unit.days), ("Rp 45000 per jam", 45_000, .hours),
      ("5000 per working hour", 5_000, .workingHours), ("35000 per hari kerja", 35_000, .workingDays),
      ("70000 per week", 10_000, .days),
    ])
  func rate(text: String, amount: Double, unit: DurationDistribution.Unit) throws {
    #expect(try CostText.readRate(text) == ArrivalStream.CostRate(amount, per: unit))
  }

  @Test(
    "what is wrong is told",
    arguments: [
      ("7500 per hour", "'7500 per hour' is not a cost: write '7500'"),
      ("Rp 7.500", "'7.500' can be read as 7500 or as 7.5: write the one that you mean"),
      ("-5", "a cost of '-5' is negative: write 0 or more"),
    ])
  func wrongPrice(text: String, message: String) {
    #expect(throws: Misreading(message)) { try CostText.readPrice(text) }
  }

  @Test(
    "what is wrong with the cost of time is told",
    arguments: [
      (
        "20000", "'20000' is not a cost of time: write '20000 per day' or '5000 per working hour'"
      ),
      (
        "20000 per file",
        "'20000 per file' is not a cost of time: write '20000 per day' or '5000 per working hour'"
      ),
      (
        "20000 per month",
        "'1 month': a month or a year has no fixed length: write days, or working days (hari kerja)"
      ),
    ])
  func wrongRate(text: String, message: String) {
    #expect(throws: Misreading(message)) { try CostText.readRate(text) }
  }

  @Test("a file with costs of all kinds, which count among its numbers")
  func file() throws {
    let text = SampleFile.office("  Petugas: 2", becomes: "  Petugas: { officers: 2, cost: 45000 per hour }")
      .replacing(
        "warga: 18 per day | assumed 10-30",
        with: "warga: { per day: 18, cost: 12000, cost of waiting: 20000 per day | assumed 5000-60000 }"
      ).replacing("work: 3/5/10 min, returned", with: "work: 3/5/10 min, cost: 7500 | measured, returned")
    let scenario = try SampleFile.scenario(text)
    #expect(scenario.actor("Petugas")?.costPerHour == 45_000)
    #expect(scenario.procedures[0].activities[0].costPerVisit == 7_500)
    #expect(scenario.procedures[0].arrivals[0].costPerCase == 12_000)
    #expect(scenario.procedures[0].arrivals[0].waitingCost == ArrivalStream.CostRate(20_000, per: .days))
    #expect(scenario.hasCosts)
    for path in [["activities", "check", "cost"], ["arrivals", "warga", "cost of waiting"]] {
      #expect(scenario.numbers.map(\.path).contains(path))
    }
  }
}

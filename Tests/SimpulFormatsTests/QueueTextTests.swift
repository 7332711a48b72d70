// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Orders of the queue")
struct QueueTextTests {
  @Test(
    "in both languages",
    arguments: [
      ("first come", QueueDiscipline.firstCome), ("last come", .lastCome), ("shortest work", .shortestWork),
      ("datang terakhir", .lastCome), ("Paling singkat", .shortestWork), ("random", .random),
      ("acak", .random), ("earliest due", .earliestDue), ("tenggat terdekat", .earliestDue),
    ])
  func words(text: String, order: QueueDiscipline) throws {
    #expect(try QueueText.read(text) == order)
  }

  @Test("a file with an order and a priority")
  func file() throws {
    let text = SampleFile.office("  Petugas: 2", becomes: "  Petugas: { officers: 2, queue: last come }")
      .replacing(
        "  warga: 18 per day | assumed 10-30",
        with: "  warga: 18 per day\n  darurat: { per day: 1, priority: 1 }")
    let scenario = try SampleFile.scenario(text)
    #expect(scenario.actor("Petugas")?.queueDiscipline == .lastCome)
    #expect(scenario.actor("Lurah")?.queueDiscipline == .firstCome)
    #expect(scenario.procedures[0].arrivals.map(\.precedence) == [nil, 1])
  }

  @Test("a priority that interrupts", arguments: ["1 interrupting", "1 menyela"])
  func interrupting(text: String) throws {
    let file = SampleFile.office(
      "warga: 18 per day | assumed 10-30", becomes: "warga: { per day: 18, priority: \(text) }")
    let stream = try SampleFile.scenario(file).procedures[0].arrivals[0]
    #expect(stream.precedence == 1)
    #expect(stream.interrupts)
  }

  @Test("room, patience and getting ready")
  func waiting() throws {
    let text = SampleFile.office("  Petugas: 2", becomes: "  Petugas: { officers: 2, room: 12 | measured }")
      .replacing(
        "work: 3/5/10 min, returned", with: "work: 3/5/10 min, patience: 45 min, set-up: 10 min, returned")
    let scenario = try SampleFile.scenario(text)
    let check = try #require(scenario.procedures[0].activities.first)
    #expect(scenario.actor("Petugas")?.room == 12)
    #expect(check.patience == ByCaseType(DurationDistribution(.constant(45), .minutes)))
    #expect(check.setUp?.common == DurationDistribution(.constant(10), .minutes))
    #expect(scenario.numbers.map(\.path).contains(["actors", "Petugas", "room"]))
    #expect(scenario.numbers.map(\.path).contains(["activities", "check", "set-up"]))
  }

  @Test("what is no room")
  func noRoom() {
    let text = SampleFile.office("  Petugas: 2", becomes: "  Petugas: { officers: 2, room: banyak }")
    #expect(
      SampleFile.errors(text) == ["10:33: 'banyak' is not a number: write it in digits, such as 15 or 1.5"])
  }

  @Test("what is no priority", arguments: ["0", "-1", "100", "tinggi", "1.5"])
  func noPriority(text: String) {
    let file = SampleFile.office(
      "warga: 18 per day | assumed 10-30", becomes: "warga: { per day: 18, priority: \(text) }")
    #expect(
      SampleFile.errors(file) == [
        "7:35: '\(text)' is no priority: write 1 for those that go first, 2 for the next, or '1 interrupting'"
      ])
  }

  @Test("what is no order")
  func noOrder() {
    let text = SampleFile.office("  Petugas: 2", becomes: "  Petugas: { officers: 2, queue: lifo }")
    #expect(
      SampleFile.errors(text) == [
        "10:34: 'lifo' is no order of a queue: write 'first come', 'last come', 'shortest work', "
          + "'random' or 'earliest due'"
      ])
  }
}

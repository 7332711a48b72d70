// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Orders of the queue")
struct QueueTextTests {
  @Test(
    "in both languages",
    arguments: [
      ("first come", QueueOrder.firstCome), ("last come", .lastCome), ("shortest work", .shortestWork),
      ("datang terakhir", .lastCome), ("Paling singkat", .shortestWork),
    ])
  func words(text: String, order: QueueOrder) throws {
    #expect(try QueueText.read(text) == order)
  }

  @Test("a file with an order and a priority")
  func file() throws {
    let text = SampleFile.office("  Petugas: 2", becomes: "  Petugas: { officers: 2, queue: last come }")
      .replacing(
        "  warga: 18 per day | assumed 10-30",
        with: "  warga: 18 per day\n  darurat: { per day: 1, priority: 1 }")
    let scenario = try SampleFile.scenario(text)
    #expect(scenario.actor("Petugas")?.queueOrder == .lastCome)
    #expect(scenario.actor("Lurah")?.queueOrder == .firstCome)
    #expect(scenario.procedures[0].arrivals.map(\.precedence) == [nil, 1])
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

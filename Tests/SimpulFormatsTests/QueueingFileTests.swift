// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Own queues and officers kept free in a file")
struct QueueingFileTests {
  @Test(
    "queues of officers, evenly, by shares or by counts",
    arguments: [
      ("yes", Queueing.oneEach(weights: [])), ("ya", .oneEach(weights: [])), ("no", .shared),
      ("tidak", .shared), ("3 1 1", .oneEach(weights: [3, 1, 1])),
      ("50% 30% 20%", .oneEach(weights: [0.5, 0.3, 0.2])),
    ])
  func queueing(_ text: String, _ queueing: Queueing) throws {
    #expect(try OfficersText.readQueueing(text) == queueing)
  }

  @Test("shares that were rounded are parts of their sum")
  func rounded() throws {
    guard case .oneEach(let weights) = try OfficersText.readQueueing("33% 33% 33%") else {
      Issue.record("no queues")
      return
    }
    #expect(weights.count == 3 && weights.allSatisfy { abs($0 - 1 / 3.0) < 1e-12 })
  }

  @Test("what cannot be read is told with what to write")
  func misread() {
    #expect(
      throws: Misreading(
        "'each' does not say how cases are shared out among the queues: write 'yes' where all officers have as many, or one "
          + "share for each officer, such as '40% 30% 30%' or '3 1 1'")
    ) { try OfficersText.readQueueing("each") }
    #expect(
      throws: Misreading(
        "the shares of the queues add up to 90%: make them 100%, or write how many there were in each, without %"
      )
    ) { try OfficersText.readQueueing("50% 30% 10%") }
    #expect(throws: Misreading("'maybe': write 'keeps officers free: yes', or leave it out")) {
      try YesNoText.read("maybe", of: "keeps officers free")
    }
  }
}

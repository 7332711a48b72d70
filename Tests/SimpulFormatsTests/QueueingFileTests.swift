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
      ("50% 25%", .oneEach(weights: [0.5, 0.25])),
    ])
  func queueing(_ text: String, _ queueing: Queueing) throws {
    #expect(try OfficersText.readQueueing(text) == queueing)
  }

  @Test("what cannot be read is told with what to write")
  func misread() {
    #expect(
      throws: Misreading(
        "'each' does not say how cases are shared out among the queues: write 'yes' where all officers have as many, or one "
          + "share for each officer, such as '40% 30% 30%' or '3 1 1'")
    ) { try OfficersText.readQueueing("each") }
    #expect(throws: Misreading("'maybe': write 'keeps officers free: yes', or leave it out")) {
      try YesNoText.read("maybe", of: "keeps officers free")
    }
  }
}

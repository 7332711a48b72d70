// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("Groups of arrivals")
struct GroupTextTests {
  @Test(
    "as they are written",
    arguments: [
      ("3", ArrivalStream.GroupSize.constant(3)), ("1", .single), ("geometric mean 4", .geometric(mean: 4)),
      ("geometric rata-rata 2,5", .geometric(mean: 2.5)),
    ])
  func sizes(text: String, size: ArrivalStream.GroupSize) throws {
    #expect(try GroupText.read(text) == size)
  }

  @Test("what is no size", arguments: ["many", "2.5", "1-3", "geometric 4"])
  func noSize(text: String) {
    #expect(
      throws: Misreading(
        "'\(text)' is no size of a group: write '3', or 'geometric mean 4' where groups differ")
    ) {
      try GroupText.read(text)
    }
  }

  @Test("in a file, with what stands behind it; a group of nobody is refused")
  func file() throws {
    let text = SampleFile.office(
      "warga: 18 per day | assumed 10-30", becomes: "warga: { per day: 18, in groups of: 3 | assumed 1-5 }")
    #expect(try SampleFile.scenario(text).procedures[0].arrivals[0].groups == .constant(3))
    let nobody = SampleFile.office(
      "warga: 18 per day | assumed 10-30", becomes: "warga: { per day: 18, in groups of: 0 }")
    #expect(
      SampleFile.errors(nobody) == [
        "7:39: nobody comes in groups of 0: write a number from 1 to 1000, or leave it out"
      ])
  }
}

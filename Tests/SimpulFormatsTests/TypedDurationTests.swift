// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("A length of time on the command line")
struct TypedDurationTests {
  @Test("is read as in a file")
  func read() throws {
    let minutes = try TypedDuration("30 min")
    #expect(minutes.amount == 30 && minutes.unit == .minutes)
    let days = try TypedDuration("1,5 hari kerja")
    #expect(days.amount == 1.5 && days.unit == .workingDays)
  }

  @Test("is refused with what to write instead")
  func refused() {
    #expect(
      throws: TypedDuration.Problem(
        description:
          "'30' has no unit: write '30 min', or another unit (min, h, days, working days; menit, jam, hari, hari kerja)"
      )
    ) {
      try TypedDuration("30")
    }
    #expect(throws: TypedDuration.Problem.self) { try TypedDuration("10/15/30 min") }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulFormats
import SimpulModel
import Testing

@Suite("A promised time as somebody types it")
struct PromisedTimeTests {
  @Test(
    "In both languages, with units",
    arguments: [
      ("3 working days", 3, DurationDistribution.Unit.workingDays), ("60 menit kerja", 60, .workingMinutes),
      ("2,5 jam", 2.5, .hours), ("0 hari kerja", 0, .workingDays),
    ])
  func read(text: String, amount: Double, unit: DurationDistribution.Unit) throws {
    let deadline = try PromisedTime.read(text)
    #expect(deadline.amount == amount && deadline.unit == unit)
  }

  @Test(
    "What it is not is said",
    arguments: [
      (
        "3",
        "'3' has no unit: write '3 min', or another unit (min, h, days, working days; menit, jam, hari, hari kerja)"
      ),
      (
        "3000000000 working days",
        "'3000000000 working days' is longer than a hundred years: write a time that somebody would promise"
      ),
      ("0 h", "nobody can keep a promise of '0 h': write more than 0"),
      ("1-3 h", "'1-3 h' is a spread of times: write a single one, such as 8 working days"),
    ])
  func problems(text: String, message: String) {
    do throws(PromisedTime.Problem) {
      _ = try PromisedTime.read(text)
      Issue.record("read")
    } catch {
      #expect(error.description == message)
    }
  }
}

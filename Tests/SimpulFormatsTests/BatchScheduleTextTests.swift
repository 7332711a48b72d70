// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulFormats

@Suite("When a pile is taken up")
struct BatchScheduleTextTests {
  static let written: [(String, BatchSchedule)] = [
    ("09.00 14.00", [TimeOfDay(hour: 9), TimeOfDay(hour: 14)]),
    ("15 files", BatchSchedule(files: 15)), ("15 berkas", BatchSchedule(files: 15)),
    ("oldest 2 working days", BatchSchedule(oldest: BatchSchedule.Age(2, .workingDays))),
    ("tertua 2 hari kerja", BatchSchedule(oldest: BatchSchedule.Age(2, .workingDays))),
    (
      "09.00 or 20 files or oldest 3 h",
      BatchSchedule(times: [TimeOfDay(hour: 9)], files: 20, oldest: BatchSchedule.Age(3, .hours))
    ),
    ("20 berkas atau 09.00", BatchSchedule(times: [TimeOfDay(hour: 9)], files: 20)),
    ("10 files until empty", BatchSchedule(files: 10, goesOnUntilEmpty: true)),
    ("09.00 sampai habis", BatchSchedule(times: [TimeOfDay(hour: 9)], goesOnUntilEmpty: true)),
  ]

  @Test("as it is written", arguments: written)
  func batchSchedule(text: String, batchSchedule: BatchSchedule) throws {
    #expect(try BatchScheduleText.read(text) == batchSchedule)
  }

  @Test(
    "what is not understood",
    arguments: [
      (
        "15 files or 20 files",
        "'15 files or 20 files' names a number of files twice: write each once, such as "
          + "'09.00 14.00 or 15 files or oldest 2 days'"
      ),
      (
        "oldest 2 h or oldest 3 h",
        "'oldest 2 h or oldest 3 h' names a limit of age twice: write each once, such as "
          + "'09.00 14.00 or 15 files or oldest 2 days'"
      ),
      ("oldest 1-3 days", "'1-3 days' is a spread of times: write a single one, such as 8 working days"),
      (
        "15",
        "'15' does not say of what: write '15 files' for a pile of so many, or '15.00' for a round at that time"
      ),
      ("09.00 or 40", "'40' does not say of what: write '40 files' for a pile of so many"),
      ("1", "'1' is not a time of day: write 01.00"),
      ("pagi", "'pagi' is not a time of day: write hours and minutes, such as 07.30"),
    ])
  func misreading(text: String, message: String) {
    #expect(throws: Misreading(message)) { try BatchScheduleText.read(text) }
  }

  @Test("in a file; a pile of one is refused")
  func file() throws {
    let text = SampleFile.office("rounds: 09.00 14.00", becomes: "rounds: 20 files | measured")
    #expect(try SampleFile.scenario(text).procedures[0].activities.contains { $0.batchSchedule.files == 20 })
    let one = SampleFile.office("rounds: 09.00 14.00", becomes: "rounds: 1 files")
    let errors = SampleFile.errors(one)
    #expect(errors.count == 1)
    #expect(
      errors.first?.hasSuffix(
        "a pile of 1 file: write a number from 2 to 10000, or leave 'rounds' out where each file is taken up as "
          + "it comes") == true, "\(errors)")
  }
}

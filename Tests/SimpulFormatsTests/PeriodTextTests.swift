// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulFormats

@Suite("The period of a study")
struct PeriodTextTests {
  private let monday = CivilDate(dayNumber: 20_458)

  @Test("from a date to a date, both included")
  func dates() throws {
    let period = try PeriodText.read("2026-01-05 to 2026-01-11, starts empty")
    #expect(period.first.description == "2026-01-05")
    #expect(period.length == 7 * 86_400_000_000)
    #expect(period.warmUp == 0)
  }

  @Test("for a length, with a warm-up")
  func length() throws {
    let period = try PeriodText.read("2026-01-05 for 30 weeks, warm-up 4 weeks")
    #expect(period.first == monday)
    #expect(period.length == 210 * 86_400_000_000)
    #expect(period.warmUp == 28 * 86_400_000_000)
    #expect(try PeriodText.read("2026-01-05 selama 100 jam").length == 360_000_000_000)
  }

  @Test(
    "the steady state, whose warm-up is found",
    arguments: ["steady", "steady state", "tunak", "keadaan tunak"])
  func steady(word: String) throws {
    let period = try PeriodText.read("2026-01-05 for 60 weeks, \(word)")
    #expect(period.isSteady && period.warmUp == 0)
    #expect(try !PeriodText.read("2026-01-05 for 60 weeks, starts empty").isSteady)
  }

  @Test(
    "no period",
    arguments: [
      (
        "2026-01-05 for 60 weeks, warm-up 4 weeks, steady",
        "'2026-01-05 for 60 weeks, warm-up 4 weeks, steady' states a warm-up and asks for one: write 'warm-up 4 weeks', or "
          + "'steady' and pilot runs find it"
      ),
      (
        "2026",
        "'2026' is not a period: write '2026-01-05 to 2026-06-30, starts empty' or '2026-01-05 for 30 weeks, "
          + "warm-up 4 weeks'"
      ),
      (
        "2026-06-30 to 2026-01-05",
        "'2026-06-30 to 2026-01-05' ends before it begins: write the earlier date first"
      ),
      (
        "2026-01-05 to 2026-01-11, full",
        "'full' is not known here: write 'starts empty', 'warm-up 4 weeks' or 'steady'"
      ),
      (
        "2026-01-05 for 2 weeks, warm-up 2 weeks",
        "'2026-01-05 for 2 weeks, warm-up 2 weeks': the warm-up is as long as the study: nothing would be measured"
      ),
      (
        "2026-01-05 for 20 working days",
        "'2026-01-05 for 20 working days': a study is told in calendar time: write days or weeks"
      ),
      ("2026-01-05 for 0 days", "'2026-01-05 for 0 days' has no length: write one such as 30 weeks"),
      (
        "2026-01-05 for 5000 weeks, warm-up 6000 weeks",
        "'2026-01-05 for 5000 weeks, warm-up 6000 weeks' is longer than a hundred years"
      ),
    ])
  func mistakes(text: String, message: String) {
    #expect(throws: Misreading(message)) { try PeriodText.read(text) }
  }
}

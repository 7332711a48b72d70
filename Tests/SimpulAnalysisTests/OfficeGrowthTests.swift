// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulEngine

@Suite("Growth of the files in an office")
struct OfficeGrowthTests {
  private func tally(_ present: [Int], came: Int = 0, days: Int? = nil) -> Tally {
    var office = OfficeTally()
    office.presentAtDayEnd = present
    office.came = came
    office.windowClock = Microseconds(days ?? present.count) * .perDay
    return Tally(actors: [], activities: [], caseTypes: [], office: office)
  }

  private func period(days: Int, warmUp: Int = 0) -> StudyPeriod {
    StudyPeriod(
      first: CivilDate(dayNumber: 20_000), length: Microseconds(days) * .perDay,
      warmUp: Microseconds(warmUp) * .perDay)
  }

  /// Thirds of three days: 5 on average in the middle one, 6 in the last. The filling of an empty office does not count.
  @Test("the last third less the middle one, in files a week")
  func thirds() throws {
    let present = [0, 2, 4, 5, 5, 5, 5, 5, 8]
    #expect(abs(try #require(OfficeGrowth.perWeek(of: tally(present), period(days: 9))) - 7 / 3.0) < 1e-12)
    let settled = [0, 3, 6, 7, 8, 7, 7, 7, 8]
    #expect(OfficeGrowth.perWeek(of: tally(settled), period(days: 9)) == 0)
    // Behind a warm-up of three days: thirds of two, 5 and 6.5.
    let later = [5, 5, 5, 5, 5, 8]
    #expect(OfficeGrowth.perWeek(of: tally(later), period(days: 9, warmUp: 3)) == 1.5 * 7 / 2)
  }

  /// 31 days are three thirds of a week and ten days over: whole weeks, so that Mondays stand against Mondays.
  @Test("thirds of three weeks and more are whole weeks")
  func weeks() {
    let week = [9, 7, 5, 4, 3, 0, 0]
    let present = (0..<31).map { week[$0 % 7] }
    #expect(OfficeGrowth.perWeek(of: tally(present), period(days: 31)) == 0)
  }

  @Test("no growth is told of less than three days")
  func short() {
    #expect(OfficeGrowth.perWeek(of: tally([1, 2]), period(days: 2)) == nil)
  }

  /// 70 files in a fortnight, 140 in two replications: 35 a week.
  @Test("less than a hundredth of what comes is no sign of overload")
  func least() {
    let tallies = [60, 80].map { tally([0], came: $0, days: 14) }
    #expect(abs(OfficeGrowth.leastPerWeek(tallies) - 0.35) < 1e-12)
  }
}

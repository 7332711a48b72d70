// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

@Suite("Where a time may end at the opening")
struct ReturnHourProblemsTests {
  private static let days = ByCaseType(DurationDistribution(.constant(3), .days, returnHour: .atOpening))
  private static let inside =
    "'at opening' says when an applicant comes who was outside the office for some days, and nobody comes at the end of "
    + "this time: leave it out"

  @Test("with the applicant, after a return, for a new request, in a population")
  func outside() {
    #expect(Offices.problems(activity: "submit") { $0.wait = ReturnHourProblemsTests.days }.isEmpty)
    let returned = Offices.problems(activity: "check") { $0.returned?.delay = ReturnHourProblemsTests.days }
    #expect(returned.isEmpty)
  }

  @Test("not where nobody was outside")
  func insideTheOffice() {
    let waits = Offices.problems(activity: "check") { $0.wait = ReturnHourProblemsTests.days }
    #expect(waits.map(\.message) == [ReturnHourProblemsTests.inside])
    #expect(waits.map(\.path.last) == ["wait"])
    let patience = Offices.problems(activity: "check") { $0.patience = ReturnHourProblemsTests.days }
    #expect(patience.map(\.message) == [ReturnHourProblemsTests.inside])
    let withdrawal = Offices.streamProblems {
      $0.withdrawal = ArrivalStream.Later(
        share: 0.1, after: DurationDistribution(.constant(3), .days, returnHour: .atOpening))
    }
    #expect(withdrawal.map(\.message) == [ReturnHourProblemsTests.inside])
    let gaps = Offices.streamProblems {
      $0.pattern = .renewal(DurationDistribution(.constant(3), .days, returnHour: .atOpening))
    }
    #expect(gaps.map(\.message) == [ReturnHourProblemsTests.inside])
  }

  @Test("not in other units")
  func units() {
    let problems = Offices.problems(activity: "submit") {
      $0.wait = ByCaseType(DurationDistribution(.constant(3), .hours, returnHour: .atOpening))
    }
    #expect(
      problems.map(\.message) == [
        "only a time in calendar days ends at an hour of which something can be said: leave 'at opening' out"
      ])
  }
}

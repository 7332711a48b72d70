// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

@Suite("Problems of arrivals")
struct ArrivalProblemsTests {
  @Test("nobody comes, or fewer than nobody")
  func arrivals() {
    #expect(
      Offices.problems { $0.procedures[0].arrivals = [] } == [
        ModelProblem(
          path: ["arrivals"],
          message: "nobody asks for the service: write how many come, such as 'warga: 10 per day | assumed'")
      ])
    #expect(
      Offices.streamProblems { $0.pattern = .rate(count: -4, per: .day) } == [
        ModelProblem(path: ["arrivals", "warga"], message: "-4 arrivals is negative: write 0 or more")
      ])
  }

  @Test("hours that add up to 95%")
  func hourShares() {
    #expect(
      Offices.streamProblems {
        $0.hourShares = [
          .init(range: TimeRange(8, 0, 10, 0), share: 0.6),
          .init(range: TimeRange(10, 0, 12, 0), share: 0.35),
        ]
      } == [
        ModelProblem(
          path: ["arrivals", "warga", "hours"], message: "the hours of 'warga' add up to 95%: make them 100%")
      ])
    #expect(
      Offices.streamProblems {
        $0.hourShares = [
          .init(range: TimeRange(9, 0, 12, 0), share: 1.5), .init(range: TimeRange(8, 0, 10, 0), share: -0.5),
        ]
      } == [
        ModelProblem(
          path: ["arrivals", "warga", "hours", "09.00-12.00"],
          message: "150% is not a share: write 0% to 100%"),
        ModelProblem(
          path: ["arrivals", "warga", "hours", "08.00-10.00"],
          message: "-50% is not a share: write 0% to 100%"),
        ModelProblem(
          path: ["arrivals", "warga", "hours"],
          message: "08.00-10.00 and 09.00-12.00 overlap: write hours that do not"),
      ])
  }

  @Test("weekdays and seasons that are negative, twice, or leave nobody")
  func factors() {
    #expect(
      Offices.streamProblems {
        $0.weekdayFactors = [
          .init(day: .monday, factor: -1), .init(day: .friday, factor: 1), .init(day: .friday, factor: 2),
        ]
        $0.seasons = [
          .init(
            dates: DateRange(first: Offices.date(2026, 3, 2), last: Offices.date(2026, 3, 1)), factor: -0.6)
        ]
      } == [
        ModelProblem(
          path: ["arrivals", "warga", "weekdays", "mon"], message: "-100% is negative: write 0% or more"),
        ModelProblem(
          path: ["arrivals", "warga", "weekdays", "fri"],
          message: "'fri' is there twice: leave one of them out"),
        ModelProblem(
          path: ["arrivals", "warga", "seasons"],
          message: "2026-03-02..2026-03-01 ends before it begins: write the earlier date first"),
        ModelProblem(
          path: ["arrivals", "warga", "seasons", "2026-03-02..2026-03-01"],
          message: "-60% is negative: write 0% or more"),
      ])
    #expect(
      Offices.streamProblems {
        $0.weekdayFactors = WeekdaySet.mondayToFriday.days.map { .init(day: $0, factor: 0) }
      } == [
        ModelProblem(
          path: ["arrivals", "warga", "weekdays"],
          message: "nobody comes on any day on which the office is open: write more than 0% for one of them")
      ])
  }

  @Test("no time between cases, and what does nothing to it")
  func renewal() {
    #expect(
      Offices.streamProblems {
        $0.pattern = .renewal(DurationDistribution(.constant(0), .minutes))
        $0.weekdayFactors = [.init(day: .monday, factor: 2)]
      } == [
        ModelProblem(
          path: ["arrivals", "warga"],
          message: "0 between one case and the next means endlessly many at once: write more than 0"),
        ModelProblem(
          path: ["arrivals", "warga", "weekdays"],
          message:
            "'weekdays' spreads a number of arrivals and does nothing to the time between cases: leave it "
            + "out, or write how many come, such as 'per day: 18'"),
      ])
  }

  private func log(_ days: [Int]) -> ArrivalStream.Pattern {
    let first = Offices.letter.period.first
    return .recorded(
      ArrivalLog(source: "log.csv", entries: days.map { .init(first.advanced(byDays: $0)) }))
  }

  private var length: Int { Offices.letter.period.last.dayNumber - Offices.letter.period.first.dayNumber }

  @Test("a log that is as long as the study, with weeks in which nobody came")
  func fittingLog() {
    #expect(Offices.streamProblems { $0.pattern = log([0, 1, length]) }.isEmpty)
  }

  @Test("a log that holds nobody, begins late, ends early")
  func logOfAnotherTime() {
    let (first, last) = (Offices.letter.period.first, Offices.letter.period.last)
    #expect(
      Offices.streamProblems { $0.pattern = log([-3]) }.map(\.message) == [
        "'log.csv' holds nobody who came between \(first) and \(last): write another 'period'"
      ])
    let weekly = Array(stride(from: 14, through: length - 14, by: 2))
    #expect(
      Offices.streamProblems { $0.pattern = log(weekly) }.map(\.message) == [
        "'log.csv' begins on \(first.advanced(byDays: 14)) and the study on \(first): let the study be as long as the log",
        "'log.csv' ends on \(first.advanced(byDays: weekly[weekly.count - 1])) and the study on \(last): let the study be as "
          + "long as the log",
      ])
  }

  @Test("what a log says already")
  func unusedBesideLog() {
    let problems = Offices.streamProblems {
      $0.pattern = log([0, 1, length])
      $0.between = [TimeRange(8, 0, 12, 0)]
      $0.noShow = 0.1
    }
    #expect(problems.map { $0.path.last } == ["between", "no show"])
    #expect(problems.allSatisfy { $0.message.contains("those of a log come when they came") })
  }

  @Test("a quota of nobody, and of a town", arguments: [0, 1_000_001])
  func quota(number: Int) {
    #expect(
      Offices.streamProblems { $0.tickets = .init(quota: number, retryShare: 0.7) } == [
        ModelProblem(
          path: ["arrivals", "warga", "quota"],
          message: "a quota of \(number) a day: write a number from 1 to 1000000, or leave it out")
      ])
    #expect(Offices.streamProblems { $0.tickets = .init(quota: 40, retryShare: 0.7) }.isEmpty)
  }

  @Test("a quota of a population, each of whom comes by himself")
  func quotaOfPopulation() {
    #expect(
      Offices.streamProblems {
        $0.pattern = .population(members: 9, gap: DurationDistribution(.constant(3), .days))
        $0.tickets = .init(quota: 40, retryShare: 0.7)
      }.map { $0.path }.contains(["arrivals", "warga", "quota"]))
  }

  @Test("tickets that end before anybody comes, or when nobody comes any more")
  func tickets() {
    #expect(
      Offices.streamProblems { $0.tickets = .init(until: TimeOfDay(hour: 7), retryShare: 0.7) } == [
        ModelProblem(
          path: ["arrivals", "warga", "tickets until"],
          message:
            "tickets end at 07.00 and the first people come at 07.30, so nobody would get one: write a "
            + "later time")
      ])
    #expect(
      Offices.streamProblems {
        $0.between = [TimeRange(8, 0, 12, 0)]
        $0.tickets = .init(until: TimeOfDay(hour: 13), retryShare: 7)
      } == [
        ModelProblem(
          path: ["arrivals", "warga", "too late"], message: "700% is not a share: write 0% to 100%"),
        ModelProblem(
          path: ["arrivals", "warga", "tickets until"],
          message:
            "tickets end at 13.00 and nobody comes after 12.00 anyway: write an earlier time or leave it "
            + "out"),
      ])
    #expect(
      Offices.streamProblems { $0.tickets = .init(until: TimeOfDay(hour: 12), retryShare: 0.7) }.isEmpty)
  }
}

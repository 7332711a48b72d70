// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Streams of every kind in which cases come, each with what is known of it, for the checks that all must pass. A kind that is
/// added does not compile until it has a name here, and fails the battery until it is in the list.
public enum EveryArrivalPattern {
  public enum Kind: String, CaseIterable, Sendable {
    case perHour, perDay, perWeek, perMonth, perYear, renewal, dates, population, recorded
  }

  /// A stream in the office of `scenario`.
  public struct Sample: Sendable, CustomStringConvertible {
    public var description: String
    public var stream: ArrivalStream
    /// Within which cases come, on every open date.
    public var hours: [TimeRange]
    /// How many cases come in the study, worked out by hand; of a population, how many could if a case took no time.
    public var expected: Double
    /// Whether the cases that come differ from replication to replication.
    public var isRandom: Bool
  }

  public static func kind(of pattern: ArrivalStream.Pattern) -> Kind {
    switch pattern {
    case .rate(_, .hour): .perHour
    case .rate(_, .day): .perDay
    case .rate(_, .week): .perWeek
    case .rate(_, .month): .perMonth
    case .rate(_, .year): .perYear
    case .renewal: .renewal
    case .dates: .dates
    case .population: .population
    case .recorded: .recorded
    }
  }

  /// The pattern with twice as many cases.
  public static func doubled(_ pattern: ArrivalStream.Pattern) -> ArrivalStream.Pattern {
    switch pattern {
    case .rate(let count, let per): .rate(count: 2 * count, per: per)
    case .renewal(let gap): .renewal(DurationDistribution(gap.distribution.scaled(by: 0.5), gap.unit))
    case .dates(let dates, let cases): .dates(dates, cases: 2 * cases)
    case .population(let members, let gap): .population(members: 2 * members, gap: gap)
    case .recorded(let log):
      .recorded(ArrivalLog(source: log.source, entries: log.entries.flatMap { [$0, $0] }))
    }
  }

  /// Monday, 5 January 2026, of which month four weeks are 20 of 22 weekdays, and of which year 20 of 261.
  public static let firstDay = CivilDate(dayNumber: 20_458)
  private static let office = [TimeRange(8, 0, 12, 0), TimeRange(13, 0, 16, 0)]

  /// Four weeks of an office that is open on weekdays for seven hours, and a desk that never has to make anyone wait long.
  public static func scenario(_ stream: ArrivalStream) -> Scenario {
    let calendar = WorkingCalendar(key: "office", week: .same(office, on: .mondayToFriday))
    return Scenario(
      title: "arrivals", period: StudyPeriod(first: firstDay, length: 28 * .perDay),
      calendars: CalendarBook([calendar]), officeCalendar: calendar.key,
      actors: [Actor(key: "desk", officers: 3)],
      procedures: [
        Procedure(
          arrivals: [stream],
          steps: [
            .activity(
              Activity(
                key: "serve", performers: .actor("desk"),
                work: ByCaseType(DurationDistribution(.constant(1), .minutes))))
          ])
      ])
  }

  private static func sample(
    _ name: String, _ pattern: ArrivalStream.Pattern, expected: Double, between: [TimeRange]? = nil,
    hours: [TimeRange]? = nil, isRandom: Bool = true, change: (inout ArrivalStream) -> Void = { _ in }
  ) -> Sample {
    var stream = ArrivalStream(key: "case", pattern: pattern, between: between)
    change(&stream)
    return Sample(
      description: name, stream: stream, hours: hours ?? between ?? office, expected: expected,
      isRandom: isRandom)
  }

  private static func day(_ number: Int) -> CivilDate { firstDay.advanced(byDays: number) }

  private static let fiveADay = ArrivalStream.Pattern.rate(count: 5, per: .day)
  private static let everyTwoHours = ArrivalStream.Pattern.renewal(
    DurationDistribution(.exponential(mean: 2), .hours))
  /// Two hours of each of the 20 days.
  private static let morning = [TimeRange(9, 0, 11, 0)]

  public static let all: [Sample] = [
    sample("three an hour", .rate(count: 3, per: .hour), expected: 120, between: morning),
    sample("five a day", fiveADay, expected: 100, between: morning),
    sample("20 a week", .rate(count: 20, per: .week), expected: 80),
    sample("44 a month", .rate(count: 44, per: .month), expected: 40),
    sample("522 a year", .rate(count: 522, per: .year), expected: 40, between: morning),
    sample("every two hours or so", everyTwoHours, expected: 20, between: morning),
    sample("every two hours or so, in fours", everyTwoHours, expected: 80, between: morning) {
      $0.groups = .constant(4)
    },
    sample("five a day, in twos and threes", fiveADay, expected: 100) { $0.groups = .geometric(mean: 2.5) },
    sample("five a day, a quarter of whom never come", fiveADay, expected: 75) { $0.noShow = 0.25 },
    sample("five a day, most of them at the door", fiveADay, expected: 100) { $0.atTheDoor = 0.6 },
    sample("five a day, good days and bad", fiveADay, expected: 100) { $0.dayToDayVariability = 0.4 },
    // The mean over the study's dates stays.
    sample("five a day, twice as many on Mondays", fiveADay, expected: 100) {
      $0.weekdayFactors = [.init(day: .monday, factor: 2)]
    },
    // A week of three times five, and three weeks of five.
    sample("five a day, three times as many in the first week", fiveADay, expected: 150) {
      $0.seasons = [.init(dates: DateRange(first: day(0), last: day(6)), factor: 3)]
    },
    sample(
      "five a day, most of them early", fiveADay, expected: 100,
      hours: [TimeRange(8, 0, 9, 0), TimeRange(14, 0, 15, 0)]
    ) {
      $0.hourShares = [
        .init(range: TimeRange(8, 0, 9, 0), share: 0.75), .init(range: TimeRange(14, 0, 15, 0), share: 0.25),
      ]
    },
    // The second date is a Saturday.
    sample(
      "seven on each of two dates",
      .dates(
        [DateRange(first: day(1), last: day(1)), DateRange(first: day(4), last: day(5))], cases: 7),
      expected: 14, between: morning, isRandom: false),
    // 28 days of 24 hours for each of six.
    sample(
      "a population of six",
      .population(members: 6, gap: DurationDistribution(.exponential(mean: 48), .hours)),
      expected: 84),
    // 140 open hours for each of six.
    sample(
      "a population of six, by working time",
      .population(members: 6, gap: DurationDistribution(.exponential(mean: 35), .workingHours)), expected: 24),
    // The fourth comes when the office opens; the last one not in these weeks.
    sample(
      "a log",
      .recorded(
        ArrivalLog(
          source: "log.csv",
          entries: [
            .init(day(0), TimeOfDay(hour: 8, minute: 30)), .init(day(0), TimeOfDay(hour: 8, minute: 30)),
            .init(day(3), TimeOfDay(hour: 15, minute: 59)), .init(day(8)),
            .init(day(70), TimeOfDay(hour: 9, minute: 0)),
          ])), expected: 4, isRandom: false),
  ]
}

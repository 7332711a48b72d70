// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulStatistics
import Testing

@testable import SimpulAnalysis
@testable import SimpulTime

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Days of arrival logs drawn anew")
struct RecordedDaysTests {
  private static let monday = CivilDate(dayNumber: 20_458)

  /// - Parameters:
  ///   - hours: of the office; the whole day of every day where nil.
  ///   - entries: days from the first one on, with times in seconds.
  private func office(
    days: Int, warmUp: Int = 0, hours: TimeRange? = nil, _ entries: [(day: Int, seconds: Double)],
    further: [(day: Int, seconds: Double)]? = nil
  ) -> Scenario {
    func stream(_ key: String, _ entries: [(day: Int, seconds: Double)]) -> ArrivalStream {
      ArrivalStream(
        key: key,
        pattern: .recorded(
          ArrivalLog(
            source: "\(key).csv",
            entries: entries.map {
              ArrivalLog.Entry(
                Self.monday.advanced(byDays: $0.day), TimeOfDay(sinceMidnight: Microseconds($0.seconds * 1e6))
              )
            })))
    }
    var scenario = Scenario(
      title: "log",
      period: StudyPeriod(
        first: Self.monday, length: Microseconds(days) * .perDay, warmUp: Microseconds(warmUp) * .perDay),
      actors: [Actor(key: "desk")],
      procedures: [
        Procedure(
          arrivals: [stream("letter", entries)] + (further.map { [stream("permit", $0)] } ?? []),
          steps: [
            .activity(
              Activity(
                key: "serve", performers: .actor("desk"),
                work: ByCaseType(DurationDistribution(.exponential(mean: 1), .hours))))
          ])
      ])
    if let hours {
      let week = WorkingCalendar.Week(hours: Weekday.allCases.map { $0.rawValue < 5 ? [hours] : nil })
      scenario.calendars = CalendarBook([WorkingCalendar(key: "office", week: week)])
      scenario.officeCalendar = "office"
    }
    return scenario
  }

  private func redrawn(_ scenario: Scenario, _ sample: Int) -> [ArrivalLog] {
    Resampling(seed: 1, study: "s", sample: sample).redrawn(scenario).arrivalLogs
  }

  /// What came by day.
  private func byDay(_ log: ArrivalLog, days: Int) -> [[Microseconds]] {
    (0..<days).map { day in
      log.entries.filter { $0.date == Self.monday.advanced(byDays: day) }.compactMap {
        $0.time?.sinceMidnight
      }
    }
  }

  @Test("each day becomes a whole day of the same weekday, with its order; days without anybody count")
  func wholeDays() throws {
    // Ten weeks; on day d so many come as its weekday says, and none on every third; later ones stand first in the log.
    var entries: [(day: Int, seconds: Double)] = []
    for day in 0..<70 where day % 3 != 0 {
      for number in 0...(day % 7) { entries.append((day, Double(40_000 + day - 60 * number))) }
    }
    let scenario = office(days: 70, entries)
    let recorded = byDay(scenario.arrivalLogs[0], days: 70)
    let one = byDay(redrawn(scenario, 3)[0], days: 70)
    for day in 0..<70 {
      #expect(stride(from: day % 7, to: 70, by: 7).contains { recorded[$0] == one[day] }, "\(day)")
    }
    #expect(redrawn(scenario, 3) == redrawn(scenario, 3))
    #expect(redrawn(scenario, 3) != redrawn(scenario, 4))
    // Each day is left out with probability 0.9^10 = 0.349; three standard errors.
    let kept = (0..<70).count { day in recorded[day].isEmpty || one.contains(recorded[day]) }
    let empty = recorded.count { $0.isEmpty }
    #expect(abs(Double(kept - empty) / Double(70 - empty) - 0.651) < 3 * 0.07)
    #expect(RecordedDays(of: scenario)?.countOfWorth == 70)
  }

  @Test("open days stand for open days and closed ones for closed ones; rare weekdays are drawn together")
  func kinds() throws {
    let hours = TimeRange(start: TimeOfDay(hour: 8), end: TimeOfDay(hour: 16))
    // Four weeks: each weekday is there four times. Ten come on each open day, nobody else.
    var entries: [(day: Int, seconds: Double)] = []
    for day in 0..<28 where day % 7 < 5 {
      for number in 0..<10 { entries.append((day, Double(36_000 + 100 * day + number))) }
    }
    let scenario = office(days: 28, hours: hours, entries)
    let found = byDay(redrawn(scenario, 0)[0], days: 28)
    #expect(found.enumerated().allSatisfy { $1.count == ($0 % 7 < 5 ? 10 : 0) })
    // The second of the day on which somebody came reports which day he is: not all of the same weekday.
    let sources = found.enumerated().filter { !$1.isEmpty }.map { day, times in
      (day, Int((Double(times[0]) / 1e6 - 36_000) / 100))
    }
    #expect(sources.contains { $0 % 7 != $1 % 7 })
    #expect(RecordedDays(of: scenario)?.countOfWorth == 20)
  }

  @Test("case types that come together still do, and both designs meet the same days")
  func together() throws {
    let letters = (0..<70).filter { $0 % 2 == 0 }.map { (day: $0, seconds: 30_000.0 + Double($0)) }
    let permits = letters.map { (day: $0.day, seconds: $0.seconds + 600) }
    let scenario = office(days: 70, letters, further: permits)
    let logs = redrawn(scenario, 5)
    #expect(logs[0].entries.map(\.date) == logs[1].entries.map(\.date))
    #expect(
      zip(logs[0].entries, logs[1].entries).allSatisfy {
        $1.time?.sinceMidnight == ($0.time?.sinceMidnight ?? 0) + 600 * 1_000_000
      })
    var other = scenario
    other.actors[0].officers = 2
    #expect(redrawn(other, 5) == logs)
  }

  @Test("a log that tells of more dates than another makes no empty days of those")
  func logsOfDifferentLength() throws {
    // Ten weeks of a study; letters come on every day of twenty weeks, permits of ten; nobody else long after.
    let letters = (0..<140).map { (day: $0, seconds: 30_000.0) }
    let permits = (0..<70).map { (day: $0, seconds: 36_000.0) }
    let scenario = office(days: 70, letters, further: permits)
    for sample in 0..<5 {
      let logs = redrawn(scenario, sample)
      #expect(byDay(logs[0], days: 140).allSatisfy { $0.count == 1 })
      #expect(logs[1].entries.count == 70)
    }
    let stray = office(days: 70, letters.prefix(70) + [(day: 139, seconds: 30_000)])
    #expect(byDay(redrawn(stray, 1)[0], days: 70).allSatisfy { $0.count == 1 })
    #expect(RecordedDays(of: scenario)?.countOfWorth == 70)
  }

  @Test("days that are all alike leave nothing unknown beside the simulation")
  func alike() throws {
    let entries = (0..<280).map { (day: $0 / 10, seconds: 30_000 + 600 * Double($0 % 10)) }
    let designs = [StudyDesign(name: "desk", scenario: office(days: 28, entries))]
    let settings = StudySettings(
      experiment: ExperimentSettings(seed: 1, replications: 20, study: "log"), seeksBottleneck: false)
    let findings = try Study.run(designs, settings: settings).findings
    let data = findings.dataUncertainty
    #expect(data?.designs[0].meanSeconds == findings.designs[0].overall.workingTime.meanSeconds.interval)
  }

  @Test("without a log there are no days, and nothing changes")
  func none() {
    var scenario = office(days: 7, [(day: 1, seconds: 30_000)])
    scenario.procedures[0].arrivals[0].pattern = .rate(count: 3, per: .day)
    #expect(RecordedDays(of: scenario) == nil)
    #expect(Resampling(seed: 1, study: "s", sample: 0).redrawn(scenario) == scenario)
  }

  @Test("delays after which citizens withdraw or come again, members' gaps and attributes are records, too")
  func otherRecords() {
    var scenario = office(days: 7, [(day: 1, seconds: 30_000)])
    func duration(_ value: Double) -> DurationDistribution {
      DurationDistribution(.empirical([value]), .hours)
    }
    scenario.procedures[0].attributes = [
      CaseAttribute(name: "area", value: ByCaseType(.empirical([100, 200])))
    ]
    scenario.procedures[0].arrivals[0].pattern = .population(members: 3, gap: duration(1))
    scenario.procedures[0].arrivals[0].withdrawal = ArrivalStream.Later(share: 0.1, after: duration(2))
    scenario.procedures[0].arrivals[0].resubmission = ArrivalStream.Later(share: 0.1, after: duration(3))
    #expect(scenario.recordedValues == [[100, 200], [1], [2], [3]])
    let other = scenario.replacingRecorded { $0.map { 10 * $0 } }
    #expect(other.recordedValues == [[1_000, 2_000], [10], [20], [30]])
  }

  @Test(
    "a log of Poisson arrivals: the intervals cover the mean in the long run; those of the simulation alone do not"
  )
  func cover() throws {
    // Every two hours on average, and an hour of work: the mean time to finish of M/M/1 is two hours.
    var state: UInt64 = 11
    func unit() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      value ^= value >> 31
      return (Double(value >> 11) + 0.5) * 0x1p-53
    }
    var (covered, alone) = (0, 0)
    for seed in 1...60 {
      // Random numbers of its own, so that experiments do not miss together.
      let settings = StudySettings(
        experiment: ExperimentSettings(seed: UInt64(seed), replications: 20, study: "log"),
        seeksBottleneck: false)
      var entries: [(day: Int, seconds: Double)] = []
      var time = -7_200 * log(unit())
      while time < 70 * 86_400 {
        entries.append((Int(time / 86_400), time.truncatingRemainder(dividingBy: 86_400)))
        time -= 7_200 * log(unit())
      }
      let designs = [StudyDesign(name: "desk", scenario: office(days: 70, warmUp: 7, entries))]
      let findings = try Study.run(designs, settings: settings).findings
      let data = findings.dataUncertainty
      #expect(data?.recordedDays == 70 && data?.recorded == [])
      let own = try #require(findings.designs[0].overall.workingTime.meanSeconds.interval)
      if try #require(data?.designs[0].meanSeconds).contains(7_200) { covered += 1 }
      if own.contains(7_200) { alone += 1 }
    }
    // By a separate program 93 % and 58 %: of 60, binomial, 50 or fewer have probability 0.01, and so have 44 or more.
    #expect(covered > 50, "\(covered)")
    #expect(alone < 44, "\(alone)")
  }

  @Test("the same seed gives the same intervals")
  func repeatable() throws {
    let entries = (0..<200).map { (day: $0 % 28, seconds: 30_000 + 97 * Double($0)) }
    let designs = [StudyDesign(name: "desk", scenario: office(days: 28, entries))]
    func found(_ seed: UInt64) throws -> DataUncertaintyFindings? {
      let settings = StudySettings(
        experiment: ExperimentSettings(seed: seed, replications: 5, study: "log"), seeksBottleneck: false)
      return try Study.run(designs, settings: settings).findings.dataUncertainty
    }
    #expect(try found(1) == found(1))
    #expect(try found(1) != found(2))
  }
}

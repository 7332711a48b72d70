// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulFormats

@Suite("Attendance in a file")
struct AttendanceFileTests {
  private func file(_ arrivals: String) -> String {
    SampleFile.office("warga: 18 per day | assumed 10-30", becomes: "warga: \(arrivals)")
  }

  @Test("crowd, good and bad days, no-shows and a backlog, each with what stands behind it")
  func attendance() throws {
    let scenario = try SampleFile.scenario(
      file(
        "{ per day: 18, at the door: 30%, swing: 20% | assumed 10%-40%, no show: 5%, backlog: 12 | measured }"
      ))
    let stream = scenario.procedures[0].arrivals[0]
    #expect([stream.atTheDoor, stream.dayToDayVariability, stream.noShow] == [0.3, 0.2, 0.05])
    #expect(stream.backlog == [ArrivalStream.Backlog(cases: 12)])
    let paths = scenario.numbers.map(\.path)
    for key in ["at the door", "swing", "no show", "backlog"] {
      #expect(paths.contains(["arrivals", "warga", key]), "\(key)")
    }
  }

  @Test("a backlog by activity")
  func backlogByActivity() throws {
    let stream = try SampleFile.scenario(file("{ per day: 18, backlog: { check: 12, sign: 30 } }"))
      .procedures[0].arrivals[0]
    #expect(
      stream.backlog == [
        ArrivalStream.Backlog(at: "check", cases: 12), ArrivalStream.Backlog(at: "sign", cases: 30),
      ])
  }

  @Test("fixed dates, and a population")
  func patterns() throws {
    let dates = try SampleFile.scenario(file("{ dates: 2026-02-02 2026-05-04, cases: 30 }"))
    let days = [CivilDate(year: 2026, month: 2, day: 2), CivilDate(year: 2026, month: 5, day: 4)].compactMap {
      $0
    }
    #expect(
      dates.procedures[0].arrivals[0].pattern
        == .dates(days.map { DateRange(first: $0, last: $0) }, cases: 30))
    let people = try SampleFile.scenario(file("{ population: 120, every: exponential mean 90 working days }"))
    #expect(
      people.procedures[0].arrivals[0].pattern
        == .population(members: 120, gap: DurationDistribution(.exponential(mean: 90), .workingDays)))
  }

  @Test(
    "what is missing is told",
    arguments: [
      ("{ dates: 2026-02-02 }", "how many come on these dates is not said: write 'cases: 30'"),
      (
        "{ per day: 18, population: 12 }",
        "'population:' needs 'every:': write how long after his last case one asks again, 'every: 90 days'"
      ),
      (
        "{ per day: 18, cases: 30 }",
        "'cases:' belongs to 'dates:', which is not there: write 'dates: 2026-02-02', or leave it out"
      ),
      (
        "{ every: 15 min, cases: 30 }",
        "'cases:' belongs to 'dates:', which is not there: write 'dates: 2026-02-02', or leave it out"
      ),
    ])
  func missing(arrivals: String, message: String) {
    #expect(
      SampleFile.errors(file(arrivals)).map { String($0.split(separator: " ", maxSplits: 1)[1]) } == [message]
    )
  }
}

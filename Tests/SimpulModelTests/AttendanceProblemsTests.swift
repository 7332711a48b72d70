// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

@Suite("Problems of attendance")
struct AttendanceProblemsTests {
  private func problem(_ field: String..., message: String) -> ModelProblem {
    ModelProblem(path: ["arrivals", "warga"] + field, message: message)
  }

  @Test("a swing below nothing or beyond belief", arguments: [(-0.1, "-10%"), (3.5, "350%")])
  func dayToDayVariability(dayToDayVariability: Double, text: String) {
    #expect(
      Offices.streamProblems { $0.dayToDayVariability = dayToDayVariability } == [
        problem(
          "swing",
          message: "a swing of \(text): write 0% to 300%, the standard deviation of a day's own factor")
      ])
  }

  @Test("shares that are none")
  func shares() {
    #expect(
      Offices.streamProblems {
        $0.atTheDoor = 1.5
        $0.noShow = -0.5
      } == [
        problem("at the door", message: "150% is not a share: write 0% to 100%"),
        problem("no show", message: "-50% is not a share: write 0% to 100%"),
      ])
  }

  @Test("a backlog of nothing, at a place that does not exist, and inside a block")
  func backlog() {
    #expect(
      Offices.streamProblems { $0.backlog = [ArrivalStream.Backlog(cases: 0)] } == [
        problem("backlog", message: "a backlog of 0: write a number from 1 to 100000, or leave it out")
      ])
    #expect(
      Offices.streamProblems { $0.backlog = [ArrivalStream.Backlog(at: "chek", cases: 2)] }.map(\.path)
        == [["arrivals", "warga", "backlog", "chek"]])
    var scenario = Offices.letter
    let row = Step.activity(Activity(key: "scan", performers: .actor("Petugas")))
    let other = Step.activity(Activity(key: "copy", performers: .actor("Petugas")))
    scenario.procedures[0].steps.append(
      .parallel(
        ParallelBlock(
          key: "block",
          branches: [
            ParallelBlock.Branch(name: "one", steps: [row]),
            ParallelBlock.Branch(name: "two", steps: [other]),
          ])))
    scenario.procedures[0].arrivals[0].backlog = [ArrivalStream.Backlog(at: "scan", cases: 2)]
    #expect(
      scenario.problems() == [
        problem(
          "backlog", "scan",
          message:
            "'scan' stands in the parallel block 'block', whose other branches would be missing: write an activity "
            + "outside the block")
      ])
  }

  @Test("dates on which nobody comes, or the office is closed; what does nothing beside them")
  func dates() {
    let sunday = Offices.date(2026, 1, 11)
    let monday = Offices.date(2026, 1, 12)
    #expect(
      Offices.streamProblems { $0.pattern = .dates([DateRange(first: sunday, last: sunday)], cases: 0) } == [
        problem("cases", message: "0 cases on a date: write a number from 1 to 100000"),
        problem(
          "dates",
          message:
            "the office is open on none of these dates in the study (2026-01-05 to 2026-06-30): write others"),
      ])
    #expect(
      Offices.streamProblems {
        $0.pattern = .dates([DateRange(first: monday, last: monday)], cases: 20)
        $0.groups = .constant(3)
        $0.dayToDayVariability = 0.2
      } == [
        problem(
          "in groups of",
          message:
            "all who come on a date of 'dates' come together at its opening, so 'in groups of' does nothing: leave it out"
        ),
        problem(
          "swing",
          message:
            "all who come on a date of 'dates' come together at its opening, so 'swing' does nothing: leave it out"
        ),
      ])
  }

  @Test("a population of nobody, or one that never leaves; what does nothing beside it")
  func population() {
    let nothing = DurationDistribution(.constant(0), .days)
    #expect(
      Offices.streamProblems { $0.pattern = .population(members: 0, gap: nothing) } == [
        problem("population", message: "a group of 0 people: write a number from 1 to 100000"),
        problem("every", message: "whoever asks again after no time never leaves: write more than 0"),
      ])
    #expect(
      Offices.streamProblems {
        $0.pattern = .population(members: 10, gap: DurationDistribution(.constant(3), .days))
        $0.noShow = 0.1
      } == [
        problem(
          "no show",
          message:
            "each of a 'population' comes when his last case has ended and time has passed, so 'no show' does nothing: "
            + "leave it out")
      ])
  }

  @Test("a time between cases has no good and bad days")
  func renewal() {
    #expect(
      Offices.streamProblems {
        $0.pattern = .renewal(DurationDistribution(.constant(10), .minutes))
        $0.dayToDayVariability = 0.2
      } == [
        problem(
          "swing",
          message:
            "'swing' spreads a number of arrivals and does nothing to the time between cases: leave it out, or write "
            + "how many come, such as 'per day: 18'")
      ])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulTime
import Testing

/// The models of methods 3.2 that are no simple networks, as offices: one file an hour comes in, all times are in hours.
enum BottleneckOffices {
  /// The analyst has other work that any file interrupts, two thirds of what keeps him busy.
  static func postponableWork(hours: Int, warmUp: Int) -> Scenario {
    var analyst = Actor(key: "Analyst")
    analyst.otherWork = OtherWork(
      tasksPerDay: 24 * 0.65 / 4, task: DurationDistribution(.exponential(mean: 4), .hours),
      place: .afterFiles)
    var scenario = office(
      [analyst, Actor(key: "Approver")],
      [row("Analyst", .exponential(mean: 0.3)), row("Approver", .exponential(mean: 0.8))], hours, warmUp)
    scenario.procedures[0].arrivals[0].precedence = 1
    scenario.procedures[0].arrivals[0].interrupts = true
    return scenario
  }

  /// BN4: a technical check beside the opinion of another agency, which takes 40 hours, and a board after both.
  static func opinion(hours: Int, warmUp: Int) -> Scenario {
    let asked = Activity(
      key: "Agency", performers: .actor("Agency"),
      wait: ByCaseType(DurationDistribution(.constant(40), .hours)))
    let block = ParallelBlock(
      key: "F",
      branches: [
        ParallelBlock.Branch(name: "Tech", steps: [row("Tech", .exponential(mean: 0.91))]),
        ParallelBlock.Branch(name: "Agency", steps: [.activity(asked)]),
      ])
    return office(
      ["Tech", "Agency", "Board"].map { Actor(key: $0) },
      [.parallel(block), row("Board", .exponential(mean: 0.8))], hours, warmUp)
  }

  /// BN5: the head takes up files when fifteen have piled up.
  static func workInProcess(of files: Int = 15, hours: Int, warmUp: Int) -> Scenario {
    office(
      [Actor(key: "Clerk"), Actor(key: "Head")],
      [
        row("Clerk", .exponential(mean: 0.82)),
        row("Head", .exponential(mean: 0.05), batchSchedule: BatchSchedule(files: files)),
      ], hours, warmUp)
  }

  /// BN6: the head is at the desk in the seventh hour of each day of eight. Files come in and times are counted in
  /// those eight hours, so that a day of the model is a day of an office that is open from 8 to 16.
  static func oneHourADay(hours: Int, warmUp: Int) -> Scenario {
    var scenario = office(
      [Actor(key: "Clerk"), Actor(key: "Head", present: [TimeRange(14, 0, 15, 0)])],
      [row("Clerk", .exponential(mean: 0.75)), row("Head", .exponential(mean: 0.04))], 3 * hours, 3 * warmUp)
    scenario.calendars = CalendarBook([
      WorkingCalendar(key: "office", week: .same([TimeRange(8, 0, 16, 0)]))
    ])
    scenario.officeCalendar = "office"
    return scenario
  }

  /// Constant work after constant work, the second a little longer.
  static func constants(hours: Int, warmUp: Int) -> Scenario {
    office(
      [Actor(key: "First"), Actor(key: "Second")],
      [row("First", .constant(0.9)), row("Second", .constant(0.92))], hours, warmUp)
  }

  private static func row(_ actor: Actor.Key, _ work: Distribution, batchSchedule: BatchSchedule = .atOnce)
    -> Step
  {
    .activity(
      Activity(
        key: actor, performers: .actor(actor), work: ByCaseType(DurationDistribution(work, .hours)),
        batchSchedule: batchSchedule))
  }

  private static func office(_ actors: [Actor], _ steps: [Step], _ hours: Int, _ warmUp: Int) -> Scenario {
    let stream = ArrivalStream(
      key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 1), .hours)))
    return Scenario(
      title: "office",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: Microseconds(hours) * .perHour,
        warmUp: Microseconds(warmUp) * .perHour),
      actors: actors, procedures: [Procedure(arrivals: [stream], steps: steps)])
  }
}

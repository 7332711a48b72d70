// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// As `HandWorkedTimelines`, for duty that goes on over midnight. The guard is there from 22:00 to 06:00.
@Suite("Shifts worked by hand")
struct HandWorkedShifts {
  private static let monday = TimelineScenario.date(2026, 1, 5)
  private static let tuesday = DateRange(
    first: monday.advanced(byDays: 1), last: monday.advanced(byDays: 1))
  private static let night = [TimeRange(22, 0, 30, 0)]
  /// As an office writes it that knows nothing of shifts.
  private static let tasks = [TimeRange(0, 0, 6, 0), TimeRange(22, 0, 24, 0)]

  /// Cases every so many open hours, each with so many hours of work.
  private func scenario(
    _ calendar: WorkingCalendar, every hours: Double, work: Double, _ actors: [Actor],
    _ change: (inout Activity) -> Void = { _ in }
  ) -> Scenario {
    var check = Activity(
      key: "check", performers: .actor("guard"), work: TimelineScenario.minutes(60 * work))
    change(&check)
    return TimelineScenario.scenario(
      first: HandWorkedShifts.monday, days: 3, calendar: calendar, actors: actors,
      Procedure(arrivals: [TimelineScenario.every(hours)], steps: [.activity(check)]))
  }

  /// Fault 56. Open are Mon 00-06 and 22-24, Tue 00-06 and 22-24, and so on; a case every four open hours: Mon 04:00,
  /// Tue 00:00 and 04:00, Wed 00:00 and 04:00. Known to be away on Tuesday the guard works to Tue 06:00, and misses Tue
  /// 22:00 to Wed 06:00.
  @Test("who is away on a date misses the shift that begins on it", arguments: [night, tasks])
  func dayOff(hours: [TimeRange]) throws {
    let scenario = scenario(
      WorkingCalendar(key: "night", week: .same(hours)), every: 4, work: 1,
      [Actor(key: "guard", knownAbsences: [HandWorkedShifts.tuesday])])
    try expectLines(
      scenario, "case", 2,
      [
        "Tue 04:00:00 arrive", "Tue 04:00:00 enable check", "Tue 04:00:00 start check, guard 0",
        "Tue 05:00:00 release check, guard 0", "Tue 05:00:00 complete check", "Tue 05:00:00 end done",
      ])
    // Wed 00:00 to 22:00 are 22 hours; from Wed 04:00 18, and then one behind the case before.
    try expectLines(
      scenario, "case", 3,
      [
        "Wed 00:00:00 arrive", "Wed 00:00:00 enable check", "Wed 22:00:00 start check, guard 0",
        "Wed 23:00:00 release check, guard 0", "Wed 23:00:00 complete check, offDuty 79200",
        "Wed 23:00:00 end done",
      ])
    try expectLines(
      scenario, "case", 4,
      [
        "Wed 04:00:00 arrive", "Wed 04:00:00 enable check", "Wed 23:00:00 start check, guard 0",
        "Thu 00:00:00 release check, guard 0", "Thu 00:00:00 complete check, offDuty 64800, contention 3600",
        "Thu 00:00:00 end done",
      ])
  }

  /// Open are Mon 00-06 and 22-24, Tue 00-06, Wed 22-24: the holiday takes Tue 22:00 to Wed 06:00. Every 5.5 open
  /// hours: Mon 05:30 (0.5 of 4 hours till 06:00, 3.5 from 22:00), Tue 03:00 (3 hours till 06:00, the last from Wed
  /// 22:00).
  @Test("a holiday takes the whole shift that begins on it", arguments: [night, tasks])
  func holiday(hours: [TimeRange]) throws {
    let scenario = scenario(
      WorkingCalendar(key: "night", week: .same(hours), closed: [HandWorkedShifts.tuesday]), every: 5.5,
      work: 4, [Actor(key: "guard")])
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 05:30:00 arrive", "Mon 05:30:00 enable check", "Mon 05:30:00 start check, guard 0",
        "Mon 06:00:00 suspend check, guard 0", "Mon 22:00:00 resume check, guard 0",
        "Tue 01:30:00 release check, guard 0", "Tue 01:30:00 complete check, offDuty 57600",
        "Tue 01:30:00 end done",
      ])
    try expectLines(
      scenario, "case", 1,
      [
        "Tue 03:00:00 arrive", "Tue 03:00:00 enable check", "Tue 03:00:00 start check, guard 0",
        "Tue 06:00:00 suspend check, guard 0", "Wed 22:00:00 resume check, guard 0",
        "Wed 23:00:00 release check, guard 0", "Wed 23:00:00 complete check, offDuty 144000",
        "Wed 23:00:00 end done",
      ])
  }

  /// On Tuesday alone the shift is 21:00 to 04:00. Open are Mon 00-06 and 22-24, Tue 00-06 and 21-24, Wed 00-04 and
  /// 22-24: every seven open hours a case, Mon 23:00 and Tue 21:00. The first works seven hours till Tue 06:00 and one
  /// from 21:00, the second six from 22:00 till Wed 04:00 and two from 22:00.
  @Test("other nights in Ramadan")
  func ramadan() throws {
    let scenario = scenario(
      WorkingCalendar(
        key: "night", week: .same(HandWorkedShifts.night),
        periods: [
          .init(
            name: "Ramadan", dates: HandWorkedShifts.tuesday,
            week: .same([TimeRange(0, 0, 4, 0), TimeRange(21, 0, 24, 0)]))
        ]), every: 7, work: 8, [Actor(key: "guard")])
    try expectLines(
      scenario, "case", 0,
      [
        "Mon 23:00:00 arrive", "Mon 23:00:00 enable check", "Mon 23:00:00 start check, guard 0",
        "Tue 06:00:00 suspend check, guard 0", "Tue 21:00:00 resume check, guard 0",
        "Tue 22:00:00 release check, guard 0", "Tue 22:00:00 complete check, offDuty 54000",
        "Tue 22:00:00 end done",
      ])
    try expectLines(
      scenario, "case", 1,
      [
        "Tue 21:00:00 arrive", "Tue 21:00:00 enable check", "Tue 22:00:00 start check, guard 0",
        "Wed 04:00:00 suspend check, guard 0", "Wed 22:00:00 resume check, guard 0",
        "Thu 00:00:00 release check, guard 0", "Thu 00:00:00 complete check, offDuty 64800, contention 3600",
        "Thu 00:00:00 end done",
      ])
  }

  private var always: WorkingCalendar { WorkingCalendar(key: "all", week: .same([.wholeDay])) }

  /// The office never closes: a case every five hours. The guard's Tuesday is from Tue 06:00 to Wed 06:00.
  @Test("the substitute stands in from the end of one shift to the end of the next")
  func substitute() throws {
    let scenario = scenario(
      always, every: 5, work: 0.5,
      [
        Actor(
          key: "guard", hours: .ranges(HandWorkedShifts.tasks), knownAbsences: [HandWorkedShifts.tuesday]),
        Actor(key: "deputy"),
      ]
    ) { $0.substitutions = [Substitution(principal: "guard", substitute: "deputy", fromDay: 1)] }
    func lines(_ arrival: String, _ start: String, _ end: String, by: String, _ wait: String = "")
      -> [String]
    {
      [
        "\(arrival):00 arrive", "\(arrival):00 enable check", "\(start):00 start check, \(by) 0",
        "\(end):00 release check, \(by) 0", "\(end):00 complete check\(wait)", "\(end):00 end done",
      ]
    }
    try expectLines(scenario, "case", 4, lines("Tue 01:00", "Tue 01:00", "Tue 01:30", by: "guard"))
    try expectLines(scenario, "case", 5, lines("Tue 06:00", "Tue 06:00", "Tue 06:30", by: "deputy"))
    try expectLines(scenario, "case", 9, lines("Wed 02:00", "Wed 02:00", "Wed 02:30", by: "deputy"))
    try expectLines(
      scenario, "case", 10, lines("Wed 07:00", "Wed 22:00", "Wed 22:30", by: "guard", ", offDuty 54000"))
  }

  /// The guard is away on Tuesday, and others go on from the first day of an absence. His hours from 01:00 to 02:00 are
  /// for something else: at Tue 01:00 his Monday goes on, and nothing is reassigned; at Tue 06:00 his Tuesday begins.
  @Test("work is handed back when the absent officer's own day begins")
  func reassign() throws {
    var guardian = Actor(
      key: "guard", hours: .ranges(HandWorkedShifts.night), knownAbsences: [HandWorkedShifts.tuesday])
    guardian.reassignmentDay = 1
    let teams = Performers.teams([[Requirement("guard")], [Requirement("deputy")]])
    try expectLines(
      scenario(always, every: 29.5, work: 1, [guardian, Actor(key: "deputy")]) { $0.performers = teams },
      "case", 0,
      [
        "Tue 05:30:00 arrive", "Tue 05:30:00 enable check", "Tue 05:30:00 start check, guard 0",
        "Tue 06:00:00 suspend check, guard 0", "Tue 06:00:00 reassign check, guard 0",
        "Tue 06:00:00 start check, deputy 0", "Tue 06:30:00 release check, deputy 0",
        "Tue 06:30:00 complete check", "Tue 06:30:00 end done",
      ])
    guardian.reserved = [ReservedHours([TimeRange(1, 0, 2, 0)])]
    try expectLines(
      scenario(always, every: 24.5, work: 1, [guardian, Actor(key: "deputy")]) { $0.performers = teams },
      "case", 0,
      [
        "Tue 00:30:00 arrive", "Tue 00:30:00 enable check", "Tue 00:30:00 start check, guard 0",
        "Tue 01:00:00 suspend check, guard 0", "Tue 02:00:00 resume check, guard 0",
        "Tue 02:30:00 release check, guard 0", "Tue 02:30:00 complete check, held 3600",
        "Tue 02:30:00 end done",
      ])
  }

  /// Closed on Sunday before and on the last date, so that no shift is cut: who is there is there for all of its eight
  /// hours, and a shift by night counts in spells as a day would.
  @Test("spells of absence take whole shifts", arguments: [night, tasks])
  func spells(hours: [TimeRange]) throws {
    let first = HandWorkedShifts.monday
    let closed = [-1, 90].map { first.advanced(byDays: $0) }.map { DateRange(first: $0, last: $0) }
    func office(_ hours: [TimeRange]) -> Scenario {
      var scenario = scenario(
        WorkingCalendar(key: "night", week: .same(hours), closed: closed), every: 8, work: 1,
        [Actor(key: "guard", officers: 3, absence: Absence(share: 0.4, spell: .constant(3)))])
      scenario.period = StudyPeriod(first: first, length: 91 * .perDay)
      return scenario
    }
    let byNight = try EngineRun(office(hours), key: Timeline.key).tally.actors[0]
    let byDay = try EngineRun(office([TimeRange(8, 0, 16, 0)]), key: Timeline.key).tally.actors[0]
    #expect(byNight.rosterDays == 270)
    #expect(byNight.absentDays > 0)
    #expect(byNight.absentDays == byDay.absentDays)
    #expect(byNight.onDutyTime == Microseconds(byNight.rosterDays - byNight.absentDays) * 8 * .perHour)
  }

  /// The office's nights of Monday to Friday: Mon 22:00 to Sat 06:00. Eight hours each, so that the 33rd open hour ends
  /// on Fri 23:00 and the 36th on Sat 02:00. On Saturday and Sunday no shift begins.
  @Test(
    "a promise by date counts the dates on which a shift begins",
    arguments: [
      // From Friday to Sat 01:00.
      (33, 2, 0),
      // Seven hours till Sat 06:00, the last till Mon 23:00.
      (33, 8, 1),
      // Two more till midnight, and one on Tuesday.
      (33, 10, 2),
      // From Saturday to Sat 05:00, and four hours till Sat 06:00 and one on Monday.
      (36, 3, 0), (36, 5, 1),
    ])
  func promise(openHours: Double, work: Double, dates: Double) throws {
    for promised in [dates - 1, dates] where promised >= 0 {
      var scenario = scenario(
        WorkingCalendar(key: "night", week: .same(HandWorkedShifts.night, on: .mondayToFriday)),
        every: openHours, work: work, [Actor(key: "guard")])
      scenario.period.length = 6 * .perDay
      scenario.procedures[0].promises = [Promise(amount: promised, unit: .workingDays, counting: .byDate)]
      let type = try EngineRun(scenario, key: Timeline.key).tally.caseTypes[0]
      #expect([type.promiseKept, type.promiseBroken] == (promised == dates ? [1, 0] : [0, 1]))
    }
  }

  /// Five nights of Monday to Friday, on six dates. A thousand pieces of a second on each make 5,000, with a standard
  /// deviation of 71 (Poisson); by date they would be 6,000.
  @Test("other work of an actor's day comes in the shift that begins on it")
  func otherWork() throws {
    var guarding = Actor(
      key: "guard",
      otherWork: OtherWork(tasksPerDay: 1_000, task: DurationDistribution(.constant(1), .seconds)))
    guarding.days = .mondayToFriday
    var scenario = scenario(
      WorkingCalendar(key: "night", week: .same(HandWorkedShifts.night, on: .mondayToFriday)), every: 8,
      work: 0, [guarding])
    scenario.period.length = 7 * .perDay
    let actor = try EngineRun(scenario, key: Timeline.key).tally.actors[0]
    #expect(abs(actor.otherWorkTime.seconds - 5_000) <= 5 * 71)
  }
}

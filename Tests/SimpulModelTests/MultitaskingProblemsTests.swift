// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

@Suite("Problems of open files")
struct MultitaskingProblemsTests {
  private func problems(_ files: Multitasking, _ change: (inout Scenario) -> Void = { _ in })
    -> [ModelProblem]
  {
    var scenario = Offices.letter
    scenario.actors[1].multitasking = files
    change(&scenario)
    return scenario.problems()
  }

  private func expect(
    _ message: String, _ files: Multitasking, _ change: (inout Scenario) -> Void = { _ in },
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      problems(files, change) == [
        ModelProblem(path: ["actors", "Petugas", "open files"], message: message)
      ], sourceLocation: sourceLocation)
  }

  @Test("what can be meant has none")
  func fine() {
    #expect(problems(Multitasking(limit: 3, lossPerFile: 0.1)) == [])
    #expect(problems(Multitasking(limit: nil)) == [])
  }

  @Test("numbers that cannot be meant")
  func numbers() {
    expect("0 files open at once: write from 1 to 1000, or 'all'", Multitasking(limit: 0))
    expect(
      "a loss of 100% a file: write from 0% to less than 100%", Multitasking(limit: 3, lossPerFile: 1))
    expect(
      "when nothing limits the files that are open, losing 10% with each would leave no time for any: write how many are "
        + "open at most, such as '5 losing 10%'", Multitasking(limit: nil, lossPerFile: 0.1))
    expect(
      "with one file open nothing is lost by changing: write 2 or more, or leave 'losing' out",
      Multitasking(limit: 1, lossPerFile: 0.1))
  }

  @Test("what does not go with other rules of the actor")
  func combinations() {
    let task = DurationDistribution(.constant(10), .minutes)
    expect(
      "whoever has several files open has no 'other work' beside them: write that as a procedure of its own, whose files "
        + "are open too", Multitasking(limit: 3)
    ) { $0.actors[1].otherWork = OtherWork(tasksPerDay: 1, task: task) }
    expect(
      "how long the work takes is not known before closing when several files are open: leave 'at closing' out",
      Multitasking(limit: 3)
    ) { $0.actors[1].closing = .startsOnlyWhatFits }
    expect(
      "'open files' and work that interrupts other work ('warga') cannot be combined: let it go first without interrupting",
      Multitasking(limit: 3)
    ) {
      $0.procedures[0].arrivals[0].precedence = 1
      $0.procedures[0].arrivals[0].interrupts = true
    }
  }

  @Test("work done together, and getting ready")
  func rows() {
    var activity = Activity(key: "check", performers: .actor("Petugas"), work: nil)
    activity.performers = .teams([[Requirement("Petugas", officers: 2)]])
    activity.setUp = ByCaseType(DurationDistribution(.constant(1), .minutes))
    let scenario = Scenario(
      title: "", period: Offices.letter.period, calendars: Offices.letter.calendars,
      officeCalendar: Offices.letter.officeCalendar, actors: Offices.letter.actors,
      procedures: [Procedure(arrivals: Offices.letter.procedures[0].arrivals, steps: [.activity(activity)])])
    var changed = scenario
    changed.actors[1].multitasking = Multitasking(limit: 3)
    let found = changed.problems().filter { !scenario.problems().contains($0) }
    #expect(
      found == [
        ModelProblem(
          path: ["activities", "check", "actor"],
          message:
            "'Petugas' has several files open and cannot work on 'check' together with somebody: leave 'open files' out, or let "
            + "one do it"),
        ModelProblem(
          path: ["activities", "check", "set-up"],
          message:
            "'Petugas' has several files open, so that none comes after another: write what changing takes as 'open files: 3 "
            + "losing 10%'"),
      ])
  }

  @Test("a redesign sets what tells officers from one another")
  func redesigned() throws {
    let reserved = [ReservedHours([TimeRange(8, 0, 9, 0)])]
    let settings: [ActorSetting] = [
      .multitasking(Multitasking(limit: 3)), .speeds([0.8]), .reserved(reserved), .reassignmentDay(2),
      .absenceShare(0.1),
    ]
    let made = try Offices.made(
      .setActor("Petugas", settings))
    let actor = try #require(made.actor("Petugas"))
    #expect(actor.multitasking == Multitasking(limit: 3))
    #expect(actor.speeds == [0.8])
    #expect(actor.reserved == reserved)
    #expect(actor.reassignmentDay == 2)
    let overtime = try Offices.made(.setActor("Petugas", [.closing(.finishes(withinSeconds: 60))]))
    #expect(overtime.actor("Petugas")?.closing == .finishes(withinSeconds: 60))
  }

  /// By hand: 0.9 * 0.9 with three open.
  @Test("what is left of an officer's time")
  func efficiency() {
    let files = Multitasking(limit: 3, lossPerFile: 0.1)
    #expect((1...3).map(files.efficiency(withOpen:)) == [1, 0.9, 0.9 * 0.9])
    #expect(files.leastEfficiency == 0.9 * 0.9)
    #expect(Multitasking(limit: nil).leastEfficiency == 1)
  }
}

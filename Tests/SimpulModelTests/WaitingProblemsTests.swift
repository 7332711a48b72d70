// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

@Suite("Problems of waiting")
struct WaitingProblemsTests {
  private func problems(_ change: (inout Scenario) -> Void) -> [ModelProblem] {
    var scenario = Offices.letter
    change(&scenario)
    return scenario.problems()
  }

  @Test("room for less than nobody, or for a town", arguments: [-1, 1_000_001])
  func room(number: Int) {
    #expect(
      problems { $0.actors[1].room = number } == [
        ModelProblem(
          path: ["actors", "Petugas", "room"],
          message:
            "room for \(number) who wait: write a number from 0 to 1000000, or leave 'room' out where nobody is "
            + "turned away")
      ])
  }

  @Test("room where nobody comes from outside")
  func roomInside() {
    #expect(
      problems { $0.actors[4].room = 3 } == [
        ModelProblem(
          path: ["actors", "Camat", "room"],
          message:
            "nobody comes to 'Camat' from outside, and files inside the office always find room: write 'room' for "
            + "the actor of the first activity")
      ])
  }

  @Test("due dates without a promise")
  func dueDates() {
    #expect(
      problems {
        $0.actors[4].queueDiscipline = .earliestDue
        $0.procedures[0].promises = []
      } == [
        ModelProblem(
          path: ["actors", "Camat", "queue"],
          message: "'earliest due' needs a promise, and there is none: write 'promise:', or another order")
      ])
  }

  @Test("work without end that leaves no time, or takes none")
  func endless() {
    let task = DurationDistribution(.constant(20), .minutes)
    #expect(
      problems { $0.actors[2].otherWork = OtherWork(.endless, task: task, place: .beforeFiles) } == [
        ModelProblem(
          path: ["actors", "Kasi", "other work"],
          message:
            "work that never ends would leave no time for the files: write 'endless in pieces of … after files'"
        )
      ])
    let nothing = DurationDistribution(.constant(0), .minutes)
    #expect(
      problems { $0.actors[2].otherWork = OtherWork(.endless, task: nothing, place: .afterFiles) } == [
        ModelProblem(
          path: ["actors", "Kasi", "other work"],
          message: "work that never ends cannot come in pieces of 0: write how long one takes")
      ])
  }

  @Test("interruption without a priority, or with others of the same priority who do not interrupt")
  func interruption() {
    #expect(
      problems { $0.procedures[0].arrivals[0].interrupts = true } == [
        ModelProblem(
          path: ["arrivals", "warga", "priority"],
          message: "'warga' cannot interrupt without a priority: write 'priority: 1 interrupting'")
      ])
    #expect(
      problems {
        $0.procedures[0].arrivals[0].precedence = 2
        $0.procedures[0].arrivals[0].interrupts = true
        $0.procedures[0].arrivals.append(
          ArrivalStream(key: "surat", pattern: .rate(count: 1, per: .day), precedence: 1))
      } == [
        ModelProblem(
          path: ["arrivals", "warga", "priority"],
          message:
            "'warga' interrupts and 'surat', whose priority is 1, does not: write 'interrupting' for both, or a "
            + "later priority for 'surat'")
      ])
  }

  @Test("a row that leads to where only those come who leave in vain", arguments: ["gave up", "turned away"])
  func ends(outcome: String) {
    let message =
      "'\(outcome)' is the end of those who leave before they are served: write another word, such as 'withdrawn'"
    #expect(
      Offices.problems(activity: "archive") { $0.next = .end(outcome) } == [
        ModelProblem(path: ["activities", "archive", "next"], message: message)
      ])
    #expect(
      Offices.problems(activity: "archive") {
        $0.decision = [
          Branch(name: "away", share: ByCaseType(0.1), target: .end(outcome)),
          Branch(name: "rest", share: nil),
        ]
      } == [ModelProblem(path: ["activities", "archive", "decision", "away"], message: message)])
  }

  @Test("patience inside a block, and with the applicant; getting ready that cannot be drawn")
  func patience() {
    let minutes = ByCaseType(DurationDistribution(.constant(30), .minutes))
    #expect(
      Offices.problems(activity: "submit") {
        $0.patience = minutes
        $0.setUp = ByCaseType(DurationDistribution(.constant(5), .minutes))
      } == [
        ModelProblem(
          path: ["activities", "submit", "patience"],
          message: "'submit' is with the applicant, who does not wait for himself: leave 'patience' out"),
        ModelProblem(
          path: ["activities", "submit", "set-up"],
          message: "'submit' is with the applicant, whose time is not work of the office: leave 'set-up' out"),
      ])
    #expect(
      problems {
        let block = ParallelBlock(
          key: "block",
          branches: [
            ParallelBlock.Branch(
              name: "one",
              steps: [.activity(Activity(key: "scan", performers: .actor("Petugas"), patience: minutes))]),
            ParallelBlock.Branch(
              name: "two", steps: [.activity(Activity(key: "copy", performers: .actor("Petugas")))]),
          ])
        $0.procedures[0].steps.append(.parallel(block))
      } == [
        ModelProblem(
          path: ["activities", "block", "parallel", "one", "scan", "patience"],
          message:
            "'scan' stands in the parallel block 'block', and a case cannot leave while its other branches go on: "
            + "write 'patience' for an activity outside the block")
      ])
    #expect(
      Offices.problems(activity: "check") { $0.setUp = ByCaseType(DurationDistribution(.constant(1), .days)) }
        .map(
          \.path)
        == [["activities", "check", "set-up"]])
  }
}

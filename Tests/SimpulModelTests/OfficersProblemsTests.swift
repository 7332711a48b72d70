// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

@Suite("Problems of officers")
struct OfficersProblemsTests {
  private func problems(_ change: (inout Scenario) -> Void) -> [ModelProblem] {
    var scenario = Offices.letter
    change(&scenario)
    return scenario.problems()
  }

  private func expect(_ field: String, _ message: String, _ change: (inout Actor) -> Void) {
    let found = problems { change(&$0.actors[1]) }
    #expect(found == [ModelProblem(path: ["actors", "Petugas", field], message: message)])
  }

  @Test("speeds that nobody has, and more than there are officers")
  func speeds() {
    let count = Offices.letter.actors[1].officers
    expect(
      "speeds",
      "a speed of 0: write 1 for work that takes the stated time, 0.5 where it takes twice as long, from 0.1 to 10"
    ) { $0.speeds = [0] }
    expect(
      "speeds",
      "\(count + 1) speeds, but 'Petugas' has \(count == 1 ? "1 officer" : "\(count) officers"): write one for each officer "
        + "at most"
    ) { $0.speeds = Array(repeating: 1, count: count + 1) }
  }

  @Test("overtime of a day")
  func overtime() {
    expect(
      "at closing",
      "overtime of up to 9 h: write more than 0 and at most 8 h, such as 'finish within 60 min'"
    ) { $0.closing = .finishes(withinSeconds: 9 * 3_600) }
  }

  @Test("what does not go with other rules")
  func combinations() {
    expect(
      "at closing",
      "'only what fits' and 'queue: random' cannot be combined: write another order of the queue"
    ) {
      $0.closing = .startsOnlyWhatFits
      $0.queueDiscipline = .random
    }
    expect(
      "at closing",
      "'only what fits' and work that interrupts other work ('Petugas') cannot be combined: let it go first without "
        + "interrupting"
    ) {
      $0.closing = .startsOnlyWhatFits
      $0.otherWork = OtherWork(
        tasksPerDay: 1, task: DurationDistribution(.constant(10), .minutes), place: .interruptingFiles)
    }
    expect(
      "at closing",
      "work that never ends would be begun again and again before closing: write another rule for closing, or so many "
        + "pieces per day"
    ) {
      $0.closing = .startsOnlyWhatFits
      $0.otherWork = OtherWork(
        .endless, task: DurationDistribution(.constant(10), .minutes), place: .afterFiles)
    }
    expect(
      "at closing",
      "whoever always finds something else to do would work overtime on that: write another rule for closing"
    ) {
      $0.closing = .finishes(withinSeconds: 3_600)
      $0.otherWork = OtherWork(
        .endless, task: DurationDistribution(.constant(10), .minutes), place: .afterFiles)
    }
  }

  @Test("work handed on by somebody who is never away, or before he is")
  func reassign() {
    expect(
      "handed on",
      "'Petugas' is never away, so nothing would be handed on: write 'absent' or 'known' too, or leave it out"
    ) {
      $0.absence = nil
      $0.reassignmentDay = 1
    }
    expect("handed on", "an absence has no day 0: write 'day 1 of absence' or a later day") {
      $0.absence = Absence(share: 0.1)
      $0.reassignmentDay = 0
    }
  }

  @Test("the same officer as one who does not do it, or as nobody")
  func sameOfficer() throws {
    let rows = Offices.letter.procedures[0].activities
    let (first, other) = try (
      #require(rows.first { $0.performers == .actor("Petugas") }),
      #require(rows.first { $0.performers == .actor("Camat") })
    )
    func found(_ same: Activity.Key) -> [ModelProblem] {
      problems { scenario in
        var changed = other
        changed.sameOfficerAs = same
        scenario.procedures[0].steps.replace(other.key, with: [.activity(changed)])
      }
    }
    let path = ["activities", other.key, "same officer as"]
    #expect(
      found(first.key) == [
        ModelProblem(
          path: path,
          message:
            "nobody performs both '\(other.key)' and '\(first.key)': name an activity of the same actor, or leave it "
            + "out")
      ])
    #expect(found("nowhere").map(\.path) == [path])
    #expect(found(other.key) == [])
  }
}

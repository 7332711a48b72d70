// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

@Suite("Changes that conflict")
struct RedesignConflictsTests {
  static let advice = "make them one change, or let one of them require the other"

  static func conflicts(_ first: [Verb], _ second: [Verb], linked: Bool = false) -> [ModelProblem] {
    Redesign(
      title: "To be",
      changes: [
        Change(key: "first", verbs: first),
        Change(key: "second", requires: linked ? ["first"] : [], verbs: second),
      ]
    ).conflicts()
  }

  static func different(_ path: [String], _ what: String) -> ModelProblem {
    ModelProblem(
      path: ["changes", "second"] + path,
      message: "changes 'first' and 'second' say different things of \(what): \(advice)")
  }

  @Test("two changes say different things of one field")
  func fields() {
    let stream = ArrivalStream(key: "warga", pattern: .rate(count: 1, per: .day))
    let more = ArrivalStream(key: "warga", pattern: .rate(count: 2, per: .day))
    let promise = Promise(amount: 1, unit: .hours, counting: .byHours)
    let longer = Promise(amount: 2, unit: .hours, counting: .byHours)
    let cases: [(Verb, Verb, [String], String)] = [
      (
        .setActivity("sign", [.batchSchedule([])]),
        .setActivity("sign", [.batchSchedule([TimeOfDay(hour: 9)])]),
        ["set", "activities", "sign", "rounds"], "'rounds' of 'sign'"
      ),
      (
        .setActor("Camat", [.officers(2)]), .addOfficers("Camat", 1), ["add officers", "Camat"],
        "'officers' of 'Camat'"
      ),
      (
        .setCalendar("kantor", [.days(.all)]), .setCalendar("kantor", [.days(.mondayToFriday)]),
        ["set", "calendars", "kantor", "days"], "'days' of 'kantor'"
      ),
      (.setArrivals(stream), .setArrivals(more), ["set", "arrivals", "warga"], "the arrivals of 'warga'"),
      (.setPromise(promise), .setPromise(longer), ["set", "promise"], "the promise"),
      (.move("sign", to: .actor("Kasi")), .move("sign", to: .actor("Sekcam")), ["move"], "'actor' of 'sign'"),
      (
        .setActivity("sign", [.performers(.actor("Kasi"))]), .move("sign", to: .actor("Sekcam")), ["move"],
        "'actor' of 'sign'"
      ),
      (
        .moveTo("sign", .before("stamp")), .parallel(["sign", "stamp"], before: nil), ["parallel"],
        "'place' of 'sign'"
      ),
      (
        .substitute(Substitution(principal: "Camat", substitute: "Sekcam"), in: ["sign"]),
        .substitute(Substitution(principal: "Camat", substitute: "Kasi"), in: ["sign"]), ["substitute"],
        "'substitute for Camat' of 'sign'"
      ),
      (
        .merge(["sign", "stamp"], into: "sign", [.work(Offices.minutes(1))]),
        .setActivity("sign", [.work(Offices.minutes(2))]), ["set", "activities", "sign", "work"],
        "'work' of 'sign'"
      ),
      (
        .addActor(Actor(key: "X")), .addActor(Actor(key: "X", officers: 2)), ["add", "actors", "X"],
        "'actor' of 'X'"
      ),
      (
        .addActivity(Activity(key: "x", performers: .actor("Kasi")), .after("sign")),
        .addActivity(Activity(key: "x", performers: .actor("Kasi")), .before("sign")),
        ["add", "activities", "x"],
        "'activity' of 'x'"
      ),
    ]
    for (first, second, path, what) in cases {
      #expect(
        RedesignConflictsTests.conflicts([first], [second]) == [RedesignConflictsTests.different(path, what)])
      #expect(RedesignConflictsTests.conflicts([first], [second], linked: true).isEmpty)
      // Twice the same is no quarrel, but a row can be merged away only once.
      if case .merge = first { continue }
      #expect(RedesignConflictsTests.conflicts([first], [first]).isEmpty)
    }
  }

  @Test("one takes away what the other works on")
  func removals() {
    let drop: [Verb] = [.drop("sign")]
    let set: [Verb] = [.setActivity("sign", [.batchSchedule([])])]
    let merge: [Verb] = [.merge(["initial 2", "sign"], into: "initial 2", [])]
    func problem(_ path: [String], _ text: String) -> [ModelProblem] {
      [
        ModelProblem(
          path: ["changes", "second"] + path, message: "\(text): \(RedesignConflictsTests.advice)")
      ]
    }
    #expect(
      RedesignConflictsTests.conflicts(drop, set)
        == problem(
          ["set", "activities", "sign", "rounds"], "change 'first' takes 'sign' away, and 'second' changes it"
        ))
    #expect(
      RedesignConflictsTests.conflicts(set, drop)
        == problem(["drop"], "change 'second' takes 'sign' away, and 'first' changes it"))
    #expect(
      RedesignConflictsTests.conflicts(drop, merge)
        == problem(["merge"], "changes 'first' and 'second' both take 'sign' away"))
    #expect(
      RedesignConflictsTests.conflicts(drop, drop)
        == problem(["drop"], "changes 'first' and 'second' both take 'sign' away"))
    #expect(RedesignConflictsTests.conflicts(drop, set, linked: true).isEmpty)
  }

  @Test("changes that get along")
  func peaceful() {
    #expect(
      RedesignConflictsTests.conflicts([.addOfficers("Camat", 1)], [.addOfficers("Camat", 2)]).isEmpty)
    #expect(
      RedesignConflictsTests.conflicts(
        [.setActivity("sign", [.batchSchedule([])])],
        [.setActivity("sign", [.row("9")]), .setActor("Camat", [.officers(2)])]
      ).isEmpty)
    #expect(
      RedesignConflictsTests.conflicts(
        [.substitute(Substitution(principal: "Camat", substitute: "Sekcam"), in: ["sign"])],
        [.substitute(Substitution(principal: "Kasi", substitute: "Sekcam"), in: ["sign"])]
      ).isEmpty)
    #expect(RedesignConflictsTests.conflicts([.drop("sign")], [.drop("stamp")]).isEmpty)
  }

  @Test("conflicts are told before the design is tried")
  func first() {
    let redesign = Redesign(
      title: "To be",
      changes: [
        Change(key: "first", verbs: [.drop("hand over")]),
        Change(key: "second", verbs: [.setActivity("hand over", [.row("9")])]),
      ])
    #expect(
      redesign.problems(base: Offices.letter).map(\.message) == [
        "change 'first' takes 'hand over' away, and 'second' changes it: \(RedesignConflictsTests.advice)"
      ])
  }
}

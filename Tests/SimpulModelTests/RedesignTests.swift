// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

@Suite("Redesigns: changes together, alone and against each other")
struct RedesignTests {
  static let officer = Change(key: "officer", verbs: [.addOfficers("Petugas", 1)])
  static let noBatchSchedule = Change(key: "no rounds", verbs: [.setActivity("sign", [.batchSchedule([])])])

  static func redesign(_ changes: Change...) -> Redesign { Redesign(title: "To be", changes: changes) }

  static func thrown(_ make: () throws(ModelProblems) -> Scenario) -> [ModelProblem] {
    do throws(ModelProblems) {
      _ = try make()
      return []
    } catch {
      return error.problems
    }
  }

  // MARK: Together

  @Test("all changes, some of them by place or name, none")
  func subsets() throws {
    let redesign = RedesignTests.redesign(RedesignTests.officer, RedesignTests.noBatchSchedule)
    let base = Offices.letter
    let all = try redesign.scenario(from: base)
    #expect(all.actor("Petugas")?.officers == 3)
    #expect(all.activity("sign")?.batchSchedule.isEmpty == true)
    #expect(all.title == "To be")
    let one = try redesign.scenario(from: base, with: [1])
    #expect(one.actor("Petugas")?.officers == 2)
    #expect(one.activity("sign")?.batchSchedule.isEmpty == true)
    #expect(try redesign.scenario(from: base, withChanges: ["no rounds"]) == one)
    #expect(try redesign.scenario(from: base, withChanges: ["no rounds", "officer"]) == all)
    #expect(try redesign.scenario(from: base, with: [1, 0]) == all)
    var same = base
    same.title = "To be"
    #expect(try redesign.scenario(from: base, with: []) == same)
    #expect(
      RedesignTests.thrown { () throws(ModelProblems) in
        try redesign.scenario(from: base, withChanges: ["no round"])
      } == [
        ModelProblem(
          path: ["changes"], message: "change 'no round' is not defined; did you mean 'no rounds'?")
      ])
  }

  @Test("changes are made in the order of the file, whatever the order they are asked for")
  func order() throws {
    let redesign = RedesignTests.redesign(
      Change(key: "a", verbs: [.setActor("Petugas", [.officers(5)])]),
      Change(key: "b", requires: ["a"], verbs: [.setActor("Petugas", [.officers(7)])]))
    #expect(try redesign.scenario(from: Offices.letter, with: [1, 0]).actor("Petugas")?.officers == 7)
    #expect(redesign.problems(base: Offices.letter).isEmpty)
  }

  @Test("a single change keeps the title and does not ask for what it requires")
  func applying() throws {
    var change = RedesignTests.officer
    change.requires = ["something"]
    let scenario = try Offices.letter.applying(change)
    #expect(scenario.title == "Letter")
    #expect(scenario.actor("Petugas")?.officers == 3)
  }

  @Test("required changes and dependent ones, through others")
  func requirements() {
    let redesign = RedesignTests.redesign(
      Change(key: "a", requires: ["b"], verbs: []), Change(key: "b", requires: ["c"], verbs: []),
      Change(key: "c", verbs: []), Change(key: "d", requires: ["e"], verbs: []),
      Change(key: "e", requires: ["d"], verbs: []))
    #expect(redesign.withRequired([0]) == [0, 1, 2])
    #expect(redesign.withRequired([2]) == [2])
    #expect(redesign.withRequired([3, 2]) == [2, 3, 4])
    #expect(redesign.withDependent([2]) == [0, 1, 2])
    #expect(redesign.withDependent([0]) == [0])
    #expect(redesign.withDependent([3]) == [3, 4])
  }

  @Test("a change without one that it requires")
  func missing() {
    var needy = RedesignTests.noBatchSchedule
    needy.requires = ["officer"]
    let redesign = RedesignTests.redesign(RedesignTests.officer, needy)
    #expect(
      RedesignTests.thrown { () throws(ModelProblems) in
        try redesign.scenario(from: Offices.letter, with: [1])
      } == [
        ModelProblem(
          path: ["changes", "no rounds", "requires"],
          message: "change 'no rounds' requires 'officer', which is not made: make both")
      ])
  }

  @Test("numbers that a change states replace those of the base, and those of dropped rows go")
  func numbers() throws {
    var base = Offices.letter
    let procedure = base.procedures[0].key
    func number(_ activity: Activity.Key, _ field: String, _ text: String, set: Bool = false) -> Parameter {
      let path = ["activities", activity, field]
      return Parameter(
        path: set ? ["changes", "a", "set"] + path : path,
        place: FieldPlace(.activity(procedure, activity), [field]), text: text, basis: .assumed)
    }
    let kept = number("stamp", "work", "2 min")
    base.numbers = [number("check", "returned", "12%"), number("initial", "work", "2 min"), kept]
    let new = number("check", "returned", "5%", set: true)
    let scenario = try base.applying(
      Change(
        key: "a",
        verbs: [.setActivity("check", [.returnProbability(ByCaseType(0.05))]), .drop("initial")],
        numbers: [new]))
    #expect(scenario.numbers == [kept, new])
  }

  // MARK: What keeps a redesign from being made

  @Test("no changes, a change of nothing, two of one key, wrong requirements")
  func structure() {
    #expect(
      RedesignTests.redesign().problems(base: Offices.letter) == [
        ModelProblem(
          path: ["changes"],
          message:
            "there are no changes yet: take the '# ' away from an example, or write one with a name and what "
            + "it does"
        )
      ])
    #expect(
      RedesignTests.redesign(
        Change(key: "a", requires: ["a", "oficer"], verbs: []), RedesignTests.officer, RedesignTests.officer
      ).problems(base: Offices.letter) == [
        ModelProblem(
          path: ["changes", "a"],
          message: "change 'a' does nothing: write set, add, drop, merge, move, parallel, substitute or add "
            + "officers"),
        ModelProblem(
          path: ["changes", "a", "requires"], message: "change 'a' requires itself: name another one"),
        ModelProblem(
          path: ["changes", "a", "requires"],
          message: "change 'oficer' is not defined; did you mean 'officer'?"),
        ModelProblem(
          path: ["changes", "officer"],
          message: "change 'officer' is there twice: give one of them another key"),
      ])
  }

  @Test("a promise whose 'to' was dropped")
  func droppedClock() {
    #expect(
      RedesignTests.redesign(Change(key: "a", verbs: [.drop("hand over")])).problems(base: Offices.letter)
        == [
          ModelProblem(
            path: ["changes", "a", "drop"],
            message:
              "'hand over' is dropped, but the promise's clock ends there: say what takes its place, with "
              + "'set: { promise: { to: … } }'")
        ])
  }

  @Test("everything else that names a row which is dropped or merged away")
  func dangling() {
    var base = Offices.letter
    base.procedures[0].promises[0].from = "verify"
    base.edit("stamp") { $0.returned = Return(probability: ByCaseType(0.1), to: "verify") }
    base.edit("check") {
      $0.decision = [
        Branch(name: "a", share: ByCaseType(0.5), target: .activity("verify")), Branch(name: "b", share: nil),
      ]
    }
    base.edit("submit") { $0.next = .activity("check") }
    #expect(base.problems().isEmpty)
    func merged(_ meaning: String, _ remedy: String) -> ModelProblem {
      ModelProblem(
        path: ["changes", "a", "merge"],
        message: "'verify' is merged into 'print', but \(meaning): say what takes its place, with \(remedy)")
    }
    #expect(
      RedesignTests.redesign(
        Change(
          key: "a",
          verbs: [
            .merge(
              ["verify", "print"], into: "print", [.work(Offices.minutes(8)), .performers(.actor("Petugas"))]),
            .drop("check"),
          ])
      ).problems(base: base) == [
        merged("the promise's clock starts there", "'set: { promise: { from: … } }'"),
        ModelProblem(
          path: ["changes", "a", "drop"],
          message: "'check' is dropped, but 'submit' goes on to it: say what takes its place, with "
            + "'set: { activities: { submit: { next: … } } }'"),
        merged("'stamp' sends files back to it", "'set: { activities: { stamp: { to: … } } }'"),
      ])
    #expect(
      RedesignTests.redesign(Change(key: "a", verbs: [.drop("verify")])).problems(base: base).map(\.message)
        .contains(
          "'verify' is dropped, but branch 'a' of 'check' leads to it: say what takes its place, with "
            + "'set: { activities: { check: { decision: … } } }'"))
  }

  @Test("a dropped row may be replaced in the same change, or in one that it requires")
  func replaced() {
    let promise = Promise(amount: 60, unit: .workingMinutes, counting: .byHours, to: "stamp")
    #expect(
      RedesignTests.redesign(Change(key: "a", verbs: [.drop("hand over"), .setPromise(promise)])).problems(
        base: Offices.letter
      ).isEmpty)
    #expect(
      RedesignTests.redesign(
        Change(key: "a", requires: ["b"], verbs: [.drop("hand over")]),
        Change(key: "b", verbs: [.setPromise(promise)])
      ).problems(base: Offices.letter).isEmpty)
  }

  @Test("a row that an earlier change took away")
  func gone() {
    #expect(
      RedesignTests.redesign(
        Change(key: "a", verbs: [.drop("initial")]),
        Change(key: "b", requires: ["a"], verbs: [.setActivity("initial", [.batchSchedule([])])])
      ).problems(base: Offices.letter) == [
        ModelProblem(
          path: ["changes", "b", "set", "activities", "initial"],
          message: "activity 'initial' is there no more: it is dropped by change 'a'")
      ])
  }

  @Test("a problem that a change brings about is told at the change")
  func attributed() {
    let redesign = RedesignTests.redesign(
      RedesignTests.officer,
      Change(key: "late", verbs: [.setActivity("sign", [.batchSchedule([TimeOfDay(hour: 17)])])]),
      Change(key: "closed", verbs: [.setActor("Kasi", [.days(WeekdaySet([.sunday]))])]),
      Change(
        key: "new", verbs: [.addActivity(Activity(key: "x", performers: .actor("Kassi")), .after("stamp"))]))
    #expect(
      redesign.problems(base: Offices.letter) == [
        ModelProblem(
          path: ["changes", "closed", "set", "actors", "Kasi", "days"],
          message:
            "'Kasi' is never on duty in the study: it works on sun, when there are no open hours; write "
            + "other days, such as 'days: mon-fri'"),
        ModelProblem(
          path: ["changes", "late", "set", "activities", "sign", "rounds"],
          message:
            "the round at 17.00 lies outside the hours of 'Camat' (07.30-12.00 13.00-16.00), so nothing "
            + "would ever be taken up then: write a time inside them"),
        ModelProblem(
          path: ["changes", "new", "add", "activities", "x", "actor"],
          message: "actor 'Kassi' is not defined; did you mean 'Kasi'?"),
      ])
  }

  @Test("a problem of the base stays where it is")
  func ofTheBase() {
    var base = Offices.letter
    base.actors[2].officers = 0
    #expect(
      RedesignTests.redesign(RedesignTests.officer).problems(base: base).map(\.path) == [
        ["actors", "Kasi", "officers"]
      ])
  }

  // MARK: Alone

  @Test("a change that needs another one to be possible")
  func alone() {
    let redesign = RedesignTests.redesign(
      RedesignTests.officer,
      Change(key: "new desk", verbs: [.addActor(Actor(key: "Arsiparis"))]),
      Change(key: "file", verbs: [.move("archive", to: .actor("Arsiparis"))]))
    #expect(redesign.conflicts().isEmpty)
    let problem = ModelProblem(
      path: ["changes", "file", "move", "actor"],
      message:
        "change 'file' cannot be made alone (actor 'Arsiparis' is not defined; there are 'Pemohon', 'Petugas', "
        + "'Kasi', 'Sekcam' and 'Camat'): write 'requires: new desk' if it is made with that one only")
    #expect(redesign.problemsAlone(base: Offices.letter) == [problem])
    #expect(redesign.problems(base: Offices.letter) == [problem])
    var sound = redesign
    sound.changes[2].requires = ["new desk"]
    #expect(sound.problems(base: Offices.letter).isEmpty)
  }

  @Test("a change that no single other one makes possible")
  func aloneWithout() {
    let redesign = RedesignTests.redesign(
      Change(key: "one", verbs: [.addActor(Actor(key: "X"))]),
      Change(key: "two", verbs: [.addActor(Actor(key: "Y"))]),
      Change(key: "both", verbs: [.move("archive", to: .teams([[Requirement("X"), Requirement("Y")]]))]))
    #expect(
      redesign.problemsAlone(base: Offices.letter).map(\.message) == [
        "change 'both' cannot be made alone (actor 'X' is not defined; there are 'Pemohon', 'Petugas', 'Kasi', "
          + "'Sekcam' and 'Camat'): write what it 'requires', or change it so that it stands alone"
      ])
  }
}

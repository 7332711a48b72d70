// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

@Suite("What verbs do to the rows of a procedure")
struct RedesignRowsTests {
  // MARK: add, drop

  @Test("an actor and an activity are added where they are said to stand")
  func add() throws {
    let scenario = try Offices.made(
      .addActor(Actor(key: "Arsiparis")),
      .addActivity(
        Activity(key: "register", performers: .actor("Arsiparis"), work: Offices.minutes(1)), .after("check")),
      .addActivity(Activity(key: "pay", performers: .actor("Pemohon")), .before("stamp")))
    #expect(scenario.actors.last == Actor(key: "Arsiparis"))
    #expect(
      scenario.keys == [
        "submit", "check", "register", "verify", "print", "initial", "initial 2", "sign", "pay", "stamp",
        "hand over", "archive",
      ])
    // A single actor outside the office is the applicant.
    #expect(scenario.activity("pay")?.performers == .applicant("Pemohon"))
  }

  @Test("an activity is added inside a branch, and before a block")
  func addInBlock() throws {
    let activity = Activity(key: "count", performers: .actor("Kasi"))
    let inside = try Offices.made(.addActivity(activity, .before("levy")), of: Offices.building)
    #expect(
      inside.procedures[0].activities.map(\.key) == ["check", "survey", "plan", "count", "levy", "sign"])
    #expect(inside.keys == ["check", "at once", "sign"])
    let before = try Offices.made(.addActivity(activity, .before("at once")), of: Offices.building)
    #expect(before.keys == ["check", "count", "at once", "sign"])
  }

  @Test("what is there already, and a place that is not")
  func addWrongly() {
    #expect(
      Offices.refused(.addActor(Actor(key: "Camat"))) == [
        ModelProblem(
          path: ["add", "actors", "Camat"],
          message: "there is an actor 'Camat' already: write 'set' to change it, or another name")
      ])
    let activity = Activity(key: "sign", performers: .actor("Kasi"))
    #expect(
      Offices.refused(.addActivity(activity, .after("check"))) == [
        ModelProblem(
          path: ["add", "activities", "sign"],
          message: "there is an activity 'sign' already: write 'set' to change it, or another key")
      ])
    #expect(
      Offices.refused(.addActivity(activity, .after("chck"))) == [
        ModelProblem(
          path: ["add", "activities", "sign", "place"],
          message: "activity 'chck' is not defined; did you mean 'check'?")
      ])
  }

  @Test("a row is dropped; a branch that becomes empty goes, and a block with one branch becomes rows")
  func drop() throws {
    #expect(
      try Offices.made(.drop("initial"), .drop("archive")).keys == [
        "submit", "check", "verify", "print", "initial 2", "sign", "stamp", "hand over",
      ])
    #expect(
      try Offices.made(.drop("levy"), of: Offices.building).keys == ["check", "at once", "sign"])
    #expect(
      try Offices.made(.drop("survey"), of: Offices.building).keys == [
        "check", "plan", "levy", "sign",
      ])
    #expect(try Offices.made(.drop("at once"), of: Offices.building).keys == ["check", "sign"])
  }

  // MARK: merge

  @Test("several activities become the first of them, with what is said of it")
  func merge() throws {
    let scenario = try Offices.made(
      .merge(
        ["verify", "print"], into: "verify",
        [.name("Memverifikasi dan mencetak"), .performers(.actor("Petugas")), .work(Offices.minutes(8))]),
      .drop("initial"))
    #expect(
      scenario.keys == ["submit", "check", "verify", "initial 2", "sign", "stamp", "hand over", "archive"])
    #expect(
      scenario.activity("verify")
        == Activity(
          key: "verify", name: "Memverifikasi dan mencetak", performers: .actor("Petugas"),
          work: Offices.minutes(8)
        ))
  }

  @Test("they stand where the first of them stood, under the key of a later one or a new one")
  func mergeIntoLater() throws {
    let settings: [ActivitySetting] = [.work(Offices.minutes(3)), .performers(.actor("Petugas"))]
    let later = try Offices.made(.merge(["archive", "verify"], into: "archive", settings))
    #expect(
      later.keys == [
        "submit", "check", "archive", "print", "initial", "initial 2", "sign", "stamp", "hand over",
      ])
    let new = try Offices.made(.merge(["stamp", "archive"], into: "finish", settings))
    #expect(
      new.keys == [
        "submit", "check", "verify", "print", "initial", "initial 2", "sign", "finish", "hand over",
      ])
    #expect(
      new.activity("finish")
        == Activity(key: "finish", performers: .actor("Petugas"), work: Offices.minutes(3)))
  }

  @Test("what the others have must be said anew")
  func mergeLosses() {
    var base = Offices.letter
    base.edit("sign") {
      $0.wait = Offices.minutes(1)
      $0.patience = Offices.minutes(45)
      $0.setUp = ByCaseType(DurationDistribution(.constant(5), .minutes))
      $0.skipped = ByCaseType(0.1)
      $0.decision = [Branch(name: "a", share: nil)]
      $0.substitutions = [Substitution(principal: "Camat", substitute: "Sekcam")]
      $0.returned = Return(probability: ByCaseType(0.1))
      $0.cancelsBranches = true
      $0.costPerVisit = 7_500
    }
    func lost(_ field: String, _ advice: String) -> ModelProblem {
      ModelProblem(
        path: ["merge", field],
        message:
          "'sign' has '\(field)', and nothing is said of it for the merged 'initial 2': write '\(field)' in the "
          + "merge" + advice)
    }
    #expect(
      Offices.refused(.merge(["initial 2", "sign"], into: "initial 2", []), of: base) == [
        lost("actor", ""), lost("work", ""),
        lost("wait", ", 'wait: 0 min' where there is to be none"),
        lost("patience", ", 'patience: none' where there is to be none"),
        lost("set-up", ", 'set-up: none' where there is to be none"),
        lost("skipped", ", 'skipped: none' where there is to be none"),
        lost("returned", ", 'returned: 0%' where there is to be none"),
        lost("decision", ""), lost("cancels", ", 'cancels: none' where there is to be none"),
        lost("cost", ", 'cost: none' where there is to be none"),
        lost("rounds", ", 'rounds: none' where there is to be none"),
        lost("substitute", ", 'substitute: none' where there is to be none"),
      ])
  }

  @Test("the merged activity goes on as the last of them did, and says so where another did not go on")
  func mergeNext() throws {
    var base = Offices.letter
    base.edit("archive") { $0.next = .end("filed") }
    base.edit("stamp") { $0.next = .activity("archive") }
    base.procedures[0].promises = []
    base.procedures[0].steps.remove(at: 8)
    let settings: [ActivitySetting] = [.work(Offices.minutes(3))]
    let merged = try Offices.made(.merge(["stamp", "archive"], into: "stamp", settings), of: base)
    #expect(merged.activity("stamp")?.next == .end("filed"))
    base.edit("print") { $0.next = .activity("sign") }
    base.edit("verify") {
      $0.decision = [
        Branch(name: "a", share: ByCaseType(0.5), target: .activity("initial")),
        Branch(name: "b", share: nil),
      ]
    }
    #expect(
      Offices.refused(.merge(["print", "archive"], into: "print", settings), of: base) == [
        ModelProblem(
          path: ["merge", "next"],
          message:
            "'print' does not go on to the next row, and the merged activity would: write where it goes in "
            + "'next'")
      ])
  }

  @Test("what cannot be merged")
  func mergeWrongly() {
    #expect(
      Offices.refused(.merge([], into: "x", [])) == [
        ModelProblem(
          path: ["merge", "activities"], message: "nothing is merged: name two activities or more")
      ])
    #expect(
      Offices.refused(.merge(["verify", "prnt"], into: "x", [])) == [
        ModelProblem(path: ["merge"], message: "activity 'prnt' is not defined; did you mean 'print'?")
      ])
    #expect(
      Offices.refused(.merge(["verify", "verify"], into: "x", [])) == [
        ModelProblem(path: ["merge"], message: "'verify' is named twice: leave it out once")
      ])
    #expect(
      Offices.refused(.merge(["verify", "print"], into: "sign", [])) == [
        ModelProblem(
          path: ["merge", "into"],
          message: "there is an activity 'sign' already: merge it too, or write another key")
      ])
    #expect(
      Offices.refused(.merge(["survey", "plan"], into: "plan", []), of: Offices.building) == [
        ModelProblem(
          path: ["merge"],
          message:
            "'survey' and 'plan' stand in different branches of a parallel block: move them together first")
      ])
    #expect(
      Offices.refused(
        .merge(["file SKTM", "file Domisili"], into: "file", []), of: Offices.twoServices) == [
          ModelProblem(
            path: ["merge"],
            message: "'file SKTM' and 'file Domisili' stand in different procedures: name activities of one")
        ])
  }

  // MARK: move, parallel

  @Test("to another actor; a substitute of one who no longer performs is not needed")
  func move() throws {
    var base = Offices.letter
    base.edit("sign") { $0.substitutions = [Substitution(principal: "Camat", substitute: "Sekcam")] }
    let scenario = try Offices.made(
      .move("archive", to: .actor("Kasi")), .move("sign", to: .actor("Kasi")), of: base)
    #expect(scenario.activity("archive")?.performers == .actor("Kasi"))
    #expect(scenario.activity("sign")?.substitutions.isEmpty == true)
    let joint = try Offices.made(
      .move("sign", to: .teams([[Requirement("Camat"), Requirement("Kasi")]])), of: base)
    #expect(joint.activity("sign")?.substitutions.count == 1)
  }

  @Test("to another place")
  func moveTo() throws {
    #expect(
      try Offices.made(.moveTo("archive", .before("stamp"))).keys.suffix(4) == [
        "sign", "archive", "stamp", "hand over",
      ])
    #expect(
      try Offices.made(.moveTo("survey", .after("check")), of: Offices.building).keys == [
        "check", "survey", "plan", "levy", "sign",
      ])
    #expect(
      Offices.refused(.moveTo("archive", .after("archive"))) == [
        ModelProblem(path: ["move"], message: "'archive' cannot stand next to itself: name another activity")
      ])
    #expect(
      Offices.refused(.moveTo("file SKTM", .after("file Domisili")), of: Offices.twoServices) == [
        ModelProblem(
          path: ["move"],
          message: "'file SKTM' and 'file Domisili' stand in different procedures: name activities of one")
      ])
  }

  @Test("at the same time, before another row or where the first of them stood")
  func parallel() throws {
    let scenario = try Offices.made(.parallel(["verify", "print"], before: "initial"))
    #expect(
      scenario.keys == [
        "submit", "check", "verify + print", "initial", "initial 2", "sign", "stamp", "hand over", "archive",
      ])
    let verify = try #require(Offices.letter.activity("verify"))
    let print = try #require(Offices.letter.activity("print"))
    #expect(
      scenario.procedures[0].steps[2]
        == .parallel(
          ParallelBlock(
            key: "verify + print",
            branches: [
              .init(name: "verify", steps: [.activity(verify)]),
              .init(name: "print", steps: [.activity(print)]),
            ])))
    #expect(
      try Offices.made(.parallel(["archive", "stamp"], before: nil)).keys.suffix(3) == [
        "sign", "archive + stamp", "hand over",
      ])
    #expect(
      try Offices.made(.parallel(["plan", "levy"], before: nil), of: Offices.building)
        .procedures[0].activities.map(\.key) == ["check", "survey", "plan", "levy", "sign"])
  }

  @Test("what cannot run at the same time")
  func parallelWrongly() {
    #expect(
      Offices.refused(.parallel(["verify"], before: nil)) == [
        ModelProblem(
          path: ["parallel"],
          message: "nothing runs at the same time as 'verify': name two activities or more")
      ])
    #expect(
      Offices.refused(.parallel(["verify", "print"], before: "print")) == [
        ModelProblem(
          path: ["parallel", "before"],
          message: "'print' cannot stand behind the block: name another activity of the procedure")
      ])
    #expect(
      Offices.refused(.parallel(["stamp", "hand over"], before: "archive")) == [
        ModelProblem(
          path: ["parallel", "to"],
          message:
            "'hand over' lies in the parallel block 'stamp + hand over', whose branches run at the same "
            + "time: let the promise's clock end at a row outside the block, such as 'archive'")
      ])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

@Suite("What each verb does to a scenario")
struct RedesignVerbsTests {
  static func made(_ verbs: Verb..., of base: Scenario = Offices.letter) throws -> Scenario {
    try base.applying(Change(key: "a", verbs: verbs))
  }

  /// What the verbs cannot do, with the path behind `changes` and the change.
  static func problems(_ verbs: Verb..., of base: Scenario = Offices.letter) -> [ModelProblem] {
    do throws(ModelProblems) {
      _ = try base.applying(Change(key: "a", verbs: verbs))
      return []
    } catch {
      return error.problems.map { problem in
        #expect(Array(problem.path.prefix(2)) == ["changes", "a"])
        return ModelProblem(path: Array(problem.path.dropFirst(2)), message: problem.message)
      }
    }
  }

  // MARK: set

  @Test("fields of an actor; the others stay")
  func setActor() throws {
    let scenario = try RedesignVerbsTests.made(
      .setActor(
        "Camat", [.absenceSpell(.constant(3)), .present([TimeRange(8, 0, 15, 0)]), .singlePost(true)]),
      .setActor("Petugas", [.officers(3), .days(.mondayToFriday), .costPerHour(45_000), .unit("Loket")]),
      .setActor(
        "Kasi", [.absenceShare(0.1), .hours(.calendar("always")), .otherWork(nil), .queueOrder(.lastCome)]),
      .setActor("Sekcam", [.knownAbsences([]), .absenceShare(nil)]))
    #expect(
      scenario.actor("Camat")
        == Actor(
          key: "Camat", present: [TimeRange(8, 0, 15, 0)], absence: Absence(share: 0.4, spell: .constant(3)),
          isSinglePost: true))
    #expect(
      scenario.actor("Petugas")
        == Actor(key: "Petugas", officers: 3, days: .mondayToFriday, costPerHour: 45_000, unit: "Loket"))
    #expect(
      scenario.actor("Kasi")
        == Actor(
          key: "Kasi", hours: .calendar("always"), absence: Absence(share: 0.1), queueOrder: .lastCome))
    #expect(scenario.actor("Sekcam") == Actor(key: "Sekcam"))
  }

  @Test("an actor that is unknown, or the applicant")
  func setUnknownActor() {
    #expect(
      RedesignVerbsTests.problems(.setActor("Camta", [.officers(2)])) == [
        ModelProblem(
          path: ["set", "actors", "Camta"], message: "actor 'Camta' is not defined; did you mean 'Camat'?")
      ])
    #expect(
      RedesignVerbsTests.problems(.setActor("Pemohon", [.officers(2)])) == [
        ModelProblem(
          path: ["set", "actors", "Pemohon"],
          message: "'Pemohon' is the applicant, who has no officers and no hours: name an actor of the office"
        )
      ])
  }

  @Test("fields of an activity; the others stay")
  func setActivity() throws {
    let scenario = try RedesignVerbsTests.made(
      .setActivity(
        "sign",
        [
          .rounds([]), .name("Menandatangani"), .row("7"), .standardTime("1 hari"), .needs("konsep"),
          .output("surat"), .remarks("basah"), .drawsAs("old"), .wait(Offices.minutes(3)),
        ]),
      .setActivity("check", [.returnDelay(nil), .returnTo("submit"), .returnAtMost(2)]))
    #expect(
      scenario.activity("sign")
        == Activity(
          key: "sign", name: "Menandatangani", row: "7", performers: .actor("Camat"),
          work: Offices.minutes(2),
          wait: Offices.minutes(3), drawsAs: "old",
          document: .init(standardTime: "1 hari", needs: "konsep", output: "surat", remarks: "basah")))
    #expect(
      scenario.activity("check")?.returned
        == Return(probability: ByCaseType(0.12), delay: nil, to: "submit", atMost: 2))
  }

  @Test("a return is taken away, or stated in any order with what belongs to it")
  func setReturn() throws {
    let none = try RedesignVerbsTests.made(.setActivity("check", [.returnProbability(nil)]))
    #expect(none.activity("check")?.returned == nil)
    let some = try RedesignVerbsTests.made(
      .setActivity("verify", [.returnAtMost(3), .returnProbability(ByCaseType(0.1))]))
    #expect(some.activity("verify")?.returned == Return(probability: ByCaseType(0.1), atMost: 3))
    #expect(
      RedesignVerbsTests.problems(.setActivity("verify", [.returnAtMost(3)])) == [
        ModelProblem(
          path: ["set", "activities", "verify", "at most"],
          message:
            "'verify' sends nothing back, so 'at most' does nothing: write 'returned' too, or leave it out")
      ])
  }

  @Test("the rest of an activity's fields: work, decision, next, substitutes")
  func setFlow() throws {
    let scenario = try RedesignVerbsTests.made(
      .setActivity("verify", [.work(nil), .next(.activity("sign"))]),
      .setActivity(
        "check",
        [
          .decision([
            Branch(name: "a", share: ByCaseType(0.5), target: .activity("print")),
            Branch(name: "b", share: nil),
          ])
        ]),
      .setActivity("sign", [.substitutions([Substitution(principal: "Camat", substitute: "Sekcam")])]))
    #expect(scenario.activity("verify")?.work == nil)
    #expect(scenario.activity("verify")?.next == .activity("sign"))
    #expect(scenario.activity("check")?.decision.map(\.name) == ["a", "b"])
    #expect(scenario.activity("sign")?.substitutions.count == 1)
  }

  @Test("an activity that is unknown, a block, or in several procedures")
  func setUnknownActivity() {
    #expect(
      RedesignVerbsTests.problems(.setActivity("sing", [.rounds([])])) == [
        ModelProblem(
          path: ["set", "activities", "sing"], message: "activity 'sing' is not defined; did you mean 'sign'?"
        )
      ])
    #expect(
      RedesignVerbsTests.problems(.setActivity("at once", [.rounds([])]), of: Offices.building) == [
        ModelProblem(
          path: ["set", "activities", "at once"],
          message: "'at once' is a parallel block: name an activity in it")
      ])
    #expect(
      RedesignVerbsTests.problems(.setActivity("sign", [.rounds([])]), of: Offices.twoServices) == [
        ModelProblem(
          path: ["set", "activities", "sign"],
          message: "there is an activity 'sign' in several procedures: write 'SKTM/sign' or 'Domisili/sign'")
      ])
  }

  @Test("an activity of one of several procedures")
  func setInOneProcedure() throws {
    let scenario = try RedesignVerbsTests.made(
      .setActivity("Domisili/sign", [.name("Tanda tangan")]), .drop("file SKTM"), of: Offices.twoServices)
    #expect(scenario.procedures[0].activities.map(\.name) == ["check", "sign"])
    #expect(scenario.procedures[1].activities.map(\.name) == ["check", "Tanda tangan", "file Domisili"])
  }

  @Test("fields of a calendar, of a preset for this scenario only")
  func setCalendar() throws {
    let friday = [TimeRange(8, 0, 11, 0)]
    let fasting = WorkingCalendar.Period(
      name: "Ramadan",
      dates: DateRange(first: Offices.date(2026, 2, 18), last: Offices.date(2026, 3, 18)),
      week: .same([TimeRange(9, 0, 12, 0)], on: .mondayToFriday))
    let scenario = try RedesignVerbsTests.made(
      .setCalendar("perpres-21-2023", [.hours(.friday, friday), .periods("Ramadan", [fasting]), .closed([])]))
    #expect(scenario.calendars.openHours("perpres-21-2023", on: Offices.date(2026, 1, 9)) == friday)
    #expect(
      scenario.calendars.openHours("perpres-21-2023", on: Offices.date(2026, 3, 18)) == [
        TimeRange(9, 0, 12, 0)
      ])
    #expect(scenario.calendars["perpres-21-2023"]?.periods == [fasting])
    #expect(CalendarBook()["perpres-21-2023"]?.periods.count == 2)
    #expect(!scenario.calendars.openHours("perpres-21-2023", on: Offices.date(2026, 1, 16)).isEmpty)

    var base = Offices.letter
    base.calendars = CalendarBook([WorkingCalendar(key: "sidang", within: "always")])
    let council = try RedesignVerbsTests.made(
      .setCalendar("sidang", [.within("perpres-21-2023"), .days(WeekdaySet([.wednesday]))]), of: base)
    #expect(
      council.calendars.calendars == [
        WorkingCalendar(key: "sidang", within: "perpres-21-2023", days: WeekdaySet([.wednesday]))
      ])
    #expect(
      RedesignVerbsTests.problems(.setCalendar("sidng", [.days(.all)]), of: base) == [
        ModelProblem(
          path: ["set", "calendars", "sidng"],
          message: "calendar 'sidng' is not defined; did you mean 'sidang'?")
      ])
  }

  @Test("arrivals replace those of the same case type")
  func setArrivals() throws {
    let stream = ArrivalStream(key: "warga", pattern: .rate(count: 25, per: .day))
    #expect(
      try RedesignVerbsTests.made(.setArrivals(stream)).procedures[0].arrivals == [stream])
    #expect(
      try RedesignVerbsTests.made(.setArrivals(stream), of: Offices.twoServices).procedures[0].arrivals
        == [stream])
    #expect(
      RedesignVerbsTests.problems(
        .setArrivals(ArrivalStream(key: "wrga", pattern: .rate(count: 25, per: .day))))
        == [
          ModelProblem(
            path: ["set", "arrivals", "wrga"],
            message: "case type 'wrga' is not defined; did you mean 'warga'?")
        ])
    var base = Offices.twoServices
    base.procedures[1].arrivals[0].key = "warga"
    #expect(
      RedesignVerbsTests.problems(.setArrivals(stream), of: base) == [
        ModelProblem(
          path: ["set", "arrivals", "warga"],
          message:
            "case type 'warga' comes to 'SKTM' and 'Domisili': give it another name in one of them in the "
            + "base, so that it is clear which is meant")
      ])
  }

  @Test("a promise replaces the one for the same case type, or is a new one")
  func setPromise() throws {
    let promise = Promise(amount: 2, unit: .workingDays, counting: .byDate, to: "stamp")
    #expect(try RedesignVerbsTests.made(.setPromise(promise)).procedures[0].promises == [promise])
    var own = promise
    own.caseType = "warga"
    #expect(
      try RedesignVerbsTests.made(.setPromise(own)).procedures[0].promises
        == Offices.letter.procedures[0].promises + [own])
    own = Promise(caseType: "pendatang", amount: 2, unit: .workingDays, counting: .byDate)
    #expect(
      try RedesignVerbsTests.made(.setPromise(own), of: Offices.twoServices).procedures.map(\.promises)
        == [[], [own]])
  }

  @Test("a promise that belongs to no procedure, or to one of several")
  func setUnclearPromise() {
    let promise = Promise(amount: 2, unit: .workingDays, counting: .byDate)
    #expect(
      RedesignVerbsTests.problems(.setPromise(promise), of: Offices.twoServices) == [
        ModelProblem(
          path: ["set", "promise"],
          message:
            "there are 2 procedures, and it is not clear whose promise this is: write it for a case type "
            + "that only one of them has")
      ])
    var own = promise
    own.caseType = "pendatan"
    #expect(
      RedesignVerbsTests.problems(.setPromise(own), of: Offices.twoServices) == [
        ModelProblem(
          path: ["set", "promise", "pendatan"],
          message: "case type 'pendatan' is not defined; did you mean 'pendatang'?")
      ])
  }

  // MARK: add, drop

  @Test("an actor and an activity are added where they are said to stand")
  func add() throws {
    let scenario = try RedesignVerbsTests.made(
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
    let inside = try RedesignVerbsTests.made(.addActivity(activity, .before("levy")), of: Offices.building)
    #expect(
      inside.procedures[0].activities.map(\.key) == ["check", "survey", "plan", "count", "levy", "sign"])
    #expect(inside.keys == ["check", "at once", "sign"])
    let before = try RedesignVerbsTests.made(.addActivity(activity, .before("at once")), of: Offices.building)
    #expect(before.keys == ["check", "count", "at once", "sign"])
  }

  @Test("what is there already, and a place that is not")
  func addWrongly() {
    #expect(
      RedesignVerbsTests.problems(.addActor(Actor(key: "Camat"))) == [
        ModelProblem(
          path: ["add", "actors", "Camat"],
          message: "there is an actor 'Camat' already: write 'set' to change it, or another name")
      ])
    let activity = Activity(key: "sign", performers: .actor("Kasi"))
    #expect(
      RedesignVerbsTests.problems(.addActivity(activity, .after("check"))) == [
        ModelProblem(
          path: ["add", "activities", "sign"],
          message: "there is an activity 'sign' already: write 'set' to change it, or another key")
      ])
    #expect(
      RedesignVerbsTests.problems(.addActivity(activity, .after("chck"))) == [
        ModelProblem(
          path: ["add", "activities", "sign", "place"],
          message: "activity 'chck' is not defined; did you mean 'check'?")
      ])
  }

  @Test("a row is dropped; a branch that becomes empty goes, and a block with one branch becomes rows")
  func drop() throws {
    #expect(
      try RedesignVerbsTests.made(.drop("initial"), .drop("archive")).keys == [
        "submit", "check", "verify", "print", "initial 2", "sign", "stamp", "hand over",
      ])
    #expect(
      try RedesignVerbsTests.made(.drop("levy"), of: Offices.building).keys == ["check", "at once", "sign"])
    #expect(
      try RedesignVerbsTests.made(.drop("survey"), of: Offices.building).keys == [
        "check", "plan", "levy", "sign",
      ])
    #expect(try RedesignVerbsTests.made(.drop("at once"), of: Offices.building).keys == ["check", "sign"])
  }

  // MARK: merge

  @Test("several activities become the first of them, with what is said of it")
  func merge() throws {
    let scenario = try RedesignVerbsTests.made(
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
    let later = try RedesignVerbsTests.made(.merge(["archive", "verify"], into: "archive", settings))
    #expect(
      later.keys == [
        "submit", "check", "archive", "print", "initial", "initial 2", "sign", "stamp", "hand over",
      ])
    let new = try RedesignVerbsTests.made(.merge(["stamp", "archive"], into: "finish", settings))
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
      $0.decision = [Branch(name: "a", share: nil)]
      $0.substitutions = [Substitution(principal: "Camat", substitute: "Sekcam")]
      $0.returned = Return(probability: ByCaseType(0.1))
    }
    func lost(_ field: String, _ advice: String) -> ModelProblem {
      ModelProblem(
        path: ["merge", field],
        message:
          "'sign' has '\(field)', and nothing is said of it for the merged 'initial 2': write '\(field)' in the "
          + "merge" + advice)
    }
    #expect(
      RedesignVerbsTests.problems(.merge(["initial 2", "sign"], into: "initial 2", []), of: base) == [
        lost("actor", ""), lost("work", ""),
        lost("wait", ", 'wait: 0 min' where there is to be none"),
        lost("returned", ", 'returned: 0%' where there is to be none"),
        lost("decision", ""), lost("rounds", ", 'rounds: none' where there is to be none"),
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
    let merged = try RedesignVerbsTests.made(.merge(["stamp", "archive"], into: "stamp", settings), of: base)
    #expect(merged.activity("stamp")?.next == .end("filed"))
    base.edit("print") { $0.next = .activity("sign") }
    base.edit("verify") {
      $0.decision = [
        Branch(name: "a", share: ByCaseType(0.5), target: .activity("initial")),
        Branch(name: "b", share: nil),
      ]
    }
    #expect(
      RedesignVerbsTests.problems(.merge(["print", "archive"], into: "print", settings), of: base) == [
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
      RedesignVerbsTests.problems(.merge([], into: "x", [])) == [
        ModelProblem(
          path: ["merge", "activities"], message: "nothing is merged: name two activities or more")
      ])
    #expect(
      RedesignVerbsTests.problems(.merge(["verify", "prnt"], into: "x", [])) == [
        ModelProblem(path: ["merge"], message: "activity 'prnt' is not defined; did you mean 'print'?")
      ])
    #expect(
      RedesignVerbsTests.problems(.merge(["verify", "verify"], into: "x", [])) == [
        ModelProblem(path: ["merge"], message: "'verify' is named twice: leave it out once")
      ])
    #expect(
      RedesignVerbsTests.problems(.merge(["verify", "print"], into: "sign", [])) == [
        ModelProblem(
          path: ["merge", "into"],
          message: "there is an activity 'sign' already: merge it too, or write another key")
      ])
    #expect(
      RedesignVerbsTests.problems(.merge(["survey", "plan"], into: "plan", []), of: Offices.building) == [
        ModelProblem(
          path: ["merge"],
          message:
            "'survey' and 'plan' stand in different branches of a parallel block: move them together first")
      ])
    #expect(
      RedesignVerbsTests.problems(
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
    let scenario = try RedesignVerbsTests.made(
      .move("archive", to: .actor("Kasi")), .move("sign", to: .actor("Kasi")), of: base)
    #expect(scenario.activity("archive")?.performers == .actor("Kasi"))
    #expect(scenario.activity("sign")?.substitutions.isEmpty == true)
    let joint = try RedesignVerbsTests.made(
      .move("sign", to: .teams([[Requirement("Camat"), Requirement("Kasi")]])), of: base)
    #expect(joint.activity("sign")?.substitutions.count == 1)
  }

  @Test("to another place")
  func moveTo() throws {
    #expect(
      try RedesignVerbsTests.made(.moveTo("archive", .before("stamp"))).keys.suffix(4) == [
        "sign", "archive", "stamp", "hand over",
      ])
    #expect(
      try RedesignVerbsTests.made(.moveTo("survey", .after("check")), of: Offices.building).keys == [
        "check", "survey", "plan", "levy", "sign",
      ])
    #expect(
      RedesignVerbsTests.problems(.moveTo("archive", .after("archive"))) == [
        ModelProblem(path: ["move"], message: "'archive' cannot stand next to itself: name another activity")
      ])
    #expect(
      RedesignVerbsTests.problems(.moveTo("file SKTM", .after("file Domisili")), of: Offices.twoServices) == [
        ModelProblem(
          path: ["move"],
          message: "'file SKTM' and 'file Domisili' stand in different procedures: name activities of one")
      ])
  }

  @Test("at the same time, before another row or where the first of them stood")
  func parallel() throws {
    let scenario = try RedesignVerbsTests.made(.parallel(["verify", "print"], before: "initial"))
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
      try RedesignVerbsTests.made(.parallel(["archive", "stamp"], before: nil)).keys.suffix(3) == [
        "sign", "archive + stamp", "hand over",
      ])
    #expect(
      try RedesignVerbsTests.made(.parallel(["plan", "levy"], before: nil), of: Offices.building)
        .procedures[0].activities.map(\.key) == ["check", "survey", "plan", "levy", "sign"])
  }

  @Test("what cannot run at the same time")
  func parallelWrongly() {
    #expect(
      RedesignVerbsTests.problems(.parallel(["verify"], before: nil)) == [
        ModelProblem(
          path: ["parallel"],
          message: "nothing runs at the same time as 'verify': name two activities or more")
      ])
    #expect(
      RedesignVerbsTests.problems(.parallel(["verify", "print"], before: "print")) == [
        ModelProblem(
          path: ["parallel", "before"],
          message: "'print' cannot stand behind the block: name another activity of the procedure")
      ])
    #expect(
      RedesignVerbsTests.problems(.parallel(["stamp", "hand over"], before: "archive")) == [
        ModelProblem(
          path: ["parallel", "to"],
          message:
            "'hand over' lies in the parallel block 'stamp + hand over', whose branches run at the same "
            + "time: let the promise's clock end at a row outside the block, such as 'archive'")
      ])
  }

  // MARK: substitute, officers, work

  @Test("a substitute in some rows, or wherever the principal performs; a later word replaces an earlier one")
  func substitute() throws {
    let first = Substitution(principal: "Camat", substitute: "Sekcam", fromDay: 2)
    let second = Substitution(principal: "Camat", substitute: "Sekcam", fromDay: 1)
    let third = Substitution(principal: "Camat", substitute: "Kasi", fromDay: 3)
    #expect(
      try RedesignVerbsTests.made(.substitute(first, in: ["sign"])).activity("sign")?.substitutions == [first]
    )
    #expect(
      try RedesignVerbsTests.made(
        .substitute(first, in: ["sign"]), .substitute(third, in: ["sign"]), .substitute(second, in: [])
      ).activity("sign")?.substitutions == [second, third])
    #expect(
      RedesignVerbsTests.problems(
        .substitute(Substitution(principal: "Kasi", substitute: "Sekcam"), in: ["sign"])
      ) == [
        ModelProblem(
          path: ["substitute", "substitute"],
          message:
            "nobody can stand in for 'Kasi' in 'sign', which is performed by 'Camat': write one of those, "
            + "or leave 'substitute' out")
      ])
    #expect(
      RedesignVerbsTests.problems(
        .substitute(Substitution(principal: "Camt", substitute: "Sekcam"), in: ["sign"])
      ) == [
        ModelProblem(path: ["substitute"], message: "actor 'Camt' is not defined; did you mean 'Camat'?")
      ])
    #expect(
      RedesignVerbsTests.problems(.substitute(first, in: ["sing"])) == [
        ModelProblem(
          path: ["substitute", "in"], message: "activity 'sing' is not defined; did you mean 'sign'?")
      ])
    var base = Offices.letter
    base.actors.append(Actor(key: "Wakil"))
    #expect(
      RedesignVerbsTests.problems(
        .substitute(Substitution(principal: "Wakil", substitute: "Sekcam"), in: []), of: base) == [
          ModelProblem(
            path: ["substitute"],
            message: "'Wakil' performs nothing, so nobody can stand in: name another actor")
        ])
  }

  @Test("officers are added and taken away, but not the last one")
  func addOfficers() throws {
    #expect(
      try RedesignVerbsTests.made(.addOfficers("Petugas", 2), .addOfficers("Petugas", -1)).actor("Petugas")?
        .officers == 3)
    #expect(
      RedesignVerbsTests.problems(.addOfficers("Petugas", -2)) == [
        ModelProblem(
          path: ["add officers", "Petugas", "officers"],
          message: "'Petugas' has 0 officers, so its work would wait for ever: write 1 or more")
      ])
    #expect(
      RedesignVerbsTests.problems(.addOfficers("Petugas", .max)) == [
        ModelProblem(
          path: ["add officers", "Petugas"],
          message: "9223372036854775807 officers are too many: write fewer")
      ])
    #expect(
      RedesignVerbsTests.problems(.addOfficers("Pemohon", 1)).map(\.path) == [["add officers", "Pemohon"]])
  }

  @Test("work of one actor takes other times as long, in all procedures; other work stays")
  func scaleWork() throws {
    var base = Offices.twoServices
    base.procedures[0].steps[2] = .activity(
      Activity(
        key: "file SKTM",
        performers: .teams([[Requirement("Kasi"), Requirement("Petugas")], [Requirement("Camat")]]),
        work: ByCaseType([("warga", DurationLaw(.exponential(mean: 10), .minutes))], common: nil)))
    base.actors[1].otherWork = OtherWork(piecesPerDay: 2, piece: DurationLaw(.constant(5), .minutes))
    let scenario = try RedesignVerbsTests.made(.scaleWork("Petugas", 0.5), of: base)
    #expect(scenario.procedures[0].activities[0].work == Offices.minutes(2.5))
    #expect(scenario.procedures[1].activities[0].work == Offices.minutes(2.5))
    #expect(
      scenario.procedures[0].activities[2].work
        == ByCaseType([("warga", DurationLaw(.exponential(mean: 5), .minutes))], common: nil))
    #expect(scenario.procedures[0].activities[1].work == Offices.minutes(2))
    #expect(scenario.actors == base.actors)
    #expect(
      RedesignVerbsTests.problems(.scaleWork("Petugas", 0)) == [
        ModelProblem(
          path: ["scale work", "Petugas"], message: "work cannot take 0 times as long: write more than 0")
      ])
  }
}

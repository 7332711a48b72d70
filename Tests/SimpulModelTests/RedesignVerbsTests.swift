// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

@Suite("What verbs do to values, substitutes and officers")
struct RedesignVerbsTests {

  // MARK: set

  @Test("fields of an actor; the others stay")
  func setActor() throws {
    let scenario = try Offices.made(
      .setActor(
        "Camat", [.absenceSpell(.constant(3)), .present([TimeRange(8, 0, 15, 0)]), .singlePost(true)]),
      .setActor("Petugas", [.officers(3), .days(.mondayToFriday), .costPerHour(45_000), .unit("Loket")]),
      .setActor(
        "Kasi",
        [.absenceShare(0.1), .hours(.calendar("always")), .otherWork(nil), .queueDiscipline(.lastCome)]),
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
          key: "Kasi", hours: .calendar("always"), absence: Absence(share: 0.1), queueDiscipline: .lastCome))
    #expect(scenario.actor("Sekcam") == Actor(key: "Sekcam"))
  }

  @Test("an actor that is unknown, or the applicant")
  func setUnknownActor() {
    #expect(
      Offices.refused(.setActor("Camta", [.officers(2)])) == [
        ModelProblem(
          path: ["set", "actors", "Camta"], message: "actor 'Camta' is not defined; did you mean 'Camat'?")
      ])
    #expect(
      Offices.refused(.setActor("Pemohon", [.officers(2)])) == [
        ModelProblem(
          path: ["set", "actors", "Pemohon"],
          message: "'Pemohon' is the applicant, who has no officers and no hours: name an actor of the office"
        )
      ])
  }

  @Test("fields of an activity; the others stay")
  func setActivity() throws {
    let scenario = try Offices.made(
      .setActivity(
        "sign",
        [
          .batchSchedule([]), .name("Menandatangani"), .row("7"), .standardTime("1 hari"), .needs("konsep"),
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
    let none = try Offices.made(.setActivity("check", [.returnProbability(nil)]))
    #expect(none.activity("check")?.returned == nil)
    let some = try Offices.made(
      .setActivity("verify", [.returnAtMost(3), .returnProbability(ByCaseType(0.1))]))
    #expect(some.activity("verify")?.returned == Return(probability: ByCaseType(0.1), atMost: 3))
    #expect(
      Offices.refused(.setActivity("verify", [.returnAtMost(3)])) == [
        ModelProblem(
          path: ["set", "activities", "verify", "at most"],
          message:
            "'verify' sends nothing back, so 'at most' does nothing: write 'returned' too, or leave it out")
      ])
  }

  @Test("the rest of an activity's fields: work, decision, next, substitutes")
  func setFlow() throws {
    let scenario = try Offices.made(
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
      Offices.refused(.setActivity("sing", [.batchSchedule([])])) == [
        ModelProblem(
          path: ["set", "activities", "sing"], message: "activity 'sing' is not defined; did you mean 'sign'?"
        )
      ])
    #expect(
      Offices.refused(.setActivity("at once", [.batchSchedule([])]), of: Offices.building) == [
        ModelProblem(
          path: ["set", "activities", "at once"],
          message: "'at once' is a parallel block: name an activity in it")
      ])
    #expect(
      Offices.refused(.setActivity("sign", [.batchSchedule([])]), of: Offices.twoServices) == [
        ModelProblem(
          path: ["set", "activities", "sign"],
          message: "there is an activity 'sign' in several procedures: write 'SKTM/sign' or 'Domisili/sign'")
      ])
  }

  @Test("an activity of one of several procedures")
  func setInOneProcedure() throws {
    let scenario = try Offices.made(
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
    let scenario = try Offices.made(
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
    let council = try Offices.made(
      .setCalendar("sidang", [.within("perpres-21-2023"), .days(WeekdaySet([.wednesday]))]), of: base)
    #expect(
      council.calendars.calendars == [
        WorkingCalendar(key: "sidang", within: "perpres-21-2023", days: WeekdaySet([.wednesday]))
      ])
    #expect(
      Offices.refused(.setCalendar("sidng", [.days(.all)]), of: base) == [
        ModelProblem(
          path: ["set", "calendars", "sidng"],
          message: "calendar 'sidng' is not defined; did you mean 'sidang'?")
      ])
  }

  @Test("arrivals replace those of the same case type")
  func setArrivals() throws {
    let stream = ArrivalStream(key: "warga", pattern: .rate(count: 25, per: .day))
    #expect(
      try Offices.made(.setArrivals(stream)).procedures[0].arrivals == [stream])
    #expect(
      try Offices.made(.setArrivals(stream), of: Offices.twoServices).procedures[0].arrivals
        == [stream])
    #expect(
      Offices.refused(
        .setArrivals(ArrivalStream(key: "wrga", pattern: .rate(count: 25, per: .day))))
        == [
          ModelProblem(
            path: ["set", "arrivals", "wrga"],
            message: "case type 'wrga' is not defined; did you mean 'warga'?")
        ])
    var base = Offices.twoServices
    base.procedures[1].arrivals[0].key = "warga"
    #expect(
      Offices.refused(.setArrivals(stream), of: base) == [
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
    #expect(try Offices.made(.setPromise(promise)).procedures[0].promises == [promise])
    var own = promise
    own.caseType = "warga"
    #expect(
      try Offices.made(.setPromise(own)).procedures[0].promises
        == Offices.letter.procedures[0].promises + [own])
    own = Promise(caseType: "pendatang", amount: 2, unit: .workingDays, counting: .byDate)
    #expect(
      try Offices.made(.setPromise(own), of: Offices.twoServices).procedures.map(\.promises)
        == [[], [own]])
  }

  @Test("a promise that belongs to no procedure, or to one of several")
  func setUnclearPromise() {
    let promise = Promise(amount: 2, unit: .workingDays, counting: .byDate)
    #expect(
      Offices.refused(.setPromise(promise), of: Offices.twoServices) == [
        ModelProblem(
          path: ["set", "promise"],
          message:
            "there are 2 procedures, and it is not clear whose promise this is: write it for a case type "
            + "that only one of them has")
      ])
    var own = promise
    own.caseType = "pendatan"
    #expect(
      Offices.refused(.setPromise(own), of: Offices.twoServices) == [
        ModelProblem(
          path: ["set", "promise", "pendatan"],
          message: "case type 'pendatan' is not defined; did you mean 'pendatang'?")
      ])
  }

  // MARK: substitute, officers, work

  @Test("a substitute in some rows, or wherever the principal performs; a later word replaces an earlier one")
  func substitute() throws {
    let first = Substitution(principal: "Camat", substitute: "Sekcam", fromDay: 2)
    let second = Substitution(principal: "Camat", substitute: "Sekcam", fromDay: 1)
    let third = Substitution(principal: "Camat", substitute: "Kasi", fromDay: 3)
    #expect(
      try Offices.made(.substitute(first, in: ["sign"])).activity("sign")?.substitutions == [first]
    )
    #expect(
      try Offices.made(
        .substitute(first, in: ["sign"]), .substitute(third, in: ["sign"]), .substitute(second, in: [])
      ).activity("sign")?.substitutions == [second, third])
    #expect(
      Offices.refused(
        .substitute(Substitution(principal: "Kasi", substitute: "Sekcam"), in: ["sign"])
      ) == [
        ModelProblem(
          path: ["substitute", "substitute"],
          message:
            "nobody can stand in for 'Kasi' in 'sign', which is performed by 'Camat': write one of those, "
            + "or leave 'substitute' out")
      ])
    #expect(
      Offices.refused(
        .substitute(Substitution(principal: "Camt", substitute: "Sekcam"), in: ["sign"])
      ) == [
        ModelProblem(path: ["substitute"], message: "actor 'Camt' is not defined; did you mean 'Camat'?")
      ])
    #expect(
      Offices.refused(.substitute(first, in: ["sing"])) == [
        ModelProblem(
          path: ["substitute", "in"], message: "activity 'sing' is not defined; did you mean 'sign'?")
      ])
    var base = Offices.letter
    base.actors.append(Actor(key: "Wakil"))
    #expect(
      Offices.refused(
        .substitute(Substitution(principal: "Wakil", substitute: "Sekcam"), in: []), of: base) == [
          ModelProblem(
            path: ["substitute"],
            message: "'Wakil' performs nothing, so nobody can stand in: name another actor")
        ])
  }

  @Test("officers are added and taken away, but not the last one")
  func addOfficers() throws {
    #expect(
      try Offices.made(.addOfficers("Petugas", 2), .addOfficers("Petugas", -1)).actor("Petugas")?
        .officers == 3)
    #expect(
      Offices.refused(.addOfficers("Petugas", -2)) == [
        ModelProblem(
          path: ["add officers", "Petugas", "officers"],
          message: "'Petugas' has 0 officers, so its work would wait for ever: write 1 or more")
      ])
    #expect(
      Offices.refused(.addOfficers("Petugas", .max)) == [
        ModelProblem(
          path: ["add officers", "Petugas"],
          message: "9223372036854775807 officers are too many: write fewer")
      ])
    #expect(
      Offices.refused(.addOfficers("Pemohon", 1)).map(\.path) == [["add officers", "Pemohon"]])
  }

  @Test("work of one actor takes other times as long, in all procedures; other work stays")
  func scaleWork() throws {
    var base = Offices.twoServices
    base.procedures[0].steps[2] = .activity(
      Activity(
        key: "file SKTM",
        performers: .teams([[Requirement("Kasi"), Requirement("Petugas")], [Requirement("Camat")]]),
        work: ByCaseType([("warga", DurationDistribution(.exponential(mean: 10), .minutes))], common: nil)))
    base.actors[1].otherWork = OtherWork(tasksPerDay: 2, task: DurationDistribution(.constant(5), .minutes))
    let scenario = try Offices.made(.scaleWork("Petugas", 0.5), of: base)
    #expect(scenario.procedures[0].activities[0].work == Offices.minutes(2.5))
    #expect(scenario.procedures[1].activities[0].work == Offices.minutes(2.5))
    #expect(
      scenario.procedures[0].activities[2].work
        == ByCaseType([("warga", DurationDistribution(.exponential(mean: 5), .minutes))], common: nil))
    #expect(scenario.procedures[0].activities[1].work == Offices.minutes(2))
    #expect(scenario.actors == base.actors)
    #expect(
      Offices.refused(.scaleWork("Petugas", 0)) == [
        ModelProblem(
          path: ["scale work", "Petugas"], message: "work cannot take 0 times as long: write more than 0")
      ])
  }
}

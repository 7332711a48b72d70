// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

@Suite("Problems of activities")
struct ProcedureProblemsTests {

  // MARK: Queues

  @Test("actors who share files and go by different orders")
  func queueOrders() {
    let shared = Offices.problems {
      $0.actors[1].queueDiscipline = .lastCome
      $0.actors[3].queueDiscipline = .shortestWork
      $0.procedures[0].steps[2] = .activity(
        Activity(
          key: "verify", performers: .teams([[Requirement("Petugas"), Requirement("Kasi")]]),
          work: Offices.minutes(5)))
    }
    #expect(
      shared == [
        ModelProblem(
          path: ["actors", "Kasi", "queue"],
          message:
            "'Petugas' and 'Kasi' share the files of 'verify' and go by different orders: give both the same "
            + "'queue'")
      ])
  }

  @Test("a priority that is none", arguments: [0, 100])
  func precedence(number: Int) {
    #expect(
      Offices.streamProblems { $0.precedence = number } == [
        ModelProblem(
          path: ["arrivals", "warga", "priority"],
          message: "\(number) is no priority: write 1 for those that go first, and at most 99")
      ])
  }

  // MARK: Who performs

  @Test("an unknown actor, with the nearest right one")
  func unknownActor() {
    #expect(
      Offices.problems(activity: "sign") { $0.performers = .actor("Camta") } == [
        ModelProblem(
          path: ["activities", "sign", "actor"],
          message: "actor 'Camta' is not defined; did you mean 'Camat'?")
      ])
    #expect(
      Offices.problems(activity: "submit") { $0.performers = .applicant("Pemohn") } == [
        ModelProblem(
          path: ["activities", "submit", "actor"],
          message: "actor 'Pemohn' is not defined; did you mean 'Pemohon'?")
      ])
  }

  @Test("nobody, or the applicant in a team")
  func wrongTeam() {
    #expect(
      Offices.problems(activity: "stamp") { $0.performers = .teams([]) } == [
        ModelProblem(
          path: ["activities", "stamp", "actor"],
          message: "'stamp' has nobody who performs it: write an actor")
      ])
    #expect(
      Offices.problems(activity: "stamp") {
        $0.performers = .teams([[Requirement("Kasi"), Requirement("Pemohon")]])
      } == [
        ModelProblem(
          path: ["activities", "stamp", "actor"],
          message:
            "'Pemohon' is the applicant, who is outside the office and cannot take part in its work: write "
            + "only actors of the office")
      ])
  }

  @Test("more of an actor than there are, or none of it")
  func teamSize() {
    #expect(
      Offices.problems(activity: "stamp") {
        $0.performers = .teams([[Requirement("Petugas", officers: 3)], [Requirement("Kasi", officers: 0)]])
      } == [
        ModelProblem(
          path: ["activities", "stamp", "actor"],
          message:
            "'stamp' takes 3 of 'Petugas' at once, but there are 2: take fewer, or give 'Petugas' more "
            + "officers"),
        ModelProblem(
          path: ["activities", "stamp", "actor"], message: "'stamp' takes 0 of 'Kasi': write 1 or more"),
      ])
  }

  @Test("a team that can never meet")
  func neverTogether() {
    let problems = Offices.problems { scenario in
      scenario.actors[2].days = WeekdaySet([.tuesday])
      scenario.actors[3].days = WeekdaySet([.thursday])
      scenario.edit("stamp") {
        $0.performers = .teams([[Requirement("Kasi"), Requirement("Sekcam")], [Requirement("Petugas")]])
      }
    }
    #expect(
      problems == [
        ModelProblem(
          path: ["activities", "stamp", "actor"],
          message:
            "'Kasi' and 'Sekcam' are never on duty at the same time in the study, so 'stamp' could never "
            + "start: give them days and hours that meet")
      ])
  }

  @Test("what does nothing for the applicant")
  func applicant() {
    #expect(
      Offices.problems(activity: "submit") {
        $0.work = Offices.minutes(5)
        $0.batchSchedule = [TimeOfDay(hour: 9)]
        $0.substitutions = [Substitution(principal: "Pemohon", substitute: "Kasi")]
      } == [
        ModelProblem(
          path: ["activities", "submit", "work"],
          message:
            "'submit' is with the applicant, whose time is not work of the office: write 'wait' instead of "
            + "'work'"),
        ModelProblem(
          path: ["activities", "submit", "rounds"],
          message: "'submit' is with the applicant, who keeps no rounds: leave 'rounds' out"),
        ModelProblem(
          path: ["activities", "submit", "substitute"],
          message: "'submit' is with the applicant, who has no substitute: leave 'substitute' out"),
      ])
  }

  // MARK: Substitutes

  static func substitution(_ substitution: Substitution) -> [ModelProblem] {
    Offices.problems(activity: "sign") { $0.substitutions = [substitution] }
  }

  @Test("a substitute that is unknown, the applicant, or the principal")
  func substitute() {
    let path = ["activities", "sign", "substitute"]
    #expect(
      ProcedureProblemsTests.substitution(Substitution(principal: "Camat", substitute: "Sekcm")) == [
        ModelProblem(path: path, message: "actor 'Sekcm' is not defined; did you mean 'Sekcam'?")
      ])
    #expect(
      ProcedureProblemsTests.substitution(Substitution(principal: "Camat", substitute: "Pemohon")) == [
        ModelProblem(
          path: path,
          message: "actor 'Pemohon' is not defined; there are 'Petugas', 'Kasi', 'Sekcam' and 'Camat'")
      ])
    #expect(
      ProcedureProblemsTests.substitution(Substitution(principal: "Camat", substitute: "Camat")) == [
        ModelProblem(path: path, message: "'Camat' cannot stand in for itself: write another actor")
      ])
    #expect(
      ProcedureProblemsTests.substitution(Substitution(principal: "Kasi", substitute: "Sekcam")) == [
        ModelProblem(
          path: path,
          message:
            "nobody can stand in for 'Kasi' in 'sign', which is performed by 'Camat': write one of those, "
            + "or leave 'substitute' out")
      ])
    #expect(
      ProcedureProblemsTests.substitution(Substitution(principal: "Camat", substitute: "Sekcam", fromDay: 0))
        == [
          ModelProblem(
            path: path,
            message: "an absence has no day 0: write 'from day 1 of absence' or a later day")
        ])
  }

  @Test("a substitute with too few officers")
  func substituteTooFew() {
    let problems = Offices.problems(activity: "sign") {
      $0.performers = .teams([[Requirement("Camat"), Requirement("Sekcam")]])
      $0.substitutions = [Substitution(principal: "Camat", substitute: "Sekcam")]
    }
    #expect(
      problems == [
        ModelProblem(
          path: ["activities", "sign", "substitute"],
          message:
            "'sign' would take 2 of 'Sekcam' at once while 'Camat' is away, but there is 1: write another "
            + "substitute, or give 'Sekcam' more officers")
      ])
  }

  // MARK: Times

  @Test("negative times, and times of unknown case types")
  func times() {
    let negative = ByCaseType(
      [("usha", DurationDistribution(.constant(1), .minutes))],
      common: DurationDistribution(.constant(-5), .minutes))
    #expect(
      Offices.problems(activity: "stamp") {
        $0.work = negative
        $0.wait = negative
      }
        == ["work", "wait"].flatMap { field in
          [
            ModelProblem(
              path: ["activities", "stamp", field, "usha"],
              message: "case type 'usha' is not defined; there is 'warga'"),
            ModelProblem(
              path: ["activities", "stamp", field], message: "the time -5 is negative: write 0 or more"),
          ]
        })
  }

  @Test("work of which nothing is said for one case type")
  func missingWork() {
    let problems = Offices.problems(of: Offices.building, activity: "sign") {
      $0.work = ByCaseType([("usaha", DurationDistribution(.constant(1), .minutes))])
    }
    #expect(
      problems == [
        ModelProblem(
          path: ["activities", "sign", "work"],
          message:
            "'sign' says nothing of the work for case type 'rumah': write it, or 0 min where there is none")
      ])
  }

  @Test("work in calendar days, unless the desk never closes")
  func calendarDays() {
    let day = ByCaseType(DurationDistribution(.constant(1), .days))
    #expect(
      Offices.problems(activity: "stamp") { $0.work = day } == [
        ModelProblem(
          path: ["activities", "stamp", "work"],
          message: "a day of work would be 24 hours at the desk, and 'Petugas' is not there so long: write "
            + "'working days' or 'h'")
      ])
    #expect(
      Offices.problems { scenario in
        scenario.officeCalendar = "always"
        scenario.edit("stamp") { $0.work = day }
      }.isEmpty)
  }

  // MARK: Returns, decisions, random numbers

  @Test("a return with a share above 100%, at most never, after a negative time")
  func returns() {
    #expect(
      Offices.problems(activity: "check") {
        $0.returned = Return(
          probability: ByCaseType(1.2), delay: ByCaseType(DurationDistribution(.constant(-1), .days)),
          atMost: 0)
      } == [
        ModelProblem(
          path: ["activities", "check", "returned"], message: "120% is not a share: write 0% to 100%"),
        ModelProblem(
          path: ["activities", "check", "after"], message: "the time -1 is negative: write 0 or more"),
        ModelProblem(
          path: ["activities", "check", "at most"],
          message: "at most 0 times is never: write 1 or more, or leave 'returned' out"),
      ])
  }

  static func decision(_ shares: Double?...) -> [Branch] {
    shares.enumerated().map { Branch(name: "branch \($0.offset)", share: $0.element.map { ByCaseType($0) }) }
  }

  @Test("branches that add up to 95%, or to more than 100%")
  func decisions() {
    let path = ["activities", "verify", "decision"]
    #expect(
      Offices.problems(activity: "verify") { $0.decision = ProcedureProblemsTests.decision(0.6, 0.35) } == [
        ModelProblem(
          path: path,
          message:
            "the branches of 'verify' add up to 95%, not 100%: write larger shares, or 'rest' for one of "
            + "them")
      ])
    #expect(
      Offices.problems(activity: "verify") { $0.decision = ProcedureProblemsTests.decision(0.6, 0.55, nil) }
        == [
          ModelProblem(
            path: path,
            message: "the branches of 'verify' add up to 115%, more than 100%: write smaller shares")
        ])
    #expect(
      Offices.problems(activity: "verify") { $0.decision = ProcedureProblemsTests.decision(0.6, 0.4) }.isEmpty
    )
    #expect(
      Offices.problems(activity: "verify") { $0.decision = ProcedureProblemsTests.decision(0.6, nil) }.isEmpty
    )
  }

  @Test("branches that add up to 95% for one case type only")
  func decisionByCaseType() {
    let problems = Offices.problems(of: Offices.building, activity: "check") {
      $0.decision = [
        Branch(name: "yes", share: ByCaseType([("usaha", 0.45)], common: 0.5)),
        Branch(name: "no", share: ByCaseType(0.5)),
      ]
    }
    #expect(
      problems == [
        ModelProblem(
          path: ["activities", "check", "decision"],
          message:
            "the branches of 'check' for case type 'usaha' add up to 95%, not 100%: write larger shares, "
            + "or 'rest' for one of them")
      ])
  }

  @Test("two rests, a share that is none, two branches of one name")
  func branches() {
    #expect(
      Offices.problems(activity: "verify") {
        $0.decision = ProcedureProblemsTests.decision(0.6, nil, nil)
      } == [
        ModelProblem(
          path: ["activities", "verify", "decision"],
          message:
            "only one branch can be the rest, but 'branch 1' and 'branch 2' are: write a share for the "
            + "others")
      ])
    #expect(
      Offices.problems(activity: "verify") {
        $0.decision = [
          Branch(name: "a", share: ByCaseType(-0.5)), Branch(name: "a", share: nil),
        ]
      } == [
        ModelProblem(
          path: ["activities", "verify", "decision", "a"],
          message: "branch 'a' is there twice: give one of them another name"),
        ModelProblem(
          path: ["activities", "verify", "decision", "a"], message: "-50% is not a share: write 0% to 100%"),
      ])
  }

  @Test("two activities with common random numbers")
  func randomNumbers() {
    #expect(
      Offices.problems { scenario in
        scenario.edit("stamp") { $0.drawsAs = "print" }
        scenario.edit("archive") { $0.drawsAs = "old" }
      } == [
        ModelProblem(
          path: ["activities", "stamp", "draws as"],
          message:
            "'stamp' would have the same random numbers as 'print', which draws as 'print' too: leave 'draws as' "
            + "out of one of them")
      ])
  }
}

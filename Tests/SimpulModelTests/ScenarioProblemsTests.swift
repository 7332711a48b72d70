// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulModel

@Suite("Problems of a study, its calendars and its actors")
struct ScenarioProblemsTests {
  @Test("the offices of the tests have none")
  func sound() {
    #expect(Offices.letter.problems().isEmpty)
    #expect(Offices.twoServices.problems().isEmpty)
    #expect(Offices.building.problems().isEmpty)
  }

  @Test("a problem is written with the keys that lead to it")
  func written() {
    let problem = ModelProblem(path: ["actors", "Camat", "officers"], message: "is wrong")
    #expect("\(problem)" == "actors, Camat, officers: is wrong")
    #expect("\(ModelProblem(path: [], message: "is wrong"))" == "is wrong")
    #expect(
      "\(ModelProblems([problem, problem]))"
        == "actors, Camat, officers: is wrong\nactors, Camat, officers: is wrong")
  }

  @Test("several problems are told at once, in the order of the file")
  func atOnce() {
    let problems = Offices.problems { scenario in
      scenario.officeCalendar = "perpres"
      scenario.actors[1].officers = 0
      scenario.procedures[0].promises[0].to = "hand ovr"
      scenario.edit("stamp") { $0.performers = .actor("Petugs") }
    }
    #expect(
      problems.map(\.path) == [
        ["hours"], ["actors", "Petugas", "officers"], ["promise", "to"], ["activities", "stamp", "actor"],
      ])
  }

  // MARK: The study

  @Test("a study that ends before it begins")
  func reversedPeriod() {
    let problems = Offices.problems {
      $0.period = StudyPeriod(first: Offices.date(2026, 6, 30), last: Offices.date(2026, 1, 5))
    }
    #expect(
      problems == [
        ModelProblem(
          path: ["period"], message: "the study ends before it begins: write the earlier date first")
      ])
  }

  @Test("a study of more than 100 years")
  func endlessPeriod() {
    let problems = Offices.problems {
      $0.period = StudyPeriod(first: Offices.date(2026, 1, 1), last: Offices.date(2226, 1, 1))
    }
    #expect(
      problems == [
        ModelProblem(
          path: ["period"], message: "the study is longer than 100 years: write an earlier last date")
      ])
  }

  @Test("a warm-up as long as the study, or negative")
  func warmUp() {
    #expect(
      Offices.problems { $0.period.warmUp = $0.period.length } == [
        ModelProblem(
          path: ["period"],
          message:
            "the warm-up is as long as the study, so nothing would be measured: write a shorter warm-up "
            + "or a later last date")
      ])
    #expect(
      Offices.problems { $0.period.warmUp = -1 } == [
        ModelProblem(path: ["period"], message: "the warm-up is negative: write 0 days or more")
      ])
  }

  @Test("hours that are no calendar")
  func unknownHours() {
    #expect(
      Offices.problems { $0.officeCalendar = "perpres-21-2032" } == [
        ModelProblem(
          path: ["hours"],
          message: "calendar 'perpres-21-2032' is not defined; did you mean 'perpres-21-2023'?")
      ])
    #expect(
      Offices.problems { $0.officeCalendar = "kantor" } == [
        ModelProblem(
          path: ["hours"],
          message: "calendar 'kantor' is not defined; there are 'always' and 'perpres-21-2023'")
      ])
  }

  @Test("an office that is closed throughout")
  func closedOffice() {
    let problems = Offices.problems {
      $0.period = StudyPeriod(first: Offices.date(2026, 3, 18), last: Offices.date(2026, 3, 24))
    }
    #expect(
      problems == [
        ModelProblem(
          path: ["hours"],
          message: "calendar 'perpres-21-2023' is closed on every date of the study "
            + "(2026-03-18 to 2026-03-24): give it open hours on some of them")
      ])
  }

  // MARK: Calendars

  static func problems(of calendar: WorkingCalendar) -> [ModelProblem] {
    Offices.problems { $0.calendars = CalendarBook([calendar]) }
  }

  @Test(
    "hours that are none",
    arguments: [
      (
        [TimeRange(12, 0, 7, 30)],
        "12.00-07.30 ends before it begins: write the earlier time first"
      ),
      ([TimeRange(8, 0, 8, 0)], "08.00-08.00 has no length: write a later time behind the dash"),
      ([TimeRange(8, 0, 33, 0)], "08.00-09.00 is longer than 24 hours: write the hours of each day"),
      (
        [TimeRange(8, 0, 12, 0), TimeRange(11, 0, 15, 0)],
        "08.00-12.00 and 11.00-15.00 overlap: write hours that do not"
      ),
      (
        [TimeRange(13, 0, 16, 0), TimeRange(7, 30, 12, 0)],
        "13.00-16.00 stands before 07.30-12.00: write the hours in the order of the day"
      ),
    ] as [([TimeRange], String)])
  func hours(ranges: [TimeRange], message: String) {
    #expect(
      ScenarioProblemsTests.problems(of: WorkingCalendar(key: "loket", week: .same(ranges))) == [
        ModelProblem(path: ["calendars", "loket", "hours"], message: message)
      ])
  }

  @Test("dates that end before they begin, and hours of a period")
  func dates() {
    let reversed = DateRange(first: Offices.date(2026, 3, 19), last: Offices.date(2026, 2, 19))
    let period = WorkingCalendar.Period(
      name: "ramadan", dates: reversed, week: .same([TimeRange(9, 0, 8, 0)], on: WeekdaySet([.friday])))
    let message = "2026-03-19..2026-02-19 ends before it begins: write the earlier date first"
    #expect(
      ScenarioProblemsTests.problems(
        of: WorkingCalendar(key: "loket", week: .same([.wholeDay]), periods: [period], closed: [reversed]))
        == [
          ModelProblem(path: ["calendars", "loket", "ramadan", "dates"], message: message),
          ModelProblem(
            path: ["calendars", "loket", "ramadan", "hours"],
            message: "09.00-08.00 ends before it begins: write the earlier time first"),
          ModelProblem(path: ["calendars", "loket", "closed"], message: message),
        ])
  }

  @Test("a calendar within an unknown one, or within itself")
  func within() {
    #expect(
      ScenarioProblemsTests.problems(of: WorkingCalendar(key: "loket", within: "alwys")) == [
        ModelProblem(
          path: ["calendars", "loket", "within"],
          message: "calendar 'alwys' is not defined; did you mean 'always'?")
      ])
    let circle = Offices.problems {
      $0.calendars = CalendarBook([
        WorkingCalendar(key: "a", within: "b"), WorkingCalendar(key: "b", within: "a"),
        WorkingCalendar(key: "c", within: "b"),
      ])
    }
    #expect(
      circle
        == ["a", "b"].map {
          ModelProblem(
            path: ["calendars", $0, "within"],
            message: "'\($0)' lies within itself: leave 'within' out of one of them")
        })
  }

  @Test("two things of one name")
  func twice() {
    let problems = Offices.problems {
      $0.calendars = CalendarBook([WorkingCalendar(key: "a"), WorkingCalendar(key: "a")])
      $0.actors.append(Actor(key: "Kasi"))
      $0.procedures[0].arrivals.append($0.procedures[0].arrivals[0])
      $0.procedures[0].steps.append(.activity(Activity(key: "stamp", performers: .actor("Kasi"))))
    }
    #expect(
      problems == [
        ModelProblem(
          path: ["calendars", "a"], message: "calendar 'a' is there twice: give one of them another name"),
        ModelProblem(
          path: ["actors", "Kasi"], message: "actor 'Kasi' is there twice: give one of them another name"),
        ModelProblem(
          path: ["arrivals", "warga"],
          message: "case type 'warga' is there twice: give one of them another name"),
        ModelProblem(
          path: ["activities", "stamp"],
          message: "activity 'stamp' is there twice: give one of them another key"),
      ])
  }

  // MARK: Actors

  @Test("no actors")
  func noActors() {
    #expect(
      Offices.problems { $0.actors = [] }.first
        == ModelProblem(
          path: ["actors"],
          message: "there are no actors: write who performs the activities and how many they are, such as "
            + "'Camat: 1'"))
  }

  @Test("no officers, or more than anybody has")
  func officers() {
    #expect(
      Offices.problems(actor: "Camat") { $0.officers = 0 } == [
        ModelProblem(
          path: ["actors", "Camat", "officers"],
          message: "'Camat' has 0 officers, so its work would wait for ever: write 1 or more")
      ])
    #expect(
      Offices.problems(actor: "Petugas") { $0.officers = 100_001 } == [
        ModelProblem(
          path: ["actors", "Petugas", "officers"],
          message: "'Petugas' has 100001 officers: write at most 100000")
      ])
  }

  @Test("a single post with two officers")
  func singlePost() {
    #expect(
      Offices.problems(actor: "Petugas") { $0.isSinglePost = true } == [
        ModelProblem(
          path: ["actors", "Petugas", "post"],
          message: "'post: single' says that there is one 'Petugas', but it has 2 officers: write 1 or leave "
            + "'post' out")
      ])
  }

  @Test("never on duty: its days are never open")
  func neverByDays() {
    #expect(
      Offices.problems(actor: "Kasi") { $0.days = WeekdaySet([.saturday, .sunday]) } == [
        ModelProblem(
          path: ["actors", "Kasi", "days"],
          message: "'Kasi' is never on duty in the study: it works on sat sun, when there are no open hours; "
            + "write other days, such as 'days: mon-fri'")
      ])
    #expect(
      Offices.problems(actor: "Kasi") { $0.days = WeekdaySet([]) }.map(\.message) == [
        "'Kasi' is never on duty in the study: it works on no day of the week, when there are no open hours; "
          + "write other days, such as 'days: mon-fri'"
      ])
  }

  @Test("never on duty: present outside its hours")
  func neverByPresence() {
    #expect(
      Offices.problems(actor: "Camat") {
        $0.present = [TimeRange(17, 0, 18, 0)]
        $0.absence = nil
      }.first
        == ModelProblem(
          path: ["actors", "Camat", "present"],
          message: "'Camat' is never on duty in the study: 'present: 17.00-18.00' lies outside its hours "
            + "(07.30-12.00 13.00-16.00); write times inside them"))
  }

  @Test("never on duty: its own calendar is closed, or its absences cover everything")
  func neverByCalendar() {
    let closed = Offices.problems { scenario in
      scenario.calendars = CalendarBook([
        WorkingCalendar(key: "sidang", within: "perpres-21-2023", days: WeekdaySet([]))
      ])
      scenario.actors[2].hours = .calendar("sidang")
    }
    #expect(
      closed == [
        ModelProblem(
          path: ["actors", "Kasi", "hours"],
          message: "'Kasi' is never on duty in the study: calendar 'sidang' is closed on every date of it "
            + "(2026-01-05 to 2026-06-30); give it open hours")
      ])
    let away = Offices.problems(actor: "Kasi") {
      $0.knownAbsences = [DateRange(first: Offices.date(2026, 1, 1), last: Offices.date(2026, 12, 31))]
    }
    #expect(
      away == [
        ModelProblem(
          path: ["actors", "Kasi", "known"],
          message: "'Kasi' is never on duty in the study: 'known' covers all its days; write fewer dates")
      ])
  }

  @Test("an unknown calendar, hours that are none, dates that are reversed")
  func actorHours() {
    #expect(
      Offices.problems(actor: "Kasi") { $0.hours = .calendar("alway") } == [
        ModelProblem(
          path: ["actors", "Kasi", "hours"],
          message: "calendar 'alway' is not defined; did you mean 'always'?")
      ])
    let reversed = Offices.problems(actor: "Kasi") {
      $0.hours = .ranges([TimeRange(9, 0, 9, 0)])
      $0.present = [TimeRange(10, 0, 10, 0)]
      $0.knownAbsences = [DateRange(first: Offices.date(2026, 3, 2), last: Offices.date(2026, 3, 1))]
    }
    #expect(
      reversed.map(\.path) == [
        ["actors", "Kasi", "hours"], ["actors", "Kasi", "present"], ["actors", "Kasi", "known"],
      ])
  }

  @Test("absence of all days, of a negative share, in spells of no length")
  func absence() {
    #expect(
      Offices.problems(actor: "Camat") { $0.absence = Absence(share: 1) } == [
        ModelProblem(
          path: ["actors", "Camat", "absent"],
          message: "'Camat' is absent on 100% of its days: write 0% or more, and less than 100%")
      ])
    #expect(
      Offices.problems(actor: "Camat") { $0.absence = Absence(share: -0.1) }.map(\.message) == [
        "'Camat' is absent on -10% of its days: write 0% or more, and less than 100%"
      ])
    #expect(
      Offices.problems(actor: "Camat") { $0.absence = Absence(share: 0.1, spell: .constant(0)) } == [
        ModelProblem(
          path: ["actors", "Camat", "spell"],
          message: "a spell of absence of 0 days is none: write how many days it lasts")
      ])
    #expect(
      Offices.problems(actor: "Camat") { $0.absence = Absence(share: 0.1, spell: .constant(-2)) } == [
        ModelProblem(
          path: ["actors", "Camat", "spell"], message: "the time -2 is negative: write 0 or more")
      ])
  }

  @Test("other work that is negative, or counted in calendar days; a negative cost")
  func otherWork() {
    let path = ["actors", "Camat", "other work"]
    #expect(
      Offices.problems(actor: "Camat") {
        $0.otherWork = OtherWork(tasksPerDay: -3, task: DurationDistribution(.constant(-1), .minutes))
      } == [
        ModelProblem(path: path, message: "-3 pieces per day is negative: write 0 or more"),
        ModelProblem(path: path, message: "the time -1 is negative: write 0 or more"),
      ])
    #expect(
      Offices.problems(actor: "Camat") {
        $0.otherWork = OtherWork(tasksPerDay: 3, task: DurationDistribution(.constant(1), .days))
      } == [
        ModelProblem(
          path: path,
          message: "a day of work would be 24 hours at the desk, and 'Camat' is not there so long: "
            + "write 'working days' or 'h'")
      ])
    #expect(
      Offices.problems(of: Offices.letter) {
        $0.edit("verify") { $0.costPerVisit = -1 }
        $0.procedures[0].arrivals[0].costPerCase = -2
        $0.procedures[0].arrivals[0].waitingCost = ArrivalStream.CostRate(.infinity, per: .days)
      }.map { "\($0.path.joined(separator: ".")): \($0.message)" } == [
        "arrivals.warga.cost: a cost of -2 per case is negative: write 0 or more",
        "arrivals.warga.cost of waiting: a cost of inf of waiting is negative: write 0 or more",
        "activities.verify.cost: a cost of -1 each time is negative: write 0 or more",
      ])
    #expect(
      Offices.problems(actor: "Camat") { $0.costPerHour = -1 } == [
        ModelProblem(
          path: ["actors", "Camat", "cost"], message: "a cost of -1 per hour is negative: write 0 or more")
      ])
  }
}

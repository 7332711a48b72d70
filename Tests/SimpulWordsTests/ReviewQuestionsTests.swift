// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulDistributions
import SimpulEngine
import SimpulModel
import SimpulRender
import SimpulText
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("What a reviewer would ask")
struct ReviewQuestionsTests {
  /// What `check` says of the letter with something changed, words one blank apart.
  private func said(_ language: Language = .english, _ change: (inout Scenario) -> Void) throws -> String {
    var scenario = Letter.scenario()
    change(&scenario)
    let capacity = Capacity.findings(of: try Program(compiling: scenario))
    return ReadBackDocument(scenario, capacity: capacity, language: language).document.text(.plain)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func edit(_ scenario: inout Scenario, _ key: String, _ change: (inout Activity) -> Void) {
    for place in scenario.procedures[0].steps.indices {
      guard case .activity(var activity) = scenario.procedures[0].steps[place], activity.key == key else {
        continue
      }
      change(&activity)
      scenario.procedures[0].steps[place] = .activity(activity)
    }
  }

  @Test("whom a substitute stands in for who is never away, once for all rows")
  func substituteForNobody() throws {
    let substitution = Substitution(principal: "Petugas", substitute: "Camat")
    func substitute(_ scenario: inout Scenario) {
      edit(&scenario, "check") { $0.substitutions = [substitution] }
      edit(&scenario, "hand over") { $0.substitutions = [substitution] }
    }
    let english = "Camat stands in while Petugas is away, but as written Petugas is never away"
    #expect(try said { substitute(&$0) }.count(of: english) == 1)
    #expect(
      try said(.indonesian) { substitute(&$0) }.count(
        of: "Camat menggantikan Petugas bila tidak masuk, tetapi menurut berkas ini Petugas selalu masuk")
        == 1)
    #expect(
      try !said {
        substitute(&$0)
        $0.actors[1].absence = Absence(share: 0.1)
      }.contains("never away"))
    #expect(
      try !said {
        substitute(&$0)
        $0.actors[1].knownAbsences = [DateRange(first: $0.period.first, last: $0.period.first)]
      }.contains("never away"))
  }

  /// From Monday to Friday 22:00 to 06:00 there are five nights and six dates in a week.
  @Test("counts a day of an office that is open at night, which go by dates")
  func arrivalsOfNights() throws {
    func open(_ hours: TimeRange, _ days: WeekdaySet, _ scenario: inout Scenario) {
      // Monday 5 January 2026.
      scenario.period = StudyPeriod(first: CivilDate(dayNumber: 20_458), length: 14 * .perDay)
      let calendar = WorkingCalendar(key: "malam", week: .same([hours]), days: days)
      scenario.calendars = CalendarBook([calendar])
      scenario.officeCalendar = "malam"
    }
    let night = TimeRange(22, 0, 30, 0)
    #expect(
      try said { open(night, .mondayToFriday, &$0) }.contains(
        "'warga': 'per day' counts by calendar date. Office hours go on over midnight, so that the 10 shifts of this study "
          + "touch 12 dates, and each of these gets as many. If a shift is meant, write 'per week'."))
    #expect(
      try said(.indonesian) { open(night, .mondayToFriday, &$0) }.contains(
        "jadi 10 sif dalam studi ini menyentuh 12 tanggal, dan masing-masing mendapat sebanyak itu. Bila yang dimaksud per "
          + "sif, tulis 'per week'."))
    #expect(try !said { open(night, .all, &$0) }.contains("by calendar date"))
    #expect(try !said { open(TimeRange(8, 0, 16, 0), .mondayToFriday, &$0) }.contains("by calendar date"))
    #expect(
      try !said {
        open(night, .mondayToFriday, &$0)
        $0.procedures[0].arrivals[0].pattern = .rate(count: 80, per: .week)
      }.contains("by calendar date"))
  }

  @Test("printed times are read in minutes, hours and days, others are left out")
  func standardTimes() {
    let day = 7.5 * 3_600
    let read: [(String, Double, Double)] = [
      ("4 menit", 240, 240), ("1 hari", day, day), ("2 jam", 7_200, 7_200), ("1 jam 30 menit", 5_400, 5_400),
      ("5-10 menit", 300, 600), ("5 – 10 menit", 300, 600), ("4menit", 240, 240), ("1,5 jam", 5_400, 5_400),
      ("15'", 900, 900), ("± 10 Menit", 600, 600), ("2 hari kerja", 2 * day, 2 * day), ("30 detik", 30, 30),
      ("3 working days", 3 * day, 3 * day),
    ]
    for (text, least, most) in read {
      let time = StandardTime(text, workingDay: day)
      #expect(time?.least == least && time?.most == most, "\(text)")
    }
    for text in ["segera", "4", "menit", "2 minggu", "10 menit/berkas", "", "-", "10-5 menit", "0 menit"] {
      #expect(StandardTime(text, workingDay: day) == nil, "\(text)")
    }
  }

  /// 5 min are more than twice 2 min and not than 3 min; less than half of 11 min and not of 10 min.
  @Test("work that is more than twice the time in the SOP or less than half of it")
  func workAgainstSOP() throws {
    func asked(_ time: String, _ change: (inout Scenario) -> Void = { _ in }) throws -> Bool {
      try said { scenario in
        edit(&scenario, "check") { $0.document.standardTime = time }
        change(&scenario)
      }.contains("row 2 (SOP \(time), worked on for 5 min)")
    }
    #expect(try asked("2 menit"))
    #expect(try !asked("3 menit"))
    #expect(try asked("11 menit"))
    #expect(try !asked("10 menit"))
    #expect(try !asked("segera"))
    // The rest of the printed day is waiting, which the file states.
    let day = ByCaseType(DurationDistribution(.constant(1), .workingDays))
    #expect(try asked("1 hari"))
    #expect(try !asked("1 hari") { edit(&$0, "check") { $0.wait = day } })
    #expect(
      try !asked("2 menit") {
        $0.numbers.append(
          Parameter(path: ["activities", "check", "work"], text: "5 min", basis: .measured))
      })
  }

  /// Work of 5, 2 and 2 min is 9 min: more than twice 2 + 1 + 1 = 4 min, not more than twice 2 + 2 + 1 = 5 min.
  @Test("all rows together, where there are several")
  func workInAll() throws {
    func inAll(_ language: Language, _ times: [(String, String)]) throws -> String {
      try said(language) { scenario in
        for (key, time) in times { edit(&scenario, key) { $0.document.standardTime = time } }
      }
    }
    let short = [("check", "2 menit"), ("sign", "1 menit"), ("hand over", "1 menit")]
    #expect(
      try inAll(.english, short).contains("All rows with a time in the SOP: SOP 4 min, this file 9 min."))
    #expect(
      try inAll(.indonesian, short).contains(
        "Semua baris yang punya waktu SOP: SOP 4 menit, berkas ini 9 menit."))
    #expect(
      try !inAll(.english, [("check", "2 menit"), ("sign", "2 menit"), ("hand over", "1 menit")]).contains(
        "All rows with"))
    #expect(try !inAll(.english, [("check", "2 menit")]).contains("All rows with"))
  }

  @Test("calendar days in an office that closes, unless the file says that it means them")
  func calendarDays() throws {
    #expect(try said { _ in }.contains("row 2: calendar days, so nights and holidays count. If"))
    #expect(
      try said(.indonesian) { _ in }.contains(
        "baris 2: hari kalender, jadi malam dan hari libur ikut terhitung. Bila"))
    #expect(try !said { $0.officeCalendar = WorkingCalendar.always.key }.contains("calendar days, so"))
    #expect(
      try !said {
        edit(&$0, "check") {
          $0.returned?.delay = ByCaseType(DurationDistribution(.constant(7), .workingDays))
        }
      }.contains("calendar days, so"))
    #expect(
      try !said {
        $0.numbers.append(
          Parameter(path: ["activities", "check", "after"], text: "7 calendar days", basis: .assumed))
      }.contains("calendar days, so"))
  }

  @Test("calendar days that end at the opening are meant; when the others end is explained once")
  func hoursOfComing() throws {
    let comes = "while the office is closed"
    let text = try said { _ in }
    #expect(text.count(of: comes) == 1 && text.count(of: "calendar days, so") == 1)
    let opening = try said {
      edit(&$0, "check") {
        $0.returned?.delay = ByCaseType(DurationDistribution(.constant(7), .days, returnHour: .atOpening))
      }
    }
    #expect(!opening.contains(comes) && !opening.contains("calendar days, so"))
  }

  @Test("a promise or a target that is only assumed")
  func assumedPromise() throws {
    let number = Parameter(path: ["promise", "target"], text: "90%", basis: .assumed)
    #expect(try !said { _ in }.contains("only assumed"))
    #expect(
      try said { $0.numbers.append(number) }.contains(
        "The promise or its target is only assumed (90 %). What does the service standard say?"))
    #expect(
      try said(.indonesian) { $0.numbers.append(number) }.contains("Janji atau sasaran hanya asumsi (90 %)."))
    // The same of two promises is asked once.
    let others = ["biasa", "segera"].flatMap { type in
      [
        Parameter(path: ["promise", type, "within"], text: "4 hours", basis: .assumed),
        Parameter(path: ["promise", type, "target"], text: "90%", basis: .assumed),
      ]
    }
    #expect(try said { $0.numbers += others }.contains("its target is only assumed (4 hours, 90 %). What"))
  }

  @Test("a row to which no file comes, and an actor whom no row names")
  func nobodyIsTold() throws {
    func decide(_ share: Double) throws -> String {
      try said { scenario in
        edit(&scenario, "check") {
          $0.decision = [
            Branch(name: "Ya", share: ByCaseType(share)),
            Branch(name: "Tidak", share: nil, target: .activity("hand over")),
          ]
        }
      }
    }
    #expect(try decide(0).contains("row 3a: no file comes here. Are the shares that lead to it really 0 %?"))
    #expect(try !decide(0.01).contains("no file comes here"))
    #expect(
      try said { $0.actors.append(Actor(key: "Arsiparis")) }.contains(
        "Arsiparis: no row is done by this actor. Which one should be?"))
    #expect(
      try said(.indonesian) { $0.actors.append(Actor(key: "Arsiparis")) }.contains(
        "Arsiparis: tidak ada baris yang dikerjakannya."))
    #expect(try !said { _ in }.contains("no row is done"))
  }

  /// m + s φ(m/s) / Φ(m/s): 30 + 30 · 0.241971 / 0.841345 = 38.628; 10 + 5 · 0.053991 / 0.977250 = 10.276; and
  /// 10 · 0.797885 = 7.979 around 0.
  @Test("a normal that falls below 0 is read back with the mean that it then has")
  func normals() throws {
    func work(_ mean: Double, _ sd: Double, _ language: Language = .english) throws -> String {
      try said(language) { scenario in
        edit(&scenario, "sign") {
          $0.work = ByCaseType(DurationDistribution(.normal(mean: mean, standardDeviation: sd), .minutes))
        }
      }
    }
    #expect(abs((Distribution.normal(mean: 0, standardDeviation: 10).mean ?? 0) - 7.978_846) < 1e-6)
    let text = try work(30, 30)
    #expect(text.contains("row 3a: what falls below 0 is drawn anew, so the mean is 38.6 min, not 30."))
    // In the column of work, three lines beside those of what follows.
    for line in ["normal mean 30 sd 30 ", " (drawn anew below 0, so ", " the mean is 38.6) min "] {
      #expect(text.contains(line))
    }
    #expect(try work(10, 5).contains("so the mean is 10.3 min, not 10."))
    #expect(try work(30, 30, .indonesian).contains("jadi rata-ratanya 38,6 menit, bukan 30."))
    #expect(try !work(30, 3).contains("below 0"))
  }

  @Test("a year whose holidays nobody has entered, on paper and in the report")
  func holidays() throws {
    func year(_ year: Int, _ change: (inout Scenario) -> Void = { _ in }) throws -> String {
      try said {
        $0 = Letter.scenario(year: year)
        change(&$0)
      }
    }
    let unknown = "HOLIDAYS OF 2027 ARE NOT KNOWN, nor the hours in Ramadan (known are 2025 and 2026)"
    #expect(try year(2027).contains(unknown))
    #expect(try year(2027).contains("; holidays not known"))
    #expect(try !year(2026).contains("NOT KNOWN"))
    #expect(
      try !year(2027) {
        let closed = DateRange(first: $0.period.first, last: $0.period.first)
        $0.calendars = CalendarBook([
          WorkingCalendar(key: "kantor", within: $0.officeCalendar, week: .unstated, closed: [closed])
        ])
        $0.officeCalendar = "kantor"
      }.contains("NOT KNOWN"))
  }

  @Test("many officers under one name, or some with the name of many places")
  func queues() throws {
    func asked(_ officers: Int, unit: String? = nil, queueing: Queueing = .shared) throws -> Bool {
      try said {
        $0.actors[1].officers = officers
        $0.actors[1].unit = unit
        $0.actors[1].queueing = queueing
      }.contains("Petugas: do these \(officers) officers serve one queue together?")
    }
    #expect(try asked(12))
    #expect(try !asked(9))
    #expect(try asked(2, unit: "Kantor Desa"))
    #expect(try !asked(1, unit: "Kantor Desa"))
    #expect(try !asked(2, unit: "Desain"))
    #expect(try !asked(12, queueing: .oneEach(weights: [])))
  }

  /// Of those who are sent back with 99.95 % each comes 1 / 0.0005 = 2,000 times.
  @Test("a row to which one file comes a thousand times and more")
  func visits() throws {
    func returned(_ share: Double) throws -> String {
      try said { scenario in
        edit(&scenario, "sign") { $0.returned = Return(probability: ByCaseType(ReturnShares(share))) }
      }
    }
    #expect(
      try returned(0.9995).contains("row 3a: one file comes here 2000 times on average. Is that meant?"))
    #expect(try !returned(0.99).contains("times on average. Is that"))
  }

  @Test("more than half of all numbers are assumed")
  func mostNumbers() throws {
    let number = Parameter(path: ["x"], text: "5", basis: .assumed)
    #expect(try !said { _ in }.contains("more than half"))
    #expect(
      try said { $0.numbers.append(number) }.contains(
        "2 of 3 numbers are assumed, 1 of them without a range. That is more than half:"))
  }

  @Test("a redesign is read as what it changes, row by row, and nothing else")
  func changes() throws {
    let base = Letter.scenario()
    var scenario = base
    scenario.procedures[0].steps.removeLast()
    edit(&scenario, "check") { $0.work = Letter.minutes(3) }
    scenario.procedures[0].steps.append(
      .activity(
        Activity(key: "send", name: "Mengirim", performers: .actor("Petugas"), work: Letter.minutes(1))))
    scenario.actors[2].absence?.share = 0.2
    scenario.actors[1].officers = 3
    scenario.procedures[0].promises[0].amount = 30
    func changes(_ language: Language) throws -> [String] {
      ReadBackDocument(
        scenario, capacity: Capacity.findings(of: try Program(compiling: scenario)), language: language
      ).changes(
        since: ReadBackDocument(
          base, capacity: Capacity.findings(of: try Program(compiling: base)), language: language)
      ).text(.plain).split(separator: "\n").map(String.init)
    }
    let lines = try changes(.english)
    for line in [
      "  drop    row 4 Menyerahkan", "  change  row 2 Memeriksa berkas",
      "            work: from 5 min — to 3 min",
      "  change  row 3a Menandatangani",
      "  add     row 4 Mengirim: name Mengirim; who Petugas (1 of 3); work 1 min; then → done",
      "  from    actor Petugas (2 officers)", "  to      actor Petugas (3 officers)",
    ] {
      #expect(lines.contains { $0.split(separator: " ") == line.split(separator: " ") }, "\(line)\n\(lines)")
    }
    #expect(lines.contains { $0.contains("→ hand over — to") && $0.hasSuffix("→ send") })
    #expect(lines.contains { $0.contains("from    promise 60 working minutes") })
    #expect(lines.contains { $0.contains("to      promise 30 working minutes") })
    #expect(lines.contains { $0.contains("to      actor   Camat: away 20 %") })
    #expect(!lines.contains { $0.contains("Mengajukan surat") })
    #expect(!lines.contains { $0.contains("who does it on days when") })
    #expect(try changes(.indonesian).contains { $0.contains("dikerjakan: semula 5 menit — menjadi 3 menit") })
  }
}

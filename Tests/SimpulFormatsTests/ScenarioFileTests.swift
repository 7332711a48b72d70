// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime
import Testing

@testable import SimpulFormats
@testable import SimpulModel

@Suite("Whole scenario files")
struct ScenarioFileTests {
  private func minutes(_ least: Double, _ likely: Double, _ most: Double) -> DurationDistribution {
    DurationDistribution(.triangular(least: least, likely: likely, most: most), .minutes)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test("case types, a meeting day, a decision and returns")
  func caseTypes() throws {
    let scenario = try SampleFile.read("reklame.yaml").scenario
    #expect(scenario.title == "Izin reklame")
    #expect(scenario.agency == "Dinas Penanaman Modal" && scenario.source == "SOP 12/2025")
    #expect(scenario.period == StudyPeriod(first: try date(2026, 1, 5), last: try date(2026, 12, 31)))
    #expect(
      scenario.calendars.calendars == [
        WorkingCalendar(key: "rapat", within: "perpres-21-2023", days: WeekdaySet([.wednesday]))
      ])
    #expect(
      scenario.actors == [
        Actor(key: "Pemasang", kind: .applicant), Actor(key: "Loket", officers: 2, unit: "DPM"),
        Actor(key: "Tim teknis", officers: 3, hours: .calendar("rapat"), unit: "Dinas PU"),
        Actor(key: "Kepala bidang", present: [TimeRange(13, 30, 15, 0)], isSinglePost: true),
      ])
    let expected = Procedure(
      arrivals: [
        ArrivalStream(key: "kecil", pattern: .rate(count: 30, per: .month)),
        ArrivalStream(key: "besar", pattern: .rate(count: 4, per: .month)),
      ],
      promises: [
        Promise(caseType: "kecil", amount: 5, unit: .workingDays, counting: .byDate),
        Promise(caseType: "besar", amount: 14, unit: .workingDays, counting: .byHours, target: 0.85),
      ],
      steps: [
        .activity(
          Activity(
            key: "intake", name: "Menerima berkas", performers: .actor("Loket"),
            work: ByCaseType(minutes(10, 15, 30)),
            returned: Return(
              probability: ByCaseType(0.25),
              delay: ByCaseType(DurationDistribution(.triangular(least: 1, likely: 3, most: 8), .days))),
            document: .init(
              standardTime: "1 hari", needs: "Foto lokasi", output: "Tanda terima", remarks: "SOP lain"))),
        .activity(
          Activity(
            key: "review", name: "Rapat penilaian",
            performers: .teams([[Requirement("Tim teknis", officers: 3)]]),
            work: ByCaseType(
              [("kecil", minutes(10, 15, 20))],
              common: DurationDistribution(.triangular(least: 1, likely: 2, most: 3), .hours)),
            returned: Return(
              probability: ByCaseType([("kecil", 0.1), ("besar", 0.4)]),
              delay: ByCaseType(DurationDistribution(.triangular(least: 2, likely: 5, most: 20), .days)),
              atMost: 4))),
        .activity(
          Activity(
            key: "assess", name: "Menghitung pajak", performers: .actor("Loket"),
            work: ByCaseType(minutes(10, 15, 30)))),
        .activity(
          Activity(
            key: "fee", name: "Membayar pajak", row: "", performers: .applicant("Pemasang"),
            wait: ByCaseType(DurationDistribution(.triangular(least: 1, likely: 3, most: 14), .days)),
            decision: [
              Branch(name: "Dibayar", share: nil),
              Branch(name: "Tidak dibayar", share: ByCaseType(0.04), target: .end("withdrawn")),
            ])),
        .activity(
          Activity(
            key: "issue", name: "Menerbitkan izin", row: "4a", performers: .actor("Kepala bidang"),
            work: ByCaseType(minutes(2, 4, 8)), document: .init(standardTime: "at most 2 hari"))),
      ])
    #expect(scenario.procedures == [expected])
  }

  @Test("joint work, a substitute, rounds, absence and other work")
  func clinic() throws {
    let scenario = try SampleFile.read("klinik.yaml").scenario
    let doctor = try #require(scenario.actor("Dokter"))
    #expect(
      doctor
        == Actor(
          key: "Dokter", officers: 2, days: WeekdaySet([.tuesday, .thursday]),
          absence: Absence(share: 0.15, spell: .triangular(least: 1, likely: 1, most: 3)),
          knownAbsences: [
            DateRange(first: try date(2026, 4, 13), last: try date(2026, 4, 17)),
            DateRange(first: try date(2026, 5, 4), last: try date(2026, 5, 4)),
          ], otherWork: OtherWork(tasksPerDay: 10, task: minutes(2, 5, 15))))
    #expect(scenario.actor("Kepala")?.costPerHour == 60_000)
    let procedure = try #require(scenario.procedures.first)
    #expect(procedure.key == Procedure.unnamed)
    #expect(
      procedure.promises == [
        Promise(
          amount: 90, unit: .workingMinutes, counting: .byHours, from: "register", to: "hand over",
          target: 0.95)
      ])
    #expect(procedure.arrivals[0].between == [TimeRange(7, 30, 11, 0)])
    let rows = procedure.activities
    #expect(rows[0].performers == .applicant("Pasien") && rows[0].work == nil)
    #expect(
      rows[1].work == ByCaseType(DurationDistribution(.exponential(mean: 4), .minutes))
        && rows[1].name == "register")
    #expect(rows[2].name == "Memeriksa, mengukur")
    #expect(rows[2].performers == .teams([[Requirement("Dokter"), Requirement("Perawat")]]))
    #expect(rows[2].batchSchedule == [TimeOfDay(hour: 9), TimeOfDay(hour: 10, minute: 30)])
    #expect(rows[3].performers == .teams([[Requirement("Kepala")], [Requirement("Dokter")]]))
    #expect(
      rows[3].substitutions == [Substitution(principal: "Kepala", substitute: "Perawat", fromDay: 2)])
    #expect(rows[4].drawsAs == "give" && rows[4].row == "5")
  }

  @Test("an activity's own substitute needs no 'for'")
  func ownSubstitute() throws {
    let scenario = try SampleFile.scenario(
      SampleFile.office(
        "rounds: 09.00 14.00", becomes: "substitute: Kasi Umum dan Pelayanan from day 2 of absence"))
    #expect(
      scenario.procedures[0].activities[2].substitutions == [
        Substitution(principal: "Lurah", substitute: "Kasi Umum dan Pelayanan", fromDay: 2)
      ])
  }

  @Test("a quota, alone and with an hour at which it ends")
  func quota() throws {
    func tickets(_ fields: String) throws -> ArrivalStream.Tickets? {
      let text = SampleFile.office("18 per day | assumed 10-30", becomes: "{ per day: 18, \(fields) }")
      return try SampleFile.scenario(text).procedures[0].arrivals[0].tickets
    }
    #expect(try tickets("quota: 40, too late: all are lost") == .init(quota: 40, retryShare: 0))
    #expect(
      try tickets("quota: 40 | sop, tickets until: 12.00, too late: 70% come next working day")
        == .init(until: TimeOfDay(hour: 12), quota: 40, retryShare: 0.7))
  }

  @Test("a counter: calendars, hours of arrival, tickets, a parallel block")
  func counter() throws {
    let scenario = try SampleFile.read("loket.yaml").scenario
    let stream = scenario.procedures[0].arrivals[0]
    #expect(stream.pattern == .rate(count: 60, per: .day))
    #expect(stream.hourShares.map(\.share) == [0.1, 0.5, 0.3, 0.1])
    #expect(stream.hourShares[1].range == TimeRange(8, 0, 10, 0))
    #expect(
      stream.weekdayFactors == [
        .init(day: .monday, factor: 1.3), .init(day: .tuesday, factor: 1),
        .init(day: .wednesday, factor: 0.95),
        .init(day: .thursday, factor: 0.95), .init(day: .friday, factor: 0.8),
      ])
    #expect(stream.seasons.map(\.factor) == [0.6, 1.4])
    #expect(stream.tickets == .init(until: TimeOfDay(hour: 12), retryShare: 0.8))
    #expect(scenario.actor("Verifikator")?.hours == .ranges([TimeRange(8, 0, 13, 0)]))
    let steps = scenario.procedures[0].steps
    guard case .parallel(let block) = steps[1] else {
      Issue.record("no block: \(steps[1])")
      return
    }
    #expect(block.key == "enter" && block.branches.map(\.name) == ["data", "photo"])
    #expect(block.branches[0].steps.map(\.key) == ["type", "recheck"])
    #expect(scenario.procedures[0].activities.last?.next == .end("done"))
  }

  @Test("hours of the counter's calendars on single dates")
  func hours() throws {
    let book = try SampleFile.read("loket.yaml").scenario.calendars
    let monday = try date(2026, 1, 12)
    #expect(book.openHours("kantor", on: monday) == [TimeRange(7, 30, 12, 0), TimeRange(13, 0, 16, 0)])
    #expect(
      book.openHours("kantor", on: try date(2026, 1, 9)) == [
        TimeRange(7, 30, 11, 30), TimeRange(13, 0, 16, 30),
      ])
    #expect(book.openHours("kantor", on: try date(2026, 1, 10)) == [])
    // Independence day, a day of joint leave, a day closed by the file.
    #expect(book.openHours("kantor", on: try date(2026, 8, 17)) == [])
    #expect(book.openHours("kantor", on: try date(2026, 5, 15)) == [])
    #expect(book.openHours("kantor", on: try date(2026, 10, 13)) == [])
    #expect(book.openHours("loket", on: monday) == [TimeRange(8, 0, 14, 0)])
    #expect(book.openHours("loket", on: try date(2026, 10, 13)) == [])
    let inRamadan = try date(2026, 2, 23)
    #expect(book.openHours("kantor", on: inRamadan) == [TimeRange(8, 0, 12, 0), TimeRange(12, 30, 15, 0)])
    #expect(book.openHours("loket", on: inRamadan) == [TimeRange(8, 30, 12, 0)])
  }

  @Test("Ramadan of a preset, in both of its years, by its name alone")
  func presetPeriods() throws {
    let text =
      SampleFile.office(
        "title: Surat pengantar",
        becomes: """
          title: Surat pengantar
          calendars:
            loket: { within: perpres-21-2023, hours: 08.00-14.00, ramadan: { hours: 09.00-12.00 } }
          """)
    let calendar = try #require(try SampleFile.scenario(text).calendars["loket"])
    #expect(calendar.periods.map(\.dates.first.description) == ["2025-03-01", "2026-02-19"])
    #expect(calendar.periods.allSatisfy { $0.week == .same([TimeRange(9, 0, 12, 0)]) })
  }

  @Test("two services of the same officials")
  func twoServices() throws {
    let scenario = try SampleFile.read("dua-layanan.yaml").scenario
    #expect(scenario.procedures.map(\.key) == ["Domisili", "Waris"])
    #expect(scenario.procedures[1].promises == [Promise(amount: 5, unit: .workingDays, counting: .byDate)])
    #expect(scenario.procedures[1].arrivals[0].pattern == .rate(count: 2, per: .week))
    // 2 hours in pieces of 20 minutes on average.
    #expect(scenario.actor("Lurah")?.otherWork?.tasksPerDay == 6)
  }

  @Test("the text is kept as it was read")
  func text() throws {
    let file = try ScenarioFile.parse(text: SampleFile.office, path: "x.yaml")
    #expect(file.text == SampleFile.office && file.path == "x.yaml")
  }

  @Test("lists in brackets stand for values with blanks")
  func lists() throws {
    let text = SampleFile.office("rounds: 09.00 14.00", becomes: "rounds: [09:00, 14:00]")
    #expect(try SampleFile.scenario(text) == SampleFile.scenario(SampleFile.office).withNumbers(of: text))
  }

  @Test("ten thousand activities are read")
  func many() throws {
    let rows = (1...10_000).map { "  row \($0): { actor: Petugas, work: 1/2/3 min }\n" }.joined()
    let head = SampleFile.office[..<(try #require(SampleFile.office.range(of: "activities:\n")).upperBound)]
      .replacing(", from: check, to: sign", with: "")
    #expect(try SampleFile.scenario(head + rows).procedures[0].activities.count == 10_000)
  }
}

extension Scenario {
  /// The same with the numbers that another text states.
  fileprivate func withNumbers(of text: String) throws -> Scenario {
    var copy = self
    copy.numbers = try SampleFile.scenario(text).numbers
    return copy
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulTime
import Testing

@testable import SimpulAnalysis
@testable import SimpulWords

@Suite("Scenarios read back")
struct ReadBackTests {
  @Test("With a substitute nothing is asked, and he is read back")
  func substitute() {
    var rows = Letter.rows(clerk: "Petugas")
    rows[2].substitutions = [Substitution(principal: "Camat", substitute: "Petugas", fromDay: 2)]
    let text = Letter.readBack(Letter.scenario(rows: rows))
    #expect(!text.contains("who does it on days when"))
    #expect(text.contains("when Camat is away: Petugas from day 2"))
  }

  @Test("A file that goes back to a colleague is there at once; whether the applicant gets it first is asked")
  func returnAtOnce() throws {
    var rows = Letter.rows(clerk: "Petugas")
    let place = try #require(rows.firstIndex { $0.returned != nil })
    rows[place].returned?.delay = nil
    let text = Letter.readBack(Letter.scenario(rows: rows))
    #expect(text.contains("12 %), at once"))
    #expect(!text.contains("clock stopped"))
    #expect(text.contains("a file that goes back is there at once. If the applicant gets it first"))
  }

  @Test("A row of a general SOP says so")
  func generalSOP() {
    var rows = Letter.rows(clerk: "Petugas")
    #expect(!Letter.readBack(Letter.scenario(rows: rows)).contains("general SOP"))
    rows[1].document.generalSOP = "Surat Keluar"
    #expect(Letter.readBack(Letter.scenario(rows: rows)).contains("general SOP: Surat Keluar"))
    #expect(Letter.readBack(Letter.scenario(rows: rows), .indonesian).contains("SOP umum: Surat Keluar"))
  }

  @Test("Who goes first is read back: by case type, at a desk, and other work")
  func queues() {
    var scenario = Letter.scenario()
    scenario.procedures[0].arrivals[0].precedence = 1
    scenario.procedures[0].arrivals[0].groups = .constant(3)
    scenario.actors[1].queueDiscipline = .lastCome
    scenario.actors[1].otherWork = OtherWork(
      tasksPerDay: 2, task: DurationDistribution(.constant(30), .minutes), place: .afterFiles)
    #expect(Letter.readBack(scenario).contains("3 at once"))
    #expect(Letter.readBack(scenario).contains("goes first in every queue (priority 1)"))
    #expect(Letter.readBack(scenario).contains("other work 2.0 a day, each 30 min, when no file waits"))
    #expect(Letter.readBack(scenario).contains("what came last is taken up first"))
    #expect(Letter.readBack(scenario, .indonesian).contains("yang datang terakhir didahulukan"))
  }

  @Test("What is known of a case is read back: conditions, attributes, skipping, falling returns")
  func conditions() {
    var rows = Letter.rows(clerk: "Petugas")
    rows[1].skipped = ByCaseType(0.15)
    rows[1].returned = Return(probability: ByCaseType(ReturnShares([0.3, 0.1])))
    rows[1].decision = [
      Branch(name: "Ketiga", share: nil, condition: .visit(from: 3), target: .end("refused")),
      Branch(name: "Besar", share: nil, condition: .above("luas", 200)),
      Branch(name: "Kecil", share: nil, condition: .below("luas", 36)),
      Branch(name: "Lama", share: nil, condition: .timeUsed(5, .workingDays)),
      Branch(name: "Lain", share: nil),
    ]
    var scenario = Letter.scenario(rows: rows)
    scenario.procedures[0].attributes = [
      CaseAttribute(name: "luas", value: ByCaseType(.triangular(least: 20, likely: 90, most: 400)))
    ]
    let english = Letter.readBack(scenario).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "passed by in 15 % of cases", "(30 %, then 10 %), at once", "Ketiga (from visit 3): → refused",
      "Besar (luas above 200): →", "Kecil (luas below 36): →",
      "Lama (after 5 working days on the promise's clock): →", "cases luas 20/90/400",
    ] {
      #expect(english.contains(part), "\(part)")
    }
    let indonesian = Letter.readBack(scenario, .indonesian).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    for part in [
      "dilewati pada 15 % berkas", "(30 %, lalu 10 %), langsung", "Ketiga (mulai kunjungan ke-3): →",
      "Besar (luas di atas 200): →", "Lama (setelah 5 hari kerja menurut jam janji): →",
      "berkas luas 20/90/400",
    ] {
      #expect(indonesian.contains(part), "\(part)")
    }
  }

  @Test("What waiting means is read back: interruption, room, patience, getting ready, work without end")
  func waiting() {
    var rows = Letter.rows(clerk: "Petugas")
    rows[1].patience = ByCaseType(DurationDistribution(.constant(45), .minutes))
    rows[1].setUp = ByCaseType(DurationDistribution(.constant(10), .minutes))
    rows[1].batchSchedule = BatchSchedule(files: 10, goesOnUntilEmpty: true)
    var scenario = Letter.scenario(rows: rows)
    scenario.procedures[0].arrivals[0].precedence = 1
    scenario.procedures[0].arrivals[0].interrupts = true
    scenario.actors[1].room = 12
    scenario.actors[1].queueDiscipline = .earliestDue
    scenario.actors[2].queueDiscipline = .random
    scenario.actors[1].otherWork = OtherWork(
      .endless, task: DurationDistribution(.constant(30), .minutes), place: .afterFiles)
    scenario.actors[2].otherWork = OtherWork(
      tasksPerDay: 2, task: DurationDistribution(.constant(30), .minutes), place: .interruptingFiles)
    // A column breaks its lines anywhere between two words.
    let english = Letter.readBack(scenario).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "goes first in every queue (priority 1), other work is put aside for it",
      "other work without end, each 30 min, when no file waits",
      "other work 2.0 a day, each 30 min, interrupting the file that is being worked on",
      "what is due first by the promise is taken up first", "files are taken up in random order",
      "room for 12 to wait, whoever comes when it is full is turned away",
    ] {
      #expect(english.contains(part), "\(part)")
    }
    for part in ["10 min to get ready", "citizens give up when it has not", "and then until none is left"] {
      #expect(english.contains(part), "\(part)")
    }
    let indonesian = Letter.readBack(scenario, .indonesian).split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    for part in [
      "menyela pekerjaan yang lain", "pekerjaan lain tidak pernah habis, masing-masing 30 menit",
      "yang tenggat janjinya terdekat didahulukan", "berkas diambil secara acak",
      "tempat menunggu untuk 12, yang datang saat penuh ditolak",
    ] {
      #expect(indonesian.contains(part), "\(part)")
    }
  }

  @Test("Who comes, when, and who does not is read back")
  func attendance() {
    var scenario = Letter.scenario()
    scenario.procedures[0].arrivals[0].atTheDoor = 0.3
    scenario.procedures[0].arrivals[0].dayToDayVariability = 0.2
    scenario.procedures[0].arrivals[0].noShow = 0.1
    scenario.procedures[0].arrivals[0].backlog = [
      ArrivalStream.Backlog(cases: 5), ArrivalStream.Backlog(at: "check", cases: 12),
    ]
    let english = Letter.readBack(scenario)
    for part in [
      "30 % of them at the door at opening", "good and bad days, standard deviation 20 %", "10 % never come",
      "a backlog of 5, 12 at 'check'",
    ] {
      #expect(english.contains(part), "\(part)")
    }
    for part in ["30 % sudah di pintu saat buka", "10 % tidak datang", "tumpukan awal 5, 12 di 'check'"] {
      #expect(Letter.readBack(scenario, .indonesian).contains(part), "\(part)")
    }
    scenario.procedures[0].arrivals = [
      ArrivalStream(
        key: "pegawai",
        pattern: .population(members: 120, gap: DurationDistribution(.constant(90), .workingDays)))
    ]
    #expect(
      Letter.readBack(scenario).contains(
        "120 people, each of whom asks again 90 working days after his last case has ended\n"))
  }

  @Test("Cases that end by themselves or come again, and branches that are given up, are told")
  func endings() {
    var scenario = Letter.scenario()
    scenario.procedures[0].arrivals[0].withdrawal = ArrivalStream.Later(
      share: 0.05, after: DurationDistribution(.triangular(least: 20, likely: 40, most: 90), .days))
    scenario.procedures[0].arrivals[0].resubmission = ArrivalStream.Later(
      share: 0.6, after: DurationDistribution(.constant(5), .workingDays))
    scenario.procedures[0].promises[0].deemedApproval = Promise.Deadline(10, .workingDays)
    var rows = Letter.rows(clerk: "Petugas")
    rows[1].cancelsBranches = true
    let cancelling = Letter.readBack(Letter.scenario(rows: rows))
    #expect(
      cancelling.split(separator: /\s+/).joined(separator: " ").contains(
        "if it leaves the block, the other branches are given up"))
    let english = Letter.readBack(scenario)
    for part in [
      "5 % taken back after 20/40/90 calendar days",
      "60 % of the refused come once more after 5 working days",
      "; deemed approved after 10 working days",
    ] {
      #expect(english.contains(part), "\(part): \(english)")
    }
    for part in [
      "5 % dicabut setelah 20/40/90 hari kalender", "60 % yang ditolak diajukan lagi setelah 5 hari kerja",
      "; dianggap dikabulkan setelah 10 hari kerja",
    ] {
      #expect(Letter.readBack(scenario, .indonesian).contains(part), "\(part)")
    }
  }

  @Test("Tickets are told: until when, how many, and what those do who get none")
  func tickets() {
    var scenario = Letter.scenario()
    scenario.procedures[0].arrivals[0].tickets = .init(until: TimeOfDay(hour: 12), quota: 40, retryShare: 0.7)
    #expect(
      Letter.readBack(scenario).split(separator: /\s+/).joined(separator: " ").contains(
        "tickets until 12.00; 40 tickets a day; of those without one 70 % come back next day, 30 % are lost"),
      "\(Letter.readBack(scenario))")
    #expect(
      Letter.readBack(scenario, .indonesian).split(separator: /\s+/).joined(separator: " ").contains(
        "nomor sampai 12.00; 40 nomor sehari; yang tidak mendapat nomor 70 % kembali esok, 30 % tidak kembali"
      ))
    scenario.procedures[0].arrivals[0].tickets = .init(quota: 40, retryShare: 1)
    #expect(Letter.readBack(scenario).contains("of those without one 100 % come back next day\n"))
    #expect(Letter.readBack(scenario, .indonesian).contains("yang tidak mendapat nomor 100 % kembali esok\n"))
    scenario.procedures[0].arrivals[0].tickets = .init(quota: 40, retryShare: 0)
    #expect(Letter.readBack(scenario).contains("of those without one 100 % are lost\n"))
    #expect(
      Letter.readBack(scenario, .indonesian).contains("yang tidak mendapat nomor 100 % tidak kembali\n"))
  }

  @Test("Busy and quiet days of the week, and seasons, are told")
  func busyAndQuietTimes() throws {
    var scenario = Letter.scenario()
    let first = scenario.period.first
    #expect(!Letter.readBack(scenario).contains("by weekday"))
    #expect(!Letter.readBack(scenario).contains("of the usual number"))
    scenario.procedures[0].arrivals[0].weekdayFactors = [
      .init(day: .monday, factor: 1.5), .init(day: .friday, factor: 0.625),
    ]
    scenario.procedures[0].arrivals[0].seasons = [
      .init(dates: DateRange(first: first, last: first.advanced(byDays: 4)), factor: 0.6),
      .init(dates: DateRange(first: first.advanced(byDays: 14), last: first.advanced(byDays: 18)), factor: 2),
    ]
    #expect(
      Letter.readBack(scenario).contains(
        "by weekday Mon 150 %, Fri 62.5 %, other days 100 % in proportion, the average stays; "
          + "5 Jan – 9 Jan 2026 60 %, 19 Jan – 23 Jan 2026 200 % of the usual number\n"))
    #expect(
      Letter.readBack(scenario, .indonesian).contains(
        "menurut hari Sen 150 %, Jum 62,5 %, hari lain 100 % secara sebanding, rata-ratanya tetap; "
          + "5 Jan – 9 Jan 2026 60 %, 19 Jan – 23 Jan 2026 200 % dari jumlah biasa\n"))
    scenario.procedures[0].arrivals[0].weekdayFactors = [
      Weekday.monday, .tuesday, .wednesday, .thursday, .friday,
    ].map { .init(day: $0, factor: 2) }
    #expect(Letter.readBack(scenario).contains("Thu 200 %, Fri 200 % in proportion"))
  }

  @Test("Hours of an actor that are not the office's are told, whether his own or of another calendar")
  func actorHours() {
    var scenario = Letter.scenario()
    let first = scenario.period.first
    scenario.calendars = CalendarBook([
      WorkingCalendar(
        key: "loket", within: "perpres-21-2023", week: .same([TimeRange(8, 0, 12, 0)]),
        days: WeekdaySet([.monday, .tuesday, .wednesday, .saturday]),
        periods: [
          .init(
            name: "Panen", dates: DateRange(first: first, last: first.advanced(byDays: 4)),
            week: .same([TimeRange(8, 0, 10, 0)]))
        ],
        closed: [DateRange(first: first, last: first.advanced(byDays: 1))])
    ])
    scenario.actors[1].hours = .calendar("loket")
    scenario.actors[2].hours = .ranges([TimeRange(9, 0, 11, 0), TimeRange(13, 0, 14, 0)])
    // Of the Saturdays nothing is reported: the office has them off. Its holiday, 16 January 2026, is a Friday.
    #expect(
      Letter.readBack(scenario).contains(
        "actor   Petugas: hours of the calendar 'loket' within 'perpres-21-2023' (Mon–Wed 08.00–12.00; "
          + "Panen 5 Jan – 9 Jan 2026; 2 holidays in the period)\n"), "\(Letter.readBack(scenario))")
    #expect(
      Letter.readBack(scenario).contains(
        "actor   Camat: own hours 09.00–11.00, 13.00–14.00 on days on which the office is open; away 40 %"))
    #expect(
      Letter.readBack(scenario, .indonesian).contains(
        "petugas Petugas: jam menurut kalender 'loket' di dalam 'perpres-21-2023' (Sen–Rab 08.00–12.00; "
          + "Panen 5 Jan – 9 Jan 2026; 2 hari libur dalam masa ini)\n"))
    #expect(
      Letter.readBack(scenario, .indonesian).contains(
        "petugas Camat: jam sendiri 09.00–11.00, 13.00–14.00 pada hari kantor buka; tidak masuk 40 %"))
    let office = Letter.readBack(Letter.scenario())
    #expect(!office.contains("hours of the calendar"))
    #expect(!office.contains("own hours"))
  }

  @Test("With several procedures a question names the one whose row it asks about")
  func severalProcedures() {
    var scenario = Letter.scenario()
    scenario.procedures[0].key = "Surat"
    #expect(!Letter.readBack(scenario).contains("Surat, row"))
    var other = scenario.procedures[0]
    other.key = "Izin"
    scenario.procedures.append(other)
    for part in ["Surat", "Izin"] {
      #expect(
        Letter.readBack(scenario).contains("    \(part), row 3a: who does it on days when Camat is away?"))
      #expect(
        Letter.readBack(scenario, .indonesian).contains(
          "    \(part), baris 3a: siapa yang mengerjakan bila Camat tidak masuk?"))
    }
  }

  @Test("A study starts empty, with a backlog, or after a warm-up in weeks or days")
  func beginning() {
    var scenario = Letter.scenario()
    #expect(Letter.readBack(scenario).contains("2026; starts empty\n"))
    #expect(Letter.readBack(scenario, .indonesian).contains("2026; mulai kosong\n"))
    scenario.procedures[0].arrivals[0].backlog = [ArrivalStream.Backlog(cases: 5)]
    #expect(Letter.readBack(scenario).contains("2026; starts with that backlog\n"))
    #expect(!Letter.readBack(scenario).contains("starts empty"))
    #expect(Letter.readBack(scenario, .indonesian).contains("2026; mulai dengan tumpukan awal itu\n"))
    scenario.period.warmUp = 14 * .perDay
    #expect(Letter.readBack(scenario).contains("2026; warm-up 2 weeks not counted\n"))
    #expect(Letter.readBack(scenario, .indonesian).contains("2026; pemanasan 2 minggu tidak dihitung\n"))
  }

  @Test("A log is told with those who came in the study")
  func log() {
    var scenario = Letter.scenario()
    let first = scenario.period.first
    scenario.procedures[0].arrivals[0].pattern = .recorded(
      ArrivalLog(
        source: "kunjungan.csv",
        entries: [-1, 0, 0, 3].map { ArrivalLog.Entry(first.advanced(byDays: $0), TimeOfDay(hour: 9)) }))
    #expect(
      Letter.readBack(scenario).contains("3 as in the log 'kunjungan.csv', the same in every replication"))
    #expect(
      Letter.readBack(scenario, .indonesian).contains(
        "3 menurut catatan 'kunjungan.csv', sama di setiap ulangan"))
  }

  @Test("What something costs is told")
  func costs() {
    var rows = Letter.rows(clerk: "Petugas")
    rows[1].costPerVisit = 7_500
    var scenario = Letter.scenario(rows: rows)
    scenario.procedures[0].arrivals[0].costPerCase = 12_000
    scenario.procedures[0].arrivals[0].waitingCost = ArrivalStream.CostRate(20_000, per: .workingDays)
    scenario.actors[1].costPerHour = 45_000
    for part in [
      "cost of 7,500 each time", "cost of 12,000 a file", "the citizen's time at 20,000 per working day",
      "45,000 an hour",
    ] {
      #expect(Letter.readBack(scenario).contains(part), "\(part): \(Letter.readBack(scenario))")
    }
    for part in [
      "biaya 7.500 tiap kali", "biaya 12.000 per berkas", "waktu pemohon 20.000 per hari kerja",
      "45.000 per jam",
    ] {
      #expect(Letter.readBack(scenario, .indonesian).contains(part), "\(part)")
    }
  }

  @Test("What tells officers from one another, and how they stop work, is read back")
  func officers() {
    var rows = Letter.rows(clerk: "Petugas")
    rows[1].sameOfficerAs = rows[1].key
    var scenario = Letter.scenario(rows: rows)
    scenario.actors[1].speeds = [1, 0.5]
    scenario.actors[1].reassignmentDay = 2
    scenario.actors[1].closing = .finishes(withinSeconds: 3_600)
    scenario.actors[1].reserved = [ReservedHours(days: WeekdaySet([.monday]), [TimeRange(8, 0, 9, 0)])]
    for part in [
      "(1 of 2), the same", "speed of each officer 1.00, 0.50",
      "from day 2 of an absence others go on with his work", "finishes in overtime of 1 h at most",
      "kept free of files Mon 08.00–09.00",
    ] {
      #expect(Letter.readBack(scenario).contains(part), "\(part)")
    }
    for part in [
      "(1 dari 2), petugas", "kecepatan tiap petugas 1,00; 0,50",
      "sejak hari ke-2 tidak masuk pekerjaannya diteruskan petugas lain",
      "lembur paling lama 1 jam untuk menyelesaikan", "tidak melayani berkas",
    ] {
      #expect(Letter.readBack(scenario, .indonesian).contains(part), "\(part)")
    }
    scenario.actors[1].closing = .startsOnlyWhatFits
    #expect(Letter.readBack(scenario).contains("begins only what fits before closing"))
    #expect(
      Letter.readBack(scenario, .indonesian).contains("hanya memulai yang sempat selesai sebelum tutup"))
  }

  @Test("How many files are open at once is read back, and what that costs")
  func multitasking() {
    var scenario = Letter.scenario()
    scenario.actors[1].multitasking = Multitasking(limit: 3, lossPerFile: 0.1)
    #expect(
      Letter.readBack(scenario).contains(
        "up to 3 files open at once, each further one costing 10 % of the time"))
    #expect(
      Letter.readBack(scenario, .indonesian).contains(
        "sampai 3 berkas dikerjakan bersamaan, tiap berkas tambahan menghabiskan 10 % waktunya"))
    scenario.actors[1].multitasking = Multitasking(limit: 3, lossPerFile: 0.125)
    #expect(Letter.readBack(scenario).contains("costing 12.5 % of the time"))
    scenario.actors[1].multitasking = Multitasking(limit: nil)
    #expect(Letter.readBack(scenario).contains("all files open at once"))
    #expect(Letter.readBack(scenario, .indonesian).contains("semua berkas dikerjakan bersamaan"))
  }

  @Test("A study that reaches beyond the holidays of the preset is asked about them")
  func beyondHolidays() {
    #expect(Letter.readBack(Letter.scenario(year: 2027)).contains("HOLIDAYS OF 2027 ARE NOT KNOWN"))
    #expect(!Letter.readBack(Letter.scenario(year: 2026)).contains("Holidays are known"))
  }

  @Test("An actor who cannot keep up is named with hours asked and hours there are")
  func overload() {
    #expect(
      Letter.readBack(Letter.scenario(), camatHours: 4).contains(
        "Camat CANNOT keep up: asked for 5.0 hours a week, can do 4.0")
    )
    #expect(Letter.readBack(Letter.scenario()).contains("all can keep up"))
  }

  @Test("Returns, rounds, clocks and hours are told")
  func told() {
    let text = Letter.readBack(Letter.scenario())
    for part in [
      "12 %", "7 calendar days", "clock stopped", "09.00 and 14.00",
      "60 working minutes, the clock starts: row 1, ends: at the end", "target 90 %",
      "1 of 2 numbers is assumed, all of them with a range.",
      "07.30–12.00 13.00–16.00", "away 40 %", "16 per open day",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("A shift over midnight is told with the day on which it ends, in both notations")
  func shift() {
    for hours in [[TimeRange(22, 0, 30, 0)], [TimeRange(0, 0, 6, 0), TimeRange(22, 0, 24, 0)]] {
      var scenario = Letter.scenario()
      scenario.actors[2].hours = .ranges(hours)
      #expect(
        Letter.readBack(scenario).contains(
          "own hours 22.00–06.00 the next day on days on which the office is open"))
      #expect(Letter.readBack(scenario, .indonesian).contains("jam sendiri 22.00–06.00 esok harinya pada"))
    }
  }

  @Test("What calendar days outside the office mean is told once, unless files are back at the opening")
  func calendarDays() {
    let meaning =
      "days    days outside the office are counted in calendar days; who would come back while the office is closed comes "
      + "at an hour at which applicants come"
    #expect(Letter.readBack(Letter.scenario()).contains(meaning))
    var rows = Letter.rows(clerk: "Petugas")
    for row in rows.indices {
      rows[row].returned?.delay = ByCaseType(
        DurationDistribution(.constant(7), .days, returnHour: .atOpening))
    }
    let text = Letter.readBack(Letter.scenario(rows: rows))
    #expect(!text.contains(meaning))
    // Words alone: where lines end in a column is the table's concern.
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("after 7 calendar days (back when the office opens) with the applicant"))
  }

  @Test("Nothing is cut off, however long the names are")
  func longNames() {
    var rows = Letter.rows(clerk: "Petugas")
    rows[1].name =
      "Memeriksa kelengkapan berkas permohonan dan mencocokkannya dengan data terpadu kesejahteraan"
    let text = Letter.readBack(Letter.scenario(rows: rows))
    for word in rows[1].name.split(separator: " ") { #expect(text.contains(word)) }
    #expect(!text.contains("…  "))
  }
}

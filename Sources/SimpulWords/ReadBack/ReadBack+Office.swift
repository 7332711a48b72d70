// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulDistributions
import SimpulModel
import SimpulTime

// Who comes, when the office is open, who is there, and what each actor is asked for.
extension ReadBackDocument {
  func arrival(_ stream: ArrivalStream) -> Entry {
    let pattern: String
    switch stream.pattern {
    case .rate(let count, let per):
      let period =
        switch per {
        case .hour: say("jam buka", "open hour")
        case .day: say("hari kerja", "open day")
        case .week: say("minggu", "week")
        case .month: say("bulan", "month")
        case .year: say("tahun", "year")
        }
      pattern =
        "\(language.number(count, digits: count == count.rounded() ? 0 : 1)) " + say("per ", "per ") + period
        + say(", acak (Poisson)", ", at random (Poisson)")
    case .renewal(let duration):
      pattern = say("jarak antarkedatangan ", "time between arrivals ") + self.duration(duration)
    case .dates(let dates, let cases):
      let dates = dates.map { language.dates($0.first, $0.last) }.joined(separator: ", ")
      pattern = say(
        "\(cases) sekaligus saat buka pada \(dates)", "\(cases) together at the opening on \(dates)")
    case .recorded(let log):
      let count = log.entries(in: scenario.period).count
      pattern = say(
        "\(count) menurut catatan '\(log.source)', sama di setiap ulangan",
        "\(count) as in the log '\(log.source)', the same in every replication")
    case .population(let members, let gap):
      pattern = say(
        "\(members) orang, masing-masing kembali \(self.duration(gap)) setelah urusannya selesai",
        "\(language.counted(members, "", "person", plural: "people")), each of whom asks again \(self.duration(gap)) after his last case has ended"
      )
    }
    var parts = [pattern]
    if !stream.hourShares.isEmpty {
      parts.append(
        stream.hourShares.map { "\(range($0.range)) \(language.statedPercent($0.share))" }
          .joined(separator: ", "))
    } else if let between = stream.between {
      parts.append(say("antara ", "between ") + between.map(range).joined(separator: ", "))
    } else if stream.comesOverTheDay {
      parts.append(say("selama kantor buka", "while the office is open"))
    }
    parts += busyAndQuietTimes(stream) + attendance(stream)
    if let tickets = stream.tickets {
      if let until = tickets.until { parts.append(say("nomor sampai \(until)", "tickets until \(until)")) }
      if let quota = tickets.quota {
        parts.append(say("\(quota) nomor sehari", language.counted(quota, "", "ticket") + " a day"))
      }
      parts.append(withoutTicket(tickets))
    }
    switch stream.groups {
    case .single: break
    case .constant(let size): parts.append(say("\(size) sekaligus", "\(size) at once"))
    case .geometric(let mean):
      let size = language.number(mean)
      parts.append(say("rata-rata \(size) sekaligus (geometrik)", "\(size) at once on average (geometric)"))
    }
    if let cost = stream.costPerCase {
      parts.append(say("biaya \(language.money(cost)) per berkas", "cost of \(language.money(cost)) a file"))
    }
    if let cost = stream.waitingCost {
      let rate = "\(language.money(cost.amount)) per \(language.oneUnit(cost.unit))"
      parts.append(say("waktu pemohon \(rate)", "the citizen's time at \(rate)"))
    }
    if let later = stream.withdrawal {
      let (share, time) = (language.statedPercent(later.share), duration(later.after))
      parts.append(say("\(share) dicabut setelah \(time)", "\(share) taken back after \(time)"))
    }
    if let later = stream.resubmission {
      let (share, time) = (language.statedPercent(later.share), duration(later.after))
      parts.append(
        say(
          "\(share) yang ditolak diajukan lagi setelah \(time)",
          "\(share) of the refused come once more after \(time)"))
    }
    if let precedence = stream.precedence {
      parts.append(
        say(
          "didahulukan di semua antrean (prioritas \(precedence))",
          "goes first in every queue (priority \(precedence))")
          + (stream.interrupts
            ? say(", menyela pekerjaan yang lain", ", other work is put aside for it") : ""))
    }
    return Entry(say("datang", "arrive"), "\(stream.key): " + parts.joined(separator: "; "))
  }

  /// What those do who get no ticket: all of them are reported, those who come back and those who do not.
  private func withoutTicket(_ tickets: ArrivalStream.Tickets) -> String {
    let (back, lost) = (tickets.retryShare, 1 - tickets.retryShare)
    var parts: [String] = []
    if back > 0 {
      let share = language.statedPercent(back)
      parts.append(say("\(share) kembali esok", "\(share) come back next day"))
    }
    if lost > 0 {
      let share = language.statedPercent(lost)
      parts.append(say("\(share) tidak kembali", "\(share) are lost"))
    }
    return say("yang tidak mendapat nomor ", "of those without one ") + parts.joined(separator: ", ")
  }

  private func busyAndQuietTimes(_ stream: ArrivalStream) -> [String] {
    var parts: [String] = []
    if !stream.weekdayFactors.isEmpty {
      let stated = stream.weekdayFactors.map { "\(dayName($0.day)) \(language.statedPercent($0.factor))" }
      let isComplete = Weekday.allCases.allSatisfy { day in
        ordinaryHours(of: scenario.officeCalendar, on: day).isEmpty
          || stream.weekdayFactors.contains { $0.day == day }
      }
      let others = isComplete ? [] : [say("hari lain 100 %", "other days 100 %")]
      // The engine divides by the mean of the factors.
      parts.append(
        say("menurut hari ", "by weekday ") + (stated + others).joined(separator: ", ")
          + say(" secara sebanding, rata-ratanya tetap", " in proportion, the average stays"))
    }
    if !stream.seasons.isEmpty {
      let seasons = stream.seasons.map {
        "\(language.dates($0.dates.first, $0.dates.last)) \(language.statedPercent($0.factor))"
      }
      parts.append(seasons.joined(separator: ", ") + say(" dari jumlah biasa", " of the usual number"))
    }
    return parts
  }

  private func attendance(_ stream: ArrivalStream) -> [String] {
    var parts: [String] = []
    if stream.atTheDoor > 0 {
      let share = language.statedPercent(stream.atTheDoor)
      parts.append(say("\(share) sudah di pintu saat buka", "\(share) of them at the door at opening"))
    }
    if stream.dayToDayVariability > 0 {
      let share = language.statedPercent(stream.dayToDayVariability)
      parts.append(
        say("hari ramai dan sepi, simpangan baku \(share)", "good and bad days, standard deviation \(share)"))
    }
    if stream.noShow > 0 {
      let share = language.statedPercent(stream.noShow)
      parts.append(say("\(share) tidak datang", "\(share) never come"))
    }
    if !stream.backlog.isEmpty {
      let places = stream.backlog.map { part in
        part.activity.map { say("\(part.cases) di '\($0)'", "\(part.cases) at '\($0)'") } ?? "\(part.cases)"
      }
      parts.append(say("tumpukan awal ", "a backlog of ") + places.joined(separator: ", "))
    }
    return parts
  }

  func range(_ range: TimeRange) -> String {
    "\(range.start)–\(range.end)"
      + (range.end > TimeRange.wholeDay.end ? say(" esok harinya", " the next day") : "")
  }

  var hours: [Entry] {
    let calendar = scenario.officeCalendar
    return [
      Entry(say("jam", "hours"), "\(calendar): " + opening(of: calendar)),
      Entry(
        say("masa", "period"), language.dates(scenario.period.first, scenario.period.last) + "; " + beginning),
    ] + calendarDays
  }

  /// What lies in the office when the study begins, or how long nothing is counted.
  private var beginning: String {
    if scenario.period.isSteady {
      return say(
        "keadaan tunak: pemanasan dicari dengan ulangan percobaan dan tidak dihitung",
        "steady state: pilot runs find the warm-up, which is not counted")
    }
    if scenario.period.warmUp > 0 {
      let length = language.wholeWeeksOrDays(scenario.period.warmUp.seconds)
      return say("pemanasan \(length) tidak dihitung", "warm-up \(length) not counted")
    }
    let hasBacklog = scenario.procedures.contains { $0.arrivals.contains { !$0.backlog.isEmpty } }
    return hasBacklog
      ? say("mulai dengan tumpukan awal itu", "starts with that backlog")
      : say("mulai kosong", "starts empty")
  }

  /// `Mon–Thu 07.30–12.00 13.00–16.00; Ramadan 18 Feb – 19 Mar 2026; 9 holidays in the period`.
  private func opening(of calendar: WorkingCalendar.Key) -> String {
    let (first, last) = (scenario.period.first, scenario.period.last)
    let special = (scenario.calendars[calendar]?.periods ?? []).filter {
      $0.dates.last >= first && $0.dates.first <= last
    }.map { "\($0.name) \(language.dates($0.dates.first, $0.dates.last))" }
    let holidays = (first.dayNumber...last.dayNumber).count {
      let date = CivilDate(dayNumber: $0)
      return !ordinaryHours(of: calendar, on: date.weekday).isEmpty
        && scenario.calendars.openHours(calendar, on: date).isEmpty
    }
    return openWeek(of: calendar).joined(separator: ", ")
      + (special.isEmpty ? "" : "; " + special.joined(separator: ", "))
      + (isHolidayCountKnown(calendar)
        ? "; " + language.counted(holidays, "hari libur", "holiday")
          + say(" dalam masa ini", " in the period")
        : say("; hari libur tidak diketahui", "; holidays not known"))
  }

  /// Not where the built-in calendar does not know the years.
  private func isHolidayCountKnown(_ calendar: WorkingCalendar.Key) -> Bool {
    calendar != WorkingCalendar.perpres21of2023.key || scenario.yearsWithoutHolidays.isEmpty
  }

  /// Of a week without holidays and special periods.
  private func ordinaryHours(
    of key: WorkingCalendar.Key, on day: Weekday, passed: [WorkingCalendar.Key] = []
  ) -> [TimeRange] {
    guard !passed.contains(key), let calendar = scenario.calendars[key], calendar.days.contains(day)
    else { return [] }
    let own = calendar.week.shifts(on: day)
    guard let outer = calendar.within else { return own ?? [] }
    let outerHours = ordinaryHours(of: outer, on: day, passed: passed + [key])
    return outerHours.isEmpty ? [] : own ?? outerHours
  }

  /// `Mon–Thu 07.30–12.00 13.00–16.00, Fri …`: neighbours with the same hours stand together.
  func openWeek(of calendar: WorkingCalendar.Key) -> [String] {
    var groups: [(first: Weekday, last: Weekday, hours: [TimeRange])] = []
    for day in Weekday.allCases {
      let open = ordinaryHours(of: calendar, on: day)
      guard !open.isEmpty else { continue }
      if let last = groups.last, last.hours == open, last.last.rawValue + 1 == day.rawValue {
        groups[groups.count - 1].last = day
      } else {
        groups.append((day, day, open))
      }
    }
    return groups.map { group in
      let days = dayName(group.first) + (group.first == group.last ? "" : "–" + dayName(group.last))
      return days + " " + group.hours.map(range).joined(separator: " ")
    }
  }

  /// Where they are not those of the office.
  private func ownHours(_ actor: Actor) -> String? {
    switch actor.hours {
    case .office: return nil
    case .calendar(let key):
      let outer = scenario.calendars[key]?.within.map { say(" di dalam '\($0)'", " within '\($0)'") } ?? ""
      return say("jam menurut kalender ", "hours of the calendar ") + "'\(key)'" + outer
        + " (\(opening(of: key)))"
    case .ranges(let ranges):
      let hours = ranges.dailyShifts.map(range).joined(separator: ", ")
      return say(
        "jam sendiri \(hours) pada hari kantor buka", "own hours \(hours) on days on which the office is open"
      )
    }
  }

  func dayName(_ day: Weekday) -> String {
    let names =
      language == .indonesian
      ? ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"] : ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return names[day.rawValue]
  }

  var actors: [Entry] {
    scenario.actors.filter { $0.kind == .officers }.compactMap { actor in
      var parts = [ownHours(actor)].compactMap { $0 }
      if let present = actor.present {
        parts.append(say("di meja ini ", "at this desk ") + present.map(range).joined(separator: ", "))
      }
      if actor.days != .all {
        parts.append(
          say("hari ", "on ")
            + Weekday.allCases.filter(actor.days.contains).map(dayName).joined(separator: " "))
      }
      if let absence = actor.absence {
        parts.append(
          say("tidak masuk ", "away ") + language.statedPercent(absence.share)
            + say(" hari kerja, tiap kali ", " of working days, in spells of ") + spell(absence.spell))
      }
      if !actor.knownAbsences.isEmpty {
        parts.append(
          say("sudah pasti tidak masuk ", "known to be away ")
            + actor.knownAbsences.map { language.dates($0.first, $0.last) }.joined(separator: ", "))
      }
      parts += officers(actor)
      if let other = actor.otherWork {
        parts.append(
          say("pekerjaan lain ", "other work ") + supply(other.supply) + duration(other.task)
            + place(other.place))
      }
      switch actor.queueDiscipline {
      case .firstCome: break
      case .lastCome:
        parts.append(say("yang datang terakhir didahulukan", "what came last is taken up first"))
      case .shortestWork:
        parts.append(say("yang paling singkat didahulukan", "what takes the least work is taken up first"))
      case .random: parts.append(say("berkas diambil secara acak", "files are taken up in random order"))
      case .earliestDue:
        parts.append(
          say(
            "yang tenggat janjinya terdekat didahulukan", "what is due first by the promise is taken up first"
          ))
      }
      if let room = actor.room {
        parts.append(
          say(
            "tempat menunggu untuk \(room), yang datang saat penuh ditolak",
            "room for \(room) to wait, whoever comes when it is full is turned away"))
      }
      if let cost = actor.costPerHour {
        parts.append(say("\(language.money(cost)) per jam", "\(language.money(cost)) an hour"))
      }
      if actor.isSinglePost { parts.append(say("jabatan tunggal", "a post that exists once")) }
      guard !parts.isEmpty else { return nil }
      return Entry(say("petugas", "actor"), "\(actor.key): " + parts.joined(separator: "; "))
    }
  }

  private func spell(_ spell: Distribution) -> String {
    if case .constant(let days) = spell { return language.counted(language.plain(days), "hari", "day") }
    return distribution(spell) + say(" hari", " days")
  }

  func place(_ place: OtherWork.Place) -> String {
    switch place {
    case .amongFiles: ""
    case .beforeFiles: say(", didahulukan dari berkas", ", before the files")
    case .afterFiles: say(", bila tidak ada berkas menunggu", ", when no file waits")
    case .interruptingFiles:
      say(", menyela berkas yang sedang dikerjakan", ", interrupting the file that is being worked on")
    }
  }

  private func supply(_ supply: OtherWork.Supply) -> String {
    switch supply {
    case .perDay(let tasks): language.number(tasks) + say(" per hari, masing-masing ", " a day, each ")
    case .endless: say("tidak pernah habis, masing-masing ", "without end, each ")
    }
  }

  var load: [Entry] {
    let loads = capacity.actors.map { "\($0.actor) \(language.load($0))" }
    return [
      Entry(
        say("beban", "load"),
        loads.joined(separator: "  ") + say(" dari yang dapat dikerjakan: ", " of what can be done: ")
          + language.keepingUp(Stability.findings(capacity), capacity))
    ]
  }

  var exact: [Entry] {
    guard let exact = capacity.exact else { return [] }
    return [
      Entry(
        say("tepat", "exact"),
        say(
          "model ini punya jawaban tepat (jaringan Jackson): waktu selesai rata-rata ",
          "this model has an exact answer (Jackson network): mean time to finish ")
          + language.duration(exact.meanSeconds))
    ]
  }
}

extension ArrivalStream {
  /// Whether its cases come at any hour, and not all together or when they have been served.
  fileprivate var comesOverTheDay: Bool {
    switch pattern {
    case .rate, .renewal: true
    case .dates, .population, .recorded: false
    }
  }
}

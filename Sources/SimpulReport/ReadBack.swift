// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulModel

/// A scenario read back in words, for comparison with the document: every row with who does it, how long it
/// takes and where the file goes, every default, the hours, and what each actor is asked for.
public enum ReadBack {
  public static func text(
    _ scenario: Scenario, capacity: CapacityFindings, language: Language, style: Style
  ) -> String {
    let text = ReadBackText(scenario: scenario, capacity: capacity, language: language, style: style)
    return text.lines.joined(separator: "\n")
  }
}

struct ReadBackText {
  let scenario: Scenario
  let capacity: CapacityFindings
  let language: Language
  let style: Style

  private func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }

  var lines: [String] {
    [
      style.bold(
        scenario.title + ": "
          + say(
            "terbaca sebagai berikut; bandingkan dengan SOP.", "read as follows; compare it with the SOP."))
    ]
      + scenario.procedures.flatMap(procedure) + hours + actors + load + exact + questions
  }

  private func procedure(_ procedure: Procedure) -> [String] {
    let name = procedure.key == Procedure.unnamed ? [] : [style.bold(procedure.key)]
    return [""] + name + rows(procedure) + procedure.arrivals.map(arrival)
      + procedure.promises.map { promise($0, procedure) }
  }

  private func rows(_ procedure: Procedure) -> [String] {
    let rows = procedure.documentRows
    var table = TextTable(columns: [
      TextTable.Column(say("baris", "row")), TextTable.Column(say("kegiatan", "activity"), most: 36),
      TextTable.Column(say("siapa", "who"), most: 30), TextTable.Column(say("dikerjakan", "work"), most: 24),
      TextTable.Column(say("lalu", "then"), most: 52),
    ])
    let links = FlowLinks(procedure)
    table.rows = rows.map { row in
      let branch =
        row.branches.isEmpty ? [] : [say("cabang ", "branch ") + row.branches.joined(separator: " / ")]
      return [
        row.number ?? "", row.activity.name, who(row.activity), times(row.activity.work),
        (branch + then(row.activity, rows, links)).joined(separator: "\n"),
      ]
    }
    return table.lines(style)
  }

  private func who(_ activity: Activity) -> String {
    switch activity.performers {
    case .applicant(let key): return key + say(" (di luar kantor)", " (outside the office)")
    case .teams(let teams):
      let text = teams.map { team in
        team.map { $0.officers > 1 ? "\($0.officers) \($0.actor)" : $0.actor }.joined(separator: " + ")
      }.joined(separator: say(" atau ", " or else "))
      guard teams.count == 1, teams[0].count == 1, let actor = scenario.actor(teams[0][0].actor) else {
        return text
      }
      return text
        + say(
          " (\(teams[0][0].officers) dari \(actor.officers))",
          " (\(teams[0][0].officers) of \(actor.officers))")
    }
  }

  private func then(
    _ activity: Activity, _ rows: [DocumentRow], _ links: FlowLinks
  ) -> [String] {
    var parts: [String] = []
    func place(_ key: Activity.Key) -> String {
      rows.first { $0.activity.key == key }?.number.map { say("baris \($0)", "row \($0)") } ?? key
    }
    func places(_ keys: [Activity.Key]) -> String {
      let next = keys.isEmpty ? say("→ selesai", "→ done") : "→ \(language.list(keys.map(place)))"
      return links.joins.contains(activity.key)
        ? say("tunggu cabang lain, ", "waits for the other branches, ") + next : next
    }
    func target(_ target: Target) -> String {
      switch target {
      case .following: places(links.following[activity.key] ?? [])
      case .activity(let key): places(links.entries(of: key))
      case .end(let outcome): outcome == Target.done ? say("→ selesai", "→ done") : "→ \(outcome)"
      }
    }
    if let wait = activity.wait { parts.append(say("menunggu ", "waits ") + times(wait)) }
    if !activity.rounds.isEmpty {
      parts.append(
        say("pada pukul ", "rounds at ")
          + language.list(activity.rounds.map(\.description))
          + say(" bila ada di tempat", " when somebody is there"))
    }
    if let returned = activity.returned {
      let delay = returned.delay.map {
        say(", setelah ", ", after ") + times($0)
          + say(" di pemohon, jam berhenti", " with the applicant, clock stopped")
      }
      let most = returned.atMost.map { say(", paling banyak \($0) kali", ", at most \($0) times") } ?? ""
      parts.append(
        say("kembali ke ", "back to ") + place(returned.to ?? activity.key) + " ("
          + shares(returned.probability) + ")" + (delay ?? say(", langsung", ", at once")) + most)
    }
    for branch in activity.decision {
      let share = branch.share.map(shares) ?? say("sisanya", "the rest")
      parts.append("\(branch.name) (\(share)): " + target(branch.target))
    }
    if activity.decision.isEmpty || activity.next != .following {
      parts.append(target(activity.next))
    }
    for substitution in activity.substitutions {
      parts.append(
        say(
          "bila \(substitution.principal) tidak masuk: \(substitution.substitute) sejak hari ke-\(substitution.fromDay)",
          "when \(substitution.principal) is away: \(substitution.substitute) from day \(substitution.fromDay)"
        ))
    }
    return parts
  }

  private func shares(_ value: ByCaseType<Double>) -> String {
    let common = value.common.map { [language.percent($0, digits: 0)] } ?? []
    return (common + value.entries.map { "\($0.caseType) \(language.percent($0.value, digits: 0))" })
      .joined(separator: ", ")
  }

  private func times(_ value: ByCaseType<DurationLaw>?) -> String {
    guard let value else { return "–" }
    let common = value.common.map { [law($0)] } ?? []
    return (common + value.entries.map { "\($0.caseType) \(law($0.value))" }).joined(separator: ", ")
  }

  func law(_ law: DurationLaw) -> String {
    let unit =
      switch law.unit {
      case .seconds: say("detik", "s")
      case .minutes: say("menit", "min")
      case .hours: say("jam", "h")
      case .days: say("hari kalender", "calendar days")
      case .workingDays: say("hari kerja", "working days")
      case .workingHours: say("jam kerja", "working h")
      case .workingMinutes: say("menit kerja", "working min")
      }
    return distribution(law.distribution) + " " + unit
  }

  private func distribution(_ distribution: Distribution) -> String {
    func plain(_ value: Double) -> String {
      let digits = (0...2).first { value == (value * pow(10, Double($0))).rounded() / pow(10, Double($0)) }
      return language.number(value, digits: digits ?? 2)
    }
    func family(_ name: String, _ mean: Double, _ sd: Double) -> String {
      "\(name) " + say("rata-rata ", "mean ") + "\(plain(mean)) sd \(plain(sd))"
    }
    switch distribution {
    case .constant(let value): return plain(value)
    case .exponential(let mean): return say("eksponensial rata-rata ", "exponential mean ") + plain(mean)
    case .gamma(let mean, let sd): return family("gamma", mean, sd)
    case .erlang(let phases, let mean): return "Erlang-\(phases) " + say("rata-rata ", "mean ") + plain(mean)
    case .lognormal(let mean, let sd): return family("lognormal", mean, sd)
    case .normal(let mean, let sd):
      return family("normal", mean, sd) + say(" (diulang bila di bawah 0)", " (drawn anew below 0)")
    case .weibull(let mean, let sd): return family("Weibull", mean, sd)
    case .uniform(let least, let most): return "\(plain(least))–\(plain(most))"
    case .triangular(let least, let likely, let most):
      return "\(plain(least))/\(plain(likely))/\(plain(most))"
    case .pert(let least, let likely, let most):
      return "PERT \(plain(least))/\(plain(likely))/\(plain(most))"
    case .mixture(let components):
      let total = components.reduce(0) { $0 + $1.weight }
      return components.map {
        "\(language.percent($0.weight / total, digits: 0)) \(self.distribution($0.distribution))"
      }.joined(separator: say(" atau ", " or "))
    case .empirical(let values):
      return say("\(values.count) nilai tercatat", "\(values.count) recorded values")
    }
  }

  private func arrival(_ stream: ArrivalStream) -> String {
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
    case .renewal(let law): pattern = say("jarak antarkedatangan ", "time between arrivals ") + self.law(law)
    }
    var parts = [pattern]
    if !stream.hourShares.isEmpty {
      parts.append(
        stream.hourShares.map { "\(range($0.range)) \(language.percent($0.share, digits: 0))" }
          .joined(separator: ", "))
    } else if let between = stream.between {
      parts.append(say("antara ", "between ") + between.map(range).joined(separator: ", "))
    } else {
      parts.append(say("selama kantor buka", "while the office is open"))
    }
    if let tickets = stream.tickets {
      parts.append(
        say(
          "nomor sampai \(tickets.until); yang terlambat \(language.percent(tickets.comeBack, digits: 0)) kembali esok",
          "tickets until \(tickets.until); of late-comers \(language.percent(tickets.comeBack, digits: 0)) come back next day"
        ))
    }
    switch stream.groups {
    case .single: break
    case .constant(let size): parts.append(say("\(size) sekaligus", "\(size) at once"))
    case .geometric(let mean):
      let size = language.number(mean)
      parts.append(say("rata-rata \(size) sekaligus (geometrik)", "\(size) at once on average (geometric)"))
    }
    if let precedence = stream.precedence {
      parts.append(
        say(
          "didahulukan di semua antrean (prioritas \(precedence))",
          "goes first in every queue (priority \(precedence))"))
    }
    return "  " + say("datang  ", "arrive  ") + "\(stream.key): " + parts.joined(separator: "; ")
  }

  private func range(_ range: TimeRange) -> String { "\(range.start)–\(range.end)" }

  private func promise(_ promise: Promise, _ procedure: Procedure) -> String {
    func place(_ key: Activity.Key) -> String {
      let number = procedure.documentRows.first { $0.activity.key == key }?.number
      return number.map { say("baris \($0)", "row \($0)") } ?? key
    }
    let counted =
      promise.counting == .byDate
      ? say("dihitung menurut tanggal", "counted by date") : say("dihitung menurut jam", "counted by hours")
    let target = promise.target.map { say(", sasaran ", ", target ") + language.percent($0, digits: 0) } ?? ""
    return "  " + say("janji   ", "promise ") + (promise.caseType.map { "\($0): " } ?? "")
      + language.promise(promise) + say(", jam mulai: ", ", the clock starts: ")
      + (promise.from.map(place) ?? say("saat datang", "on arrival")) + say(", berhenti: ", ", ends: ")
      + (promise.to.map(place) ?? say("saat selesai", "at the end")) + ", " + counted + target
  }

  private var hours: [String] {
    let calendar = scenario.officeCalendar
    let first = scenario.period.first
    let week = openWeek(of: calendar)
    let closed = (scenario.calendars[calendar]?.closed ?? []).filter {
      $0.last >= first && $0.first <= scenario.period.last
    }
    let days = closed.reduce(0) { sum, range in
      sum
        + (range.first.dayNumber...range.last.dayNumber).filter {
          let date = CivilDate(dayNumber: $0)
          return date >= first && date <= scenario.period.last
            && !(scenario.calendars[calendar]?.week[date.weekday] ?? []).isEmpty
        }.count
    }
    let special = (scenario.calendars[calendar]?.periods ?? []).filter {
      $0.dates.last >= first && $0.dates.first <= scenario.period.last
    }.map { "\($0.name) \(language.dates($0.dates.first, $0.dates.last))" }
    return [
      "",
      "  " + say("jam     ", "hours   ") + "\(calendar): " + week.joined(separator: ", ")
        + (special.isEmpty ? "" : "; " + special.joined(separator: ", "))
        + say("; \(days) hari libur dalam masa ini", "; \(days) holidays in the period"),
      "  " + say("masa    ", "period  ") + language.dates(first, scenario.period.last)
        + (scenario.period.warmUp > 0
          ? say("; pemanasan ", "; warm-up ") + language.duration(scenario.period.warmUp.seconds)
            + say(" tidak dihitung", " not counted")
          : say("; mulai kosong", "; starts empty")),
    ]
  }

  /// `Mon–Thu 07.30–12.00 13.00–16.00, Fri …`: neighbours with the same hours stand together.
  private func openWeek(of calendar: WorkingCalendar.Key) -> [String] {
    var groups: [(first: Weekday, last: Weekday, hours: [TimeRange])] = []
    for day in Weekday.allCases {
      let open = scenario.calendars[calendar]?.week[day] ?? []
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

  private func dayName(_ day: Weekday) -> String {
    let names =
      language == .indonesian
      ? ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"] : ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return names[day.rawValue]
  }

  private var actors: [String] {
    scenario.actors.filter { $0.kind == .officers }.compactMap { actor in
      var parts: [String] = []
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
          say("tidak masuk ", "away ") + language.percent(absence.share, digits: 0)
            + say(" hari kerja, tiap kali ", " of working days, in spells of ") + distribution(absence.spell)
            + say(" hari", " days"))
      }
      if !actor.knownAbsences.isEmpty {
        parts.append(
          say("sudah pasti tidak masuk ", "known to be away ")
            + actor.knownAbsences.map { language.dates($0.first, $0.last) }.joined(separator: ", "))
      }
      if let other = actor.otherWork {
        parts.append(
          say("pekerjaan lain ", "other work ") + language.number(other.piecesPerDay)
            + say(" per hari, masing-masing ", " a day, each ") + law(other.piece) + place(other.place))
      }
      switch actor.queueOrder {
      case .firstCome: break
      case .lastCome:
        parts.append(say("yang datang terakhir didahulukan", "what came last is taken up first"))
      case .shortestWork:
        parts.append(say("yang paling singkat didahulukan", "what takes the least work is taken up first"))
      }
      if actor.isSinglePost { parts.append(say("jabatan tunggal", "a post that exists once")) }
      guard !parts.isEmpty else { return nil }
      return "  " + say("petugas ", "actor   ") + "\(actor.key): " + parts.joined(separator: "; ")
    }
  }

  private func place(_ place: OtherWork.Place) -> String {
    switch place {
    case .amongFiles: ""
    case .beforeFiles: say(", didahulukan dari berkas", ", before the files")
    case .afterFiles: say(", bila tidak ada berkas menunggu", ", when no file waits")
    }
  }

  private var load: [String] {
    let loads = capacity.actors.map {
      "\($0.actor) \($0.load.isFinite ? language.percent($0.load, digits: 0) : "∞")"
    }
    let over = capacity.overloaded
    let verdict =
      over.isEmpty
      ? say("semua terkejar", "all can keep up")
      : over.map {
        say(
          "\($0.actor) TIDAK akan terkejar: diminta \(language.number($0.offeredHoursPerWeek)) jam seminggu, punya \(language.number($0.capacityHoursPerWeek))",
          "\($0.actor) CANNOT keep up: asked for \(language.number($0.offeredHoursPerWeek)) h a week, has \(language.number($0.capacityHoursPerWeek))"
        )
      }.joined(separator: "; ")
    return [
      "",
      "  " + say("beban   ", "load    ") + loads.joined(separator: "  ")
        + say(" dari jam bertugas: ", " of the hours on duty: ") + verdict,
    ]
  }

  private var exact: [String] {
    guard let exact = capacity.exact else { return [] }
    return [
      "  " + say("tepat   ", "exact   ")
        + say(
          "model ini punya jawaban tepat (jaringan Jackson): waktu selesai rata-rata ",
          "this model has an exact answer (Jackson network): mean time to finish ")
        + language.duration(exact.meanSeconds)
    ]
  }

  /// What a reviewer would ask.
  private var questions: [String] {
    var asks: [String] = []
    for procedure in scenario.procedures {
      for row in procedure.documentRows {
        let activity = row.activity
        let name = row.number.map { say("baris \($0)", "row \($0)") } ?? "'\(activity.key)'"
        if case .teams(let teams) = activity.performers {
          if teams.count == 1, activity.substitutions.isEmpty,
            let away = teams[0].compactMap({ scenario.actor($0.actor) }).first(where: {
              $0.officers == 1 && ($0.absence != nil || !$0.knownAbsences.isEmpty)
            })
          {
            asks.append(
              say(
                "\(name): siapa yang mengerjakan bila \(away.key) tidak masuk? Menurut berkas ini tidak ada. Tambahkan 'substitute:'.",
                "\(name): who does it on days when \(away.key) is away? Nobody, as written. Add 'substitute:'."
              ))
          }
          if activity.work == nil {
            asks.append(
              say(
                "\(name): tidak ada waktu kerja; dianggap tanpa waktu.",
                "\(name): no work is stated; it takes no time."))
          }
        }
        if activity.returned != nil, activity.returned?.delay == nil {
          asks.append(
            say(
              "\(name): berkas yang kembali dianggap langsung sampai. Bila ke pemohon dahulu, tulis 'after:' dan berapa lama.",
              "\(name): a file that goes back is there at once. If the applicant gets it first, write 'after:' and how long."
            ))
        }
      }
    }
    let assumed = scenario.numbers.filter { $0.basis == .assumed }
    let open = assumed.filter { $0.range == nil }.count
    let ranges =
      open == 0
      ? say("semuanya dengan rentang", "all of them with a range")
      : say("\(open) di antaranya tanpa rentang", "\(open) of them without a range")
    if !assumed.isEmpty {
      asks.append(
        say(
          "\(assumed.count) dari \(scenario.numbers.count) angka hanya asumsi, \(ranges).",
          "\(assumed.count) of \(scenario.numbers.count) numbers are assumed, \(ranges)."))
    }
    let end = scenario.period.first.advanced(
      byDays: 2 * (scenario.period.last.dayNumber - scenario.period.first.dayNumber))
    if usesPreset, let last = CivilDate(year: 2026, month: 12, day: 31), end > last {
      asks.append(
        say(
          "Hari libur hanya diketahui untuk 2025 dan 2026; perhitungan dapat berjalan sampai \(language.date(end)).",
          "Holidays are known for 2025 and 2026 only; the run may go on to \(language.date(end))."))
    }
    return ["", style.bold("  " + say("tanya", "ask"))] + asks.map { "    " + $0 }
      + ["  " + say("tidak ada kesalahan", "no errors")]
  }

  private var usesPreset: Bool {
    let key = scenario.officeCalendar
    return !scenario.calendars.calendars.contains { $0.key == key }
      && key == WorkingCalendar.perpres21of2023.key
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulDistributions
import SimpulModel
import SimpulTime

// What a reviewer of the model would ask, each thing once, and nothing that the file answers already.
extension ReadBackDocument {
  var reviewQuestions: [String] {
    substitutesForNobody + noFileComes + idleActors + timesOfSOP + waitsInCalendarDays + normalsBelowZero
      + arrivalsOfNights + assumedPromises + queuesOfMany + manyVisits
  }

  // MARK: Who does it

  /// Somebody stands in for an actor who is never away.
  private var substitutesForNobody: [String] {
    var asked: Set<Substitution> = []
    return scenario.procedures.flatMap(\.activities).flatMap(\.substitutions).compactMap { substitution in
      guard let principal = scenario.actor(substitution.principal), !principal.isEverAway,
        asked.insert(Substitution(principal: substitution.principal, substitute: substitution.substitute))
          .inserted
      else { return nil }
      let (absent, substitute) = (substitution.principal, substitution.substitute)
      return say(
        "\(substitute) menggantikan \(absent) bila tidak masuk, tetapi menurut berkas ini \(absent) selalu masuk, jadi "
          + "pengganti itu tidak mengubah apa pun. Tambahkan 'absent:' atau 'known:', atau hapus penggantinya.",
        "\(substitute) stands in while \(absent) is away, but as written \(absent) is never away, so the substitute changes "
          + "nothing. Add 'absent:' or 'known:', or leave him out.")
    }
  }

  /// Rows to which no case is expected to come, though somebody comes at all.
  private var noFileComes: [String] {
    scenario.procedures.flatMap { procedure -> [String] in
      let streams = capacity.caseTypes.filter { $0.procedure == procedure.key && $0.arrivalsPerWeek > 0 }
      guard !streams.isEmpty else { return [] }
      return procedure.documentRows.compactMap { row in
        let visits = streams.map { stream in
          stream.activities.first { $0.activity == row.activity.key }?.visits ?? 1
        }
        guard visits.allSatisfy({ $0 == 0 }), row.activity.skipped == nil,
          !procedure.activities.contains(where: \.goesByTimeUsed)
        else { return nil }
        let place = place(of: row, in: procedure)
        return say(
          "\(place): tidak ada berkas yang sampai ke sini. Apakah bagian yang menuju ke sana memang 0 %?",
          "\(place): no file comes here. Are the shares that lead to it really 0 %?")
      }
    }
  }

  /// Officers whom no row names, and who have nothing else to do.
  private var idleActors: [String] {
    let activities = scenario.procedures.flatMap(\.activities)
    let named = Set(activities.flatMap { $0.performers.actors + $0.substitutions.map(\.substitute) })
    return scenario.actors.filter { $0.kind == .officers && !named.contains($0.key) && $0.otherWork == nil }
      .map { actor in
        say(
          "\(actor.key): tidak ada baris yang dikerjakannya. Baris mana yang seharusnya?",
          "\(actor.key): no row is done by this actor. Which one should be?")
      }
  }

  /// Many officers under one name may be one each in many places.
  private var queuesOfMany: [String] {
    scenario.actors.filter { $0.kind == .officers && $0.queueing == .shared && $0.mayBeInManyPlaces }.map {
      actor in
      say(
        "\(actor.key): apakah \(actor.officers) petugas ini melayani satu antrean bersama? Bila masing-masing punya antrean "
          + "sendiri (di desa, kelurahan, sekolah yang lain), tulis 'one queue each: ya'.",
        "\(actor.key): do these \(actor.officers) officers serve one queue together? If each has one of his own (in another "
          + "village or school), write 'one queue each: yes'.")
    }
  }

  // MARK: How long it takes

  private struct TimeOfRow {
    var row: DocumentRow
    var place: String
    var printed: StandardTime
    var work: Double
    /// With the wait behind it, which the printed time may hold.
    var most: Double
  }

  /// Rows with a printed time that can be read and work that nobody has measured.
  private var timesOfRows: [TimeOfRow] {
    let day = scenario.meanOpenDay.seconds
    return scenario.procedures.flatMap { procedure in
      let streams = capacity.caseTypes.filter { $0.procedure == procedure.key }
      return procedure.documentRows.compactMap { row -> TimeOfRow? in
        guard let text = row.activity.document.standardTime, case .teams = row.activity.performers,
          row.activity.work != nil, let printed = StandardTime(text, workingDay: day),
          !isMeasured(row.activity.key, FieldKey.work)
        else { return nil }
        let visits = streams.compactMap { stream in
          stream.activities.first { $0.activity == row.activity.key }.map {
            ($0.workSeconds, stream.arrivalsPerWeek)
          }
        }
        let weight = visits.reduce(0) { $0 + $1.1 }
        guard weight > 0 else { return nil }
        let work = visits.reduce(0) { $0 + $1.0 * $1.1 } / weight
        let wait = row.activity.wait?.values.map { $0.meanSeconds(workingDay: day) }.max() ?? 0
        return TimeOfRow(
          row: row, place: place(of: row, in: procedure), printed: printed, work: work, most: work + wait)
      }
    }
  }

  private func isMeasured(_ activity: Activity.Key, _ field: String) -> Bool {
    scenario.numbers.contains { number in
      number.basis == .measured && number.path.contains(activity) && number.path.contains(field)
    }
  }

  /// Work that is more than twice the time in the SOP, or less than half of it: row by row, and added up.
  private var timesOfSOP: [String] {
    let times = timesOfRows
    let apart = times.filter { $0.work > 2 * $0.printed.most || 2 * $0.most < $0.printed.least }
    var asks: [String] = []
    if !apart.isEmpty {
      let list = apart.map { time in
        let printed = time.row.activity.document.standardTime ?? ""
        return say(
          "\(time.place) (SOP \(printed), dikerjakan \(language.duration(time.work)))",
          "\(time.place) (SOP \(printed), worked on for \(language.duration(time.work)))")
      }
      asks.append(
        say(
          "Waktu kerja lebih dari dua kali waktu SOP, atau kurang dari separuhnya: \(list.joined(separator: ", ")). Mana "
            + "yang benar?",
          "Work is more than twice the time in the SOP, or less than half of it: \(list.joined(separator: ", ")). Which is "
            + "right?"))
    }
    let printed = times.reduce(0) { $0 + $1.printed.most }
    let work = times.reduce(0) { $0 + $1.work }
    let isApart =
      work > 2 * printed || 2 * times.reduce(0) { $0 + $1.most } < times.reduce(0) { $0 + $1.printed.least }
    if times.count > 1, isApart {
      asks.append(
        say(
          "Semua baris yang punya waktu SOP: SOP \(language.duration(printed)), berkas ini \(language.duration(work)).",
          "All rows with a time in the SOP: SOP \(language.duration(printed)), this file \(language.duration(work))."
        ))
    }
    return asks
  }

  /// Times in calendar days, in an office that closes; not where the file says that it means them. When whoever waits comes
  /// back is said beside the calendar, once.
  private var waitsInCalendarDays: [String] {
    guard scenario.officeCalendar != WorkingCalendar.always.key else { return [] }
    let places = scenario.procedures.flatMap { procedure -> [String] in
      let rows = procedure.documentRows.filter { row in
        [row.activity.wait, row.activity.returned?.delay].contains { $0?.isInCalendarDays ?? false }
          && !saysCalendar(row.activity.key)
      }
      let streams = procedure.arrivals.filter { stream in
        let durations = [stream.resubmission?.after, stream.withdrawal?.after].compactMap(\.self)
        return durations.contains(where: \.isInCalendarDays) && !saysCalendar(stream.key)
      }
      return rows.map { place(of: $0, in: procedure) } + streams.map { "'\($0.key)'" }
    }
    guard !places.isEmpty else { return [] }
    let list = places.joined(separator: ", ")
    return [
      say(
        "\(list): hari kalender, jadi malam dan hari libur ikut terhitung. Bila yang dimaksud hari kantor, tulis "
          + "'hari kerja'.",
        "\(list): calendar days, so nights and holidays count. If office days are meant, write 'working days'."
      )
    ]
  }

  private func saysCalendar(_ key: String) -> Bool {
    scenario.numbers.contains { number in
      number.path.contains(key)
        && ["kalender", "calendar", "opening", "buka"].contains { number.text.contains($0) }
    }
  }

  /// Counts a day go by calendar dates, of which a night has two.
  private var arrivalsOfNights: [String] {
    let streams = scenario.procedures.flatMap(\.arrivals).filter { stream in
      if case .rate(_, per: .day) = stream.pattern { true } else { false }
    }
    guard !streams.isEmpty else { return [] }
    let dates = Array(scenario.period.dates)
    let open = scenario.datedOpenHours(days: dates.count)
    let shifts = dates.count { !open.openHours(scenario.officeCalendar, on: $0).isEmpty }
    let openDates = dates.count { !open.openHours(scenario.officeCalendar, onCalendarDate: $0).isEmpty }
    guard openDates > shifts else { return [] }
    let list = streams.map { "'\($0.key)'" }.joined(separator: ", ")
    return [
      say(
        "\(list): 'per day' dihitung per tanggal kalender. Jam kantor melewati tengah malam, jadi \(shifts) sif dalam studi "
          + "ini menyentuh \(openDates) tanggal, dan masing-masing mendapat sebanyak itu. Bila yang dimaksud per sif, tulis "
          + "'per week'.",
        "\(list): 'per day' counts by calendar date. Office hours go on over midnight, so that the \(shifts) shifts of this "
          + "study touch \(openDates) dates, and each of these gets as many. If a shift is meant, write 'per week'."
      )
    ]
  }

  /// What is drawn anew below 0 is longer on average than is written.
  private var normalsBelowZero: [String] {
    let durations = scenario.procedures.flatMap { procedure in
      procedure.documentRows.flatMap { row in
        [row.activity.work, row.activity.wait, row.activity.returned?.delay, row.activity.setUp]
          .flatMap { $0?.values ?? [] }.map { (place(of: row, in: procedure), $0) }
      }
    }
    var asked: Set<String> = []
    return durations.compactMap { place, duration in
      guard case .normal(let mean, let sd) = duration.distribution, sd > 0 else { return nil }
      let resulting = Distribution.normal(mean: mean, standardDeviation: sd).mean ?? mean
      guard resulting > 1.01 * mean, asked.insert(place).inserted else { return nil }
      let (stated, drawn) = (language.plain(mean), language.number(resulting, digits: 1))
      let unit = language.unit(duration.unit)
      return say(
        "\(place): yang di bawah 0 diulang, jadi rata-ratanya \(drawn) \(unit), bukan \(stated). Bila \(stated) yang "
          + "dimaksud, tulis 'gamma' atau 'lognormal'.",
        "\(place): what falls below 0 is drawn anew, so the mean is \(drawn) \(unit), not \(stated). If \(stated) is meant, "
          + "write 'gamma' or 'lognormal'.")
    }
  }

  // MARK: What it rests on

  /// A promise or a target that is only assumed.
  private var assumedPromises: [String] {
    let assumed = scenario.numbers.asWritten.filter {
      $0.basis == .assumed && ($0.path.contains(FieldKey.promise) || $0.path.contains("promises"))
    }
    guard !assumed.isEmpty else { return [] }
    var texts: [String] = []
    for text in assumed.map({ language.stated($0.text) }) where !texts.contains(text) { texts.append(text) }
    let list = texts.joined(separator: ", ")
    return [
      say(
        "Janji atau sasaran hanya asumsi (\(list)). Apa yang tertulis di standar pelayanan atau maklumat?",
        "The promise or its target is only assumed (\(list)). What does the service standard say?")
    ]
  }

  private var manyVisits: [String] {
    scenario.procedures.flatMap { procedure in
      procedure.documentRows.compactMap { row in
        let visits = capacity.caseTypes.filter { $0.procedure == procedure.key }.compactMap { stream in
          stream.activities.first { $0.activity == row.activity.key }?.visits
        }.filter(\.isFinite).max()
        guard let visits, visits > Recurrence.questionableVisits else { return nil }
        let (place, count) = (place(of: row, in: procedure), language.number(visits, digits: 0))
        return say(
          "\(place): satu berkas sampai ke sini rata-rata \(count) kali. Benarkah?",
          "\(place): one file comes here \(count) times on average. Is that meant?")
      }
    }
  }
}

extension Actor {
  /// Whether there are days on which he is not there though the roster has them.
  fileprivate var isEverAway: Bool { absence.map { $0.share > 0 } ?? false || !knownAbsences.isEmpty }

  fileprivate var mayBeInManyPlaces: Bool {
    let places = ["desa", "kelurahan", "kecamatan", "puskesmas", "sekolah", "village", "school"]
    let words = (key + " " + (unit ?? "")).lowercased().split { !$0.isLetter }
    return officers >= 10 || officers > 1 && words.contains { places.contains(String($0)) }
  }
}

extension ByCaseType<DurationDistribution> {
  fileprivate var isInCalendarDays: Bool { values.contains(where: \.isInCalendarDays) }
}

extension DurationDistribution {
  /// Not where it says when people are back: whoever writes 'at opening' thinks of nights.
  fileprivate var isInCalendarDays: Bool {
    unit == .days && returnHour == .asApplicantsCome && meanSeconds(workingDay: 0) > 0
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension ReadBackDocument {
  /// What a reviewer would ask.
  var questions: [String] {
    var asks: [String] = []
    for procedure in scenario.procedures {
      for row in procedure.documentRows {
        let activity = row.activity
        let name = place(of: row, in: procedure)
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
      asks += procedure.promises.compactMap(howItIsCounted)
    }
    asks += reviewQuestions
    asks += rangeQuestions
    let numbers = scenario.numbers.asWritten
    let assumed = numbers.filter { $0.basis == .assumed }
    let open = assumed.filter { $0.range == nil }.count
    let ranges =
      open == 0
      ? say("semuanya dengan rentang", "all of them with a range")
      : say("\(open) di antaranya tanpa rentang", "\(open) of them without a range")
    if !assumed.isEmpty {
      let isMost = 2 * assumed.count > numbers.count
      asks.append(
        say(
          "\(assumed.count) dari \(numbers.count) angka hanya asumsi, \(ranges).",
          "\(assumed.count) of \(language.counted(numbers.count, "", "number")) "
            + (assumed.count == 1 ? "is" : "are") + " assumed, \(ranges).")
          + (isMost
            ? say(
              " Itu lebih dari separuh: mana yang dapat diukur dahulu?",
              " That is more than half: which of them can be measured first?") : ""))
    }
    return asks + holidays
  }

  /// Promises that mostly mean something else than they say: hours of the clock for an office that closes, and working
  /// days that end at an hour.
  private func howItIsCounted(_ promise: Promise) -> String? {
    let time = language.deadline(promise.amount, promise)
    if !promise.unit.isWorkingTime, scenario.officeCalendar != WorkingCalendar.always.key {
      return say(
        "Janji \(time) dihitung menurut jam dan kalender, juga malam dan hari libur. Bila yang dimaksud jam buka kantor, "
          + "tulis 'menit kerja', 'jam kerja' atau 'hari kerja'.",
        "The promise of \(time) is counted by the clock and the calendar, nights and holidays too. If office hours are "
          + "meant, write 'working minutes', 'working hours' or 'working days'.")
    }
    if promise.unit == .workingDays, promise.counting == .byHours {
      return say(
        "Janji \(time) dihitung menurut jam: berkas jatuh tempo pada jam yang sama seperti saat datangnya. Bila menurut "
          + "tanggal, tulis 'counted: by date'.",
        "The promise of \(time) is counted by hours: a file is due at the hour at which it came. If by date, write "
          + "'counted: by date'.")
    }
    return nil
  }

  /// `row 5`; with the name of its procedure where there are several.
  func place(of row: DocumentRow, in procedure: Procedure) -> String {
    let place = row.number.map { say("baris \($0)", "row \($0)") } ?? "'\(row.activity.key)'"
    return scenario.procedures.count > 1 ? "\(procedure.key), \(place)" : place
  }

  /// Of the study, and of the time in which it may go on to finish files.
  private var holidays: [String] {
    if let unknown = language.unknownHolidays(scenario) { return [unknown] }
    let days = scenario.period.last.dayNumber - scenario.period.first.dayNumber
    let end = scenario.period.first.advanced(byDays: 2 * days)
    var longer = scenario
    longer.period = StudyPeriod(first: scenario.period.first, last: end)
    guard !longer.yearsWithoutHolidays.isEmpty else { return [] }
    let known = language.list(scenario.calendars.yearsOfPreset.map { "\($0)" })
    return [
      say(
        "Hari libur hanya diketahui untuk \(known); perhitungan dapat berjalan sampai \(language.date(end)).",
        "Holidays are known for \(known) only; the run may go on to \(language.date(end)).")
    ]
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText

/// Where a number stands in a file, in words: `Camat: tidak masuk` for `actors › Camat › absent`.
extension Language {
  /// Keys below which names stand that somebody has chosen.
  private static let sections: Set<String> = [
    FieldKey.procedures, FieldKey.arrivals, FieldKey.actors, FieldKey.activities, FieldKey.changes,
    FieldKey.general, FieldKey.attributes, FieldKey.calendars, FieldKey.parallel, FieldKey.addOfficers,
  ]
  /// Keys that say nothing to a reader.
  private static let silent: Set<String> = [
    FieldKey.set, FieldKey.add, FieldKey.merge, FieldKey.move, FieldKey.officers, FieldKey.with,
    FieldKey.parameters,
  ]

  /// The names that lead there, and what the number is of.
  package func place(_ number: Parameter) -> String {
    var names: [String] = []
    var words: [String] = []
    var isName = false
    for key in number.writtenAt ?? number.path {
      if isName {
        names.append(key)
        isName = false
      } else if Language.sections.contains(key) {
        isName = true
        if key == FieldKey.addOfficers { words.append(say("tambahan petugas", "more officers")) }
      } else if let word = word(forKey: key) {
        words.append(word)
      } else if !Language.silent.contains(key) || names.isEmpty {
        words.isEmpty ? names.append(key) : words.append(key)
      }
    }
    let officers = (number.writtenAt ?? number.path).contains(FieldKey.actors) && words.isEmpty
    if officers { words.append(say("jumlah petugas", "officers")) }
    return [names.joined(separator: " › "), words.joined(separator: ", ")].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  private func word(forKey key: String) -> String? {
    switch key {
    case FieldKey.work: say("dikerjakan", "work")
    case FieldKey.wait: say("menunggu", "waits")
    case FieldKey.setUp: say("persiapan", "getting ready")
    case FieldKey.patience: say("kesabaran pemohon", "patience")
    case FieldKey.returned: say("kembali", "sent back")
    case FieldKey.after: say("lama sampai kembali", "time until it is back")
    case FieldKey.atMost: say("paling banyak", "at most")
    case FieldKey.skipped: say("dilewati", "passed by")
    case FieldKey.decision: say("keputusan", "decision")
    case FieldKey.rounds: say("jadwal", "rounds")
    case FieldKey.needed: say("diperlukan", "needed")
    case FieldKey.absent: say("tidak masuk", "absent")
    case FieldKey.spell: say("lama tidak masuk", "days away in a row")
    case FieldKey.otherWork: say("pekerjaan lain", "other work")
    case FieldKey.present: say("di tempat", "at the desk")
    case FieldKey.days: say("hari bertugas", "days on duty")
    case FieldKey.speeds: say("kecepatan", "speeds")
    case FieldKey.openFiles: say("berkas yang dikerjakan bersamaan", "files worked on at once")
    case FieldKey.atClosing: say("saat tutup", "at closing")
    case FieldKey.handedOn: say("diteruskan", "handed on")
    case FieldKey.room: say("tempat menunggu", "room")
    case FieldKey.reserved: say("waktu untuk hal lain", "hours kept for something else")
    case FieldKey.perHour: say("per jam", "per hour")
    case FieldKey.perDay: say("per hari", "per day")
    case FieldKey.perWeek: say("per minggu", "per week")
    case FieldKey.perMonth: say("per bulan", "per month")
    case FieldKey.perYear: say("per tahun", "per year")
    case FieldKey.every: say("jarak kedatangan", "time between arrivals")
    case FieldKey.between: say("jam kedatangan", "hours of arrival")
    case FieldKey.hours: say("menurut jam", "by hour")
    case FieldKey.weekdays: say("menurut hari", "by weekday")
    case FieldKey.seasons: say("musim", "season")
    case FieldKey.swing: say("hari ramai dan sepi", "good and bad days")
    case FieldKey.atTheDoor: say("antre sebelum buka", "at the door before opening")
    case FieldKey.noShow: say("tidak datang", "not coming")
    case FieldKey.backlog: say("tumpukan awal", "backlog")
    case FieldKey.inGroupsOf: say("datang sekaligus", "at once")
    case FieldKey.population: say("banyaknya orang", "people")
    case FieldKey.cases: say("banyaknya berkas", "cases")
    case FieldKey.quota: say("kuota", "quota")
    case FieldKey.ticketsUntil: say("nomor sampai", "tickets until")
    case FieldKey.tooLate: say("tanpa nomor", "without a ticket")
    case FieldKey.withdrawn: say("dicabut", "taken back")
    case FieldKey.resubmitted: say("diajukan lagi", "handed in again")
    case FieldKey.priority: say("prioritas", "priority")
    case FieldKey.cost: say("biaya", "cost")
    case FieldKey.costOfWaiting: say("nilai waktu pemohon", "cost of the citizen's time")
    case FieldKey.promise, "promises": say("janji", "promise")
    case FieldKey.within: say("tenggat", "deadline")
    case FieldKey.target: say("sasaran", "target")
    case FieldKey.deemedApproved: say("dianggap dikabulkan", "deemed approved")
    case FieldKey.substitute: say("pengganti", "substitute")
    default: nil
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Where a number stands in a file, in words: `Camat: tidak masuk` for `actors › Camat › absent`.
extension Language {
  /// Keys below which names stand that somebody has chosen.
  private static let sections: Set<String> = [
    "procedures", "arrivals", "actors", "activities", "changes", "general", "attributes", "calendars",
    "parallel", "add officers",
  ]
  /// Keys that say nothing to a reader.
  private static let silent: Set<String> = ["set", "add", "merge", "move", "officers", "with", "parameters"]

  /// The names that lead there, and what the number is of.
  func place(_ number: StatedNumber) -> String {
    var names: [String] = []
    var words: [String] = []
    var isName = false
    for key in number.writtenAt ?? number.path {
      if isName {
        names.append(key)
        isName = false
      } else if Language.sections.contains(key) {
        isName = true
        if key == "add officers" { words.append(say("tambahan petugas", "more officers")) }
      } else if let word = word(forKey: key) {
        words.append(word)
      } else if !Language.silent.contains(key) || names.isEmpty {
        words.isEmpty ? names.append(key) : words.append(key)
      }
    }
    let officers = (number.writtenAt ?? number.path).contains("actors") && words.isEmpty
    if officers { words.append(say("jumlah petugas", "officers")) }
    return [names.joined(separator: " › "), words.joined(separator: ", ")].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  private func word(forKey key: String) -> String? {
    switch key {
    case "work": say("dikerjakan", "work")
    case "wait": say("menunggu", "waits")
    case "set-up": say("persiapan", "getting ready")
    case "patience": say("kesabaran pemohon", "patience")
    case "returned": say("kembali", "sent back")
    case "after": say("lama sampai kembali", "time until it is back")
    case "at most": say("paling banyak", "at most")
    case "skipped": say("dilewati", "passed by")
    case "decision": say("keputusan", "decision")
    case "rounds": say("jadwal", "rounds")
    case "needed": say("diperlukan", "needed")
    case "absent": say("tidak masuk", "absent")
    case "spell": say("lama tidak masuk", "days away in a row")
    case "other work": say("pekerjaan lain", "other work")
    case "present": say("di tempat", "at the desk")
    case "days": say("hari bertugas", "days on duty")
    case "speeds": say("kecepatan", "speeds")
    case "open files": say("berkas yang dikerjakan bersamaan", "files worked on at once")
    case "at closing": say("saat tutup", "at closing")
    case "handed on": say("diteruskan", "handed on")
    case "room": say("tempat menunggu", "room")
    case "reserved": say("waktu untuk hal lain", "hours kept for something else")
    case "per hour": say("per jam", "per hour")
    case "per day": say("per hari", "per day")
    case "per week": say("per minggu", "per week")
    case "per month": say("per bulan", "per month")
    case "per year": say("per tahun", "per year")
    case "every": say("jarak kedatangan", "time between arrivals")
    case "between": say("jam kedatangan", "hours of arrival")
    case "hours": say("menurut jam", "by hour")
    case "weekdays": say("menurut hari", "by weekday")
    case "seasons": say("musim", "season")
    case "swing": say("hari ramai dan sepi", "good and bad days")
    case "at the door": say("antre sebelum buka", "at the door before opening")
    case "no show": say("tidak datang", "not coming")
    case "backlog": say("tumpukan awal", "backlog")
    case "in groups of": say("datang sekaligus", "at once")
    case "population": say("banyaknya orang", "people")
    case "cases": say("banyaknya berkas", "cases")
    case "quota": say("kuota", "quota")
    case "tickets until": say("nomor sampai", "tickets until")
    case "too late": say("tanpa nomor", "without a ticket")
    case "withdrawn": say("dicabut", "taken back")
    case "resubmitted": say("diajukan lagi", "handed in again")
    case "priority": say("prioritas", "priority")
    case "cost": say("biaya", "cost")
    case "cost of waiting": say("nilai waktu pemohon", "cost of the citizen's time")
    case "promise", "promises": say("janji", "promise")
    case "within": say("tenggat", "deadline")
    case "target": say("sasaran", "target")
    case "deemed approved": say("dianggap dikabulkan", "deemed approved")
    case "substitute": say("pengganti", "substitute")
    default: nil
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText
import SimpulTime

// What the things in the findings are called.
extension Language {
  package func word(_ cause: WaitingCause) -> String {
    switch cause {
    case .batching: say("menunggu jadwal atau terkumpul", "waits for round or pile")
    case .offDuty: say("tidak di tempat", "nobody at the desk")
    case .held: say("tertahan aturan", "held by a rule")
    case .priority: say("mendahulukan yang lain", "others go first")
    // Of a team some may be free, and of officers with queues of their own others.
    case .contention: say("tidak cukup yang bebas untuknya", "too few are free for it")
    }
  }

  package func word(_ measure: Measure) -> String {
    switch measure {
    case .promiseKept: say("janji ditepati", "promise kept")
    case .withoutTicket: say("tanpa nomor per minggu", "without a ticket a week")
    case .leftUnserved: say("pergi tanpa dilayani", "left unserved")
    case .deemedApproved: say("dianggap dikabulkan", "deemed approved")
    case .ended(let outcome): self.outcome(outcome)
    case .meanTime: say("waktu selesai, rata-rata", "time to finish, mean")
    case .medianTime: say("waktu selesai, P50", "time to finish, P50")
    case .ninetiethPercentileTime: say("waktu selesai, P90", "time to finish, P90")
    case .ninetyFifthPercentileTime: say("waktu selesai, P95", "time to finish, P95")
    case .meanClockTime: say("waktu kalender, rata-rata", "calendar time, mean")
    case .waiting: say("menunggu per berkas", "waiting a file")
    case .waitingAt(let actors): say("menunggu \(name(actors))", "waiting for \(name(actors))")
    case .work: say("dikerjakan per berkas", "work on a file")
    case .handOvers: say("alih tangan per berkas", "hand-overs a file")
    case .returns: say("berkas kembali per berkas", "returns a file")
    case .initials: say("paraf per berkas", "initials a file")
    case .utilisation(let actor): say("sibuk: \(actor)", "busy: \(actor)")
    case .overtime(let actor): say("jam lembur \(actor) per minggu", "hours of overtime a week: \(actor)")
    case .overtimeCost(let actor):
      say("biaya lembur \(actor) per minggu", "cost of overtime a week: \(actor)")
    case .cost: say("biaya per berkas", "cost a file")
    case .waitingCost: say("biaya waktu pemohon", "cost of time to the citizen")
    case .workInProcessGrowth: say("tumpukan bertambah per minggu", "growth of the pile a week")
    }
  }

  /// An actor, or several who work together.
  func name(_ actors: ActorSet) -> String {
    actors.only ?? list(actors.actors) + say(" bersama-sama", " together")
  }

  /// Several who are distinguished or not, those who work together with a plus between them.
  func list(of sets: [ActorSet]) -> String { list(sets.map(\.description)) }

  package func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .better: say("lebih baik", "better")
    case .worse: say("lebih buruk", "worse")
    case .more: say("bertambah", "more")
    case .less: say("berkurang", "less")
    case .noDifference: say("tidak berubah", "no change")
    case .notShown: say("tidak terbukti", "not shown")
    case .noPracticalDifference: say("tidak berarti", "no practical difference")
    case .hangsOnUnfinished: say("belum dapat dikatakan", "cannot be determined yet")
    case .notComparable: say("tidak dapat dibandingkan", "cannot be compared")
    }
  }

  package func word(_ check: CheckResult.Check) -> String {
    switch check {
    case .causesAddUp: say("sebab-sebab menjumlah ke waktu", "causes add up")
    case .littlesLaw: say("hukum Little", "Little's law")
    case .officerTime: say("waktu petugas", "officer time")
    case .flowBalance: say("berkas masuk dan keluar", "files in and out")
    case .everyQueueKeepsUp: say("semua terkejar", "all can keep up")
    }
  }

  package func word(_ kind: CorrectiveMeasureFindings.Kind) -> String {
    switch kind {
    case .handleSingly: say("berkas satu per satu", "files one by one")
    case .smallerBatch: say("menunggu terkumpul sepertiganya saja", "a third as many files in a pile")
    case .signAtOnce: say("dikerjakan begitu datang", "taken up at once")
    case .alwaysPresent: say("selalu di tempat pada jam kerja", "at the desk in all working hours")
    case .presentTwice(let stretches):
      say("di tempat dua kali sehari (\(list(stretches)))", "at the desk twice a day (\(list(stretches)))")
    case .substituteFromFirstDay:
      say("pengganti tanpa tugas lain sejak hari pertama", "a substitute without other duties from day 1")
    case .startsWhatDoesNotFit:
      say("memulai juga yang tidak selesai sebelum tutup", "begins what does not fit before closing")
    case .oneFileAtATime: say("menyelesaikan satu berkas dahulu", "one file at a time")
    case .keepsOfficersFree(let place):
      say(
        "petugas dibebaskan sampai cukup untuk \(place.name)",
        "officers kept free until there are enough for \(place.name)")
    }
  }

  /// What the actor then does, to follow his name.
  func predicate(_ kind: CorrectiveMeasureFindings.Kind) -> String {
    switch kind {
    case .handleSingly:
      say(
        "mengerjakan setiap berkas begitu datang tanpa menunggu terkumpul",
        "handles each file as it comes instead of letting them pile up")
    case .smallerBatch: say("menunggu terkumpul sepertiganya saja", "lets only a third as many files pile up")
    case .signAtOnce:
      say(
        "mengerjakan berkas begitu datang tanpa menunggu jadwal",
        "takes up files as they come instead of at fixed times")
    case .alwaysPresent: say("selalu di tempat pada jam kerja", "is at the desk in all working hours")
    case .presentTwice(let stretches):
      say(
        "di tempat dua kali sehari (\(list(stretches))) dengan lama keseluruhan seperti sekarang",
        "is at the desk twice a day (\(list(stretches))) for as long in all as now")
    case .substituteFromFirstDay:
      say(
        "digantikan oleh pengganti tanpa tugas lain sejak hari pertama setiap ketidakhadiran",
        "has a substitute without other duties from the first day of each absence")
    case .startsWhatDoesNotFit:
      say(
        "juga memulai berkas yang tidak selesai sebelum tutup",
        "begins also files that do not fit before closing")
    case .oneFileAtATime:
      say(
        "menyelesaikan satu berkas dahulu sebelum membuka yang berikutnya",
        "finishes one file before opening the next")
    case .keepsOfficersFree(let place):
      say(
        "dibebaskan dari pekerjaan berikutnya sampai petugas untuk \(place.name) cukup",
        "takes up nothing behind \(place.name) until there are enough officers for it")
    }
  }

  private func list(_ stretches: [TimeRange]) -> String { list(stretches.map { "\($0.start)–\($0.end)" }) }

  package func word(_ basis: Parameter.Basis) -> String {
    switch basis {
    case .sop: say("dari SOP", "from the SOP")
    case .measured: say("hasil ukur", "measured")
    case .estimated: say("perkiraan", "estimated")
    case .assumed: say("ASUMSI", "ASSUMED")
    }
  }

  func value(_ value: Double, of measure: Measure) -> String {
    switch measure.unit {
    case .seconds: compact(value)
    case .share: percent(value)
    case .count: number(value, digits: 2)
    case .currency: money(value)
    }
  }

  /// Without its unit where that is points.
  func difference(_ value: Double, of measure: Measure) -> String {
    switch measure.unit {
    case .seconds: signedCompact(value)
    case .share: points(value)
    case .count: signed(value) { number($0, digits: 2) }
    case .currency: signed(value, money)
    }
  }

  package func promise(_ promise: Promise) -> String {
    let unit =
      switch promise.unit {
      case .seconds: say("detik", "seconds")
      case .minutes: say("menit", "minutes")
      case .hours: say("jam", "hours")
      case .days: say("hari kalender", "calendar days")
      case .workingDays: say("hari kerja", "working days")
      case .workingHours: say("jam kerja", "working hours")
      case .workingMinutes: say("menit kerja", "working minutes")
      }
    let amount = plain(promise.amount)
    return amount + " " + (amount == "1" && self == .english ? String(unit.dropLast()) : unit)
  }

  /// How a case ended.
  package func outcome(_ outcome: String) -> String {
    switch outcome {
    case Target.done: say("selesai", "done")
    case "refused": say("ditolak", "refused")
    case "withdrawn": say("ditarik kembali", "withdrawn")
    case Target.deemedApproved: say("dianggap dikabulkan", "deemed approved")
    default: outcome
    }
  }

  package var bottleneckWord: String { say("SIMPUL", "BOTTLENECK") }
}

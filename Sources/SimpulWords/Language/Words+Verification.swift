// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText
import SimpulVerification

// What the self-test is about, with the names of queueing theory.
extension Language {
  package func word(_ subject: VerificationCase.Subject) -> String {
    switch subject {
    case .oneDesk: say("satu loket, M/M/1", "one desk, M/M/1")
    case .threeOfficers: say("tiga petugas, M/M/3 (Erlang C)", "three officers, M/M/3 (Erlang C)")
    case .constantWork: say("lama kerja tetap, M/D/1", "constant work, M/D/1")
    case .erlangWork: say("lama kerja Erlang, M/E2/1", "Erlang work, M/E2/1")
    case .lognormalWork: say("lama kerja lognormal, M/G/1", "lognormal work, M/G/1")
    case .groups: say("datang bertiga, M[3]/M/1", "arrivals in threes, M[3]/M/1")
    case .priority: say("prioritas (Cobham)", "priority (Cobham)")
    case .interruption: say("prioritas yang menyela", "priority that interrupts")
    case .allAtOnce: say("semua berkas sekaligus, M/M/1-PS", "all files at once, M/M/1-PS")
    case .returns: say("berkas kembali (Jackson)", "files sent back (Jackson)")
    case .constantTandem: say("dua meja, lama kerja tetap", "two desks, constant work")
    case .vacations: say("petugas berulang kali pergi", "an officer away again and again")
    case .batch: say("menunggu terkumpul lima", "waits for a pile of five")
    case .batchSchedule: say("jadwal setiap 8 jam", "rounds every 8 hours")
    case .opening: say("menunggu kantor buka", "waits for the opening")
    }
  }

  package func word(_ quantity: VerificationCase.Quantity) -> String {
    switch quantity {
    case .meanTime: say("waktu selesai, rata-rata (jam)", "time to finish, mean (h)")
    case .ninetiethPercentileTime: say("waktu selesai, P90 (jam)", "time to finish, P90 (h)")
    case .shareWithin(let hours):
      say("selesai dalam \(number(hours, digits: 3)) jam", "finished within \(number(hours, digits: 3)) h")
    case .meanTimeOf(let caseType):
      say("waktu selesai \(caseType), rata-rata (jam)", "time to finish of \(caseType), mean (h)")
    case .meanWait(let actor): say("menunggu \(actor) (jam)", "waiting for \(actor) (h)")
    case .shareThatWaits(let actor): say("bagian yang menunggu \(actor)", "share that waits for \(actor)")
    case .queue(let actor): say("antrean \(actor)", "queue of \(actor)")
    case .utilisation(let actor): say("sibuk: \(actor)", "busy: \(actor)")
    }
  }

  package func word(_ check: VerificationFindings.BitCheck.Check) -> String {
    switch check {
    case .knownAnswers: say("jawaban terbitan dari Philox4x32-10", "the published answers of Philox4x32-10")
    case .vectorDraws: say("undian dalam vektor dan satu per satu", "draws made in vectors and one at a time")
    case .threads: say("hasil dengan satu dan dua utas", "results with one thread and with two")
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

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
    case .pile: say("menunggu terkumpul lima", "waits for a pile of five")
    case .rounds: say("jadwal setiap 8 jam", "rounds every 8 hours")
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
    case .vectorDraws:
      say("undian dalam vektor dan satu per satu", "draws made in vectors and one at a time")
    case .threads: say("hasil dengan satu dan dua utas", "results with one thread and with two")
    }
  }
}

// The families of the exact suite.
extension Language {
  package func word(_ family: ExactFamily) -> String {
    switch family {
    case .mm1: say("satu loket, M/M/1", "one desk, M/M/1")
    case .mmc: say("beberapa petugas, M/M/c", "several officers, M/M/c")
    case .mdc: say("beberapa petugas, kerja tetap, M/D/c", "several officers, constant work, M/D/c")
    case .mg1: say("lama kerja apa pun, M/G/1", "any work, M/G/1")
    case .gm1: say("jarak kedatangan apa pun, G/M/1", "any gaps between arrivals, G/M/1")
    case .tandem: say("meja berurutan", "desks one behind the other")
    case .forkAndJoin: say("cabang sejajar yang bertemu lagi", "parallel branches that meet again")
    case .twoCaseTypes: say("dua jenis permohonan di satu loket", "two case types at one desk")
    case .jacksonNetworks: say("jaringan dengan berkas kembali (Jackson)", "networks with returns (Jackson)")
    case .calendars: say("menunggu kantor buka", "waits for the opening")
    case .disciplines: say("urutan antrean: terakhir, acak", "order of the queue: last come, random")
    case .priority: say("prioritas, menyela atau tidak", "priority, interrupting or not")
    case .groups: say("datang berombongan", "arrivals in groups")
    case .piles: say("menunggu terkumpul, dan jadwal", "piles and rounds")
    case .vacations:
      say("petugas pergi, atau bersiap", "officers away, or setting up")
    case .patience: say("pemohon yang tidak sabar (Erlang A)", "applicants who give up (Erlang A)")
    case .limitedRoom: say("ruang tunggu terbatas", "limited room")
    case .closedNetworks: say("jumlah permohonan tetap", "a fixed number of cases")
    case .fixedPopulation: say("pemohon yang kembali lagi", "applicants who come again")
    case .allAtOnce: say("semua berkas sekaligus, M/G/1-PS", "all files at once, M/G/1-PS")
    case .knownBeginning: say("dari awal yang diketahui", "from a known beginning")
    case .nobodyQueues: say("tanpa antrean, M/G/∞", "nobody queues, M/G/∞")
    case .daysAlike: say("laju yang berubah sepanjang hari", "rates that change over the day")
    }
  }
}

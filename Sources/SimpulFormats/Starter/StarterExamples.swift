// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText

/// Lines of a starter that are commented out. Each of them can be read at its place when its first # is taken away,
/// because a # stands before its remark too.
struct StarterExamples {
  private typealias Example = (line: String, remark: String)

  let say: (_ indonesian: String, _ english: String) -> String

  init(_ language: Language) { say = language.say }

  /// Case types other than the one of the starter.
  var arrivals: String {
    StarterExamples.written(
      [
        ("kolektif: { per week: 10, in groups of: 5 }", say("lima berkas sekaligus", "five files at once")),
        (
          "terjadwal: { per day: 8, at the door: 30%, no show: 10% }",
          say("antre sebelum buka; tidak datang", "at the door before opening; not coming")
        ),
        (
          "musiman: { per day: 8, swing: 20%, backlog: 20 }",
          say("hari ramai dan sepi; tumpukan awal", "good and bad days; a backlog")
        ),
        (
          "loket: { per day: 30, tickets until: 14.00, too late: 70% come next working day, weekdays: { mon: 140% } }",
          say("nomor sampai jam itu; Senin ramai", "tickets until then; busy Mondays")
        ),
        (
          "liburan: { per day: 5, seasons: { 2026-03-25..2026-04-10: 150% } }",
          say("musim ramai", "a busy season")
        ),
        (
          "serentak: { dates: 2026-02-02 2026-05-04, cases: 30 }",
          say("sekian berkas pada tanggal tertentu", "so many on certain dates")
        ),
        (
          "pegawai: { population: 120, every: 40/60/90 days }",
          say("120 orang yang datang lagi", "120 people who come again")
        ),
        (
          "tercatat: { log: kunjungan.csv }",
          say(
            "seperti yang tercatat: tanggal dan jam per baris", "as written down: date and time, one a line")
        ),
        (
          "bernomor: { per day: 45, quota: 40, too late: 70% come next working day }",
          say("jumlah nomor sehari", "tickets a day")
        ),
        (
          "perorangan: { per day: 5, cost: 12000, cost of waiting: 20000 per day }",
          say("biaya per berkas; nilai waktu pemohon", "cost a file; of the citizen's time")
        ),
        (
          "usaha: { per day: 5, withdrawn: 5% after 20/40/90 days }", say("dicabut pemohon", "taken back")
        ),
        (
          "bangunan: { per day: 5, resubmitted: 60% after 5/10/30 days }",
          say("yang ditolak diajukan lagi", "refused cases come once more")
        ),
        (
          "mendesak: { per week: 2, priority: 1 }",
          say("didahulukan di semua antrean", "goes first in every queue")
        ),
      ], indentation: 2)
  }

  /// Keys of an actor.
  var actor: String {
    StarterExamples.written(
      [
        ("present: 13.30-15.00", say("hanya pada jam ini di meja ini", "at this desk only in these hours")),
        ("days: tue thu", say("hanya pada hari ini", "on these days only")),
        ("known: 2026-04-13..2026-04-17", say("diklat, cuti", "known absences")),
        (
          "handed on: day 2 of absence",
          say(
            "untuk yang kadang tidak masuk: sejak kapan pekerjaannya diteruskan petugas lain",
            "for those who are away at times: from when others go on with what he began")
        ),
        (
          "queue: last come",
          say(
            "tumpukan teratas dahulu; atau: shortest work, random, earliest due",
            "the top of the pile first; or: shortest work, random, earliest due")
        ),
        (
          "reserved: mon 08.00-09.00",
          say("apel, rapat: tidak melayani berkas", "a weekly meeting: no files then")
        ),
        (
          "at closing: only what fits",
          say(
            "atau: finish within 60 min (lembur), put aside (bila dikosongkan)",
            "or: finish within 60 min (overtime), put aside (when left out)")
        ),
        (
          "speeds: 1 0.8",
          say("kecepatan tiap petugas; 0.5 perlu waktu dua kali", "of each officer; 0.5 takes twice as long")
        ),
        (
          "open files: 3 losing 10%",
          say(
            "dikerjakan berselang-seling; tiap berkas tambahan menghabiskan waktu",
            "a little on each in turn; every further one costs of the time")
        ),
        (
          "room: 12",
          say(
            "tempat menunggu; yang datang saat penuh ditolak",
            "for so many to wait; whoever finds it full is turned away")
        ),
        (
          "other work: 2 per day of 30 min before files",
          say("atau: after files, interrupting files", "or: after files, interrupting files")
        ),
      ], indentation: 4)
  }

  /// Keys of the activity `verify`.
  var activity: String {
    StarterExamples.written(
      [
        (
          "cost: 7500 | measured",
          say("biaya tiap kali, di luar waktu petugas", "spent each time, besides officers' time")
        ),
        (
          "same officer as: verify",
          say("berkas yang kembali diperiksa petugas yang sama", "the same officer sees the file again")
        ),
        (
          "skipped: 15% | assumed 5%-30%",
          say("dilewati, padahal ada di SOP", "passed by, though the SOP asks for it")
        ),
      ], indentation: 4)
  }

  /// Rows of other kinds: those of a general SOP, where it is used, and branches that run at the same time.
  var rows: String {
    StarterExamples.written(
      [
        (
          "outgoing: { use: \(say("Surat keluar", "Outgoing letters")), with: { pelaksana: Petugas } }",
          say("kegiatan dari SOP umum", "the rows of a general SOP")
        ),
        (
          "together: { parallel: { \(say("teknis", "technical")): \(technical), \(say("berkas", "file")): \(file) }, needed: { \(say("teknis", "technical")): 40% } }",
          say(
            "bersamaan; satu cabang hanya bagi sebagian, dan yang gagal menghentikan yang lain",
            "at the same time; one branch for some only, and one that fails ends the other")
        ),
      ], indentation: 2)
  }

  private var technical: String {
    "{ survey: { actor: Kasi, work: 30/60/90 min, decision: { \(say("Gagal", "Failed")): 5% to refused, "
      + "\(say("Lolos", "Passed")): rest }, cancels: branches } }"
  }

  private var file: String { "{ study: { actor: Petugas, work: 10/20/40 min } }" }

  /// What is known of a case.
  var attributes: String {
    StarterExamples.written(
      [
        (
          "attributes: { luas: 40/90/600 }",
          say("angka milik berkas, untuk keputusan", "numbers that belong to a case, for decisions")
        )
      ], indentation: 0)
  }

  /// One a line, with the remarks below one another; the first line is indented by whoever puts them into a text.
  private static func written(_ examples: [Example], indentation: Int) -> String {
    let width = examples.map(\.line.count).max() ?? 0
    let lines = examples.map { example in
      let blanks = String(repeating: " ", count: width - example.line.count + 2)
      return "# \(example.line)\(blanks)# \(example.remark)"
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indentation))
  }
}

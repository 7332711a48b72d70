// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulWords

extension PageContent {
  /// Headings of sections and columns.
  var words: [String: String] {
    let confidence = language.percent(findings.study.confidence, digits: 0).withUnitsTied
    return [
      "verdict": say("Kesimpulan", "Verdict"), "procedure": say("Prosedur", "The procedure"),
      "legend": say(
        "Kapsul: mulai dan selesai; kotak: kegiatan; belah ketupat: keputusan atau pemeriksaan; panah putus-putus: berkas kembali; segi lima: sambungan ke baris di lembar lain. Kolom berarsir dengan kata SIMPUL: di sana satu petugas lagi paling membantu.",
        "Capsules: begin and end; boxes: activities; diamonds: decisions and checks; dashed arrows: the file goes back; pentagons: on to the row on another sheet. Hatched column with the word BOTTLENECK: one more officer helps most there."
      ),
      "compared": say("Saat ini dan usulan", "As it is and as proposed"),
      "measure": say("Ukuran", "Measure"), "difference": say("Selisih", "Difference"),
      "range": say("Selang \(confidence)", "\(confidence) interval"),
      "verdictColumn": say("Simpulan", "Verdict"),
      "changes": say("Apa yang dihasilkan tiap perubahan", "What each change did"),
      "change": say("Perubahan", "Change"),
      "alone": say("Sendiri", "Alone"), "takenAway": say("Bila dicabut", "Taken away"),
      "share": say("Andil", "Share of the difference"), "promise": say("janji (poin)", "promise (points)"),
      "time": say("waktu", "time"), "actors": say("Pelaksana", "Actors"), "actor": say("Pelaksana", "Actor"),
      "officers": say("Orang", "Officers"), "busy": say("Sibuk", "Busy"),
      "queue": say("Antrean rata-rata", "Mean queue"),
      "active": say("Terlama tanpa menganggur", "Longest never idle"),
      "waits": say("Menunggu per berkas", "Waiting a file"),
      "why": say("Terutama karena", "Mainly because"), "relief": say("+1 petugas", "+1 officer"),
      "activities": say("Kegiatan", "Activities"), "activity": say("Kegiatan", "Activity"),
      "work": say("Dikerjakan sekali", "Work a visit"),
      "visits": say("Kunjungan per berkas", "Visits a file"),
      "assumptions": say("Asumsi dan asal angka", "Assumptions and where numbers come from"),
      "varied": say(
        "Asumsi yang diubah satu per satu sampai ujung rentangnya",
        "Assumptions, taken to the ends of their ranges one at a time"),
      "number": say("Angka", "Number"), "where": say("Letak", "Place"), "valueRange": say("Rentang", "Range"),
      "note": say("Catatan", "Note"), "reading": say("Cara membaca", "How to read this"),
      "provenance": say("Asal laporan", "Provenance"),
      "readBack": say("Skenario sebagaimana terbaca", "The scenario as it was read"),
    ]
  }
}

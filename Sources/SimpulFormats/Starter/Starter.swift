// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText

/// Files to begin with.
public enum Starter {
  /// A scenario that runs as it stands and explains the format in its comments. Values that no SOP holds are
  /// marked `# ?`.
  ///
  /// - Parameter language: of the comments.
  public static func scenario(title: String, language: Language = .indonesian) -> String {
    let say = language.say
    let examples = StarterExamples(language)
    return """
      # yaml-language-server: $schema=\(JSONSchema.fileName)
      # \(say(
        "Satu berkas memuat satu rancangan prosedur. Yang ada di belakang tanda # hanya keterangan.",
        "One file holds one design of a procedure. What stands behind a # is only a remark."))
      # \(say(
        "Periksa dengan 'simpul check', jalankan dengan 'simpul run'.",
        "Check it with 'simpul check', run it with 'simpul run'."))
      # \(say(
        "Angka bertanda '# ?' tidak ada di SOP: ukur, tanyakan, atau "
        + "taksir, lalu tulis asalnya di belakang |",
        "Numbers marked '# ?' are in no SOP: measure, ask or estimate, "
        + "and write behind | where they come from:"))
      #   \(say(
        "18 per day | measured | buku tamu Februari      12% | assumed 5%-25%      15 min | sop",
        "18 per day | measured | visitors' book, February      12% | assumed 5%-25%      15 min | sop"))
      simpul: 1
      title: \(YAMLText.value(title))
      # agency: \(say("Kecamatan atau dinas", "the office"))
      # source: \(say("nomor SOP atau alamatnya", "number of the SOP or where it is published"))

      # \(say(
        "Tanggal pertama dan terakhir; kantor mulai tanpa berkas yang menunggu.",
        "First and last date; the office starts with no files waiting."))
      period: 2026-01-05 to 2026-06-30, starts empty
      # \(say(
        "Jam kerja ASN dengan hari libur 2025-2026 dan jam Ramadan; 'always' untuk layanan 24 jam.",
        "Hours of Indonesian civil servants with holidays of "
        + "2025-2026; 'always' for a place that never closes."))
      hours: perpres-21-2023
      # \(say(
        "Janji kepada pemohon: dari kegiatan apa sampai kegiatan apa, dan berapa bagian yang harus ditepati.",
        "What the citizen is promised: from which activity to which, "
        + "and the share for which it should be kept."))
      # \(say("Bila tidak diputuskan pada waktunya dianggap dikabulkan: 'deemed approved: 10 working days'.",
        "If what is not decided in time counts as approved: 'deemed approved: 10 working days'."))
      promise: { within: 2 working days | sop, from: check, to: hand over, target: 90% }

      # \(say("Siapa yang datang dan berapa banyak.", "Who comes, and how many."))
      arrivals:
        warga: { per day: 12 | assumed 8-20, between: 08.00-12.00 }      # ?
        \(examples.arrivals)

      # \(say(
        "Pelaksana: 'applicant' untuk pemohon, jumlah petugas, atau rincian di dalam { }.",
        "Who performs it: 'applicant' for the citizen, a number of officers, or more in braces."))
      actors:
        Pemohon: applicant
        Petugas:
          officers: 2                                                   # ?
          # \(say("Yang juga dapat ditulis pada setiap pelaksana:", "What else can be written of every actor:"))
          \(examples.actor)
        Kasi: { officers: 1, other work: 6 per day of 5/10/20 min | assumed 3-10 }      # ?
        Camat: { officers: 1, post: single, absent: 20% of days | assumed 10%-40%, spell: 1/2/5 days }      # ?

      # \(say(
        "Kegiatan yang sama di beberapa prosedur ditulis satu kali; <pelaksana> diganti di tempat pemakaiannya ('use:').",
        "Rows that procedures have in common are written once; <pelaksana> stands for what each 'use:' says."))
      # general:
      #   \(say("Surat keluar", "Outgoing letters")):
      #     parameters: { pelaksana: required, lama: 3/5/10 min | assumed 2-15 }
      #     activities:
      #       record: { name: \(say("Mencatat surat", "Record the letter")), actor: <pelaksana>, work: <lama> }
      #       file: { name: \(say("Mengarsipkan", "File it")), actor: <pelaksana>, work: 2 min | assumed }

      \(examples.attributes)

      # \(say(
        "Kegiatan dari atas ke bawah. Kunci di depan titik dua bebas; 'name' adalah kalimat dari SOP.",
        "Activities from top to bottom. The key before the colon is "
        + "yours; 'name' is the sentence of the SOP."))
      # \(say(
        "Waktu: 3/5/10 min (paling cepat, biasanya, paling lama), 5-10 min, 15 min, exponential mean 20 min;",
        "Times: 3/5/10 min (least, most likely, most), 5-10 min, 15 min, exponential mean 20 min;"))
      # \(say(
        "satuan min, h, days, working days atau menit, jam, hari, "
        + "hari kerja. 'sop' menyimpan waktu dari SOP,",
        "units min, h, days, working days or menit, jam, hari, hari kerja. 'sop' keeps the SOP's own time,"))
      # \(say(
        "Rentang di belakang 5/10/20 membatasi semuanya, misalnya 3-30 untuk tidak pernah di bawah 3 dan di atas 30;",
        "A range behind 5/10/20 bounds the whole, such as 3-30 for never below 3 and never above 30;"))
      # \(say(
        "di belakang satu angka rentang itu milik angka itu. 'simpul check' menyebut nilai yang dicoba.",
        "behind a single number it is that number's. 'simpul check' tells the values that are tried."))
      # \(say(
        "'work' adalah waktu petugas bekerja, 'wait' waktu tanpa ada yang bekerja.",
        "'work' is the officer's time, 'wait' is time in which nobody works."))
      activities:
        submit:
          name: \(say("Mengajukan permohonan", "Apply"))
          actor: Pemohon
        check:
          name: \(say("Memeriksa kelengkapan berkas", "Check the file"))
          actor: Petugas
          sop: \(say("10 menit", "10 minutes"))
          work: 5/10/20 min | assumed 3-30                              # ?
          # \(say(
        "Berkas yang kembali ke pemohon, berapa lama di sana, dan paling banyak berapa kali.",
        "Files that go back to the citizen, how long they stay there, and how often at most."))
          returned: 12% | assumed 5%-25%                                # ?
          after: 1/3/10 days | assumed 0.5-20                           # ?
          at most: 3 times
          # \(say("Bila yang kedua kali lebih jarang kembali:", "If it is sent back less often the second time:"))
          # returned: 30% then 10%
        verify:
          name: \(say("Memverifikasi dan memaraf", "Verify and initial"))
          actor: Kasi
          work: 5/8/15 min | assumed 3-20                               # ?
          # \(say(
        "Keputusan: bagian dan tujuannya; 'rest' sisanya; berakhir di 'withdrawn' atau 'refused'.",
        "Decisions: shares and where they lead; 'rest' is what is left; 'withdrawn' and 'refused' are ends."))
          # decision: { \(say("Layak", "Eligible")): rest, \(say("Ditolak", "Refused")): 5% to refused }
          # \(say("Atau menurut yang diketahui tentang berkas; 'luas' berdiri di bawah 'attributes':",
          "Or by what is known of the file; 'luas' stands under 'attributes':"))
          # decision: { \(say("Luas", "Large")): luas above 200 to sign, \(say("Ketiga kali",
          "Third time")): from visit 3 to refused, \(say("Lama", "Late")): after 5 working days to sign, \(say("Lain", "Others")): rest }
          \(examples.activity)
        sign:
          name: \(say("Menandatangani", "Sign"))
          actor: Camat
          work: 1/2/3 min | assumed 0.5-5                               # ?
          # \(say("Jam tanda tangan; hapus bila berkas ditandatangani begitu datang.", "Times of signing; "
            + "leave it out where files are signed at once."))
          rounds: 09.00 14.00 | estimated                               # ?
          # \(say("Atau bila berkas menumpuk:", "Or when files have piled up:"))
          # rounds: 09.00 or 15 files or oldest 2 working days
          # \(say("Persiapan sebelum berkas pertama, dan kesabaran pemohon:",
          "Getting ready before the first file, and how long citizens wait:"))
          # set-up: 10 min
          # patience: exponential mean 45 min
          # \(say("Bila pejabat tidak di tempat:", "While the official is away:"))
          # substitute: Kasi from day 2 of absence
        hand over:
          name: \(say("Menyerahkan surat", "Hand over the letter"))
          actor: Petugas
          work: 2/3/5 min | assumed 1-8                                 # ?
        \(examples.rows)

      """
  }
}

/// Text as YAML takes it unchanged.
enum YAMLText {
  /// In quotation marks where YAML would take it for something else; what no file may hold becomes a blank.
  static func value(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.first?.properties.isAlphabetic == true && text.trimmed == text
      && text.unicodeScalars.allSatisfy {
        UnseenScalar($0) == nil && !",[]{}#&*!|>'\"%@`:\\".unicodeScalars.contains($0)
      }
    guard !isPlain else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(UnseenScalar(scalar) == nil ? scalar : " ")
    }
    return quoted + "\""
  }
}

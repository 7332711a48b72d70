// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulWords

extension PageContent {
  /// By basis, guesses first.
  var assumptions: [[String: Any]] {
    let order: [StatedNumber.Basis] = [.assumed, .estimated, .measured, .sop]
    return order.compactMap { basis in
      let rows = numbers.filter { $0.basis == basis }.map {
        [
          "where": language.place($0), "text": language.stated($0.text).withUnitsTied,
          "range": ($0.range.map(language.stated) ?? "–").withUnitsTied, "note": $0.note ?? "",
        ]
      }
      return rows.isEmpty ? nil : ["basis": "\(language.word(basis)) (\(rows.count))", "rows": rows]
    }
  }

  /// The numbers that were varied, with what becomes of the headline.
  var varied: [[String: String]] {
    SensitivityRows(sentences: sentences).rows.map {
      [
        "where": $0.place, "text": $0.stated, "range": $0.range, "lower": $0.atLower, "upper": $0.atUpper,
        "verdict": $0.verdict,
      ].mapValues(\.withUnitsTied)
    }
  }

  var variedMeasure: String { SensitivityRows(sentences: sentences).measure }

  var hasNotes: Bool { numbers.contains { !($0.note ?? "").isEmpty } }

  private var numbers: [StatedNumber] { findings.statedNumbers }

  var reading: [String] {
    let study = findings.study
    let confidence = language.percent(study.confidence, digits: 0)
    let day = language.number(spent.day / 3_600)
    return
      ([
        say(
          "Prosedur dijalankan \(study.replications) kali di komputer, setiap kali dengan kedatangan, lama kerja dan ketidakhadiran yang lain; semua rancangan mengalami keberuntungan yang sama.",
          "The procedure was run \(language.counted(study.replications, "", "time")) in the computer, each time with other arrivals, work times and absences; all designs meet the same luck."
        ),
        say(
          "Angka dalam kurung adalah selang kepercayaan \(confidence) terhadap kebetulan hitungan, masing-masing sendiri; yang pada kolom +1 petugas berlaku serentak. Selisih dihitung sebelum dibulatkan. Selang itu tidak mencakup kesalahan pada angka asumsi.",
          "Figures in parentheses are \(confidence) confidence intervals for the chance of the simulation, each by itself; those in the column +1 officer hold together. Differences are taken before rounding. They do not cover errors in assumed numbers."
        ),
        say(
          "Waktu kerja adalah jam buka kantor; waktu berkas berada di pemohon tidak dihitung. Satu hari dalam tabel dan gambar adalah hari kerja rata-rata, \(day) jam.",
          "Working time is open time of the office; time with the applicant is not counted. A day in tables and pictures is a mean working day of \(day) h."
        ),
        say(
          "Simpul adalah pelaksana yang bila dibantu paling memperbaiki hasil; dicari dengan menambah satu petugas (bila pekerjaannya perlu beberapa orang sekaligus, sebanyak yang menjadikan satu regu lagi) pada setiap pelaksana bergantian, bukan dengan melihat siapa yang paling sibuk. Bila berkas menunggu karena sebab lain daripada terlalu sedikit petugas yang bebas, yang cocok dengan sebab itu juga dicoba dan dibandingkan.",
          "The bottleneck is the actor whose relief helps most; it is found by giving each actor in turn one more officer (where work takes several at a time, as many as make one more team), and not by looking who is busiest. Where files wait for another reason than that too few officers are free, what fits that reason is tried out and compared, too."
        ),
        say(
          "Kolom sibuk, antrean dan terlama tanpa menganggur adalah jawaban metode lain: bagian jam bertugas yang terpakai, banyaknya berkas dan pekerjaan lain yang menunggu selagi ada petugas, dan bagian jam kantor ketika rentang kerja pelaksana itu, yang tidak terputus oleh istirahat dan malam, adalah yang terpanjang (metode periode aktif, Roser dkk. 2002; dari ulangan-ulangan pertama, paling banyak 20). Ketiganya dapat menunjuk pelaksana yang bila dibantu hanya sedikit mempercepat.",
          "The columns busy, queue and longest never idle are the answers of other methods: the part of duty hours that is used, the number of files and pieces of other work that wait while an officer is on duty, and the part of office hours in which the actor's stretch of work, which breaks and nights do not end, is the longest (the method of active periods, Roser et al. 2002; from the first replications, 20 at most). All three may name an actor whose relief helps little."
        ),
        say(
          "\"Tidak terbukti\" berarti selang memuat nol: data tidak menunjukkan perbedaan, dan juga tidak menunjukkan bahwa tidak ada.",
          "\"Not shown\" means that the interval holds zero: the data show neither a difference nor that there is none."
        ), checks,
      ] + [sentences.pointsOfRanges, sentences.precision].compactMap { $0 }).map(\.withUnitsTied)
  }

  /// Those of all designs, and where one failed.
  private var checks: String {
    let results = CheckResult.Check.allCases.compactMap { check in
      language.checked(
        check,
        findings.designs.indices.compactMap { position in
          findings.designs[position].checks.first { $0.check == check }.map {
            (language.name(ofDesign: position, in: findings), $0.outcome)
          }
        })
    }
    return say("Pemeriksaan pada hitungan ini: ", "Checks made on this run: ")
      + results.joined(separator: ", ")
      + "."
  }

  var provenanceLines: [String] {
    let study = findings.study
    return [
      "Simpul \(provenance.version), \(provenance.platform); "
        + say("benih \(provenance.seed)", "seed \(provenance.seed)") + ", "
        + language.counted(study.replications, "ulangan", "replication") + "."
    ]
      + (provenance.files.isEmpty
        ? [] : [provenance.files.map { "\($0.name) (\($0.hash))" }.joined(separator: ", ")])
      + [study.source].compactMap { $0 }.map { say("Sumber: ", "Source: ") + $0 }
      + [
        say(
          "Berkas skenario sebagaimana terbaca, dengan semua nilai bawaan: understood.txt di map yang sama.",
          "The scenario as it was read, with every default: understood.txt in the same folder.")
      ]
  }
}

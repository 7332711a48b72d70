// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel

extension StudyDocument {
  var assumptions: Document.Section {
    let isUnsure = [language.numbers(NumberBasis.counts(numbers)), sentences.careful ?? ""]
    var blocks: [Document.Block] = [
      .heading(say("Asumsi dan asal angka", "Assumptions and where numbers come from"), level: 2),
      .notes([isUnsure.filter { !$0.isEmpty }.joined(separator: ". ")]), .table(numbersByBasis),
    ]
    let varied = sentences.variedNumbers
    if varied.isEmpty {
      blocks.append(.notes([]))
    } else {
      let heading = say(
        "Asumsi yang diubah satu per satu sampai ujung rentangnya",
        "Assumptions, taken to the ends of their ranges one at a time")
      blocks += [
        .heading(heading, level: 3), .table(table(varied)),
        .notes(conclusion.assumptions.map(\.text.withUnitsTied)),
      ]
    }
    return Document.Section(blocks + [.notes(sentences.dataUncertainty().map(\.withUnitsTied))])
  }

  /// Guesses first.
  private var numbersByBasis: DocumentTable {
    let hasNotes = numbers.contains { !($0.note ?? "").isEmpty }
    let order: [Parameter.Basis] = [.assumed, .estimated, .measured, .sop]
    let groups = order.compactMap { basis -> DocumentTable.Group? in
      let rows = numbers.filter { $0.basis == basis }.map { number -> [DocumentTable.Cell] in
        [
          .text(language.place(number)), .text(language.stated(number.text).withUnitsTied),
          .text((number.range.map(language.stated) ?? "–").withUnitsTied),
        ] + (hasNotes ? [.text(number.note ?? "")] : [])
      }
      return rows.isEmpty
        ? nil : DocumentTable.Group(heading: "\(language.word(basis)) (\(rows.count))", rows: rows)
    }
    return DocumentTable(
      [.init(place), .init(number), .init(range)] + (hasNotes ? [.init(say("Catatan", "Note"))] : []),
      groups: groups)
  }

  /// The numbers that were varied, with what becomes of the headline.
  private func table(_ varied: [[String]]) -> DocumentTable {
    DocumentTable(
      [
        .init(place), .init(number), .init(range), .number(sentences.variedMeasure, span: 2),
        .init(say("Simpulan", "Verdict")),
      ], texts: varied.map { $0.map(\.withUnitsTied) })
  }

  private var place: String { say("Letak", "Place") }
  private var number: String { say("Angka", "Number") }
  private var range: String { say("Rentang", "Range") }

  private var numbers: [Parameter] { findings.statedNumbers }

  var reading: Document.Section {
    Document.Section([
      .heading(say("Cara membaca", "How to read this"), level: 2), .list(explanations, isSmall: true),
    ])
  }

  private var explanations: [String] {
    let study = findings.study
    let confidence = language.percent(study.confidence, digits: 0)
    let day = language.number(spent.day / 3_600)
    return
      ([
        say(
          "Prosedur dijalankan \(study.replications) kali di komputer, setiap kali dengan kedatangan, lama kerja dan ketidakhadiran yang lain; semua rancangan mengalami keberuntungan yang sama.",
          "The procedure was run \(language.counted(study.replications, "", "time")) in the computer, each time with other arrivals, work times and absences; all designs meet the same random numbers."
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

  private var checks: String {
    say("Pemeriksaan pada hitungan ini: ", "Checks made on this run: ")
      + checks { language.name(ofDesign: $0, in: findings) }.joined(separator: ", ") + "."
  }

  /// Those of all designs, and by their names where one failed.
  func checks(_ name: (Int) -> String) -> [String] {
    CheckResult.Check.allCases.compactMap { check in
      language.checked(
        check,
        findings.designs.enumerated().compactMap { position, design in
          design.checks.first { $0.check == check }.map { (name(position), $0.outcome) }
        })
    }
  }

  func origin(_ provenance: Provenance, readBack: String) -> Document.Section {
    Document.Section([
      .heading(say("Asal laporan", "Provenance"), level: 2), .notes(lines(provenance)),
      .command(provenance.command),
      .details(summary: say("Skenario sebagaimana terbaca", "The scenario as it was read"), text: readBack),
    ])
  }

  private func lines(_ provenance: Provenance) -> [String] {
    let study = findings.study
    return [
      "Simpul \(provenance.version), \(provenance.platform); "
        + say("benih \(provenance.seed)", "seed \(provenance.seed)") + ", "
        + language.counted(study.replications, "ulangan", "replication") + "."
    ]
      + (provenance.files.isEmpty
        ? [] : [provenance.files.map { "\($0.name) (\($0.hash))" }.joined(separator: ", ")])
      + [study.source].compactMap { $0 }.map { say("Sumber: ", "Source: ") + $0 } + [
        say(
          "Berkas skenario sebagaimana terbaca, dengan semua nilai bawaan: understood.txt di map yang sama.",
          "The scenario as it was read, with every default: understood.txt in the same folder.")
      ]
  }
}

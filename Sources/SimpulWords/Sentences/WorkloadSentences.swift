// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText

/// The workload analysis beside the certified officers.
package struct WorkloadSentences: Speaking {
  package let language: Language
  package let findings: StaffingFindings

  /// The analysis as a table, and what it leaves out; empty where there is none.
  var blocks: [Document.Block] {
    guard !findings.workload.isEmpty else { return [] }
    let isProposed = findings.workload.contains { $0.proposed != nil }
    let columns: [DocumentTable.Column] = [
      .init(say("ANALISIS BEBAN KERJA (ABK)", "WORKLOAD ANALYSIS (ABK)")),
      .number(say("jam kerja setahun", "hours of work a year")), .number(say("kebutuhan", "need")),
      .number(say("sekarang", "now")), .init("PEJ"),
      .number(isProposed ? say("terbukti", "certified") : ""), .init(isProposed ? "PEJ" : ""),
    ]
    let rows = findings.workload.map { need in
      [
        need.actor + (findings.singlePosts.contains(need.actor) ? " *" : ""),
        language.count(Int(need.hoursPerYear.rounded())), language.number(need.needed, digits: 2),
        "\(need.officers)", need.grade.rawValue, need.proposed.map { "\($0)" } ?? "",
        need.proposedGrade?.rawValue ?? "",
      ].map { DocumentTable.Cell.text($0) }
    }
    return [.table(DocumentTable(columns, rows: rows)), .notes([legend]), .paragraphs(differences)]
  }

  private var saysNothingOfPromise: String {
    let short = findings.workload.filter { $0.grade == .a }.map(\.actor)
    var enough = say("Menurut ABK petugas yang ada sudah cukup", "By ABK there are officers enough")
    if !short.isEmpty {
      let names = language.list(short)
      enough = say(
        "Menurut ABK petugas kurang pada \(names)", "By ABK there are too few officers at \(names)")
      if short.count < findings.workload.count {
        enough += say(" dan cukup pada yang lain", ", and enough elsewhere")
      }
    }
    return enough
      + say(
        "; ABK menghitung pekerjaan dan tidak mengenal antrean maupun jadwal, sehingga tidak mengatakan apa-apa tentang janji.",
        "; it counts work and knows neither queues nor hours of presence, so it says nothing of the promise.")
  }

  private var legend: String {
    say(
      "kebutuhan: jam kerja setahun / 1.250 jam (PermenPAN-RB 1/2020); PEJ: A di atas 1,00, B 0,90–1,00, C 0,70–0,89, D "
        + "0,50–0,69, E di bawah 0,50",
      "need: hours of work a year / 1,250 h (PermenPAN-RB 1/2020); PEJ: A above 1.00, B 0.90–1.00, C 0.70–0.89, D 0.50–0.69, "
        + "E below 0.50")
      + (findings.singlePosts.isEmpty ? "" : say("; * jabatan tunggal", "; * a post that exists once"))
  }

  /// Why the analysis comes to another number, for each actor where it does; where nothing is certified, what it cannot
  /// say about the promise.
  package var differences: [String] {
    if findings.workload.allSatisfy({ $0.proposed == nil }) { return [saysNothingOfPromise] }
    return findings.workload.compactMap { need in
      guard let difference = need.difference, let proposed = need.proposed else { return nil }
      let (asks, hours) = (
        language.number(need.needed, digits: 2), language.count(Int(need.dutyHoursPerYear.rounded()))
      )
      let start = say(
        "\(need.actor): menurut ABK \(asks), menurut janji \(proposed): ",
        "\(need.actor): ABK asks for \(asks), the promise for \(proposed): ")
      switch difference {
      case .knowsNoQueue:
        return start
          + say(
            "ABK menghitung pekerjaan dan tidak mengenal antrean, padahal berkas datang tidak merata dan tidak boleh lama "
              + "menunggu.",
            "ABK counts work and knows no queue, while files come unevenly and must not wait long.")
      case .fewerHoursAtDesk:
        return start
          + say(
            "seorang petugas hanya \(hours) jam setahun di meja ini, sedangkan ABK memperhitungkan 1.250 jam.",
            "an officer is at this desk for only \(hours) h a year, where ABK counts on 1,250 h.")
      case .moreHoursOfDuty:
        return start
          + say(
            "kalender memberi seorang petugas \(hours) jam setahun, sedangkan ABK hanya memperhitungkan 1.250 jam.",
            "the calendar gives an officer \(hours) h a year, where ABK counts on only 1,250 h.")
      case .promiseAllowsIt:
        return start
          + say(
            "janji itu membolehkan sebagian berkas menunggu lebih lama daripada yang diperhitungkan ABK.",
            "the promise lets some files wait longer than ABK reckons with.")
      }
    }
  }
}

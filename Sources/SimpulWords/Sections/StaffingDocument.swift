// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText

/// What `staff` reports.
package struct StaffingDocument: Speaking {
  private let findings: StaffingFindings
  package let language: Language
  private let sentences: StaffingSentences

  package init(findings: StaffingFindings, language: Language) {
    self.findings = findings
    self.language = language
    sentences = StaffingSentences(language: language, findings: findings)
  }

  package var document: Document {
    let workload = WorkloadSentences(language: language, findings: findings)
    let verdict =
      [sentences.question, sentences.now] + sentences.verdict
      + [sentences.neverChanged, sentences.neverFewer].compactMap { $0 }
    let careful = [
      language.overload(findings.overloaded, undecided: findings.undecided), sentences.method,
      language.records(findings.records),
    ].compactMap { $0 }
    return Document(
      title: findings.study.title,
      [
        [.heading(language.heading(findings.study), level: 1), .lead(language.numbers(findings.numbers))],
        [.paragraphs(verdict)], front, workload.blocks,
        [.labelled(language.carefulWord, [careful.joined(separator: " ")])],
      ])
  }

  private var front: [Document.Block] {
    let members = findings.front + [findings.nowBehindFront].compactMap { $0 }
    guard members.count > 1 else { return [] }
    let columns: [DocumentTable.Column] = [
      .init(say("BIAYA DAN WAKTU", "COST AND TIME")), .number(say("biaya", "cost")),
      .number(say("waktu selesai, rata-rata", "time to finish, mean")),
      .number(say("ditepati", "kept")), .init("", room: 60),
    ]
    let rows = members.map { member -> [DocumentTable.Cell] in
      let time = member.meanSeconds
      let cost =
        findings.costBasis == .officers
        ? language.count(Int(member.trial.cost)) : language.money(member.trial.cost)
      return [
        .text(sentences.officers(member.trial.staffing)), .text(cost),
        .estimate(
          language.compact(time.estimate),
          range: "(\(language.compact(time.lower)) … \(language.compact(time.upper)))"),
        .text(member.trial.kept.map { share($0) + whose(member.trial) } ?? "–"),
        .text(remarks(member).joined(separator: "; ")),
      ]
    }
    let legend = say(
      "susunan yang tidak terbukti dikalahkan oleh yang lain di antara yang dicoba dalam biaya dan waktu"
        + "\(now("; paling bawah yang sekarang")); waktu dalam jam kerja",
      "choices that no other of those tried is shown to beat in both cost and time"
        + "\(now("; last, that of now")); working time")
    return [.table(DocumentTable(columns, rows: rows)), .notes([legend])]
  }

  /// Of several promises the one that is reported: that which is kept least compared with what is wanted.
  private func whose(_ trial: StaffingTrial) -> String {
    findings.types.count > 1 ? " \(findings.types[trial.promise].caseType)" : ""
  }

  private func now(_ text: String) -> String { findings.nowBehindFront == nil ? "" : text }

  private func share(_ kept: ShareLimits) -> String {
    guard kept.isZeroOrAll else {
      return
        "\(language.percent(kept.estimate)) (\(language.percentBelow(kept.lower)) … \(language.percentAbove(kept.upper)))"
    }
    let files = language.count(kept.cases)
    return kept.kept == 0 ? say("0 dari \(files)", "0 of \(files)") : say("semua \(files)", "all \(files)")
  }

  private func remarks(_ member: FrontMember) -> [String] {
    var remarks: [String] = []
    if case .certified(let trial) = findings.verdict, trial.staffing == member.trial.staffing {
      remarks.append(say("◀ terbukti", "◀ certified"))
    }
    if member == findings.nowBehindFront {
      remarks.append(
        say(
          "sekarang; susunan lain yang tidak lebih mahal terbukti lebih cepat",
          "now; another choice that costs no more is shown to be faster"))
    } else if member.trial.staffing == findings.now.staffing {
      remarks.append(say("sekarang", "now"))
    }
    if member.isFasterThanCheaper == false {
      remarks.append(
        say("lebih cepat dari yang di atas: tidak terbukti", "faster than the one above: not shown"))
    }
    return remarks
  }
}

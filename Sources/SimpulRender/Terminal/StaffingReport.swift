// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText
import SimpulWords

/// What `staff` prints.
public enum StaffingReport {
  public static func text(_ findings: StaffingFindings, language: Language, style: Style) -> String {
    let sentences = StaffingSentences(language: language, findings: findings)
    let workload = WorkloadSentences(language: language, findings: findings)
    let verdict =
      [sentences.question, sentences.now] + sentences.verdict
      + [sentences.neverChanged, sentences.neverFewer].compactMap { $0 }
    var lines = [language.heading(findings.study, style), language.numbers(findings.numbers), ""]
    lines += verdict.map { "  " + $0 }
    let front = front(findings, language, style)
    if !front.isEmpty { lines += [""] + front }
    let needs = workload.table(style)
    if !needs.isEmpty { lines += [""] + needs + workload.differences.map { "  " + $0 } }
    let careful = [
      language.overload(findings.overloaded, undecided: findings.undecided), sentences.method,
      language.records(findings.records),
    ].compactMap { $0 }
    lines += ["", style.bold(language.say("INGAT", "CAREFUL")) + "  " + careful.joined(separator: " ")]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func front(_ findings: StaffingFindings, _ language: Language, _ style: Style) -> [String] {
    let members = findings.front + [findings.nowBehindFront].compactMap { $0 }
    guard members.count > 1 else { return [] }
    var table = TextTable(
      columns: [TextTable.Column(language.say("BIAYA DAN WAKTU", "COST AND TIME"))]
        + [
          language.say("biaya", "cost"), language.say("waktu selesai, rata-rata", "time to finish, mean"),
          language.say("ditepati", "kept"),
        ].map { TextTable.Column($0, .trailing) } + [TextTable.Column("", most: 60)])
    let sentences = StaffingSentences(language: language, findings: findings)
    table.rows = members.map { member in
      let time = member.meanSeconds
      let cost =
        findings.costBasis == .officers
        ? language.count(Int(member.trial.cost)) : language.money(member.trial.cost)
      return [
        sentences.officers(member.trial.staffing), cost,
        "\(language.compact(time.estimate)) (\(language.compact(time.lower)) … \(language.compact(time.upper)))",
        member.trial.kept.map { share($0, language) + whose(member.trial, findings) } ?? "–",
        remarks(member, findings, language).joined(separator: "; "),
      ]
    }
    return table.lines(style)
      + [
        "  "
          + style.faint(
            language.say(
              "susunan yang tidak terbukti dikalahkan oleh yang lain di antara yang dicoba dalam biaya dan waktu"
                + "\(now(findings, "; paling bawah yang sekarang")); waktu dalam jam kerja",
              "choices that no other of those tried is shown to beat in both cost and time"
                + "\(now(findings, "; last, that of now")); working time"))
      ]
  }

  /// Of several promises the one that is told: that which is kept least compared with what is wanted.
  private static func whose(_ trial: StaffingTrial, _ findings: StaffingFindings) -> String {
    findings.types.count > 1 ? " \(findings.types[trial.promise].caseType)" : ""
  }

  private static func now(_ findings: StaffingFindings, _ text: String) -> String {
    findings.nowBehindFront == nil ? "" : text
  }

  private static func share(_ kept: ShareLimits, _ language: Language) -> String {
    guard kept.isAllOrNone else {
      return
        "\(language.percent(kept.estimate)) (\(language.percentBelow(kept.lower)) … \(language.percentAbove(kept.upper)))"
    }
    let files = language.count(kept.cases)
    return kept.kept == 0
      ? language.say("0 dari \(files)", "0 of \(files)") : language.say("semua \(files)", "all \(files)")
  }

  private static func remarks(
    _ member: FrontMember, _ findings: StaffingFindings, _ language: Language
  ) -> [String] {
    var remarks: [String] = []
    if case .certified(let trial) = findings.verdict, trial.staffing == member.trial.staffing {
      remarks.append(language.say("◀ terbukti", "◀ certified"))
    }
    if member == findings.nowBehindFront {
      remarks.append(
        language.say(
          "sekarang; susunan lain yang tidak lebih mahal terbukti lebih cepat",
          "now; another choice that costs no more is shown to be faster"))
    } else if member.trial.staffing == findings.now.staffing {
      remarks.append(language.say("sekarang", "now"))
    }
    if member.isFasterThanCheaper == false {
      remarks.append(
        language.say("lebih cepat dari yang di atas: tidak terbukti", "faster than the one above: not shown"))
    }
    return remarks
  }
}

/// The front of cost against time, one design a row.
public enum StaffingFrontCSV {
  public static func text(_ findings: StaffingFindings) -> String {
    let heading =
      findings.actors + [
        "cost", "mean_seconds", "mean_lower", "mean_upper", "kept_share", "kept_at_least", "kept_at_most",
        "faster_than_cheaper", "kept_case_type",
      ]
    let rows = findings.front.map { member -> [String] in
      let kept = member.trial.kept
      return member.trial.staffing.officers.map(String.init) + ["\(member.trial.cost)"]
        + CSVTable.interval(member.meanSeconds)
        + [kept?.estimate, kept?.lower, kept?.upper].map { $0.map { "\($0)" } ?? "" }
        + [
          member.isFasterThanCheaper.map { "\($0)" } ?? "", findings.types[member.trial.promise].caseType,
        ]
    }
    return CSVField.table([heading] + rows)
  }
}

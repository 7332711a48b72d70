// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText
import SimpulWords

/// What the drawing of a row does not tell, in few words.
struct RowNotes: Speaking {
  let flow: ProcedureFlow
  /// The procedure as it is, where a redesign is drawn.
  let before: Procedure?
  let language: Language

  func notes(onRow row: Int) -> [String] {
    let activity = flow.rows[row].activity
    return [
      change(activity), branches(flow.rows[row]), team(activity), batchSchedule(activity), patience(activity),
      skipped(activity), cancels(activity),
    ].compactMap { $0 } + substitutes(activity) + [returns(activity, row)].compactMap { $0 }
      + outcomes(activity, row)
  }

  private func change(_ activity: Activity) -> String? {
    guard let before else { return nil }
    guard let old = before.activities.first(where: { $0.key == activity.key }) else {
      return say("BARU", "NEW")
    }
    return old == activity ? nil : say("DIUBAH", "CHANGED")
  }

  private func branches(_ row: DocumentRow) -> String? {
    row.branches.isEmpty
      ? nil
      : say("serentak: ", "in parallel: ") + row.branches.joined(separator: " / ")
        + row.needed.map { say(", perlu bagi ", ", needed by ") + shares($0) }.joined()
  }

  private func team(_ activity: Activity) -> String? {
    guard case .teams(let teams) = activity.performers, teams.count > 1 || teams.contains(where: isSeveral)
    else { return nil }
    let names = teams.map { team in
      team.map { $0.officers > 1 ? "\($0.officers) \($0.actor)" : $0.actor }.joined(separator: " + ")
    }
    let kept = activity.keepsOfficersFree ? say(", menunggu lengkap", ", kept free until complete") : ""
    return say("oleh ", "by ") + names.joined(separator: say(", bila sibuk ", ", else ")) + kept
  }

  private func isSeveral(_ team: [Requirement]) -> Bool { team.reduce(0) { $0 + $1.officers } > 1 }

  private func batchSchedule(_ activity: Activity) -> String? {
    activity.batchSchedule.isEmpty ? nil : language.batchSchedule(activity.batchSchedule)
  }

  private func patience(_ activity: Activity) -> String? {
    activity.patience == nil ? nil : say("sebagian pemohon tidak sabar", "some citizens give up")
  }

  private func cancels(_ activity: Activity) -> String? {
    activity.cancelsBranches ? say("dapat menghentikan cabang lain", "may end the other branches") : nil
  }

  private func skipped(_ activity: Activity) -> String? {
    activity.skipped.map { say("dilewati pada ", "passed by in ") + shares($0) + say(" berkas", " of cases") }
  }

  private func substitutes(_ activity: Activity) -> [String] {
    activity.substitutions.map {
      say(
        "pengganti sejak hari ke-\($0.fromDay): \($0.substitute)",
        "substitute from day \($0.fromDay): \($0.substitute)")
    }
  }

  private func returns(_ activity: Activity, _ row: Int) -> String? {
    guard let returned = activity.returned, let target = flow.returnRow(of: row) else { return nil }
    let share = returnShares(returned.probability)
    return target == row
      ? say("\(share) dikembalikan untuk diperbaiki", "\(share) sent back to be put right")
      : say("\(share) kembali ke \(flow.label(target))", "\(share) sent back to \(flow.label(target))")
  }

  /// The branches of a decision.
  private func outcomes(_ activity: Activity, _ row: Int) -> [String] {
    activity.decision.map { branch in
      let share =
        branch.condition.map(language.condition) ?? branch.share.map(shares) ?? say("sisanya", "the rest")
      let target = branch.target == .following ? activity.next : branch.target
      return "\(branch.name): \(share) → " + place(target, behind: row)
    }
  }

  private func place(_ target: Target, behind row: Int) -> String {
    if case .end(let outcome) = target { return language.outcome(outcome) }
    let rows = flow.rows(of: target, behind: row)
    return rows.isEmpty ? language.outcome(Target.done) : language.list(rows.map(flow.label))
  }

  private func returnShares(_ value: ByCaseType<ReturnShares>) -> String {
    let common = value.common.map { [language.returnShares($0)] } ?? []
    return (common + value.entries.map { "\($0.caseType) \(language.returnShares($0.value))" })
      .map(\.withUnitsTied).joined(separator: ", ")
  }

  private func shares(_ value: ByCaseType<Double>) -> String {
    let common = value.common.map { [language.statedPercent($0)] } ?? []
    return (common + value.entries.map { "\($0.caseType) \(language.statedPercent($0.value))" })
      .map(\.withUnitsTied).joined(separator: ", ")
  }
}

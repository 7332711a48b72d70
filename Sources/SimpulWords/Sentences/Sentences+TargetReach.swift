// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

// Whether the changes reach the targets, and how few of them do.
extension Sentences {
  /// What is missing to the targets with all changes, or the fewest of them that reach them.
  package func targetReach(_ comparison: ComparisonFindings) -> String? {
    guard let reach = comparison.target, let farthest = reach.farthest else { return nil }
    switch reach.verdict {
    case .notReached:
      guard let missed = missed(farthest, of: reach) else { return nil }
      return reach.smallest.isEmpty ? missed : missed + " " + fewest(reach, of: comparison.changes)
    case .hangsOnUnfinished:
      let files = language.hangsOn(undecided(farthest, comparison))
      let (target, whose) = (targets(reach), name(farthest, in: reach))
      let of = reach.caseTypes.count > 1 ? " (\(whose))" : ""
      return say(
        "Apakah semua perubahan bersama-sama mencapai \(target) belum dapat dikatakan\(of): \(files).",
        "Whether all changes together reach \(target) cannot be determined yet\(of): \(files).")
    case .undecided:
      let target = targets(reach)
      let whose =
        reach.caseTypes.count > 1
        ? say(
          "; yang paling belum pasti: \(name(farthest, in: reach))",
          "; the least sure is \(name(farthest, in: reach))") : ""
      return say(
        "Apakah semua perubahan bersama-sama mencapai \(target) belum dapat dipastikan\(whose).",
        "Whether all changes together reach \(target) cannot be determined yet\(whose).")
    case .reached: return fewest(reach, of: comparison.changes)
    }
  }

  /// Of one case type, with all changes.
  private func undecided(
    _ caseType: TargetReach.CaseType, _ comparison: ComparisonFindings
  ) -> UndecidedCases? {
    let design = findings.designs[comparison.design]
    let own = design.caseTypes.first {
      $0.caseType == caseType.caseType && $0.procedure == caseType.procedure
    }
    return (own ?? design.overall).promise?.undecided
  }

  /// How much is missing; of several case types, that of which most is, with all that miss theirs.
  private func missed(_ farthest: TargetReach.CaseType, of reach: TargetReach) -> String? {
    guard let missing = farthest.missing else { return nil }
    let target = language.statedPercent(farthest.target)
    let points =
      100 * missing.estimate < 0.05
      ? say("di bawah ", "less than ") + language.number(0.1, digits: 1)
      : language.number(100 * missing.estimate, digits: 1)
    let limits = range(missing) { language.number(100 * $0, digits: 1) }
    guard reach.caseTypes.count > 1 else {
      return say(
        "Dengan semua perubahan, sasaran \(target) masih kurang \(points) poin (\(limits)).",
        "With all changes \(points) points are still missing to the target of \(target) (\(limits)).")
    }
    let whose = name(farthest, in: reach)
    let others = reach.caseTypes.filter { $0.verdict == .notReached && $0 != farthest }.map {
      name($0, in: reach)
    }
    guard !others.isEmpty else {
      return say(
        "Dengan semua perubahan, \(whose) masih kurang \(points) poin dari sasarannya \(target) (\(limits)).",
        "With all changes \(points) points are still missing for \(whose) to the target of \(target) (\(limits))."
      )
    }
    let missed = say(
      "Dengan semua perubahan, \(whose) paling jauh dari sasarannya: masih kurang \(points) poin dari \(target) (\(limits)).",
      "With all changes, \(whose) is farthest from its target: \(points) points are still missing to \(target) (\(limits))."
    )
    return missed + " "
      + say(
        "Sasarannya juga tidak tercapai: \(language.list(others)).",
        "Also short of their targets: \(language.list(others)).")
  }

  private func fewest(_ reach: TargetReach, of changes: [ChangeContribution]) -> String {
    let target = targets(reach)
    if reach.combinations == 0 {
      return say(
        "Semua perubahan bersama-sama mencapai \(target); perubahan mana yang sudah cukup tidak dicari, karena tidak semua "
          + "gabungannya dijalankan.",
        "All changes together reach \(target); which of them are enough was not looked for, because not every combination "
          + "of them was run.")
    }
    guard let first = reach.smallest.first else {
      let needed = reach.replicationsNeeded.map {
        say(" (diperlukan sedikitnya --replications \($0))", " (it takes at least --replications \($0))")
      }
      return say(
        "Gabungan perubahan yang terkecil untuk \(target) tidak dapat ditunjukkan: semua gabungan dibaca sekaligus, "
          + "dan untuk itu ulangannya terlalu sedikit\(needed ?? "").",
        "The fewest changes for \(target) cannot be shown: all combinations are read together, and there "
          + "are too few replications for that\(needed ?? "").")
    }
    if first.isEmpty {
      return say(
        "S\(target.dropFirst()) sudah tercapai tanpa satu perubahan pun.",
        "T\(target.dropFirst()) \(isOne(reach) ? "is" : "are") reached without any change.")
    }
    var sentence: String
    if first.count == changes.count {
      sentence =
        reach.smallerUndecided == 0
        ? say("Untuk \(target) semua perubahan diperlukan.", "All changes are needed for \(target).")
        : say(
          "Bahwa lebih sedikit perubahan cukup untuk \(target) tidak terbukti.",
          "That fewer changes are enough for \(target) is not shown.")
    } else {
      let sets = reach.smallest.map { keys in
        language.list(keys.map { key in "\"\(changes.first { $0.change == key }?.name ?? key)\"" })
      }
      let shown = sets.prefix(3).joined(separator: say("; atau ", "; or "))
      let more =
        sets.count > 3
        ? say("; atau ", "; or ") + language.counted(sets.count - 3, "pilihan lain", "more choice") : ""
      sentence = say(
        "Untuk \(target) cukup \(first.count) dari \(changes.count) perubahan: \(shown)\(more).",
        "For \(target), \(first.count) of \(changes.count) changes \(first.count == 1 ? "is" : "are") enough: "
          + "\(shown)\(more).")
    }
    if first.count == 1, reach.smallerUndecided > 0 {
      sentence += say(
        " (Apakah tercapai tanpa satu perubahan pun belum dapat dipastikan.)",
        " (Whether without any change, too, cannot be determined yet.)")
    } else if reach.smallerUndecided > 0 {
      sentence += say(
        " (Gabungan lebih kecil yang belum dapat dipastikan: \(reach.smallerUndecided).)",
        " (Smaller combinations of which it cannot be determined yet: \(reach.smallerUndecided).)")
    }
    if reach.equalUndecided > 0 {
      sentence += say(
        " (Gabungan lain sebanyak itu yang belum dapat dipastikan: \(reach.equalUndecided).)",
        " (Others of as many of which it cannot be determined yet: \(reach.equalUndecided).)")
    }
    return sentence
  }

  private func isOne(_ reach: TargetReach) -> Bool { reach.caseTypes.count == 1 }

  /// `the target of 90 %`, or those of all case types.
  private func targets(_ reach: TargetReach) -> String {
    let shares = reach.caseTypes.map { language.statedPercent($0.target) }
    guard let first = shares.first, isOne(reach) else {
      return say("sasaran semua jenis berkas", "the targets of all case types")
    }
    return say("sasaran \(first)", "the target of \(first)")
  }

  /// With its procedure where another one has a case type of the same name.
  private func name(_ caseType: TargetReach.CaseType, in reach: TargetReach) -> String {
    let isUnique = reach.caseTypes.count { $0.caseType == caseType.caseType } == 1
    return isUnique ? caseType.caseType : "\(caseType.procedure): \(caseType.caseType)"
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel

// What each change of a redesign does, and with what others.
extension Sentences {
  /// What a change is called; the key is for files.
  package func name(of change: Change.Key, in comparison: ComparisonFindings) -> String {
    comparison.changes.first { $0.change == change }?.name ?? change
  }

  private func quoted(_ changes: [Change.Key], in comparison: ComparisonFindings) -> String {
    language.list(changes.map { "\"\(name(of: $0, in: comparison))\"" })
  }

  package func needEachOther(_ comparison: ComparisonFindings) -> [String] {
    var seen: [[Change.Key]] = []
    return comparison.needEachOther.compactMap { pair in
      if seen.contains([pair.first, pair.second]) { return nil }
      seen.append([pair.first, pair.second])
      let names = quoted([pair.first, pair.second], in: comparison)
      return say(
        "\(names) saling memerlukan: bersama-sama jauh lebih berguna daripada masing-masing.",
        "\(names) need each other: together they do far more than each alone.")
    }
  }

  /// What a change contributes to the whole gain; `tidak terbukti` where its contribution may as well be none.
  package func share(
    of change: ChangeContribution, in comparison: ComparisonFindings,
    _ share: (ChangeContribution) -> Double?, _ part: (ChangeEffect) -> Interval?
  ) -> String {
    if change.contribution == nil, let first = change.contributesWith.first, share(change) == nil {
      let name = name(of: first, in: comparison)
      return say("bersama \"\(name)\"", "with \"\(name)\"")
    }
    guard let value = share(change) else { return "–" }
    if let part = change.contribution.flatMap(part), !part.excludesZero, part.halfWidth > 0 {
      return say("tak terbukti", "not shown")
    }
    return language.percent(value, digits: 0)
  }

  /// What stands behind an effect of a change that was not made, or not taken away, by itself.
  package func mark(withOthers others: [Change.Key]) -> String { others.isEmpty ? "" : " *" }

  /// With what a change is made that requires others, and what goes with one that others require: none of the marked figures is of
  /// one change alone.
  package func withOthers(_ comparison: ComparisonFindings) -> [String] {
    comparison.changes.filter { !$0.madeWith.isEmpty }.map { change in
      let others = quoted(change.madeWith, in: comparison)
      return say(
        "* Sendirian: \"\(change.name)\" dilakukan bersama \(others), yang disyaratkannya; angkanya untuk semuanya bersama.",
        "* Alone: \"\(change.name)\" is made with \(others), which it requires; the figure is of all of them together."
      )
    }
      + comparison.changes.filter { !$0.goneWith.isEmpty }.map { change in
        let others = quoted(change.goneWith, in: comparison)
        return say(
          "* Bila dicabut: bersama \"\(change.name)\" dicabut pula \(others), yang mensyaratkannya.",
          "* Taken away: with \"\(change.name)\" goes \(others), which "
            + (change.goneWith.count == 1 ? "requires it." : "require it."))
      }
  }
}

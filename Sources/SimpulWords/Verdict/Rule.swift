// SPDX-License-Identifier: GPL-3.0-or-later

/// Which rule chose a sentence of a verdict, in the order in which a verdict says them.
package enum Rule: String, CaseIterable, Sendable {
  // Of a redesign against the first design.
  case promiseChange, timeChange, targetReach, harm, overtimeChange, changesNeedEachOther
  // Of all designs.
  case subsetContainingBest
  // Of one design.
  case overload, promise, ending, longestWait, causesOfWaiting, bottleneck, notTheBusiest, notTheLongestQueue
  case notTheLongestActive, interventionsDisagree, nextBottleneck, costs, overtime, fittingIntervention
  // Of the assumed numbers.
  case sensitivity
}

/// A sentence of a verdict, and the rule that chose it.
package struct Sentence: Equatable, Sendable {
  package let rule: Rule
  package let text: String
}

extension [Sentence] {
  /// The texts of some rules, in the verdict's order.
  package func texts(_ rules: Rule...) -> [String] { filter { rules.contains($0.rule) }.map(\.text) }

  /// All texts but those of some rules, in the verdict's order.
  package func texts(without rules: Rule...) -> [String] { filter { !rules.contains($0.rule) }.map(\.text) }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

extension TargetVerdict {
  /// The verdict of limits on their target; wrong with the error of one limit, since only one of both claims can be
  /// wrong at a time.
  ///
  /// A target of all is disproved by a single late case, and one of none needs no proof.
  init(of kept: ShareLimits, target: Double) {
    if target <= 0 || kept.lower >= target {
      self = .reached
    } else if kept.upper < target || target >= 1 && kept.kept < kept.cases {
      self = .notReached
    } else {
      self = .undecided
    }
  }

  /// Whether several shares reach their targets, all of them, as limits of a stated confidence show together.
  ///
  /// The claim that all do needs no correction: it is wrong only where some share does not reach its target, and that one
  /// passes with at most 1 - confidence (Berger 1982). That some does not is asked of each of them (Bonferroni).
  ///
  /// - Returns: nil where some share has no limits: no cases, or too few replications.
  /// - Precondition: `0.5 < confidence < 1`, and as many targets as samples.
  init?(ofAll samples: [PromiseSample], targets: [Double], confidence: Double) {
    precondition(samples.count == targets.count, "each share has a target")
    func verdicts(_ confidence: Double) -> [TargetVerdict]? {
      let verdicts = zip(samples, targets).compactMap { $0.verdict(target: $1, confidence: confidence) }
      return verdicts.count == samples.count ? verdicts : nil
    }
    let together = Bonferroni.level(confidence: confidence, count: max(1, samples.count))
    guard let each = verdicts(confidence), let joint = verdicts(together) else { return nil }
    if each.allSatisfy({ $0 == .reached }) {
      self = .reached
    } else if joint.contains(.notReached) {
      self = .notReached
    } else {
      self = each.contains(.hangsOnUnfinished) ? .hangsOnUnfinished : .undecided
    }
  }
}

extension [TargetVerdict] {
  /// Verdict on several targets that are all to be reached; nil where there are none.
  var worst: TargetVerdict? {
    let order: [TargetVerdict] = [.notReached, .hangsOnUnfinished, .undecided, .reached]
    return order.first(where: contains)
  }
}

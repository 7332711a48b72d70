// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

/// The verdict of a study, composed once: each paper prints the parts for which it has room, by their rules.
package struct StudyVerdict: Equatable, Sendable {
  /// What each redesign changes, in the order of the findings' comparisons.
  package let comparisons: [[Sentence]]
  /// Which design may be the best; empty where there are only two.
  package let best: [Sentence]
  /// What is found of each design.
  package let designs: [[Sentence]]
  /// What of it hangs on assumed numbers.
  package let assumptions: [Sentence]

  package init(_ sentences: Sentences) {
    let findings = sentences.findings
    comparisons = findings.comparisons.map { comparison in
      StudyVerdict.spoken([
        (.promiseChange, sentences.promiseChanges(comparison)),
        (.timeChange, [sentences.timeChange(comparison)]),
        (.targetReach, [sentences.targetReach(comparison)]), (.harm, sentences.harmful(comparison)),
        (.overtimeChange, sentences.overtimeChanges(comparison)),
        (.changesNeedEachOther, sentences.needEachOther(comparison)),
      ])
    }
    best = StudyVerdict.spoken([(.subsetContainingBest, sentences.subsetContainingBest)])
    designs = findings.designs.map { design in
      StudyVerdict.spoken([
        (.overload, sentences.overload(design)), (.promise, sentences.promises(of: design)),
        (.ending, sentences.endings(design.overall)), (.longestWait, [sentences.waiting(design)]),
        (.causesOfWaiting, [sentences.why(design)]), (.bottleneck, sentences.bottleneck(design)),
        (.notTheBusiest, [sentences.notTheBusiest(design)]),
        (.notTheLongestQueue, [sentences.notTheLongestQueue(design)]),
        (.notTheLongestActive, [sentences.notTheLongestActive(design)]),
        (.interventionsDisagree, [sentences.interventionsDisagree(design)]),
        (.nextBottleneck, [sentences.nextBottleneck(design)]), (.costs, [sentences.costs(design.overall)]),
        (.overtime, sentences.overtime(design)), (.fittingIntervention, sentences.correctiveMeasures(design)),
      ])
    }
    assumptions = StudyVerdict.spoken([(.sensitivity, sentences.sensitivity())])
  }

  private static func spoken(_ rules: [(Rule, [String?])]) -> [Sentence] {
    rules.flatMap { rule, texts in texts.compactMap { text in text.map { Sentence(rule: rule, text: $0) } } }
  }
}

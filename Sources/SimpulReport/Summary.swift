// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

/// Ten lines for a memo.
public enum Summary {
  public static func text(_ findings: Findings, language: Language) -> String {
    let sentences = Sentences(language: language, findings: findings)
    let run = RunText(findings, language, .plain)
    var lines = [
      [findings.study.title, findings.study.agency].compactMap { $0 }.joined(separator: ", ")
    ]
    for comparison in findings.comparisons {
      let design = findings.designs[comparison.design]
      lines += [
        sentences.promiseChange(comparison), design.overall.promise.flatMap(sentences.target),
        sentences.timeChange(comparison),
      ].compactMap { $0 }
      lines += sentences.harmful(comparison)
    }
    let first = findings.designs[0]
    lines += sentences.overload(first)
    if findings.comparisons.isEmpty { lines += [sentences.promise(first.overall)].compactMap { $0 } }
    lines += [sentences.waiting(first), sentences.why(first), sentences.bottleneck(first)].compactMap { $0 }
    lines.append(run.numbers)
    lines.append(
      language.say(
        "\(findings.study.replications) ulangan, benih \(findings.study.seed); rentang dalam kurung adalah "
          + "selang kepercayaan \(language.percent(findings.study.confidence, digits: 0)).",
        "\(findings.study.replications) replications, seed \(findings.study.seed); ranges in parentheses are "
          + "\(language.percent(findings.study.confidence, digits: 0)) confidence intervals."))
    return lines.filter { !$0.isEmpty }.prefix(10).joined(separator: "\n") + "\n"
  }
}

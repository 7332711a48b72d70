// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

/// Ten lines for a memo.
public enum Memo {
  public static func text(_ findings: Findings, language: Language) -> String {
    let sentences = Sentences(language: language, findings: findings)
    let run = RunText(findings, language, .plain)
    var lines = [
      [findings.study.title, findings.study.agency].compactMap { $0 }.joined(separator: ", ")
    ]
    for comparison in findings.comparisons {
      lines += sentences.promiseChanges(comparison)
      lines += [sentences.timeChange(comparison)].compactMap { $0 } + sentences.harmful(comparison)
    }
    lines += sentences.mayBeBest
    let first = findings.designs[0]
    lines +=
      sentences.overload(first)
      + sentences.endings(first.overall)
    if findings.comparisons.isEmpty { lines += [sentences.promise(of: first)].compactMap { $0 } }
    lines += [sentences.waiting(first), sentences.why(first)].compactMap { $0 } + sentences.bottleneck(first)
    lines += [sentences.costs(first.overall)].compactMap { $0 }
    let study = findings.study
    let confidence = language.percent(study.confidence, digits: 0)
    let closing = [
      [run.numbers, sentences.careful ?? ""].filter { !$0.isEmpty }.joined(separator: ". "),
      language.say(
        "\(study.replications) ulangan, benih \(study.seed); rentang dalam kurung adalah selang kepercayaan "
          + "\(confidence).",
        "\(study.replications) replications, seed \(study.seed); ranges in parentheses are \(confidence) "
          + "confidence intervals."),
    ]
    return (lines.filter { !$0.isEmpty }.prefix(10 - closing.count) + closing.filter { !$0.isEmpty })
      .joined(separator: "\n") + "\n"
  }
}

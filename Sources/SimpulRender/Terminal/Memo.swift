// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulWords

/// Ten lines for a memo; of several redesigns as many as it takes, each of which says of which design it is.
public enum Memo {
  public static func text(_ findings: Findings, language: Language) -> String {
    let sentences = Sentences(language: language, findings: findings)
    let run = RunText(findings, language, .plain)
    var lines = [
      [findings.study.title, findings.study.agency].compactMap { $0 }.joined(separator: ", ")
    ]
    let first = findings.designs[0]
    lines += changes(sentences) + sentences.mayBeBest
    lines += sentences.named(0, sentences.overload(first) + sentences.endings(first.overall))
    if findings.comparisons.isEmpty { lines += [sentences.promise(of: first)].compactMap { $0 } }
    lines += sentences.named(0, [sentences.waiting(first), sentences.why(first)].compactMap { $0 })
    let bottlenecks = bottlenecks(sentences)
    let costs = sentences.named(0, [sentences.costs(first.overall)].compactMap { $0 })
    let study = findings.study
    let confidence = language.percent(study.confidence, digits: 0)
    let replications = language.replicationsAndSeed(study)
    let closing = [
      [run.numbers, sentences.careful ?? ""].filter { !$0.isEmpty }.joined(separator: ". "),
      language.say(
        "\(replications); rentang dalam kurung adalah selang kepercayaan \(confidence).",
        "\(replications); ranges in parentheses are \(confidence) confidence intervals."),
    ]
    lines = lines.filter { !$0.isEmpty }
    if sentences.hasSeveralRedesigns {
      lines += bottlenecks + costs
    } else {
      // Whatever else there is to say, the bottleneck is among it.
      let most = 10 - closing.count
      lines = Array((lines.prefix(most - min(bottlenecks.count, 2)) + bottlenecks + costs).prefix(most))
    }
    return (lines + closing.filter { !$0.isEmpty }).joined(separator: "\n") + "\n"
  }

  /// What redesigns change: a line for each where there are several.
  private static func changes(_ sentences: Sentences) -> [String] {
    sentences.findings.comparisons.flatMap { comparison -> [String] in
      let lines =
        sentences.promiseChanges(comparison) + [sentences.timeChange(comparison)].compactMap { $0 }
        + sentences.harmful(comparison)
      guard sentences.hasSeveralRedesigns, !lines.isEmpty else { return lines }
      return sentences.named(comparison.design, [lines.joined(separator: " ")])
    }
  }

  /// Of the first design, and of every other one where there are several redesigns: a line for each.
  private static func bottlenecks(_ sentences: Sentences) -> [String] {
    let designs = sentences.findings.designs
    guard sentences.hasSeveralRedesigns else { return sentences.bottleneck(designs[0]) }
    return designs.enumerated().flatMap { place, design in
      sentences.named(place, [sentences.bottleneck(design).joined(separator: " ")].filter { !$0.isEmpty })
    }
  }
}

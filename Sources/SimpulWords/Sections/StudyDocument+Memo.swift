// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

extension StudyDocument {
  /// Ten lines for a memo; of several redesigns as many as it takes, each of which says of which design it is.
  package var memo: Document {
    let (study, first) = (findings.study, conclusion.designs[0])
    var lines = [[study.title, study.agency].compactMap { $0 }.joined(separator: ", ")]
    lines += changeLines + conclusion.best.map(\.text)
    lines += sentences.named(0, first.texts(.overload, .ending))
    if findings.comparisons.isEmpty {
      // In one line, also of several case types.
      lines += [sentences.promise(of: findings.designs[0])].compactMap { $0 }
    }
    lines += sentences.named(0, first.texts(.longestWait, .causesOfWaiting))
    let costs = sentences.named(0, first.texts(.costs))
    let confidence = language.percent(study.confidence, digits: 0)
    let replications = language.replicationsAndSeed(study)
    let closing = [
      [basis, sentences.careful ?? ""].filter { !$0.isEmpty }.joined(separator: ". "),
      say(
        "\(replications); rentang dalam kurung adalah selang kepercayaan \(confidence).",
        "\(replications); ranges in parentheses are \(confidence) confidence intervals."),
    ].filter { !$0.isEmpty }
    lines = lines.filter { !$0.isEmpty }
    let bottlenecks = bottleneckLines
    if sentences.hasSeveralRedesigns {
      lines += bottlenecks + costs
    } else {
      // Whatever else there is to say, the bottleneck is among it.
      let most = 8
      lines = Array((lines.prefix(most - min(bottlenecks.count, 2)) + bottlenecks + costs).prefix(most))
    }
    return Document(title: study.title, [(lines + closing).map { .lead($0) }])
  }

  /// What redesigns change: a line for each where there are several.
  private var changeLines: [String] {
    zip(findings.comparisons, conclusion.comparisons).flatMap { comparison, spoken -> [String] in
      let lines = spoken.texts(.promiseChange, .timeChange, .harm)
      guard sentences.hasSeveralRedesigns, !lines.isEmpty else { return lines }
      return sentences.named(comparison.design, [lines.joined(separator: " ")])
    }
  }

  /// Of the first design, and of every other one where there are several redesigns: a line for each.
  private var bottleneckLines: [String] {
    guard sentences.hasSeveralRedesigns else { return conclusion.designs[0].texts(.bottleneck) }
    return conclusion.designs.enumerated().flatMap { place, spoken in
      sentences.named(place, [spoken.texts(.bottleneck).joined(separator: " ")].filter { !$0.isEmpty })
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulSweep
import SimpulWords

/// A sweep in a few lines, for a memo and for the terminal.
public enum SweepSummary {
  public static func text(_ record: SweepRecord, _ findings: SweepFindings, language: Language) -> String {
    let sentences = SweepSentences(record: record, findings: findings, language: language)
    var lines = [[record.title, record.agency].compactMap { $0 }.joined(separator: ", ")]
    lines += [
      sentences.standings(findings.asIs, isRedesign: false),
      sentences.overload(findings.asIs, isRedesign: false),
    ].compactMap { $0 }
    lines += sentences.spread(findings.asIs, isRedesign: false)
    lines += [sentences.bottlenecks, sentences.worst].compactMap { $0 }
    lines += sentences.outliers
    if let redesign = findings.toBe {
      lines += [
        sentences.standings(redesign, isRedesign: true), sentences.overload(redesign, isRedesign: true),
      ].compactMap { $0 }
      lines += sentences.spread(redesign, isRedesign: true) + sentences.changes
    }
    lines += [sentences.reading[0], sentences.closing]
    return lines.joined(separator: "\n") + "\n"
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics
import SimpulVerification
import SimpulWords

/// What `verify` prints.
public enum VerificationReport {
  public static func text(_ findings: VerificationFindings, language: Language, style: Style) -> String {
    let text = VerificationText(findings: findings, language: language, style: style)
    var parts = [[text.heading]]
    if !findings.cases.isEmpty { parts += [text.table, text.checks] }
    if !findings.suite.isEmpty { parts += text.suite }
    parts.append([text.verdict])
    if findings.suite.isEmpty { parts.append([text.invitation]) }
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The findings for machines.
  public static func json(_ findings: VerificationFindings) -> String { FindingsJSON.text(of: findings) }
}

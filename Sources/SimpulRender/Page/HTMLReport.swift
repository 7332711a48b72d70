// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulWords

/// The report as one file: nothing is fetched, all text is escaped, and it prints on A4.
public enum HTMLReport {
  /// The whole page.
  ///
  /// - Parameter readBack: the scenario files as they were read, shown on the screen and not on paper.
  public static func page(
    _ findings: Findings, language: Language, provenance: Provenance, readBack: String
  ) -> String {
    let content = PageContent(
      findings: findings, language: language, provenance: provenance, readBack: readBack)
    return HTMLPage.text(
      HTMLTemplate.text, content.values, title: findings.study.title, language: language)
  }
}

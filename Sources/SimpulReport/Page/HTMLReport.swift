// SPDX-License-Identifier: GPL-3.0-or-later

import Mustache
import SimpulAnalysis

/// The report as one file: nothing is fetched, everything is escaped by the template, and it prints on A4.
public enum HTMLReport {
  /// The whole page.
  ///
  /// - Parameter readBack: the scenario files as they were read, shown on the screen and not on paper.
  public static func page(
    _ findings: Findings, language: Language, provenance: Provenance, readBack: String
  ) -> String {
    let content = PageContent(
      findings: findings, language: language, provenance: provenance, readBack: readBack)
    do {
      return try MustacheTemplate(string: HTMLTemplate.text).render(content.values)
    } catch {
      return "<!doctype html><title>Simpul</title><pre>\(SVG.escaped("\(error)"))</pre>"
    }
  }
}

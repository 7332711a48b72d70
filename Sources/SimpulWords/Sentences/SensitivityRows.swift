// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel

/// The numbers that were varied, one a row: what the headline of the last design becomes at both ends.
package struct SensitivityRows {
  package struct Row {
    package var place: String
    package var stated: String
    package var range: String
    package var atLower: String
    package var atUpper: String
    package var verdict: String
  }

  package let sentences: Sentences

  package init(sentences: Sentences) {
    self.sentences = sentences
  }

  private var language: Language { sentences.language }
  private func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }

  package var rows: [Row] {
    (sentences.findings.sensitivity?.numbers ?? []).map { number in
      Row(
        place: language.place(number.number), stated: language.stated(number.number.text),
        range: "\(language.stated(number.lower.value)) … \(language.stated(number.upper.value))",
        atLower: headline(number.lower),
        atUpper: headline(number.upper),
        verdict: number.isTurning ? say("BERUBAH", "CHANGES") : say("tetap", "the same"))
    }
  }

  /// What the two columns show.
  package var measure: String {
    let findings = sentences.findings
    let last = findings.designs.count - 1
    let name = findings.designs.count > 1 ? ", " + language.name(ofDesign: last, in: findings) : ""
    return
      (findings.designs[last].overall.promise == nil
      ? language.word(Measure.meanTime) : language.word(Measure.promiseKept)) + name
  }

  private func headline(_ variation: NumberSensitivity.Variation) -> String {
    guard let last = variation.outcome?.designs.last else { return say("tidak dapat", "not possible") }
    if let kept = last.kept { return kept.share.map { language.percent($0) } ?? "–" }
    return last.meanSeconds.interval.map { sentences.time($0.estimate) } ?? "–"
  }
}

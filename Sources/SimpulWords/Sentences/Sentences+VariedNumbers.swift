// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText

// The numbers that were varied, as a table.
extension Sentences {
  /// Of each number its place, what is stated, its range, what the headline of the last design becomes at both ends, and
  /// whether the verdict does.
  var variedNumbers: [[String]] {
    (findings.sensitivity?.numbers ?? []).map { number in
      [
        language.place(number.number), language.stated(number.number.text),
        "\(language.stated(number.lower.value)) … \(language.stated(number.upper.value))",
        headline(number.lower), headline(number.upper),
        number.isTurning ? say("BERUBAH", "CHANGES") : say("tetap", "the same"),
      ]
    }
  }

  /// What the headline is.
  var variedMeasure: String {
    let last = findings.designs.count - 1
    let name = findings.designs.count > 1 ? ", " + language.name(ofDesign: last, in: findings) : ""
    return
      (findings.designs[last].overall.promise == nil
      ? language.word(Measure.meanTime) : language.word(Measure.promiseKept)) + name
  }

  private func headline(_ variation: NumberSensitivity.Variation) -> String {
    guard let last = variation.outcome?.designs.last else { return say("tidak dapat", "not possible") }
    if let kept = last.kept { return kept.share.map { language.percent($0) } ?? "–" }
    return last.meanSeconds.interval.map { time($0.estimate) } ?? "–"
  }
}

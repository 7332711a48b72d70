// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText
import SimpulWords

/// The figures of the report beside the picture of the procedure: at most four, and the warm-up where it was found.
struct Figures: Speaking {
  struct Figure {
    var title: String
    var picture: String
    var note: String
  }

  /// Where bars begin, behind the names, and the most that they take.
  static let left = 170.0
  static let reach = 280.0
  /// Where the numbers behind the longest bars begin.
  static let numbers = left + reach + 14
  static let target = "#b00020"

  let findings: Findings
  let language: Language
  let sentences: Sentences
  let spent: SpentTime

  init(_ study: StudyDocument) {
    (findings, language) = (study.findings, study.language)
    (sentences, spent) = (study.sentences, study.spent)
  }

  /// Nil where there is nothing to draw.
  func figure(_ reference: FigureReference) -> Figure? {
    switch reference {
    case .headline: headline
    case .times: times
    case .waiting: waiting
    case .addedCapacity: addedCapacity
    case .warmUp: warmUp
    case .spread, .ordered, .procedure: nil
    }
  }

  func name(_ position: Int) -> String { language.name(ofDesign: position, in: findings) }

  var confidence: String { language.percent(findings.study.confidence, digits: 0) }

  /// Actors whose added capacity may help most in the first design.
  var marked: [Actor.Key] { findings.designs[0].bottleneck?.headline.actors ?? [] }

  /// A name before a bar, in two lines where one would be too long; its middle at `y`.
  func label(_ svg: inout SVG, _ text: String, y: Double, isBold: Bool = false, behind: Double = 0) {
    let lines = TextWidth.lines(text, within: Figures.left - 14 - behind, size: 12, isBold: isBold)
    let shown = lines.count > 2 ? [lines[0], String(lines[1].dropLast(2)) + "…"] : lines
    svg.lines(Figures.left - 8 - behind, y, shown, anchor: .end, isBold: isBold)
  }

  /// An interval as a line with two ends.
  func whisker(_ svg: inout SVG, from low: Double, to high: Double, y: Double) {
    svg.line(low, y, high, y, stroke: "#111", width: 1.8)
    svg.line(low, y - 5, low, y + 5, stroke: "#111", width: 1.8)
    svg.line(high, y - 5, high, y + 5, stroke: "#111", width: 1.8)
  }
}

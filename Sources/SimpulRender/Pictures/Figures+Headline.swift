// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics
import SimpulWords

extension Figures {
  /// The promise (else the mean time) of each design with its interval, and the target.
  var headline: Figure? {
    let hasPromise = findings.designs.allSatisfy { $0.overall.promise?.kept.share != nil }
    let values = findings.designs.map { hasPromise ? share($0) : $0.overall.workingTime.meanSeconds.interval }
    guard values.contains(where: { $0 != nil }) else { return nil }
    let isLong = spent.isLong(values.compactMap { $0?.estimate })
    func text(_ value: Double) -> String {
      hasPromise ? language.percent(value) : spent.text(value, inDays: isLong)
    }
    let title =
      hasPromise
      ? say("Bagian berkas yang janjinya ditepati", "Share of files for which the promise is kept")
      : say("Waktu selesai rata-rata, waktu kerja", "Mean time to finish, working time")
    let told = values.enumerated().map { "\(name($0)): \($1.map { text($0.estimate) } ?? "–")" }
    let target = hasPromise ? findings.designs[0].overall.promise?.target : nil
    let bottom = 6 + 38 * Double(values.count)
    var svg = SVG(
      height: bottom + (target == nil ? 4 : 22), title: title, description: told.joined(separator: "; "))
    let top = hasPromise ? 1 : max(values.compactMap { $0?.upper }.max() ?? 0, 1)
    func place(_ value: Double) -> Double { Figures.left + Figures.reach * min(max(value, 0), top) / top }
    for (position, value) in values.enumerated() {
      let middle = 22 + 38 * Double(position)
      label(&svg, name(position), y: middle, isBold: true)
      guard let value else { continue }
      svg.rectangle(
        Figures.left, middle - 13, place(value.estimate) - Figures.left, 26,
        fill: position == 0 ? "#9aa7b4" : "#6f9bc8", stroke: "#444")
      if value.lower < value.upper {
        whisker(&svg, from: place(value.lower), to: place(value.upper), y: middle)
      }
      drawNumbers(&svg, value, y: middle, text)
    }
    svg.line(Figures.left, 4, Figures.left, bottom, stroke: "#555")
    if let target {
      svg.line(place(target), 4, place(target), bottom, stroke: Figures.target, width: 2, isDashed: true)
      svg.text(
        place(target), bottom + 14, say("sasaran ", "target ") + language.statedPercent(target),
        anchor: .middle, isBold: true, fill: Figures.target)
    }
    return Figure(
      title: title, picture: svg.text,
      note: say(
        "Garis hitam: selang kepercayaan \(confidence).", "Black lines: \(confidence) confidence intervals."))
  }

  private func drawNumbers(_ svg: inout SVG, _ value: Interval, y: Double, _ text: (Double) -> String) {
    let estimate = text(value.estimate)
    svg.text(Figures.numbers, y + 5, estimate, size: 14, isBold: true)
    guard value.lower < value.upper else { return }
    svg.text(
      Figures.numbers + TextWidth.of(estimate, size: 14, isBold: true) + 12, y + 5,
      "(\(text(value.lower)) … \(text(value.upper)))")
  }

  /// None of all, or all of all, is drawn without an interval.
  private func share(_ design: DesignFindings) -> Interval? {
    guard let kept = design.overall.promise?.kept, let share = kept.share else { return nil }
    return kept.interval
      ?? Interval(estimate: share, lower: share, upper: share, confidence: findings.study.confidence)
  }
}

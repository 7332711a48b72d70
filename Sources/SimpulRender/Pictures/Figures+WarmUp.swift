// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulWords

extension Figures {
  private static let strokes = ["#1f5f99", "#8a3b8f", "#2e7d4f", "#5a6670"]

  /// Welch's plot: how many files are present in the pilot runs, and from when on they are counted.
  var warmUp: Figure? {
    guard let warmUp = findings.study.warmUp,
      let days = warmUp.designs.map(\.presentAtDayEnd.count).max(), days > 1
    else { return nil }
    let title = say(
      "Berapa berkas ada di kantor sejak mulai kosong: keadaan tunak",
      "How many files are in the office since it began empty: the steady state")
    let (left, top, width, height) = (52.0, 24.0, 610.0, 130.0)
    let most = max(1, warmUp.designs.flatMap(\.presentAtDayEnd).max() ?? 0)
    func x(_ day: Double) -> Double { left + width * day / Double(days) }
    func y(_ count: Double) -> Double { top + height * (1 - count / most) }
    let told = warmUp.designs.map { "\($0.design): \(language.number($0.weeklyMeans.last ?? 0, digits: 1))" }
    var svg = SVG(height: top + height + 52, title: title, description: told.joined(separator: "; "))
    for count in [0, most / 2, most] {
      svg.line(left, y(count), left + width, y(count), stroke: "#d5dbe1")
      svg.text(
        left - 6, y(count) + 4, language.number(count, digits: most < 10 ? 1 : 0), size: SVG.leastSize,
        anchor: .end)
    }
    for (number, series) in warmUp.designs.enumerated() {
      let color = Figures.strokes[number % Figures.strokes.count]
      svg.path(
        series.presentAtDayEnd.enumerated().map { (x(Double($0) + 1), y($1)) }, stroke: color, width: 0.7)
      svg.path(series.weeklyMeans.enumerated().map { (x(Double($0) + 4), y($1)) }, stroke: color, width: 2.4)
      if warmUp.designs.count > 1, let last = series.weeklyMeans.last {
        svg.text(left + width, y(last) - 6, series.design, size: SVG.leastSize, anchor: .end, fill: color)
      }
    }
    let end = x(Double(7 * warmUp.weeks))
    svg.line(end, top - 4, end, y(0), stroke: Figures.target, width: 2, isDashed: true)
    svg.text(
      end + 4, top - 10, say("mulai dihitung", "counted from here"), anchor: .start, isBold: true,
      fill: Figures.target)
    let weeks = days / 7
    for week in stride(from: 0, through: weeks, by: max(1, weeks / 8)) {
      svg.line(x(Double(7 * week)), y(0), x(Double(7 * week)), y(0) + 5, stroke: "#555")
      svg.text(x(Double(7 * week)), y(0) + 18, "\(week)", size: SVG.leastSize, anchor: .middle)
    }
    svg.text(
      left + width, top + height + 44, say("minggu sejak mulai", "weeks since the start"), anchor: .end)
    return Figure(
      title: title, picture: svg.text,
      note: say(
        "Rata-rata \(warmUp.pilotReplications) ulangan percobaan: tipis per hari, tebal per tujuh hari.",
        "The mean of \(warmUp.pilotReplications) pilot runs: thin by day, thick over seven days each."))
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics
import SimpulSweep
import SimpulText
import SimpulWords

/// The pictures of a sweep: how a figure is spread over the offices, and all offices in order with their intervals.
struct SweepFigures: Speaking {
  let sentences: SweepSentences

  private static let left = 62.0
  private static let right = 684.0
  private static let bins = 20
  private static let asIsFill = "#9aa7b4"
  private static let toBeFill = "#6f9bc8"

  private var findings: SweepFindings { sentences.findings }
  var language: Language { sentences.language }

  // MARK: Spread

  private struct Series {
    var name: String
    var fill: String
    var values: [Double]
  }

  private func series(_ value: (OfficeOutcome) -> Double?) -> [Series] {
    let designs = [
      Series(
        name: say("Saat ini", "As it is"), fill: SweepFigures.asIsFill,
        values: findings.offices.compactMap { value($0.asIs) }),
      Series(
        name: say("Rancangan baru", "Redesign"), fill: SweepFigures.toBeFill,
        values: findings.offices.compactMap { $0.toBe.flatMap(value) }),
    ]
    return designs.filter { !$0.values.isEmpty }
  }

  /// Offices by the promise kept (else the mean time), one panel a design on the same scale.
  var spread: Figures.Figure? {
    let isPromise = findings.ranking.basis == .promise
    let series = isPromise ? series { $0.promise?.share } : series { $0.meanSeconds?.estimate }
    guard !series.isEmpty else { return nil }
    let top = isPromise ? 1 : max(series.flatMap(\.values).max() ?? 0, 60)
    func text(_ value: Double) -> String {
      isPromise ? language.percent(value, digits: 0) : language.compact(value)
    }
    let title =
      isPromise
      ? say(
        "Kantor menurut bagian berkas yang janjinya ditepati",
        "Offices by the share of files for which the promise is kept")
      : say(
        "Kantor menurut waktu selesai rata-rata, waktu kerja",
        "Offices by the mean time to finish, working time")
    let counts = series.map { series in
      var bins = [Int](repeating: 0, count: SweepFigures.bins)
      for value in series.values {
        bins[min(SweepFigures.bins - 1, Int(value / top * Double(SweepFigures.bins)))] += 1
      }
      return bins
    }
    let most = max(1, counts.joined().max() ?? 1)
    let panel = 118.0
    var svg = SVG(
      height: 12 + panel * Double(series.count) + 34, title: title,
      description: zip(series, counts).map { "\($0.name): \($1.map(String.init).joined(separator: " "))" }
        .joined(separator: "; "))
    func place(_ value: Double) -> Double {
      SweepFigures.left + (SweepFigures.right - SweepFigures.left) * min(max(value / top, 0), 1)
    }
    for (number, series) in series.enumerated() {
      let base = 12 + panel * Double(number + 1) - 6
      let height = panel - 34
      svg.text(SweepFigures.left, base - panel + 20, series.name, size: 13, isBold: true)
      for (bin, count) in counts[number].enumerated() where count > 0 {
        let (from, to) = (
          place(top * Double(bin) / Double(SweepFigures.bins)),
          place(top * Double(bin + 1) / Double(SweepFigures.bins))
        )
        let bar = max(1, height * Double(count) / Double(most))
        svg.rectangle(
          from + 1, base - bar, to - from - 2, bar, fill: series.fill, stroke: "#444", strokeWidth: 0.6)
        svg.text((from + to) / 2, base - bar - 4, language.count(count), size: SVG.leastSize, anchor: .middle)
      }
      svg.line(SweepFigures.left, base, SweepFigures.right, base, stroke: "#555")
    }
    let axis = 12 + panel * Double(series.count) - 6
    for tick in 0...4 {
      let value = top * Double(tick) / 4
      svg.line(place(value), axis, place(value), axis + 4, stroke: "#555")
      // The last one may reach to the edge, and no further.
      let isLast = tick == 4
      svg.text(
        isLast ? SVG.pageWidth - 2 : place(value), axis + 18, text(value), anchor: isLast ? .end : .middle)
    }
    if isPromise, let target = findings.asIs.standings?.target {
      svg.line(place(target), 22, place(target), axis, stroke: Figures.target, width: 2, isDashed: true)
      svg.text(
        place(target) - 4, axis + 32, say("sasaran ", "target ") + language.statedPercent(target),
        anchor: .middle, isBold: true, fill: Figures.target)
    }
    return Figures.Figure(
      title: title, picture: svg.text,
      note: say("Angka di atas batang: banyaknya kantor.", "Numbers above bars: how many offices."))
  }

  // MARK: In order

  /// All offices from the worst to the best by the figure of the ranking, with their joint intervals.
  var ordered: Figures.Figure? {
    let isPromise = findings.ranking.basis == .promise
    let joint = findings.jointConfidence
    let known = findings.ranking.places.compactMap { place -> Interval? in
      let outcome = findings.offices[place.office].asIs
      return isPromise
        ? outcome.promise?.interval(confidence: joint) : outcome.meanSeconds?.interval(confidence: joint)
    }
    guard known.count > 1 else { return nil }
    let top = isPromise ? 1 : max(known.map(\.upper).max() ?? 0, 60)
    let title =
      isPromise
      ? say(
        "Semua kantor, dari janji yang paling jarang ditepati", "All offices, from the promise kept least")
      : say("Semua kantor, dari yang paling lama", "All offices, from the longest time")
    var svg = SVG(height: 246, title: title, description: title)
    let (ceiling, floor) = (16.0, 206.0)
    func height(_ value: Double) -> Double { floor - (floor - ceiling) * min(max(value / top, 0), 1) }
    func place(_ rank: Double) -> Double {
      SweepFigures.left + (SweepFigures.right - SweepFigures.left) * rank / Double(known.count)
    }
    for tick in 0...4 {
      let value = top * Double(tick) / 4
      svg.line(SweepFigures.left, height(value), SweepFigures.right, height(value), stroke: "#d5dbe1")
      svg.text(
        SweepFigures.left - 6, height(value) + 4,
        isPromise ? language.percent(value, digits: 0) : language.compact(value), anchor: .end)
    }
    // As many columns as can be distinguished; each shows what all of its offices reach over.
    let columns = min(known.count, 300)
    for column in 0..<columns {
      let first = column * known.count / columns
      let last = (column + 1) * known.count / columns
      let part = known[first..<last]
      guard let low = part.map(\.lower).min(), let high = part.map(\.upper).max(),
        let middle = part.map(\.estimate).sorted().dropFirst(part.count / 2).first
      else { continue }
      let x = place(Double(first + last) / 2)
      let width = max(1, (place(Double(last)) - place(Double(first))) * 0.8)
      svg.rectangle(x - width / 2, height(high), width, max(1, height(low) - height(high)), fill: "#b9c7d6")
      svg.rectangle(x - width / 2, height(middle) - 1.5, width, 3, fill: "#1b1f23")
    }
    if isPromise, let target = findings.asIs.standings?.target {
      svg.line(
        SweepFigures.left, height(target), SweepFigures.right, height(target), stroke: Figures.target,
        width: 2, isDashed: true)
      svg.text(
        SweepFigures.right, height(target) - 5, say("sasaran ", "target ") + language.statedPercent(target),
        anchor: .end, isBold: true, fill: Figures.target)
    }
    svg.line(SweepFigures.left, floor, SweepFigures.right, floor, stroke: "#555")
    svg.text(SweepFigures.left, floor + 18, say("peringkat 1", "rank 1"))
    svg.text(SweepFigures.right, floor + 18, language.count(known.count), anchor: .end)
    let perColumn = Double(known.count) / Double(columns)
    return Figures.Figure(
      title: title, picture: svg.text,
      note: say(
        "Garis hitam: perkiraan; bidang biru: selang yang berlaku serentak untuk semua kantor."
          + (perColumn > 1
            ? " Tiap kolom memuat sekitar \(language.number(perColumn, digits: 0)) kantor." : ""),
        "Black: estimates; blue: intervals that hold for all offices together."
          + (perColumn > 1
            ? " A column holds about "
              + language.counted(language.number(perColumn, digits: 0), "", "office") + "." : "")))
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics
import SimpulWords

extension Figures {
  /// What one more officer at each actor, and one more of each of those who work together, is worth in the first
  /// design, by the measure that the headline follows.
  var addedCapacity: Figure? {
    guard let bottleneck = findings.designs[0].bottleneck else { return nil }
    let rows = shown(bottleneck.oneMoreOfficer.gains)
    let ends = rows.flatMap { [$0.interval.lower, $0.interval.upper, $0.interval.estimate] }
    guard let highest = ends.max(), let lowest = ends.min(), highest > 0 else { return nil }
    let title =
      isPromise
      ? say(
        "Bila ada satu petugas lagi: janji ditepati untuk berapa poin lebih banyak berkas",
        "With one more officer: for how many more files in a hundred the promise is kept")
      : say(
        "Bila ada satu petugas lagi: berapa lama lebih cepat satu berkas selesai",
        "With one more officer: how much less time a file takes")
    let row = 33.0
    let (left, reach) = (Figures.left, Figures.reach)
    let zero = lowest < 0 ? left + reach * min(0.2, -lowest / (highest - lowest)) : left
    func place(_ value: Double) -> Double { max(left, zero + (left + reach - zero) * value / highest) }
    var svg = SVG(
      height: 8 + row * Double(rows.count), title: title,
      description: rows.map { "\($0.gain.actors): \(told($0.gain, $0.interval))" }.joined(separator: "; "))
    for (number, (gain, interval)) in rows.enumerated() {
      let middle = 4 + row * (Double(number) + 0.5)
      let isMarked = markedSets.contains(gain.actors)
      label(&svg, gain.actors.description, y: middle, isBold: isMarked)
      let (start, end) = (min(zero, place(interval.estimate)), max(zero, place(interval.estimate)))
      if end > start {
        svg.rectangle(
          start, middle - 12, end - start, 24, fill: isMarked ? "url(#hatch)" : "#b9c6d2", stroke: "#555")
      }
      if interval.lower < interval.upper {
        whisker(&svg, from: place(interval.lower), to: place(interval.upper), y: middle)
      }
      let isRange = interval.excludesZero && !gain.isExactlyNothing && interval.lower < interval.upper
      svg.text(
        Figures.numbers, middle + (isRange ? -2 : 4), told(gain, interval), isBold: interval.excludesZero)
      if isRange { svg.text(Figures.numbers, middle + 12, range(interval), size: SVG.leastSize) }
    }
    svg.line(zero, 2, zero, 6 + row * Double(rows.count), stroke: "#555")
    return Figure(title: title, picture: svg.text, note: note(rows.map(\.gain)))
  }

  /// Of several who are named together not each by himself.
  private var markedSets: [ActorSet] { findings.designs[0].bottleneck?.headline.sets ?? [] }

  private var isPromise: Bool { findings.designs[0].bottleneck?.isHeadlinePromise ?? false }

  private func text(_ value: Double, of interval: Interval) -> String {
    isPromise
      ? language.points(value)
      : spent.text(value, inDays: spent.isLong([interval.lower, interval.estimate, interval.upper]))
  }

  private func range(_ interval: Interval) -> String {
    "(\(text(interval.lower, of: interval)) … \(text(interval.upper, of: interval)))"
  }

  private func told(_ gain: ActorGain, _ interval: Interval) -> String {
    let remark = sentences.remark(gain)
    let unit = isPromise ? say(" poin", " points") : ""
    return
      (gain.isExactlyNothing
      ? say("tidak berubah", "no difference")
      : interval.excludesZero
        ? text(interval.estimate, of: interval) + unit : say("tidak terbukti", "not shown")) + remark
  }

  private func note(_ gains: [ActorGain]) -> String {
    let word = sentences.markedWord(findings.designs[0])
    let hatched =
      markedSets.count > 1
      ? say(
        "Arsiran: \(word), yang tidak dapat dibedakan satu sama lain.",
        "Hatched: \(word); these cannot be distinguished.")
      : markedSets.isEmpty ? "" : say("Arsiran: \(word).", "Hatched: \(word).")
    let post =
      gains.contains(where: \.isDiagnosisOnly)
      ? say(
        "* Jabatan tunggal: petunjuk, bukan saran.", "* A post that exists once: a diagnosis, not advice.")
      : ""
    let other =
      findings.designs[0].bottleneck?.betterCorrectiveMeasure?.measure != (isPromise ? .promise : .meanTime)
      ? ""
      : say(
        "Ada yang lebih membantu daripada semua ini: lihat kesimpulan.",
        "Something else helps more than any of these: see the verdict.")
    return [
      say("Keadaan saat ini.", "As it is now."), hatched, other,
      say("Selang berlaku serentak (\(confidence)).", "The intervals hold together (\(confidence))."), post,
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// At most eight, those with the greatest gains, in the order of the scenario.
  private func shown(_ gains: [ActorGain]) -> [(gain: ActorGain, interval: Interval)] {
    let known = gains.compactMap { gain in
      (isPromise ? gain.promiseShare : gain.meanSeconds).map { (gain: gain, interval: $0) }
    }
    let kept = known.map(\.interval.estimate).sorted(by: >).prefix(8).last ?? 0
    return Array(known.filter { $0.interval.estimate >= kept }.prefix(8))
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulModel
import SimpulStatistics

/// The figures of the report: at most four beside the picture of the procedure.
struct Figures {
  let findings: Findings
  let language: Language

  struct Figure {
    var caption: String
    var picture: String
  }

  private var sentences: Sentences { Sentences(language: language, findings: findings) }

  private func say(_ indonesian: String, _ english: String) -> String { language.say(indonesian, english) }

  var all: [Figure] {
    [headline, times, waiting, relief].compactMap { $0 }
  }

  private var confidence: String { language.percent(findings.study.confidence, digits: 0) }

  private static let colours: [WaitingCause: String] = [
    .batching: "#7b5ea7", .offDuty: "#d08a2e", .held: "#888888", .priority: "#5b8f6b", .contention: "#3c6ea5",
  ]

  /// The promise (else the mean time) of each design, with its interval.
  private var headline: Figure? {
    let hasPromise = findings.designs.allSatisfy { $0.overall.promise != nil }
    let values: [(name: String, interval: Interval?)] = findings.designs.map { design in
      if hasPromise, let kept = design.overall.promise?.kept {
        let share = kept.share.map {
          kept.interval ?? Interval(estimate: $0, lower: $0, upper: $0, confidence: 0.95)
        }
        return (design.name, share)
      }
      return (design.name, design.overall.workingTime.meanSeconds.interval)
    }
    guard values.contains(where: { $0.interval != nil }) else { return nil }
    let top = hasPromise ? 1 : 1.1 * (values.compactMap { $0.interval?.upper }.max() ?? 1)
    let target = hasPromise ? findings.designs[0].overall.promise?.target : nil
    let title =
      hasPromise
      ? say("Bagian berkas yang janjinya ditepati", "Share of files for which the promise is kept")
      : say("Waktu selesai rata-rata, waktu kerja", "Mean time to finish, working time")
    var svg = SVG(
      width: 720, height: Double(60 + 46 * values.count), title: title,
      description: values.map { value in
        "\(value.name): "
          + (value.interval.map {
            hasPromise ? language.percent($0.estimate) : language.duration($0.estimate)
          } ?? "–")
      }.joined(separator: "; "))
    let (left, width) = (170.0, 430.0)
    for (index, value) in values.enumerated() {
      let y = 14 + 46 * Double(index)
      svg.text(left - 10, y + 21, value.name, size: 14, anchor: .end, isBold: true)
      guard let interval = value.interval else { continue }
      svg.rectangle(left, y, width * interval.estimate / top, 30, fill: index == 0 ? "#9aa7b4" : "#3c6ea5")
      let (low, high) = (left + width * max(0, interval.lower) / top, left + width * interval.upper / top)
      svg.line(low, y + 15, high, y + 15, stroke: "#111", width: 2)
      svg.line(low, y + 9, low, y + 21, stroke: "#111", width: 2)
      svg.line(high, y + 9, high, y + 21, stroke: "#111", width: 2)
      let label = max(high, left + 4) + 8
      let line = target.map { left + width * $0 } ?? 0
      svg.text(
        line > label - 8 && line < label + 56 ? line + 8 : label, y + 20,
        hasPromise ? language.percent(interval.estimate) : language.duration(interval.estimate), size: 14,
        isOnWhite: true)
    }
    let bottom = 14 + 46 * Double(values.count)
    svg.line(left, 8, left, bottom, stroke: "#777")
    if let target {
      svg.line(
        left + width * target, 4, left + width * target, bottom, stroke: "#b00020", width: 2, dashed: true)
      svg.text(
        left + width * target, bottom + 18, say("sasaran ", "target ") + language.percent(target, digits: 0),
        size: 13, anchor: .middle, fill: "#b00020")
    }
    return Figure(
      caption: title
        + say(
          ". Garis hitam: selang kepercayaan \(confidence).",
          ". Black lines: \(confidence) confidence intervals."
        ),
      picture: svg.text)
  }

  /// The distribution of the time to finish of each design.
  private var times: Figure? {
    let curves = findings.designs.map { ($0.name, $0.overall.workingTime.curve) }.filter { !$0.1.isEmpty }
    guard !curves.isEmpty else { return nil }
    let title = say(
      "Berapa bagian berkas selesai dalam waktu tertentu", "Which share of files is finished within a time")
    var svg = SVG(
      width: 720, height: 330, title: title,
      description: say("Kurva menaik untuk setiap rancangan.", "A rising curve for each design."))
    let (left, top, width, height) = (70.0, 15.0, 560.0, 255.0)
    let longest = max(60, curves.map { $0.1[min($0.1.count - 1, 94)].seconds }.max() ?? 1)
    for share in stride(from: 0.0, through: 1.0, by: 0.25) {
      let y = top + height * (1 - share)
      svg.line(left, y, left + width, y, stroke: "#ddd")
      svg.text(left - 8, y + 4, language.percent(share, digits: 0), size: 12, anchor: .end)
    }
    for seconds in stride(from: 0, through: longest, by: Figures.step(upTo: longest)) {
      let x = left + width * seconds / longest
      svg.line(x, top + height, x, top + height + 5, stroke: "#777")
      svg.text(x, top + height + 20, language.duration(seconds), size: 12, anchor: .middle)
    }
    let styles: [(String, Bool)] = [
      ("#6b7680", true), ("#1f5f99", false), ("#8a3b8f", false), ("#2e7d4f", true),
    ]
    for (index, curve) in curves.enumerated() {
      let style = styles[index % styles.count]
      let points =
        [(x: left, y: top + height)]
        + curve.1.filter { $0.seconds <= longest }.map {
          (x: left + width * $0.seconds / longest, y: top + height * (1 - $0.share))
        }
      svg.path(points, stroke: style.0, width: 2.5, dashed: style.1)
      svg.line(
        left + width - 150, top + 150 + 20 * Double(index), left + width - 120,
        top + 150 + 20 * Double(index), stroke: style.0, width: 2.5, dashed: style.1)
      svg.text(left + width - 112, top + 154 + 20 * Double(index), curve.0, size: 13)
    }
    svg.text(
      left + width / 2, 322, say("waktu kerja sejak jam mulai", "working time since the clock started"),
      size: 12, anchor: .middle)
    return Figure(caption: title + ".", picture: svg.text)
  }

  /// The least round length of time of which at most six fit into a span.
  static func step(upTo seconds: Double) -> Double {
    let minutes = [1.0, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 3000, 6000, 12_000, 30_000, 60_000]
    return 60 * (minutes.first { 60 * $0 * 6 >= seconds } ?? (seconds / 360).rounded(.up))
  }

  /// Where and why files wait, in the first design.
  private var waiting: Figure? {
    let design = findings.designs[0]
    let rows = design.actors.filter { ($0.waiting.total.workingSeconds?.estimate ?? 0) > 0 }
    let longest = rows.compactMap { $0.waiting.total.workingSeconds?.estimate }.max() ?? 0
    guard longest > 0 else { return nil }
    let marked = design.bottleneck?.headline.actors ?? []
    let title = say(
      "Di mana satu berkas menunggu, dan mengapa (\(design.name))",
      "Where a file waits, and why (\(design.name))")
    let used = WaitingCause.allCases.filter { cause in
      rows.contains {
        ($0.waiting.byCause[cause.rawValue].time.workingSeconds?.estimate ?? 0) > 0.005 * longest
      }
    }
    var svg = SVG(
      width: 720, height: Double(30 + 34 * rows.count + 26), title: title,
      description: rows.map {
        "\($0.actor): \(language.duration($0.waiting.total.workingSeconds?.estimate ?? 0))"
      }
      .joined(separator: "; "))
    for (index, row) in rows.enumerated() {
      let y = 8 + 34 * Double(index)
      svg.text(
        212, y + 18, row.actor + (marked.contains(row.actor) ? " ◀" : ""), size: 13, anchor: .end,
        isBold: marked.contains(row.actor))
      var x = 220.0
      for cause in used {
        let seconds = row.waiting.byCause[cause.rawValue].time.workingSeconds?.estimate ?? 0
        let width = 360 * seconds / longest
        svg.rectangle(x, y, width, 26, fill: Figures.colours[cause] ?? "#999", stroke: "#fff")
        let word = language.word(cause)
        if width > 7 * Double(word.count) {
          svg.text(x + width / 2, y + 17, word, size: 11, anchor: .middle, fill: "#fff")
        }
        x += width
      }
      svg.text(x + 6, y + 18, language.duration(row.waiting.total.workingSeconds?.estimate ?? 0), size: 13)
    }
    var x = 120.0
    let y = 24 + 34 * Double(rows.count)
    for cause in used {
      svg.rectangle(x, y, 14, 14, fill: Figures.colours[cause] ?? "#999")
      svg.text(x + 20, y + 12, language.word(cause), size: 12)
      x += 36 + 7 * Double(language.word(cause).count)
    }
    return Figure(
      caption: title
        + say(
          ". Waktu kerja rata-rata per berkas; ◀ simpul.", ". Mean working time a file; ◀ the bottleneck."),
      picture: svg.text)
  }

  /// What one more officer at each actor is worth, in the first design.
  private var relief: Figure? {
    let design = findings.designs[0]
    guard let bottleneck = design.bottleneck else { return nil }
    let rows = bottleneck.oneMoreOfficer.gains.filter { $0.meanSeconds != nil }
    let most = rows.compactMap { $0.meanSeconds?.upper }.max() ?? 0
    guard most > 0 else { return nil }
    let marked = bottleneck.headline.actors
    let title = say(
      "Bila ada satu petugas lagi: berapa waktu berkurang (\(design.name))",
      "With one more officer: how much less time a file takes (\(design.name))")
    var svg = SVG(
      width: 720, height: Double(16 + 34 * rows.count), title: title,
      description: rows.map { "\($0.actor): \(language.duration($0.meanSeconds?.estimate ?? 0))" }.joined(
        separator: "; "))
    for (index, row) in rows.enumerated() {
      guard let gain = row.meanSeconds else { continue }
      let y = 8 + 34 * Double(index)
      func place(_ seconds: Double) -> Double { 230 + 340 * max(-0.1, seconds / most) }
      svg.text(212, y + 18, row.actor, size: 13, anchor: .end, isBold: marked.contains(row.actor))
      svg.rectangle(
        230, y, max(0, place(gain.estimate) - 230), 24,
        fill: marked.contains(row.actor) ? "url(#hatch)" : "#b9c6d2", stroke: "#666")
      svg.line(place(gain.lower), y + 12, place(gain.upper), y + 12, stroke: "#111", width: 2)
      let word =
        gain.excludesZero
        ? language.duration(gain.estimate)
        : row.isExactlyNothing ? say("tidak berubah", "no difference") : say("tidak terbukti", "not shown")
      svg.text(
        max(place(gain.upper), place(gain.estimate)) + 8, y + 17, word + sentences.remark(row),
        size: 13)
    }
    svg.line(230, 4, 230, 10 + 34 * Double(rows.count), stroke: "#777")
    let post =
      rows.contains(where: \.isDiagnosisOnly)
      ? say(
        " * Jabatan tunggal: hanya petunjuk, bukan saran.",
        " * A post that exists once: a diagnosis, not advice.") : ""
    return Figure(
      caption: title
        + say(
          ". Selang berlaku serentak. Arsiran: simpul.",
          ". The intervals hold together. Hatched: the bottleneck.") + post,
      picture: svg.text)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText
import SimpulWords

extension Figures {
  private static let strokes = [("#5a6670", true), ("#1f5f99", false), ("#8a3b8f", false), ("#2e7d4f", true)]

  /// Which share of files is finished within a time, for each design, and where the promise lies.
  var times: Figure? {
    let curves = findings.designs.map(\.overall.workingTime.curve)
    guard curves.contains(where: { !$0.isEmpty }) else { return nil }
    let promised = promisedSeconds
    let title = say(
      "Berapa bagian berkas yang sudah selesai setelah sekian lama",
      "Which share of files is finished after how long")
    let reach = curves.compactMap { curve in curve.first { $0.share >= 0.95 }?.seconds ?? curve.last?.seconds
    }
    let longest = max(60, reach.max() ?? 0, 1.1 * (promised ?? 0))
    let (left, top, width, height) = (52.0, promised == nil ? 10.0 : 24.0, 610.0, 160.0)
    var svg = SVG(
      height: top + height + 52, title: title,
      description: curves.enumerated().map { "\(name($0)): \(told($1))" }.joined(separator: "; "))
    func x(_ seconds: Double) -> Double { left + width * min(1, seconds / longest) }
    func y(_ share: Double) -> Double { top + height * (1 - share) }
    for share in [0, 0.25, 0.5, 0.75, 1] {
      svg.line(left, y(share), left + width, y(share), stroke: "#d5dbe1")
      svg.text(left - 6, y(share) + 4, language.percent(share, digits: 0), size: SVG.leastSize, anchor: .end)
    }
    let scale = TimeScale(longest: longest, workingDay: spent.day)
    for tick in scale.ticks {
      svg.line(x(tick), y(0), x(tick), y(0) + 5, stroke: "#555")
      svg.text(x(tick), y(0) + 18, scale.label(tick, language), size: SVG.leastSize, anchor: .middle)
    }
    if let promised {
      svg.line(x(promised), top - 4, x(promised), y(0), stroke: Figures.target, width: 2, isDashed: true)
      let isRight = x(promised) > left + 0.7 * width
      svg.text(
        x(promised) + (isRight ? 4 : -4), top - 10, promiseLabel, anchor: isRight ? .end : .start,
        isBold: true, fill: Figures.target)
    }
    drawCurves(&svg, curves, left: left, bottom: top + height) { (x($0.seconds), y($0.share)) }
    svg.text(
      left + width, top + height + 44, say("waktu kerja sejak mulai", "working time since the start"),
      anchor: .end)
    return Figure(
      title: title, picture: svg.text,
      note: [promisedNote(promised), servedNote, finishedNote].compactMap { $0 }.joined(separator: " "))
  }

  private func promisedNote(_ promised: Double?) -> String? {
    promised == nil
      ? nil : say("Garis merah: batas yang dijanjikan.", "Red line: the limit that is promised.")
  }

  /// Those who leave are in no curve of times.
  private var servedNote: String? {
    findings.designs.allSatisfy { $0.overall.leftUnserved == nil }
      ? nil
      : say(
        "Hanya berkas yang dilayani; yang pergi tanpa dilayani tidak termasuk.",
        "Of the files that were served; those who left are not among them.")
  }

  /// Nor are those who end otherwise.
  private var finishedNote: String? {
    let isEndedOtherwise = findings.designs.contains {
      $0.overall.deemedApproved != nil || !$0.overall.otherEndings.isEmpty
    }
    return isEndedOtherwise
      ? say(
        "Hanya berkas yang selesai; yang berakhir lain tidak termasuk.",
        "Of the files that were finished; those that ended otherwise are not among them.") : nil
  }

  /// Up to the right end of the figure, and a legend below.
  private func drawCurves(
    _ svg: inout SVG, _ curves: [[TimeFindings.CurvePoint]], left: Double, bottom: Double,
    _ place: (TimeFindings.CurvePoint) -> SVG.Point
  ) {
    let end = place(TimeFindings.CurvePoint(seconds: .infinity, share: 0)).x
    var legend = left
    for (position, curve) in curves.enumerated() {
      let (stroke, isDashed) = Figures.strokes[position % Figures.strokes.count]
      let points = curve.map(place).prefix { $0.x < end }
      svg.path([(x: left, y: bottom)] + points, stroke: stroke, width: 2.5, isDashed: isDashed)
      svg.line(legend, bottom + 40, legend + 30, bottom + 40, stroke: stroke, width: 2.5, isDashed: isDashed)
      svg.text(legend + 36, bottom + 44, name(position))
      legend += 60 + TextWidth.of(name(position), size: 12)
    }
  }

  /// The promise in open seconds; nil where it is counted by dates, or differs by case type.
  private var promisedSeconds: Double? {
    guard let promise = findings.designs[0].overall.promise?.promise, promise.counting == .byHours else {
      return nil
    }
    return promise.amount * (promise.unit.seconds ?? spent.day)
  }

  private var promiseLabel: String {
    let promise = findings.designs[0].overall.promise?.promise
    return say("janji", "promise") + (promise.map { ": " + language.promise($0) } ?? "")
  }

  private func told(_ curve: [TimeFindings.CurvePoint]) -> String {
    let marks = [0.5, 0.9].compactMap { share in
      curve.first { $0.share >= share }.map {
        "\(language.percent(share, digits: 0)) ≤ \(spent.text($0.seconds))"
      }
    }
    return marks.joined(separator: ", ")
  }
}

/// Round marks on an axis of time.
struct TimeScale {
  /// In seconds, from zero.
  let ticks: [Double]
  private let step: Double
  private let workingDay: Double

  /// - Parameters:
  ///   - longest: the end of the axis, in seconds.
  ///   - workingDay: the seconds of a working day, in which long times are reported; 0 when there is none.
  init(longest: Double, workingDay: Double) {
    self.workingDay = workingDay
    let short: [Double] = [60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800]
    let day = workingDay > 0 ? workingDay : 86_400
    let isLong = longest > 5 * day
    let steps = isLong ? [1, 2, 5, 10, 20, 50, 100, 200, 500].map { $0 * day } : short
    step = steps.first { longest / $0 <= 6 } ?? longest / 5
    ticks = Array(stride(from: 0, through: longest, by: step))
  }

  func label(_ seconds: Double, _ language: Language) -> String {
    if seconds == 0 { return "0" }
    if workingDay > 0, step >= workingDay, step.remainder(dividingBy: workingDay) == 0 {
      return language.number(seconds / workingDay, digits: 0) + " " + language.say("hari", "days")
    }
    return step < 3_600
      ? language.number(seconds / 60, digits: 0) + " " + language.say("m", "min")
      : language.number(seconds / 3_600, digits: 0) + " " + language.say("j", "h")
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulStatistics

// Two designs.
extension Sentences {
  /// The promise and its target after the change: of each case type where there are several promises, else of
  /// all together.
  package func promiseChanges(_ comparison: ComparisonFindings) -> [String] {
    let design = findings.designs[comparison.design]
    let rows = comparison.caseTypeRows.filter { $0.measure == .promiseKept }
    guard !rows.isEmpty else {
      return [
        promiseChange(comparison), language.undecided(design.overall.promise?.undecided),
        design.overall.promise.flatMap { target($0, withRecords: keptWithRecords(design)) },
      ].compactMap { $0 }
    }
    return rows.compactMap { row in
      let promise = design.caseTypes.first { $0.caseType == row.caseType }?.promise
      let parts = [
        promiseChange(row, comparison), language.undecided(promise?.undecided),
        promise.flatMap { target($0, withRecords: nil) },
      ].compactMap { $0 }
      return parts.isEmpty ? nil : (row.caseType.map { "\($0): " } ?? "") + parts.joined(separator: " ")
    }
  }

  package func promiseChange(_ comparison: ComparisonFindings) -> String? {
    comparison.row(.promiseKept).flatMap { promiseChange($0, comparison) }
  }

  /// Of the design with more of them, in a comparison by the promise.
  private func undecided(_ row: ComparisonRow, _ comparison: ComparisonFindings) -> UndecidedCases? {
    [comparison.base, comparison.design].compactMap { place -> UndecidedCases? in
      let design = findings.designs[place]
      let own = row.caseType.flatMap { type in design.caseTypes.first { $0.caseType == type } }
      return (own ?? design.overall).promise?.undecided
    }.max { $0.clockRunning < $1.clockRunning }
  }

  private func promiseChange(_ row: ComparisonRow, _ comparison: ComparisonFindings) -> String? {
    guard let before = row.before, let after = row.after else { return nil }
    let values = (language.percent(before), language.percent(after))
    switch row.verdict {
    case .better, .worse:
      let worse = row.verdict == .worse ? (": LEBIH JARANG", ": LESS often") : ("", "")
      let difference = row.difference.map {
        " (\(language.points($0.estimate)) " + say("poin", "points")
          + ", \(range($0) { language.points($0) }))"
      }
      return say(
        "Dengan usulan, janji ditepati untuk \(values.1) berkas, semula \(values.0)\(difference ?? "")\(worse.0).",
        "The redesign keeps the promise for \(values.1) of files instead of \(values.0)\(difference ?? "")\(worse.1)."
      )
    case .noDifference where before == after && before == 1:
      return say(
        "Tidak ada berkas yang terlambat dalam ulangan mana pun, baik sekarang maupun dengan usulan; tidak tampak perbedaan.",
        "No file is late in any replication, now or with the redesign; no difference is seen.")
    case .noDifference where before == after && before == 0:
      return say(
        "Tidak ada berkas yang tepat waktu dalam ulangan mana pun, baik sekarang maupun dengan usulan; tidak tampak perbedaan.",
        "No file is in time in any replication, now or with the redesign; no difference is seen.")
    case .noDifference:
      return say(
        "Janji ditepati sama seringnya seperti sekarang (\(values.0)).",
        "The promise is kept exactly as often as now (\(values.0)).")
    case .noPracticalDifference:
      return say(
        "Pada janji tidak ada perbedaan yang berarti (\(values.0) dan \(values.1)).",
        "For the promise there is no practical difference (\(values.0) and \(values.1)).")
    case .hangsOnUnfinished:
      let files = language.hangsOn(undecided(row, comparison))
      return say(
        "Apakah janji lebih sering atau lebih jarang ditepati belum dapat dikatakan (\(values.0) dan \(values.1)): \(files).",
        "Whether the promise is kept more or less often cannot be determined yet (\(values.0) and \(values.1)): \(files)."
      )
    case .notShown, .more, .less, .notComparable:
      return say(
        "Bahwa janji lebih sering atau lebih jarang ditepati tidak terbukti (\(values.0) dan \(values.1)).",
        "That the promise is kept more or less often is not shown (\(values.0) and \(values.1)).")
    }
  }

  package func timeChange(_ comparison: ComparisonFindings) -> String? {
    guard let sentence = workingTimeChange(comparison) else { return nil }
    return sentence + (calendarTime(comparison) ?? "")
  }

  /// Calendar time beside working time, where the applicant's own time, which is not in it, is no small part.
  private func calendarTime(_ comparison: ComparisonFindings) -> String? {
    let withApplicant = findings.designs.contains {
      ($0.overall.composition.stopped.clockSeconds?.estimate ?? 0) > 86_400
    }
    guard withApplicant, let row = comparison.row(.meanClockTime), let before = row.before,
      let after = row.after
    else { return nil }
    let spent = SpentTime(language: language, day: 86_400)
    let values = (spent.text(before), spent.text(after))
    let byCalendar =
      switch row.verdict {
      case .better, .worse, .more, .less:
        say(
          "menurut kalender \(values.1), semula \(values.0)",
          "by the calendar it is \(values.1) instead of \(values.0)")
      case .noDifference: say("menurut kalender tetap \(values.0)", "by the calendar it stays \(values.0)")
      case .noPracticalDifference:
        say(
          "menurut kalender tidak ada perbedaan yang berarti (\(values.0) dan \(values.1))",
          "by the calendar there is no practical difference (\(values.0) and \(values.1))")
      case .notShown, .hangsOnUnfinished, .notComparable:
        say(
          "bahwa waktu menurut kalender berubah tidak terbukti (\(values.0) dan \(values.1))",
          "that it changes by the calendar is not shown (\(values.0) and \(values.1))")
      }
    return say(
      " Itu jam kantor tanpa waktu berkas di pemohon; \(byCalendar).",
      " That is office time without the applicant's own; \(byCalendar).")
  }

  private func workingTimeChange(_ comparison: ComparisonFindings) -> String? {
    guard let row = comparison.row(.meanTime) else { return nil }
    guard let before = row.before, let after = row.after, let difference = row.difference else {
      return say(
        "Waktu rata-rata tidak dapat dibandingkan: ada berkas yang belum selesai ketika hitungan berakhir.",
        "Mean times cannot be compared: some files were unfinished when the run ended.")
    }
    let values = (time(before, beside: [after]), time(after, beside: [before]))
    let change = time(abs(difference.estimate), beside: [before, after])
    let arms = [abs(difference.lower), abs(difference.upper)].sorted()
    let limits = times(arms[0], arms[1], beside: [before, after])
    switch row.verdict {
    case .better:
      return say(
        "Satu berkas selesai dalam \(values.1), semula \(values.0) (\(change) lebih cepat, \(limits)).",
        "A file takes \(values.1) instead of \(values.0) (\(change) less, \(limits)).")
    case .worse:
      return say(
        "Satu berkas selesai dalam \(values.1), semula \(values.0) (\(change) lebih LAMA, \(limits)).",
        "A file takes \(values.1) instead of \(values.0) (\(change) MORE, \(limits)).")
    case .noDifference:
      return say(
        "Waktu selesai sama persis seperti sekarang (\(values.0)).",
        "The time to finish is exactly as now (\(values.0)).")
    case .noPracticalDifference:
      return say(
        "Pada waktu selesai tidak ada perbedaan yang berarti.",
        "In the time to finish there is no practical difference.")
    case .notShown, .hangsOnUnfinished, .more, .less, .notComparable:
      return say(
        "Bahwa waktu selesai berubah tidak terbukti (\(values.0) dan \(values.1)).",
        "That the time to finish changes is not shown (\(values.0) and \(values.1)).")
    }
  }

  /// How the shares were computed, for whoever wants to check them.
  package func howShared(_ comparison: ComparisonFindings) -> String {
    switch comparison.attribution {
    case .allOrders:
      say(
        "Andil: rata-rata sumbangan atas semua urutan perubahan dapat dilakukan (nilai Shapley), dari semua gabungan yang "
          + "dijalankan. Jumlahnya 100 %, termasuk yang tak terbukti.",
        "Shares: the mean contribution over all orders in which the changes can be made (Shapley's value), from runs of "
          + "all combinations. Together they are 100 %, with those that are not shown.")
    case .aloneAndTakenAway:
      say(
        "Andil: rata-rata dari yang dicapai sendirian dan yang hilang bila dicabut, karena tidak semua "
          + "gabungannya dijalankan.",
        "Shares: the mean of what a change does alone and what is lost without it, because not every combination of "
          + "them was run.")
    case .none: ""
    }
  }

  package func harmful(_ comparison: ComparisonFindings) -> [String] {
    comparison.changes.filter(\.isHarmful).map(harm)
  }

  /// What is better without a change, and what is worse.
  private func harm(_ change: ChangeContribution) -> String {
    let (name, without) = (change.name, change.takenAway)
    func told(_ interval: Interval) -> (text: String, limits: String) {
      let arms = [abs(interval.lower), abs(interval.upper)].sorted()
      return (time(abs(interval.estimate), beside: arms), times(arms[0], arms[1]))
    }
    var better: [String] = []
    if let promise = without?.promiseShare, promise.lower > 0 {
      let points = language.number(100 * promise.estimate)
      let limits = range(promise) { language.number(100 * $0) }
      better.append(
        say(
          "janji ditepati \(points) poin lebih banyak (\(limits))",
          "keeps \(points) points more of the promise (\(limits))"))
    }
    if let mean = without?.meanSeconds, mean.upper < 0 {
      let less = told(mean)
      better.append(
        say(
          "satu berkas \(less.text) lebih cepat (\(less.limits))", "takes \(less.text) less (\(less.limits))")
      )
    }
    let isSlower = (without?.meanSeconds?.lower ?? 0) > 0
    let what = isSlower ? say("merugikan janji", "does harm to the promise") : say("merugikan", "does harm")
    let list = language.list(better)
    var sentence = say(
      "Perubahan \"\(name)\" \(what): tanpa perubahan itu \(better.isEmpty ? "usulan lebih baik" : list)",
      "The change \"\(name)\" \(what): without it the redesign \(better.isEmpty ? "is better" : list)")
    if isSlower, let mean = without?.meanSeconds {
      let more = told(mean)
      sentence += say(
        ", tetapi satu berkas \(more.text) lebih lama (\(more.limits))",
        ", but takes \(more.text) more (\(more.limits))")
    }
    return sentence + "."
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics

/// The offices of a sweep, one row each in the order of their table; times in seconds, with the limits of intervals of
/// each office by itself.
public enum SweepCSV {
  public static func text(_ findings: SweepFindings) -> String {
    let hasRedesign = findings.offices.contains { $0.redesign != nil }
    let heading =
      ["office", "rank", "rank_from", "rank_to", "bottleneck", "bottleneck_by"]
      + limits("plus_one_gain_seconds") + limits("plus_one_gain_share") + ["officers_added"]
      + outcomeHeading("as_is")
      + (hasRedesign ? outcomeHeading("to_be") + limits("change_promise") + limits("change_mean_seconds") : [])
    let confidence = findings.confidence
    var ranks = [SweepRanking.Place?](repeating: nil, count: findings.offices.count)
    for place in findings.ranking.places { ranks[place.office] = place }
    let rows = findings.offices.enumerated().map { number, office -> [String] in
      let rank = ranks[number]
      var row = [
        office.office, whole(rank?.rank), whole(rank?.possible.lowerBound), whole(rank?.possible.upperBound),
        office.relief.map { $0.bottleneck.joined(separator: " / ") } ?? "", office.relief?.basis.rawValue ?? "",
      ]
      row += CSVTable.interval(office.relief?.gainSeconds)
      row += CSVTable.interval(office.relief?.gainShare)
      row.append(whole(office.relief?.officersAdded))
      row += outcome(office.asIs, confidence)
      if hasRedesign {
        row += office.redesign.map { outcome($0, confidence) } ?? outcomeHeading("").map { _ in "" }
        row += CSVTable.interval(office.change?.promise?.interval(confidence: confidence))
        row += CSVTable.interval(office.change?.meanSeconds?.interval(confidence: confidence))
      }
      return row
    }
    return CSVTable.text([heading] + rows)
  }

  private static func limits(_ name: String) -> [String] { [name, name + "_lower", name + "_upper"] }

  private static func outcomeHeading(_ design: String) -> [String] {
    (["arrived", "finished", "unfinished", "greatest_load", "busiest", "cannot_keep_up"]
      + limits("promise_kept") + ["target", "time_status"] + limits("mean_seconds") + limits("p90_seconds")
      + limits("growth_per_week") + limits("present_at_end")).map { "\(design)_\($0)" }
  }

  private static func outcome(_ outcome: OfficeOutcome, _ confidence: Double) -> [String] {
    var row = [
      "\(outcome.arrived)", "\(outcome.finished)", "\(outcome.unfinished)",
      outcome.greatestLoad.map { "\($0)" } ?? "", outcome.busiest ?? "",
      outcome.overloaded.joined(separator: " / "),
    ]
    row += share(outcome.promise, confidence)
    row += [outcome.promise?.target.map { "\($0)" } ?? "", outcome.time.rawValue]
    row += CSVTable.interval(outcome.meanSeconds?.interval(confidence: confidence))
    row += CSVTable.interval(outcome.ninetiethPercentileSeconds)
    row += CSVTable.interval(outcome.growthPerWeek)
    return row + CSVTable.interval(outcome.presentAtEnd)
  }

  private static func share(_ promise: OfficePromise?, _ confidence: Double) -> [String] {
    CSVTable.interval(promise?.interval(confidence: confidence))
  }

  private static func whole(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
}

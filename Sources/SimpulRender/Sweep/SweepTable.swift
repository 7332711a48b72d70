// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics
import SimpulSweep
import SimpulText
import SimpulWords

/// The offices of a sweep, one row each in the order of their table; times in seconds, with the limits of intervals of
/// each office by itself.
struct SweepTable {
  enum Value {
    case text(String)
    case number(Double)
    case whole(Int)
    case nothing

    init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }
    init(_ number: Double?) { self = number.map { .number($0) } ?? .nothing }
    init(_ whole: Int?) { self = whole.map { .whole($0) } ?? .nothing }
  }

  let columns: [String]
  let rows: [[Value]]

  init(_ findings: SweepFindings) {
    let hasRedesign = findings.toBe != nil
    let confidence = findings.confidence
    let outcome = SweepTable.outcomeColumns
    columns =
      ["office", "rank", "rank_from", "rank_to", "bottleneck", "bottleneck_by"]
      + SweepTable.limits("plus_one_gain_seconds") + SweepTable.limits("plus_one_gain_share")
      + ["officers_added", "diagnosis_only"] + outcome.map { "as_is_" + $0 }
      + (hasRedesign
        ? outcome.map { "to_be_" + $0 } + SweepTable.limits("change_promise_kept")
          + SweepTable.limits("change_mean_seconds") : [])
    var ranks = [SweepRanking.Place?](repeating: nil, count: findings.offices.count)
    for place in findings.ranking.places { ranks[place.office] = place }
    rows = findings.offices.enumerated().map { number, office in
      let rank = ranks[number]
      var row: [Value] = [
        .text(office.office), Value(rank?.rank), Value(rank?.possible.lowerBound),
        Value(rank?.possible.upperBound), Value(office.relief?.bottleneck.joined(separator: " / ")),
        Value(office.relief?.basis.rawValue),
      ]
      row += SweepTable.interval(office.relief?.gainSeconds)
      row += SweepTable.interval(office.relief?.gainShare)
      row.append(Value(office.relief?.officersAdded))
      row.append(Value(office.relief?.isDiagnosisOnly.map { $0 ? "yes" : "no" }))
      row += SweepTable.outcome(office.asIs, confidence)
      guard hasRedesign else { return row }
      row += office.toBe.map { SweepTable.outcome($0, confidence) } ?? outcome.map { _ in .nothing }
      row += SweepTable.interval(office.change?.promise?.interval(confidence: confidence))
      return row + SweepTable.interval(office.change?.meanSeconds?.interval(confidence: confidence))
    }
  }

  private static func limits(_ name: String) -> [String] { [name, name + "_lower", name + "_upper"] }

  private static let outcomeColumns: [String] =
    ["arrived", "finished", "unfinished", "greatest_load", "busiest", "cannot_keep_up"]
    + limits("promise_kept")
    + [
      "promise_target", "promise_standing", "undecided_clock_standing", "undecided_clock_running",
      "time_status",
    ] + limits("mean_seconds")
    + limits("p90_seconds") + ["longest_wait", "longest_wait_cause"] + limits("growth_per_week")
    + limits("present_at_end")

  private static func outcome(_ outcome: OfficeOutcome, _ confidence: Double) -> [Value] {
    let overloaded = outcome.overloaded.isEmpty ? nil : outcome.overloaded.joined(separator: " / ")
    var row: [Value] = [
      .number(outcome.arrived), .number(outcome.finished), .number(outcome.unfinished),
      Value(outcome.greatestLoad), Value(outcome.busiest), Value(overloaded),
    ]
    row += interval(outcome.promise?.interval(confidence: confidence))
    let undecided = outcome.promise.map {
      $0.undecided ?? UndecidedCases(clockStanding: 0, clockRunning: 0)
    }
    row += [
      Value(outcome.promise?.target), Value(outcome.promise?.standing(confidence: confidence)?.rawValue),
      Value(undecided?.clockStanding), Value(undecided?.clockRunning), .text(outcome.time.rawValue),
    ]
    row += interval(outcome.meanInterval(confidence: confidence))
    row += interval(outcome.ninetiethPercentileSeconds)
    row += [Value(outcome.longestWait?.actor), Value(outcome.longestWait.map { "\($0.cause)" })]
    row += interval(outcome.growthPerWeek)
    return row + interval(outcome.presentAtEnd)
  }

  private static func interval(_ interval: Interval?) -> [Value] {
    [Value(interval?.estimate), Value(interval?.lower), Value(interval?.upper)]
  }
}

/// `offices-results.csv`.
public enum SweepCSV {
  public static func text(_ findings: SweepFindings) -> String {
    let table = SweepTable(findings)
    return CSVField.table(
      [table.columns]
        + table.rows.map { row in
          row.map { value in
            switch value {
            case .text(let text): text
            case .number(let number): "\(number)"
            case .whole(let number): "\(number)"
            case .nothing: ""
            }
          }
        })
  }
}

/// A sweep for machines: what it depends on, what the offices show together, and the same rows as in the CSV, an office a
/// line.
public enum SweepJSON {
  public static func text(_ record: SweepRecord, _ findings: SweepFindings) -> String {
    var (record, together) = (record, findings)
    record.offices = []
    together.offices = []
    let table = SweepTable(findings)
    let rows = table.rows.map { row in
      "    {"
        + zip(table.columns, row).map { FindingsJSON.quoted($0) + ": " + text($1) }.joined(separator: ", ")
        + "}"
    }
    return "{\n\"record\": " + FindingsJSON.text(of: record) + ",\n\"together\": "
      + FindingsJSON.text(of: together) + ",\n\"offices\": [\n" + rows.joined(separator: ",\n") + "\n]\n}\n"
  }

  private static func text(_ value: SweepTable.Value) -> String {
    switch value {
    case .text(let text): FindingsJSON.quoted(text)
    case .number(let number): number.isFinite ? "\(number)" : "null"
    case .whole(let number): "\(number)"
    case .nothing: "null"
    }
  }
}

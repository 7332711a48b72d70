// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulSweep

/// The offices of a sweep, one row each in the order of their table; times in seconds, with the limits of intervals of
/// each office by itself.
struct SweepTable {
  typealias Row = (office: OfficeResult, place: SweepRanking.Place?)
  typealias Column = CSVTable<Row>.Column

  let table: CSVTable<Row>
  let rows: [Row]

  init(_ findings: SweepFindings) {
    var places = [SweepRanking.Place?](repeating: nil, count: findings.offices.count)
    for place in findings.ranking.places { places[place.office] = place }
    rows = Array(zip(findings.offices, places))
    let confidence = findings.confidence
    table = CSVTable(
      columns: SweepTable.asIs(confidence) + (findings.toBe == nil ? [] : SweepTable.redesign(confidence)))
  }

  /// The headings that there always are, and those of a redesign.
  static let headings = asIs(0).flatMap(\.headings)
  static let redesignHeadings = redesign(0).flatMap(\.headings)

  private static func asIs(_ confidence: Double) -> [Column] {
    let own: [Column] = [
      .init("office") { $0.office.office }, .init("rank") { $0.place?.rank },
      .init("rank_from") { $0.place?.possible.lowerBound },
      .init("rank_to") { $0.place?.possible.upperBound },
      .init("bottleneck") { $0.office.addedCapacity?.bottleneck.joined(separator: " / ") },
      .init("bottleneck_by") { $0.office.addedCapacity?.basis.rawValue },
      .interval("plus_one_gain_seconds") { $0.office.addedCapacity?.gainSeconds },
      .interval("plus_one_gain_share") { $0.office.addedCapacity?.gainShare },
      .init("officers_added") { $0.office.addedCapacity?.officersAdded },
      .init("diagnosis_only") { $0.office.addedCapacity?.isDiagnosisOnly.map { $0 ? "yes" : "no" } },
    ]
    return own + outcome("as_is_", confidence) { $0.office.asIs }
  }

  private static func redesign(_ confidence: Double) -> [Column] {
    outcome("to_be_", confidence) { $0.office.toBe } + [
      .interval("change_promise_kept") { $0.office.change?.promise?.interval(confidence: confidence) },
      .interval("change_mean_seconds") { $0.office.change?.meanSeconds?.interval(confidence: confidence) },
    ]
  }

  private static func outcome(
    _ design: String, _ confidence: Double, _ outcome: @escaping (Row) -> OfficeOutcome?
  ) -> [Column] {
    func undecided(_ row: Row) -> UndecidedCases? {
      outcome(row)?.promise.map { $0.undecided ?? UndecidedCases(clockStanding: 0, clockRunning: 0) }
    }
    func overloaded(_ row: Row) -> String? {
      outcome(row).flatMap { $0.overloaded.isEmpty ? nil : $0.overloaded.joined(separator: " / ") }
    }
    return [
      .init(design + "arrived") { outcome($0)?.arrived },
      .init(design + "finished") { outcome($0)?.finished },
      .init(design + "unfinished") { outcome($0)?.unfinished },
      .init(design + "greatest_load") { outcome($0)?.greatestLoad },
      .init(design + "busiest") { outcome($0)?.busiest }, .init(design + "cannot_keep_up", overloaded),
      .interval(design + "promise_kept") { outcome($0)?.promise?.interval(confidence: confidence) },
      .init(design + "promise_target") { outcome($0)?.promise?.target },
      .init(design + "promise_standing") { outcome($0)?.promise?.standing(confidence: confidence)?.rawValue },
      .init(design + "undecided_clock_standing") { undecided($0)?.clockStanding },
      .init(design + "undecided_clock_running") { undecided($0)?.clockRunning },
      .init(design + "time_status") { outcome($0)?.time.rawValue },
      .interval(design + "mean_seconds") { outcome($0)?.meanInterval(confidence: confidence) },
      .interval(design + "p90_seconds") { outcome($0)?.ninetiethPercentileSeconds },
      .init(design + "longest_wait") { outcome($0)?.longestWait?.actor },
      .init(design + "longest_wait_cause") { outcome($0)?.longestWait?.cause },
      .interval(design + "growth_per_week") { outcome($0)?.growthPerWeek },
      .interval(design + "present_at_end") { outcome($0)?.presentAtEnd },
    ]
  }
}

/// `offices-results.csv`.
package enum SweepCSV {
  package static func text(_ findings: SweepFindings) -> String {
    let offices = SweepTable(findings)
    return offices.table.text(offices.rows)
  }
}

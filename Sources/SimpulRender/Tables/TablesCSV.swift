// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics
import SimpulText
import SimpulWords

/// The actors of all designs, one row each, and behind them those who work together; times in seconds, with the limits of their intervals.
public enum ActorsCSV {
  public static func text(_ findings: Findings) -> String {
    let heading = [
      "design", "actor", "officers", "load", "utilisation", "utilisation_lower", "utilisation_upper",
      "absent_share", "queue_mean_duty", "queue_mean_clock", "queue_maximum", "queue_p95",
      "waiting_working_seconds", "waiting_lower", "waiting_upper", "main_cause", "share_of_waiting",
      "work_seconds_per_case", "plus_one_officer_gain_seconds", "plus_one_gain_lower", "plus_one_gain_upper",
      "momentary_bottleneck_share", "sole_bottleneck_share", "active_period_seconds",
      "load_lowest", "load_highest",
      "overtime_hours_per_week", "overtime_lower", "overtime_upper", "overtime_cost_per_week",
      "overtime_cost_lower", "overtime_cost_upper", "kept_free_hours_per_week",
    ]
    let rows = findings.designs.flatMap { design in
      design.actors.map { actor -> [String] in
        let gain = design.bottleneck?.oneMoreOfficer.gains.first { $0.actor == actor.actor }?.meanSeconds
        let wait = actor.waiting.total.workingSeconds
        var row = [design.name, actor.actor, String(actor.officers), String(actor.capacity.load)]
        row += CSVTable.interval(actor.utilisation)
        row += [
          CSVTable.estimate(actor.absentShare), CSVTable.estimate(actor.queueMeanDuty),
          CSVTable.estimate(actor.queueMeanClock), String(actor.queueMaximum),
          actor.queueNinetyFifthPercentile.map(String.init) ?? "",
        ]
        row += CSVTable.interval(wait)
        row += [
          actor.waiting.mainCause.map { "\($0)" } ?? "", actor.shareOfWaiting.map { "\($0)" } ?? "",
          CSVTable.estimate(actor.workSecondsPerCase),
        ]
        let active = design.bottleneck?.activePeriods.first { $0.actor == actor.actor }
        row += CSVTable.interval(gain)
        row += [
          CSVTable.estimate(active?.momentaryShare), CSVTable.estimate(active?.soleShare),
          CSVTable.estimate(active?.meanSeconds), String(actor.capacity.loadRange.lowerBound),
          String(actor.capacity.loadRange.upperBound),
        ]
        return row + CSVTable.interval(actor.overtime?.hoursPerWeek)
          + CSVTable.interval(actor.overtime?.costPerWeek) + [CSVTable.estimate(actor.keptFreeHoursPerWeek)]
      } + JointRow.rows(of: design).map { joint($0, of: design, columns: heading.count) }
    }
    return CSVField.table([heading] + rows)
  }

  /// Several who work together: only what they are waited for at the same time, and the gain of one more of each.
  private static func joint(_ row: JointRow, of design: DesignFindings, columns: Int) -> [String] {
    var cells = [design.name, row.actors.description] + Array(repeating: "", count: 10)
    cells += CSVTable.interval(row.waiting?.waiting.total.workingSeconds)
    cells += [
      row.waiting?.waiting.mainCause.map { "\($0)" } ?? "", row.waiting?.shareOfWaiting.map { "\($0)" } ?? "",
      "",
    ]
    cells += CSVTable.interval(row.gain?.meanSeconds)
    return cells + Array(repeating: "", count: columns - cells.count)
  }
}

/// The activities of all designs, one row each; times in seconds.
public enum ActivitiesCSV {
  public static func text(_ findings: Findings) -> String {
    let heading = [
      "design", "procedure", "row", "activity", "name", "actors", "visits_per_case", "work_seconds",
      "waiting_working_seconds_per_visit", "waiting_clock_seconds_per_visit",
      "waiting_working_seconds_per_case",
      "main_cause", "share_that_waited", "returned_share",
    ]
    let rows = findings.designs.flatMap { design in
      design.activities.map { activity -> [String] in
        [
          design.name, activity.procedure, activity.row ?? "", activity.activity, activity.name,
          activity.actors.joined(separator: " / "), CSVTable.estimate(activity.visitsPerCase),
          CSVTable.estimate(activity.workSeconds),
          CSVTable.estimate(activity.waiting.total.workingSeconds),
          CSVTable.estimate(activity.waiting.total.clockSeconds),
          CSVTable.estimate(activity.waitingPerCase.workingSeconds),
          activity.waiting.mainCause.map { "\($0)" } ?? "",
          activity.shareThatWaited.share.map { "\($0)" } ?? "",
          activity.returned?.share.map { "\($0)" } ?? "",
        ]
      }
    }
    return CSVField.table([heading] + rows)
  }
}

enum CSVTable {
  static func estimate(_ interval: Interval?) -> String { interval.map { "\($0.estimate)" } ?? "" }

  static func interval(_ interval: Interval?) -> [String] {
    guard let interval else { return ["", "", ""] }
    return ["\(interval.estimate)", "\(interval.lower)", "\(interval.upper)"]
  }
}

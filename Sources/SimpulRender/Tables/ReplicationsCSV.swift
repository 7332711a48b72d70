// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulText
import SimpulWords

/// The figures of each replication, one row for each case type: what every interval was made from.
public enum ReplicationsCSV {
  public static func text(_ rows: [ReplicationRow]) -> String {
    let heading = [
      "design", "replication", "procedure", "case_type", "arrived", "finished", "censored", "promise_kept",
      "promise_broken", "undecided_clock_standing", "undecided_clock_running",
      "mean_working_seconds", "mean_clock_seconds", "mean_waiting_seconds", "returns", "present_at_end",
    ]
    func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
    let lines = rows.map { row -> [String] in
      [
        row.design, String(row.replication), row.procedure, row.caseType, String(row.arrived),
        String(row.finished),
        String(row.censored), row.promiseKept.map(String.init) ?? "",
        row.promiseBroken.map(String.init) ?? "",
        row.undecidedWithClockStanding.map(String.init) ?? "",
        row.undecidedWithClockRunning.map(String.init) ?? "",
        number(row.meanWorkingSeconds), number(row.meanClockSeconds), number(row.meanWaitingSeconds),
        String(row.returns), String(row.presentAtEnd),
      ]
    }
    return CSVField.table([heading] + lines)
  }
}

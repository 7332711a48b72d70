// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

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
    return ([heading] + lines).map { $0.map(CSVField.text).joined(separator: ",") + "\r\n" }.joined()
  }
}

/// A field of a comma-separated file by RFC 4180, safe to open in a spreadsheet.
enum CSVField {
  /// A text that a spreadsheet would take for a formula gets an apostrophe in front; a number does not.
  static func text(_ field: String) -> String {
    let isFormula = field.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula && Double(field) == nil ? "'" + field : field
    guard safe.contains(where: { ",\"\r\n".contains($0) || $0 == "\r\n" }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}

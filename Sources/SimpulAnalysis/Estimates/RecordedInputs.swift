// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Records that a scenario draws from, whose sampling error is in no interval of the simulation alone.
public struct RecordedInputs: Equatable, Sendable, Codable {
  /// Number of values in each set, in the order of the scenario.
  public var counts: [Int]
  /// Whether cases arrive by a log.
  public var haveLog: Bool
}

extension RecordedInputs {
  /// - Returns: nil where nothing is drawn from records.
  init?(of scenario: Scenario) {
    counts = scenario.recordedValues.map(\.count)
    haveLog = !scenario.arrivalLogs.isEmpty
    if counts.isEmpty && !haveLog { return nil }
  }
}

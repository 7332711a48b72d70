// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Records that a scenario draws from: what others might have been is in no interval of the simulation alone.
public struct RecordedInputs: Equatable, Sendable {
  /// How many values each set of them has, in the order of the scenario.
  public var counts: [Int]
  /// Whether cases come by a log.
  public var haveLog: Bool

  public init(counts: [Int], haveLog: Bool) {
    self.counts = counts
    self.haveLog = haveLog
  }

  /// Nil where nothing is drawn from records.
  init?(of scenario: Scenario) {
    counts = scenario.recordedValues.map(\.count)
    haveLog = !scenario.arrivalLogs.isEmpty
    if counts.isEmpty && !haveLog { return nil }
  }
}

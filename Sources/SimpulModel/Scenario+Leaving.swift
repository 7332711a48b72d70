// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Whether some cases may leave before they are served: out of patience, or for want of room.
  public var isLeftInVain: Bool {
    actors.contains { $0.room != nil }
      || procedures.contains { $0.activities.contains { $0.patience != nil } }
  }

  /// Whether the way of some case depends on how long it has taken so far.
  public var goesByTimeUsed: Bool { procedures.contains { $0.activities.contains(where: \.goesByTimeUsed) } }
}

extension Activity {
  public var goesByTimeUsed: Bool {
    decision.contains { if case .timeUsed = $0.condition { true } else { false } }
  }
}

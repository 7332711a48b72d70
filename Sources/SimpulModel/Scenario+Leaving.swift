// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Whether some cases may leave before they are served: out of patience, or for want of room.
  public var isLeftInVain: Bool {
    actors.contains { $0.room != nil }
      || procedures.contains { $0.activities.contains { $0.patience != nil } }
  }
}

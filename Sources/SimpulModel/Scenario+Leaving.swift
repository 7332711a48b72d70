// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Whether some people come again only when they have been served, so that fewer come where files wait.
  public var hasPopulation: Bool {
    procedures.contains { procedure in
      procedure.arrivals.contains { if case .population = $0.pattern { true } else { false } }
    }
  }

  /// Whether some cases may leave before they are served: out of patience, or for want of room.
  public var isLeftInVain: Bool {
    actors.contains { $0.room != nil }
      || procedures.contains { $0.activities.contains { $0.patience != nil } }
  }
}

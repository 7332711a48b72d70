// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Whether any cost of the office is stated.
  public var hasCosts: Bool {
    actors.contains { $0.costPerHour != nil }
      || procedures.contains { procedure in
        procedure.activities.contains { $0.costPerVisit != nil }
          || procedure.arrivals.contains { $0.costPerCase != nil }
      }
  }
}

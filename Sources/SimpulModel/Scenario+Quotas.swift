// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Whether arrivals may find that no tickets are left.
  public var hasQuotas: Bool { procedures.contains { $0.arrivals.contains { $0.tickets?.quota != nil } } }
}

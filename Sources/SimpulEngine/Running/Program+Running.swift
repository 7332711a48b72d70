// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

extension Program {
  /// Whether it is a pure queueing network, which the fast engine runs.
  public var isNetworkOfStations: Bool { network != nil }

  /// Runs a replication to its end, by the engine that takes fewer steps; a function of the key alone.
  ///
  /// - Parameter report: called now and then with the part done, from 0 to 1; false cancels.
  /// - Returns: nil when cancelled.
  /// - Throws: for an endless case.
  public func run(_ key: DrawKey, report: (Double) -> Bool = { _ in true }) throws(EndlessCase) -> Tally? {
    if var replication = NetworkReplication(self, key: key) {
      while replication.advance(events: Program.eventsBetweenReports) {
        guard report(replication.progress) else { return nil }
      }
      if let endless = replication.endlessCase { throw endless }
      return replication.tally()
    }
    var replication = Replication(self, key: key)
    while replication.advance(events: Program.eventsBetweenReports) {
      guard report(replication.progress) else { return nil }
    }
    if let endless = replication.endlessCase { throw endless }
    return replication.finish()
  }

  private static let eventsBetweenReports = 65_536
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

extension Program {
  /// The active periods of the replication that `run` measures with the same key: it is run again and traced, up to
  /// the end of the window.
  ///
  /// - Parameter report: as in `run`.
  /// - Returns: nil when cancelled.
  /// - Throws: for an endless case.
  public func activePeriods(
    _ key: DrawKey, report: (Double) -> Bool = { _ in true }
  ) throws(EndlessCase) -> ActivePeriodLog? {
    var replication = Replication(self, key: key, tracing: true)
    var log = ActivePeriodLog(of: replication)
    while !log.isComplete, replication.advance(events: Program.eventsBetweenTakings) {
      log.take(from: &replication)
      guard report(replication.progress) else { return nil }
    }
    if let endless = replication.endlessCase { throw endless }
    log.take(from: &replication)
    log.close()
    return log
  }

  private static let eventsBetweenTakings = 8_192
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

extension Program {
  /// Whether nothing happens in it but that files queue at stations, so that it is run by the fast engine.
  public var isNetworkOfStations: Bool { network != nil }

  /// How many replications of it are best run together.
  public var replicationsRunTogether: Int { network == nil ? 1 : InterleavedReplications.most }

  /// Runs replications to their ends, each a function of its key alone.
  ///
  /// - Parameter report: asked now and then with the part done, from 0 to 1; false gives up.
  /// - Returns: a tally for each key; nil when given up.
  public func run(_ keys: [DrawKey], report: (Double) -> Bool = { _ in true }) -> [Tally]? {
    var tallies: [Tally] = []
    for first in stride(from: 0, to: keys.count, by: replicationsRunTogether) {
      let some = keys[first..<min(first + replicationsRunTogether, keys.count)]
      let (before, share) = (Double(first) / Double(keys.count), Double(some.count) / Double(keys.count))
      guard let done = runTogether(some, report: { report(before + share * $0) }) else { return nil }
      tallies += done
    }
    return tallies
  }

  private func runTogether(_ keys: ArraySlice<DrawKey>, report: (Double) -> Bool) -> [Tally]? {
    guard let network else { return keys.first.flatMap { runOne($0, report: report) } }
    var replications = InterleavedReplications(network, of: self, keys: keys)
    while replications.advance(events: Program.eventsBetweenReports) {
      guard report(replications.progress) else { return nil }
    }
    return replications.tallies
  }

  private func runOne(_ key: DrawKey, report: (Double) -> Bool) -> [Tally]? {
    var replication = Replication(self, key: key)
    while replication.advance(events: Program.eventsBetweenReports) {
      guard report(replication.progress) else { return nil }
    }
    return [replication.finish()]
  }

  private static let eventsBetweenReports = 65_536
}

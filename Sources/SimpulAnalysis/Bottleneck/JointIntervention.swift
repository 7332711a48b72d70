// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// Gain of added capacity at several who work together, beside the gain of each alone.
struct JointIntervention {
  let base: PairedCases
  let together: PairedCases
  let alone: [PairedCases]
  let confidence: Double

  /// Whether together they surely gain more time than each alone does in all, and most of what they gain.
  var savesTimeTogether: Bool { gainsTogether(\.meanSeconds, sign: -1) }

  /// Whether the same holds of promises kept.
  var keepsPromisesTogether: Bool { gainsTogether(\.keptShares, sign: 1) }

  private func gainsTogether(_ series: (PairedCases) -> [Double]?, sign: Double) -> Bool {
    guard let before = series(base), let after = series(together) else { return false }
    let each = alone.compactMap(series)
    guard each.count == alone.count else { return false }
    let gains = zip(after, before).map { sign * ($0 - $1) }
    let beyond = before.indices.map { replication in
      gains[replication] - each.reduce(0) { $0 + sign * ($1[replication] - before[replication]) }
    }
    guard let limits = MeanInterval.ofDifferences(beyond, confidence: confidence),
      let gain = Sample.mean(of: gains)
    else { return false }
    return limits.lower > 0 && limits.estimate > gain / 2
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// What several who work together gain when all are relieved, beside what each gains alone.
struct JointRelief {
  let base: PairedCases
  let together: PairedCases
  let alone: [PairedCases]
  let confidence: Double

  /// Whether together they surely gain more time than each alone does in all, and most of what they gain.
  var savesTimeTogether: Bool { gainsTogether(\.meanSeconds, sign: -1) }

  /// The same of promises kept.
  var keepsPromisesTogether: Bool { gainsTogether(\.keptShares, sign: 1) }

  private func gainsTogether(_ series: (PairedCases) -> [Double]?, sign: Double) -> Bool {
    guard let before = series(base), let after = series(together) else { return false }
    let each = alone.compactMap(series)
    guard each.count == alone.count else { return false }
    let gains = zip(after, before).map { sign * ($0 - $1) }
    let beyond = before.indices.map { replication in
      gains[replication] - each.reduce(0) { $0 + sign * ($1[replication] - before[replication]) }
    }
    guard let limits = WillinkInterval.mean(of: beyond, confidence: confidence),
      let gain = Sample.mean(of: gains)
    else { return false }
    return limits.lower > 0 && limits.estimate > gain / 2
  }
}

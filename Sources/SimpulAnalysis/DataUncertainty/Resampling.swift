// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

/// Bootstrap: recorded values and days drawn anew from themselves, with replacement.
///
/// The same records become the same sample in every design of a study.
struct Resampling {
  private let key: DrawKey

  init(seed: UInt64, study: String, sample: Int) {
    key = DrawKey(seed: seed, study: study, phase: .bootstrap, round: UInt32(sample), replication: 0)
  }

  /// A scenario with redrawn records.
  func redrawn(_ scenario: Scenario) -> Scenario {
    let scenario = scenario.replacingRecorded(drawn)
    guard let days = RecordedDays(of: scenario) else { return scenario }
    return scenario.replacingLogs { drawn(from: $0, days) }
  }

  func drawn(from values: [Double]) -> [Double] {
    let element = StableHash.of(["recorded values"] + values.map { "\($0)" })
    return values.indices.map { values[place(at: $0, among: values.count, element)] }
  }

  /// All logs of a scenario get the same days, so that case types that arrive together still do.
  private func drawn(from log: ArrivalLog, _ days: RecordedDays) -> ArrivalLog {
    let element = StableHash.of(["recorded days"])
    return days.redrawn(log) { place(at: $0, among: $1, element) }
  }

  /// A random index among so many, by the draw that belongs to a place.
  private func place(at place: Int, among count: Int, _ element: UInt32) -> Int {
    var generator = AddressedGenerator(key: key)
    let uniform = generator.uniform(
      at: DrawAddress(entity: UInt32(place), element: element, visit: 0, purpose: .resample, scope: 0))
    return min(Int(uniform * Double(count)), count - 1)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulRandom

/// Recorded values drawn anew from themselves, with replacement: what another such record might have been.
///
/// The same values become the same sample in every design of a study.
struct Resampling {
  private let key: DrawKey

  init(seed: UInt64, study: String, sample: Int) {
    key = DrawKey(seed: seed, study: study, phase: .bootstrap, round: UInt32(sample), replication: 0)
  }

  func drawn(from values: [Double]) -> [Double] {
    var generator = AddressedGenerator(key: key)
    let element = StableHash.of(["recorded values"] + values.map { "\($0)" })
    return values.indices.map { place in
      let uniform = generator.uniform(
        at: DrawAddress(entity: UInt32(place), element: element, visit: 0, purpose: .resample, scope: 0))
      return values[min(Int(uniform * Double(values.count)), values.count - 1)]
    }
  }
}

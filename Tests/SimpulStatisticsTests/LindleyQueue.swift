// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// One officer, first come first served, exponential times between arrivals and of service with mean 1 (or a given
/// one): the times from arrival to departure by Lindley's recursion, without events.
struct LindleyQueue {
  /// Arrivals in a unit of time.
  var arrivalRate: Double
  var meanService = 1.0

  /// The times of `count` cases, the first of which finds the office empty, less the first `dropped`.
  ///
  /// The numbers are drawn case by case, so that two queues with the same seed meet the same random numbers.
  func times(count: Int, dropping dropped: Int = 0, seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    var wait = 0.0
    var times: [Double] = []
    times.reserveCapacity(count - dropped)
    for index in 0..<count {
      let time = wait - meanService * log(generator.uniform())
      if index >= dropped { times.append(time) }
      wait = max(0, time + log(generator.uniform()) / arrivalRate)
    }
    return times
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Two desks one after the other, first come, first served, by plain recursion and with a generator of its own: nothing
/// of the program under test is in it. One file an hour comes in; all times are in hours.
struct TandemRecursion {
  private let arrivals: [Double]
  private let work: (up: [Double], down: [Double])

  /// - Parameter hours: how long files go on coming.
  init(seed: UInt64, hours: Double, meanUp: Double, meanDown: Double) {
    var generator = SplitMix64(state: seed)
    var arrivals: [Double] = []
    var time = generator.exponential(mean: 1)
    while time < hours {
      arrivals.append(time)
      time += generator.exponential(mean: 1)
    }
    self.arrivals = arrivals
    work = (
      arrivals.map { _ in generator.exponential(mean: meanUp) },
      arrivals.map { _ in generator.exponential(mean: meanDown) }
    )
  }

  /// The mean time of the files that come before `end`.
  func meanOfArrived(before end: Double, up: Int = 1, down: Int = 1) -> Double {
    mean(up, down) { arrival, _ in arrival < end }
  }

  /// The mean time of the files that are finished before `end`.
  func meanOfFinished(before end: Double, up: Int = 1, down: Int = 1) -> Double {
    mean(up, down) { _, departure in departure < end }
  }

  private func mean(_ up: Int, _ down: Int, _ isCounted: (Double, Double) -> Bool) -> Double {
    let middle = departures(arrivals, work.up, officers: up)
    let order = middle.indices.sorted { middle[$0] < middle[$1] }
    let last = departures(order.map { middle[$0] }, order.map { work.down[$0] }, officers: down)
    var (sum, count) = (0.0, 0.0)
    for (place, file) in order.enumerated() where isCounted(arrivals[file], last[place]) {
      sum += last[place] - arrivals[file]
      count += 1
    }
    return sum / count
  }

  private func departures(_ arrivals: [Double], _ work: [Double], officers: Int) -> [Double] {
    var free = Array(repeating: 0.0, count: officers)
    return zip(arrivals, work).map { arrival, work in
      let next = free.indices.min { free[$0] < free[$1] } ?? 0
      free[next] = max(arrival, free[next]) + work
      return free[next]
    }
  }

  /// SplitMix64 (Steele, Lea & Flood 2014).
  private struct SplitMix64 {
    var state: UInt64

    mutating func exponential(mean: Double) -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      bits ^= bits >> 31
      // In (0, 1), so that the logarithm is finite.
      return -mean * log((Double(bits >> 11) + 0.5) / 9_007_199_254_740_992)
    }
  }
}

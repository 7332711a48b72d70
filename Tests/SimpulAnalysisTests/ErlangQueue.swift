// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulStatistics

@testable import SimpulAnalysis

/// A queue with Poisson arrivals, exponential service with mean 1 and several officers, whose share of cases within a
/// deadline is known (methods 1).
struct ErlangQueue {
  var arrivalRate: Double
  var deadline: Double

  /// 1 - [(1 - C) e^-t + C (e^-dt - d e^-t) / (1 - d)] with d = c - λ; the limit of it where d is 1.
  func share(_ officers: Int) -> Double {
    var loss = 1.0
    for count in 1...officers { loss = arrivalRate * loss / (Double(count) + arrivalRate * loss) }
    let utilisation = arrivalRate / Double(officers)
    let waits = loss / (1 - utilisation * (1 - loss))
    let spare = Double(officers) - arrivalRate
    let served = exp(-deadline)
    let late =
      abs(spare - 1) < 1e-9
      ? served * (1 + deadline) : (exp(-spare * deadline) - spare * served) / (1 - spare)
    return 1 - (1 - waits) * served - waits * late
  }
}

/// The queue as a world to try numbers of officers in: sample paths that begin in the steady state, without the engine.
struct ErlangQueueTrials: StaffingTrials {
  let queue: ErlangQueue
  var cases = 200
  let seed: UInt64

  mutating func outcomes(
    of designs: [Staffing], phase: TrialPhase, first: Int, count: Int
  ) throws(StudyError) -> [StaffingOutcome] {
    designs.map { design in
      var kept: [Double] = []
      var means: [Double?] = []
      for replication in first..<first + count {
        let path = path(design.officers[0], phase, replication)
        kept.append(path.kept)
        means.append(path.mean)
      }
      return StaffingOutcome(
        kept: [RatioSample(numerators: kept, denominators: kept.map { _ in Double(cases) })],
        meanSeconds: means, isCensored: false)
    }
  }

  private func path(_ officers: Int, _ phase: TrialPhase, _ replication: Int) -> (kept: Double, mean: Double)
  {
    var start = SplitMix64(mixing: [seed, phase.code, UInt64(replication), 1])
    var random = SplitMix64(mixing: [seed, phase.code, UInt64(replication), 2])
    var free = [Double](repeating: 0, count: officers)
    for number in 0..<present(officers, start.uniform()) {
      let place = number < officers ? number : earliest(free)
      free[place] -= log(start.uniform())
    }
    var (time, kept, sum) = (0.0, 0, 0.0)
    for _ in 0..<cases {
      time -= log(random.uniform()) / queue.arrivalRate
      let place = earliest(free)
      free[place] = max(time, free[place]) - log(random.uniform())
      let stay = free[place] - time
      if stay <= queue.deadline { kept += 1 }
      sum += stay
    }
    return (Double(kept), sum / Double(cases))
  }

  private func earliest(_ free: [Double]) -> Int {
    var best = 0
    for place in free.indices where free[place] < free[best] { best = place }
    return best
  }

  /// How many cases a stationary office holds, by inversion.
  private func present(_ officers: Int, _ uniform: Double) -> Int {
    let load = queue.arrivalRate
    guard load < Double(officers) else { return 4 * officers }
    var weights = [1.0]
    while weights.count < 400 {
      weights.append(weights[weights.count - 1] * load / Double(min(weights.count, officers)))
    }
    var rest = uniform * weights.reduce(0, +)
    for (count, weight) in weights.enumerated() {
      rest -= weight
      if rest <= 0 { return count }
    }
    return weights.count
  }
}

extension TrialPhase {
  fileprivate var code: UInt64 {
    switch self {
    case .search: 0
    case .certification(let round): UInt64(round)
    case .minimality: 1_000
    case .plenty: 1_001
    case .front: 1_002
    }
  }
}

/// A small generator of pseudo-random numbers (Steele, Lea & Flood 2014), so that these tests stand on nothing of the
/// program's own.
struct SplitMix64 {
  private var state: UInt64

  init(mixing words: [UInt64]) {
    state = 0
    for word in words {
      state ^= word
      state = next()
    }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  /// In (0, 1).
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

@testable import SimpulAnalysis

/// Samples in which every case is decided.
extension PromiseSample {
  init(_ decided: RatioSample) {
    let none = decided.denominators.map { _ in 0.0 }
    self.init(decided: decided, clockStanding: none, clockRunning: none)
  }
}

extension StaffingOutcome {
  init(kept: [RatioSample], meanSeconds: [Double?], isCensored: Bool) {
    self.init(kept: kept.map { PromiseSample($0) }, meanSeconds: meanSeconds, isCensored: isCensored)
  }
}

extension TargetVerdict {
  init?(ofAll samples: [RatioSample], targets: [Double], confidence: Double) {
    self.init(ofAll: samples.map { PromiseSample($0) }, targets: targets, confidence: confidence)
  }
}

extension TargetReach {
  init?(
    of goals: [TargetGoal], orders: ChangeOrders, kept: [[RatioSample?]], keys: [String], confidence: Double
  ) {
    self.init(
      of: goals, orders: orders, kept: kept.map { $0.map { $0.map { PromiseSample($0) } } }, keys: keys,
      confidence: confidence)
  }
}

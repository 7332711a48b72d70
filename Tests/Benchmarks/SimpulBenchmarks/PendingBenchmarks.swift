// SPDX-License-Identifier: GPL-3.0-or-later

import Benchmark
import BenchmarkProcedures
import SimpulEngine
import SimpulModel
import SimpulRandom

/// A thousand events of one desk while so many others are pending: per event.
func measurePendingEvents() {
  for kind in PendingEvents.allCases {
    // Filling an office takes time that grows with the square of its officers.
    let most = kind == .officers ? 10_000 : 1_000_000
    for pending in [10, 100, 1_000, 10_000, 100_000, 1_000_000] where pending <= most {
      measure(kind, pending)
    }
  }
}

private func measure(_ kind: PendingEvents, _ pending: Int) {
  var configuration = Benchmark.defaultConfiguration
  configuration.scalingFactor = .kilo
  configuration.warmupIterations = 0
  // The office is filled anew for each.
  configuration.maxIterations = pending >= 100_000 ? 3 : 100
  Benchmark("Pending \(kind.rawValue) \(pending)", configuration: configuration) { benchmark in
    let program = try Program(compiling: kind.scenario(pending: pending, minutes: 2_000))
    var replication = Replication(
      program, key: DrawKey(seed: 1, study: "pending", phase: .production, replication: 0))
    // Until all have come.
    blackHole(replication.advance(events: pending + 1))
    benchmark.startMeasurement()
    blackHole(replication.advance(events: 1_000))
    benchmark.stopMeasurement()
  }
}

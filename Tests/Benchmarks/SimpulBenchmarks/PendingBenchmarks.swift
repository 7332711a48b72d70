// SPDX-License-Identifier: GPL-3.0-or-later

import Benchmark
import BenchmarkProcedures
import SimpulEngine
import SimpulModel
import SimpulRandom

/// A thousand events of one desk while so many others are pending: per event.
func measurePendingEvents() {
  for kind in PendingEvents.allCases {
    for pending in [10, 100, 1_000, 10_000, 100_000, 1_000_000] {
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
  Benchmark("pending-\(kind.rawValue)-\(pending)", configuration: configuration) { benchmark in
    let program = try Program(compiling: kind.scenario(pending: pending))
    let key = DrawKey(seed: 1, study: "pending", phase: .production, replication: 0)
    let filling = kind.eventsOfFilling(pending: pending)
    // As `Program.run` chooses between the engines.
    if var replication = NetworkReplication(program, key: key) {
      blackHole(replication.advance(events: filling))
      benchmark.startMeasurement()
      blackHole(replication.advance(events: 1_000))
      benchmark.stopMeasurement()
    } else {
      var replication = Replication(program, key: key)
      blackHole(replication.advance(events: filling))
      benchmark.startMeasurement()
      blackHole(replication.advance(events: 1_000))
      benchmark.stopMeasurement()
    }
  }
}

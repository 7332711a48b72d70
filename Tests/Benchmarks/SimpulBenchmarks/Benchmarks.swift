// SPDX-License-Identifier: GPL-3.0-or-later

import Benchmark

/// What the package `benchmark` runs.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuUser, .wallClock, .throughput], warmupIterations: 1, maxDuration: .seconds(2),
    thresholds: [
      .cpuUser: .init(relative: [.p50: 30]), .wallClock: .init(relative: [.p50: 60]),
      .throughput: .init(relative: [.p50: 60]),
    ])
  measureProcedures()
  measurePendingEvents()
  measureDraws()
  measureStudies()
}

extension Benchmark.Configuration {
  /// As the default one, for a million of what is measured in each iteration.
  static var million: Benchmark.Configuration {
    var configuration = Benchmark.defaultConfiguration
    configuration.scalingFactor = .mega
    return configuration
  }
}

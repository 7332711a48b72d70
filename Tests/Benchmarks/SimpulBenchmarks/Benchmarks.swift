// SPDX-License-Identifier: GPL-3.0-or-later

import Benchmark

/// What the package `benchmark` runs. No name has a space: the package writes the file of its threshold with
/// underscores for them, and then looks for one with spaces.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 1, maxDuration: .seconds(2),
    // Of the percentile that the files hold; any other would not be looked at.
    thresholds: [.wallClock: .beyondNoise, .throughput: .beyondNoise])
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

  /// With processor time, too, which is stated in hundredths of a second: for what takes many of them.
  static var millionEvents: Benchmark.Configuration {
    var configuration = million
    configuration.metrics.append(.cpuUser)
    configuration.thresholds?[.cpuUser] = .beyondNoise
    return configuration
  }
}

extension BenchmarkThresholds {
  /// Of two runs on an idle machine one was a third faster, for some of them take no more than six iterations.
  fileprivate static var beyondNoise: BenchmarkThresholds { BenchmarkThresholds(relative: [.p90: 60]) }
}

// SPDX-License-Identifier: GPL-3.0-or-later

extension ExactCase {
  /// Cases that arrive in an hour.
  var arrivalRate: Double {
    if let throughput = quantities["X"]?.value ?? quantities["S1.throughput"]?.value, model.closed != nil {
      return throughput
    }
    return (model.arrivals ?? []).reduce(0) {
      $0 + ($1.batch?.groups?.mean ?? 1) / ($1.interarrival?.expectation ?? .infinity)
    }
  }

  /// The highest of the stations' utilisations.
  var load: Double {
    let stated = quantities.filter { $0.key.hasSuffix(".util") }.compactMap(\.value.value).max()
    // Where cases leave, what has piled up is soon forgotten, however busy the station is.
    let isSelfLimiting =
      model.closed != nil || model.stations.contains { $0.capacity != nil || $0.meanPatience != nil }
    return isSelfLimiting ? min(0.7, stated ?? computedLoad) : stated ?? computedLoad
  }

  /// Of models in which every case passes every station once.
  private var computedLoad: Double {
    model.stations.compactMap { station in
      station.service?["*"]?.expectation.map { arrivalRate * $0 / Double(station.servers ?? .max) }
    }.max() ?? 0
  }

  /// Long enough to forget an empty beginning many times over, which takes the longer the higher the load.
  ///
  /// A variance needs more cases than a mean; with longer replications rather than more, since within a replication
  /// it is too small by the variance of the replication's mean.
  /// A difference needs fewer, since both designs meet the same random numbers.
  func casesPerReplication(for examination: ExactExamination, includingLongRuns: Bool) -> Double {
    let hasVariance = wanted(.tallies, includingLongRuns: includingLongRuns)
      .contains { $0.name.hasSuffix("var") }
    let weight =
      switch examination {
      case .gains: 125.0
      case .tallies where hasVariance: 4_000.0
      default: 2_000.0
      }
    return min(max(weight / ((1 - load) * (1 - load)), 20_000), 300_000)
  }
}

extension ExactCase.Law {
  /// The mean in hours.
  var expectation: Double? {
    switch distribution {
    case .constant(let value): value
    case .exponential(let mean), .erlang(_, let mean), .gamma(let mean, _), .lognormal(let mean, _),
      .weibull(let mean, _), .normal(let mean, _):
      mean
    case .uniform(let least, let most): (least + most) / 2
    case .triangular(let least, let likely, let most): (least + likely + most) / 3
    case .empirical(let values): values.reduce(0, +) / Double(values.count)
    case .mixture:
      p.flatMap { p in means.map { zip(p, $0).reduce(0) { sum, part in sum + part.0 * part.1 } } }
    case .pert, nil: nil
    }
  }
}

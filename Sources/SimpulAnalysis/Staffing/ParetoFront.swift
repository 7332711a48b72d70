// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

/// The Pareto front of designs: none is better than another in cost and in time.
enum ParetoFront {
  /// Most designs that are run anew.
  static let mostDesigns = 8

  /// Candidates by the estimates of the search: every design that no other beats in both, from the cheapest up. Those
  /// with unfinished files are left out, as their times are unknown.
  ///
  /// - Parameter named: designs that are among them in any case.
  static func candidates(_ tried: [StaffingSeen], _ space: StaffingSpace, named: [Staffing]) -> [Staffing] {
    let known = tried.compactMap { seen -> (staffing: Staffing, cost: Double, seconds: Double)? in
      seen.outcome.knownMeanSeconds.flatMap(Sample.mean).map {
        (seen.staffing, space.cost(of: seen.staffing), $0)
      }
    }.sorted { ($0.cost, $0.seconds) < ($1.cost, $1.seconds) }
    var front: [Staffing] = []
    var fastest = Double.infinity
    for design in known where design.seconds < fastest {
      front.append(design.staffing)
      fastest = design.seconds
    }
    let others = front.filter { !named.contains($0) }
    let places = max(0, mostDesigns - named.count)
    // Evenly spread, the cheapest and the dearest among them.
    let kept =
      others.count <= places
      ? others : (0..<places).map { others[$0 * (others.count - 1) / max(1, places - 1)] }
    return (kept + named).sorted { (space.cost(of: $0), $0.total) < (space.cost(of: $1), $1.total) }
  }

  /// Members of the front: all but those that another one surely beats in time without costing more, by paired
  /// intervals that hold together (Bonferroni).
  ///
  /// - Parameters:
  ///   - costs: of the designs.
  ///   - times: by design, then by replication, all on common random numbers; nil where they are not known.
  static func members(costs: [Double], times: [[Double]?], confidence: Double) -> [Int] {
    let pairs = max(1, costs.count * (costs.count - 1) / 2)
    let level = Bonferroni.level(confidence: confidence, count: pairs)
    return costs.indices.filter { design in
      guard let own = times[design] else { return false }
      return !costs.indices.contains { other in
        guard other != design, costs[other] <= costs[design], let theirs = times[other] else { return false }
        return MeanInterval.paired(before: own, after: theirs, confidence: level).map { $0.upper < 0 }
          ?? false
      }
    }
  }
}

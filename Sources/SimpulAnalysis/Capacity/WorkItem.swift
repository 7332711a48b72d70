// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulRandom

/// Officers of one actor in a team, by the actor's position in the scenario.
struct TeamShare: Hashable {
  var actor: Int
  var officers: Int
}

/// Work of one kind of a team: visits of one case type to one activity, or background tasks.
struct WorkItem {
  var team: [TeamShare]
  /// Expected hours of the team in the study.
  var hours: Double
  /// Longest visit, in seconds; infinite where there is none.
  var longest: Double
  /// The time of every visit, where it is not random and has no set-up.
  var constant: Double?
  /// Mean and mean square of a visit's time.
  var mean: Double
  var meanSquare: Double
  private var distribution: CheckedDistribution
  private var unit: Double

  /// - Returns: nil for a distribution that no scenario compiles with.
  init?(
    _ duration: DurationDistribution, setUp: DurationDistribution? = nil, workingDay: Double,
    team: [TeamShare], hours: Double
  ) {
    guard let distribution = try? duration.distribution.checked() else { return nil }
    self.init(distribution, unit: duration.unit.seconds ?? workingDay, team: team, hours: hours)
    if let setUp, let other = try? setUp.distribution.checked() {
      longest += other.quantile(1) * (setUp.unit.seconds ?? workingDay)
      constant = nil
    }
  }

  private init(_ distribution: CheckedDistribution, unit: Double, team: [TeamShare], hours: Double) {
    self.team = team
    self.hours = hours
    self.distribution = distribution
    self.unit = unit
    longest = distribution.quantile(1) * unit
    constant = distribution.variance == 0 ? distribution.mean * unit : nil
    mean = distribution.mean * unit
    meanSquare = (distribution.variance + distribution.mean * distribution.mean) * unit * unit
  }

  /// Mean remaining time of a visit in progress at an instant independent of it, counted as 0 where that is more than
  /// a limit: in seconds, by the equilibrium distribution of renewal theory, (1 - F(r)) / mean.
  func meanRemainder(upTo limit: Double) -> Double {
    guard mean > 0 else { return 0 }
    if longest <= limit { return meanSquare / (2 * mean) }
    let steps = 400
    // Beyond this almost nothing is left.
    let width = min(limit, distribution.quantile(1 - 1e-9) * unit) / Double(steps)
    return (0..<steps).reduce(0) { sum, step in
      let remainder = (Double(step) + 0.5) * width
      return sum + remainder * (1 - distribution.cumulative(remainder / unit)) * width
    } / mean
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulRandom

/// Officers of one actor in a team, by the actor's position in the scenario.
struct TeamShare: Hashable {
  var actor: Int
  var officers: Int
}

/// Work of one kind that falls to a team: visits of one case type to one activity, or pieces of other work.
struct WorkItem {
  var team: [TeamShare]
  /// Expected in the study, of the team.
  var hours: Double
  /// In seconds; infinite where there is no longest.
  var longest: Double
  /// The time of every visit, where that takes no random number and no set-up.
  var constant: Double?
  /// The mean and the mean square of a visit's time.
  var mean: Double
  var meanSquare: Double
  private var distribution: CheckedDistribution
  private var unit: Double

  /// Nil for a law that no scenario compiles with.
  init?(_ law: DurationLaw, setUp: DurationLaw? = nil, workingDay: Double, team: [TeamShare], hours: Double) {
    guard let distribution = try? law.distribution.checked() else { return nil }
    self.init(distribution, unit: law.unit.seconds ?? workingDay, team: team, hours: hours)
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

  /// What is left of a visit that is under way at an instant that nothing about it has chosen, counted as 0 where that is more
  /// than a limit: its mean in seconds, by the equilibrium distribution of renewal theory, (1 - F(r)) / mean.
  func meanRemainder(upTo limit: Double) -> Double {
    guard mean > 0 else { return 0 }
    if longest <= limit { return meanSquare / (2 * mean) }
    let steps = 400
    // Behind it next to nothing is left.
    let width = min(limit, distribution.quantile(1 - 1e-9) * unit) / Double(steps)
    return (0..<steps).reduce(0) { sum, step in
      let remainder = (Double(step) + 0.5) * width
      return sum + remainder * (1 - distribution.cumulative(remainder / unit)) * width
    } / mean
  }
}

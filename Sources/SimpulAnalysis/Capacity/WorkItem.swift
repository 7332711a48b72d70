// SPDX-License-Identifier: GPL-3.0-or-later

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
  private var sampler: Sampler
  private var unit: Double

  /// Nil for a law that no scenario compiles with.
  init?(_ law: DurationLaw, setUp: DurationLaw? = nil, workingDay: Double, team: [TeamShare], hours: Double) {
    guard let sampler = try? Sampler(law.distribution) else { return nil }
    self.init(sampler, unit: law.unit.seconds ?? workingDay, team: team, hours: hours)
    if let setUp, let other = try? Sampler(setUp.distribution) {
      longest += other.quantile(1) * (setUp.unit.seconds ?? workingDay)
      constant = nil
    }
  }

  private init(_ sampler: Sampler, unit: Double, team: [TeamShare], hours: Double) {
    self.team = team
    self.hours = hours
    self.sampler = sampler
    self.unit = unit
    longest = sampler.quantile(1) * unit
    constant = sampler.variance == 0 ? sampler.mean * unit : nil
    mean = sampler.mean * unit
    meanSquare = (sampler.variance + sampler.mean * sampler.mean) * unit * unit
  }

  /// What is left of a visit that is under way at an instant that nothing about it has chosen, counted as 0 where that is more
  /// than a limit: its mean in seconds, by the equilibrium distribution of renewal theory, (1 - F(r)) / mean.
  func meanRemainder(upTo limit: Double) -> Double {
    guard mean > 0 else { return 0 }
    if longest <= limit { return meanSquare / (2 * mean) }
    let steps = 400
    // Behind it next to nothing is left.
    let width = min(limit, sampler.quantile(1 - 1e-9) * unit) / Double(steps)
    return (0..<steps).reduce(0) { sum, step in
      let remainder = (Double(step) + 0.5) * width
      return sum + remainder * (1 - sampler.cumulative(remainder / unit)) * width
    } / mean
  }
}

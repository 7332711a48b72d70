// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel

extension Scenario {
  /// The sets of recorded values that durations and attributes of cases are drawn from, each once, in the order of the
  /// scenario.
  public var recordedValues: [[Double]] {
    var found: [[Double]] = []
    _ = replacingRecorded { values in
      if !found.contains(values) { found.append(values) }
      return values
    }
    return found
  }

  /// With other values in the place of recorded ones.
  func replacingRecorded(_ replace: ([Double]) -> [Double]) -> Scenario {
    func law(_ law: DurationLaw) -> DurationLaw {
      DurationLaw(law.distribution.replacingRecorded(replace), law.unit, returnHour: law.returnHour)
    }
    func laws(_ laws: ByCaseType<DurationLaw>?) -> ByCaseType<DurationLaw>? { laws?.map(law) }
    var scenario = changingActivities { activity in
      activity.work = laws(activity.work)
      activity.wait = laws(activity.wait)
      activity.patience = laws(activity.patience)
      activity.setUp = laws(activity.setUp)
      let delay = laws(activity.returned?.delay)
      activity.returned?.delay = delay
    }
    for procedure in scenario.procedures.indices {
      for attribute in scenario.procedures[procedure].attributes.indices {
        let value = scenario.procedures[procedure].attributes[attribute].value
        scenario.procedures[procedure].attributes[attribute].value = value.map {
          $0.replacingRecorded(replace)
        }
      }
      for place in scenario.procedures[procedure].arrivals.indices {
        var stream = scenario.procedures[procedure].arrivals[place]
        switch stream.pattern {
        case .renewal(let gap): stream.pattern = .renewal(law(gap))
        case .population(let members, let gap): stream.pattern = .population(members: members, gap: law(gap))
        case .rate, .dates, .recorded: break
        }
        if let withdrawal = stream.withdrawal { stream.withdrawal?.after = law(withdrawal.after) }
        if let resubmission = stream.resubmission { stream.resubmission?.after = law(resubmission.after) }
        scenario.procedures[procedure].arrivals[place] = stream
      }
    }
    for actor in scenario.actors.indices {
      if let piece = scenario.actors[actor].otherWork?.piece {
        scenario.actors[actor].otherWork?.piece = law(piece)
      }
    }
    return scenario
  }
}

extension Distribution {
  fileprivate func replacingRecorded(_ replace: ([Double]) -> [Double]) -> Distribution {
    switch self {
    case .empirical(let values): .empirical(replace(values))
    case .mixture(let components):
      .mixture(
        components.map {
          Component(weight: $0.weight, distribution: $0.distribution.replacingRecorded(replace))
        })
    case .constant, .exponential, .gamma, .erlang, .lognormal, .normal, .weibull, .uniform, .triangular,
      .pert:
      self
    }
  }
}

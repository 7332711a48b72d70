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

  /// The scenario with recorded values replaced.
  func replacingRecorded(_ replace: ([Double]) -> [Double]) -> Scenario {
    func duration(_ duration: DurationDistribution) -> DurationDistribution {
      DurationDistribution(
        duration.distribution.replacingRecorded(replace), duration.unit, returnHour: duration.returnHour)
    }
    func durations(_ durations: ByCaseType<DurationDistribution>?) -> ByCaseType<DurationDistribution>? {
      durations?.map(duration)
    }
    var scenario = changingActivities { activity in
      activity.work = durations(activity.work)
      activity.wait = durations(activity.wait)
      activity.patience = durations(activity.patience)
      activity.setUp = durations(activity.setUp)
      let delay = durations(activity.returned?.delay)
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
        case .renewal(let gap): stream.pattern = .renewal(duration(gap))
        case .population(let members, let gap):
          stream.pattern = .population(members: members, gap: duration(gap))
        case .rate, .dates, .recorded: break
        }
        if let withdrawal = stream.withdrawal { stream.withdrawal?.after = duration(withdrawal.after) }
        if let resubmission = stream.resubmission {
          stream.resubmission?.after = duration(resubmission.after)
        }
        scenario.procedures[procedure].arrivals[place] = stream
      }
    }
    for actor in scenario.actors.indices {
      if let task = scenario.actors[actor].otherWork?.task {
        scenario.actors[actor].otherWork?.task = duration(task)
      }
    }
    return scenario
  }
}

extension Distribution {
  fileprivate func replacingRecorded(_ replace: ([Double]) -> [Double]) -> Distribution {
    mapParts { if case .empirical(let values) = $0 { .empirical(replace(values)) } else { $0 } }
  }
}

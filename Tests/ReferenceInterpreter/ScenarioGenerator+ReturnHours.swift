// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The hours at which files come in again, set in a scenario that has been made.
extension ScenarioGenerator {
  mutating func addReturnHours(to scenario: inout Scenario) {
    let isMixed = elements.contains(.comingHours)
    var dice = dice
    func changed(_ duration: DurationDistribution) -> DurationDistribution {
      var duration = duration
      if isMixed, dice.percent(30) {
        duration = DurationDistribution(.uniform(least: 0, most: dice.pick([1, 2, 4])), .days)
      }
      duration.returnHour = isMixed && dice.percent(75) ? .asApplicantsCome : .atOpening
      return duration
    }
    scenario.changeActivities { activity in
      if case .applicant = activity.performers { activity.wait = activity.wait?.map(changed) }
      let delay = activity.returned?.delay?.map(changed)
      activity.returned?.delay = delay
    }
    for procedure in scenario.procedures.indices {
      for stream in scenario.procedures[procedure].arrivals.indices {
        var arrivals = scenario.procedures[procedure].arrivals[stream]
        if case .population(let members, let gap) = arrivals.pattern {
          arrivals.pattern = .population(members: members, gap: changed(gap))
        }
        arrivals.resubmission = arrivals.resubmission.map {
          ArrivalStream.Later(share: $0.share, after: changed($0.after))
        }
        scenario.procedures[procedure].arrivals[stream] = arrivals
      }
    }
    self.dice = dice
  }
}

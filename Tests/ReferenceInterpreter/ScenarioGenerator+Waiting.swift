// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Elements of waiting that are added to a scenario that has been made.
extension ScenarioGenerator {
  mutating func addWaiting(to scenario: inout Scenario) {
    if dice.percent(25) { addOrder(to: &scenario) }
    if dice.percent(25) { addInterruptions(to: &scenario) }
    if dice.percent(20) { addEndlessWork(to: &scenario) }
    if dice.percent(20), let desk = scenario.procedures[0].firstDesk,
      let place = scenario.actors.firstIndex(where: { $0.key == desk })
    {
      scenario.actors[place].room = dice.int(0...2)
    }
    guard dice.percent(40) else { return }
    for procedure in scenario.procedures.indices {
      caseTypes = scenario.procedures[procedure].arrivals.map(\.key)
      for step in scenario.procedures[procedure].steps.indices {
        guard case .activity(var activity) = scenario.procedures[procedure].steps[step],
          case .teams = activity.performers
        else { continue }
        if dice.percent(30) { activity.patience = byCaseType { $0.longTime() } }
        if dice.percent(30) { activity.setUp = ByCaseType(shortTime(unit: .minutes)) }
        if !activity.batchSchedule.isEmpty, dice.percent(40) {
          activity.batchSchedule.goesOnUntilEmpty = true
        }
        scenario.procedures[procedure].steps[step] = .activity(activity)
      }
    }
  }

  private mutating func addOrder(to scenario: inout Scenario) {
    let hasPromise = scenario.procedures.contains { !$0.promises.isEmpty }
    let order: QueueDiscipline = hasPromise && dice.percent(50) ? .earliestDue : .random
    for index in scenario.actors.indices where scenario.actors[index].kind == .officers {
      scenario.actors[index].queueDiscipline = order
    }
  }

  private mutating func addInterruptions(to scenario: inout Scenario) {
    for index in scenario.actors.indices where scenario.actors[index].otherWork != nil {
      if dice.percent(50) { scenario.actors[index].otherWork?.place = .interruptingFiles }
    }
    guard dice.percent(70) else { return }
    let classes = dice.int(1...2)
    for procedure in scenario.procedures.indices {
      for stream in scenario.procedures[procedure].arrivals.indices {
        let precedence = dice.pick([nil, 1, 2])
        scenario.procedures[procedure].arrivals[stream].precedence = precedence
        scenario.procedures[procedure].arrivals[stream].interrupts = precedence.map { $0 <= classes } ?? false
      }
    }
  }

  private mutating func addEndlessWork(to scenario: inout Scenario) {
    let desks = scenario.actors.indices.filter { scenario.actors[$0].kind == .officers }
    let task = DurationDistribution(.constant(dice.pick([20, 45, 90])), .minutes)
    scenario.actors[dice.pick(desks)].otherWork = OtherWork(.endless, task: task, place: .afterFiles)
  }
}

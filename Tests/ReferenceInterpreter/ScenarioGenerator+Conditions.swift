// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel

/// What is known of single cases, added to a scenario that has been made.
extension ScenarioGenerator {
  mutating func addConditions(to scenario: inout Scenario) {
    for index in scenario.procedures.indices {
      caseTypes = scenario.procedures[index].arrivals.map(\.key)
      if dice.percent(60) {
        let values: [Distribution] = [.uniform(least: 0, most: 100), .constant(50), .exponential(mean: 40)]
        scenario.procedures[index].attributes = [
          CaseAttribute(name: "size", value: byCaseType { $0.dice.pick(values) })
        ]
      }
      let hasAttribute = !scenario.procedures[index].attributes.isEmpty
      scenario.procedures[index].steps = scenario.procedures[index].steps.map {
        conditional($0, hasAttribute: hasAttribute)
      }
    }
  }

  private mutating func conditional(_ step: Step, hasAttribute: Bool) -> Step {
    switch step {
    case .activity(var activity):
      if dice.percent(15) { activity.skipped = byCaseType { $0.dice.pick([0.2, 0.5]) } }
      if activity.returned != nil, dice.percent(40) {
        activity.returned?.probability = byCaseType {
          ReturnShares($0.dice.pick([[0.5, 0.1], [0.2, 0.6, 0], [0, 0.5]]))
        }
      }
      for branch in activity.decision.indices.dropLast() where dice.percent(40) {
        activity.decision[branch].condition = condition(hasAttribute: hasAttribute)
        activity.decision[branch].share = nil
      }
      return .activity(activity)
    case .parallel(var block):
      for branch in block.branches.indices {
        if dice.percent(40) { block.branches[branch].needed = byCaseType { $0.dice.pick([0, 0.3, 0.7]) } }
        block.branches[branch].steps = block.branches[branch].steps.map {
          conditional($0, hasAttribute: hasAttribute)
        }
      }
      return .parallel(block)
    }
  }

  private mutating func condition(hasAttribute: Bool) -> Branch.Condition {
    if hasAttribute, dice.percent(50) {
      let limit = Double(dice.pick([30, 50, 80]))
      return dice.percent(50) ? .above("size", limit) : .below("size", limit)
    }
    if dice.percent(40) { return .visit(from: dice.int(2...3)) }
    return dice.pick([
      .timeUsed(1, .workingDays), .timeUsed(2, .workingDays), .timeUsed(90, .minutes),
      .timeUsed(4, .workingHours),
      .timeUsed(1, .days),
    ])
  }
}

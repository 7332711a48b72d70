// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension ScenarioGenerator {
  /// Elements that are mixed among the others, each of which can be left out.
  public enum Element: Hashable, Sendable, CaseIterable {
    /// Outside waits that end at the hours at which applicants come.
    case comingHours
    /// Duty and open hours over midnight.
    case nightShifts
    /// Work of three and more actors together.
    case jointWork
    /// Officers who are kept free until their team is complete.
    case keptFree
    /// Officers who have cases of their own.
    case ownQueues
    /// Studies so short that much is not finished.
    case shortPeriods
  }

  /// Those that the engine has.
  public static let mixed = Set(Element.allCases)

  mutating func addElements(to scenario: inout Scenario) {
    if elements.contains(.jointWork), dice.percent(30) { addJointWork(to: &scenario) }
    if elements.contains(.nightShifts), dice.percent(30) { addNightShifts(to: &scenario) }
    if elements.contains(.ownQueues), dice.percent(30) { addOwnQueues(to: &scenario) }
    if elements.contains(.keptFree), dice.percent(30) { addKeptFree(to: &scenario) }
    addReturnHours(to: &scenario)
    if elements.contains(.shortPeriods), dice.percent(25) {
      var short = scenario
      short.period.length = dice.pick([1, 1, 2]) * .perDay + dice.pick([0, 0, 14]) * .perHour
      short.period.warmUp = 0
      // Without an open date a working day has no length, and gaps of working days would have none.
      if short.meanOpenDay > 0 { scenario = short }
    }
  }
}

extension Scenario {
  /// Changes every activity of the procedures, those in blocks too.
  mutating func changeActivities(_ change: (inout Activity) -> Void) {
    func changed(_ steps: [Step]) -> [Step] {
      steps.map { step in
        switch step {
        case .activity(var activity):
          change(&activity)
          return .activity(activity)
        case .parallel(var block):
          for branch in block.branches.indices {
            block.branches[branch].steps = changed(block.branches[branch].steps)
          }
          return .parallel(block)
        }
      }
    }
    for index in procedures.indices { procedures[index].steps = changed(procedures[index].steps) }
  }
}

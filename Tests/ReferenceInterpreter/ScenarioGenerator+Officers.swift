// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// What tells officers from one another, and how they stop work, added to a scenario that has been made.
extension ScenarioGenerator {
  mutating func addOfficers(to scenario: inout Scenario) {
    for index in scenario.actors.indices where scenario.actors[index].kind == .officers {
      addOfficers(to: &scenario.actors[index])
    }
    addMultitasking(to: &scenario)
    guard dice.percent(50) else { return }
    for procedure in scenario.procedures.indices {
      let keys = scenario.procedures[procedure].activities.filter {
        if case .teams = $0.performers { true } else { false }
      }.map(\.key)
      guard !keys.isEmpty else { continue }
      scenario.procedures[procedure].steps = scenario.procedures[procedure].steps.map { kept($0, keys) }
    }
  }

  private mutating func addOfficers(to actor: inout Actor) {
    if dice.percent(30) {
      actor.speeds = (0..<dice.int(1...actor.officers)).map { _ in dice.pick([0.5, 0.8, 1, 1.25, 2]) }
    }
    switch dice.int(1...5) {
    case 1: actor.closing = .startsOnlyWhatFits
    case 2: actor.closing = .finishes(withinSeconds: dice.pick([600, 1_800, 5_400]))
    default: break
    }
    if actor.absence != nil || !actor.knownAbsences.isEmpty, dice.percent(50) {
      actor.reassignmentDay = dice.int(1...3)
    }
    if dice.percent(25) {
      actor.reserved = [
        ReservedHours(days: WeekdaySet(dice.some(Array(Weekday.allCases.prefix(5)))), dice.pick(reserved))
      ]
      if dice.percent(30) { actor.reserved.append(ReservedHours(dice.pick(reserved))) }
    }
  }

  /// To those who work on nothing together with somebody.
  private mutating func addMultitasking(to scenario: inout Scenario) {
    let interrupting = scenario.actors.contains { $0.otherWork?.place == .interruptingFiles }
    guard !interrupting, !scenario.procedures.contains(where: { $0.arrivals.contains(where: \.interrupts) })
    else { return }
    let activities = scenario.procedures.flatMap(\.activities)
    for index in scenario.actors.indices where scenario.actors[index].kind == .officers && dice.percent(35) {
      let key = scenario.actors[index].key
      let own = activities.filter {
        ($0.performers.actors + $0.substitutions.map(\.substitute)).contains(key)
      }
      let isAlone = own.allSatisfy { activity in
        guard case .teams(let teams) = activity.performers else { return true }
        return teams.allSatisfy { $0.count == 1 && $0[0].officers == 1 } && activity.setUp == nil
      }
      guard isAlone, !own.isEmpty else { continue }
      scenario.actors[index].multitasking = dice.pick([
        Multitasking(limit: 2), Multitasking(limit: 3, lossPerFile: 0.1), Multitasking(limit: nil),
        Multitasking(limit: 5, lossPerFile: 0.25),
      ])
      scenario.actors[index].otherWork = nil
      scenario.actors[index].closing = .suspends
    }
  }

  private var reserved: [[TimeRange]] {
    [
      [TimeRange(8, 0, 9, 0)], [TimeRange(10, 0, 11, 30)], [TimeRange(14, 0, 17, 0)],
      [TimeRange(7, 30, 8, 30), TimeRange(13, 0, 14, 0)],
    ]
  }

  private mutating func kept(_ step: Step, _ keys: [Activity.Key]) -> Step {
    switch step {
    case .activity(var activity):
      if case .teams = activity.performers, dice.percent(40) {
        activity.sameOfficerAs = dice.percent(50) ? activity.key : dice.pick(keys)
      }
      return .activity(activity)
    case .parallel(var block):
      for branch in block.branches.indices {
        block.branches[branch].steps = block.branches[branch].steps.map { kept($0, keys) }
      }
      return .parallel(block)
    }
  }
}

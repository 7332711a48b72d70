// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Work of several actors together, in a scenario that has been made.
extension ScenarioGenerator {
  mutating func addJointWork(to scenario: inout Scenario) {
    if dice.percent(20) {
      // A team of five has so many parts that only the whole of it is distinguished.
      while scenario.actors.count(where: { $0.kind == .officers }) < 5 {
        let key = "helper \(scenario.actors.count)"
        var helper = Actor(key: key, officers: dice.int(1...2))
        if dice.percent(50) { helper.hours = .ranges([TimeRange(9, 0, 12, 0), TimeRange(13, 0, 17, 0)]) }
        helper.queueDiscipline = scenario.actors.first { $0.kind == .officers }?.queueDiscipline ?? .firstCome
        scenario.actors.append(helper)
      }
    }
    change(&scenario, percent: 40) { generator, actors, activity in
      let most = actors.count >= 5 && generator.dice.percent(50) ? 5 : 3
      guard actors.count >= 2 else { return }
      activity.performers = .teams([generator.team(of: actors, most: most)])
      if generator.dice.percent(40) {
        activity.performers = .teams([
          generator.team(of: actors, most: most), generator.team(of: actors, most: 2),
        ])
      }
    }
  }

  /// Officers kept free for the whole team.
  mutating func addKeptFree(to scenario: inout Scenario) {
    change(&scenario, percent: 50) { generator, actors, activity in
      guard actors.count >= 2 else { return }
      activity.performers = .teams([generator.team(of: actors, most: 3)])
      if generator.dice.percent(30) {
        activity.performers = .teams([
          generator.team(of: actors, most: 2), generator.team(of: actors, most: 3),
        ])
      }
      activity.keepsOfficersFree = true
      activity.batchSchedule = .atOnce
      activity.sameOfficerAs = nil
    }
    let keeping = scenario.procedures.flatMap(\.activities).filter(\.keepsOfficersFree)
    let bound = Set(
      keeping.flatMap { $0.performers.actors + $0.substitutions.map(\.substitute) })
    for index in scenario.actors.indices where bound.contains(scenario.actors[index].key) {
      if scenario.actors[index].closing == .startsOnlyWhatFits { scenario.actors[index].closing = .suspends }
    }
    scenario.changeActivities { activity in
      guard activity.performers.actors.contains(where: bound.contains) else { return }
      activity.sameOfficerAs = nil
      activity.batchSchedule = .atOnce
    }
  }

  /// Changes some activities of those who can work with others.
  private mutating func change(
    _ scenario: inout Scenario, percent: Int,
    _ change: (inout ScenarioGenerator, [Actor], inout Activity) -> Void
  ) {
    let actors = scenario.actors.filter {
      $0.kind == .officers && $0.multitasking == .one && $0.queueing == .shared
        && $0.queueDiscipline != .random
    }
    let order = actors.first?.queueDiscipline
    guard actors.allSatisfy({ $0.queueDiscipline == order }) else { return }
    var generator = self
    scenario.changeActivities { activity in
      guard case .teams = activity.performers, generator.dice.percent(percent) else { return }
      activity.substitutions = []
      change(&generator, actors, &activity)
      generator.actors = actors
      activity.substitutions = generator.substitutions(activity)
    }
    dice = generator.dice
  }

  /// Two or more actors, most of them with one officer.
  private mutating func team(of actors: [Actor], most: Int) -> [Requirement] {
    var chosen: [Actor] = []
    let count = min(actors.count, dice.int(2...most))
    while chosen.count < count {
      let next = dice.pick(actors)
      if !chosen.contains(where: { $0.key == next.key }) { chosen.append(next) }
    }
    return chosen.map { Requirement($0.key, officers: dice.percent(25) ? $0.officers : 1) }
  }
}

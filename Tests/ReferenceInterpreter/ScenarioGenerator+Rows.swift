// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension ScenarioGenerator {
  /// The rows of the procedure, or of one branch.
  mutating func rows(_ count: Int, isMain: Bool, depth: Int) -> [Step] {
    var steps: [Step] = []
    for _ in 0..<count {
      if depth < 2, dice.percent(depth == 0 ? 18 : 25) {
        steps.append(.parallel(block(depth: depth)))
      } else {
        rowCount += 1
        steps.append(.activity(Activity(key: "\(prefix)row \(rowCount)", performers: .teams([]))))
      }
    }
    let keys = steps.map { step -> Activity.Key? in
      if case .activity(let activity) = step { activity.key } else { nil }
    }
    for index in steps.indices {
      guard case .activity(let bare) = steps[index] else { continue }
      steps[index] = .activity(
        activity(bare.key, at: index, keys: keys, isMain: isMain))
    }
    return steps
  }

  private mutating func block(depth: Int) -> ParallelBlock {
    blockCount += 1
    let key = "\(prefix)block \(blockCount)"
    let names = dice.percent(25) ? ["left", "middle", "right"] : ["left", "right"]
    var branches: [ParallelBlock.Branch] = []
    for name in names {
      branches.append(
        ParallelBlock.Branch(
          name: name, steps: rows(dice.int(1...2), isMain: false, depth: depth + 1)))
    }
    return ParallelBlock(key: key, branches: branches)
  }

  /// `keys` are those of the rows of the same list, nil where a block stands.
  private mutating func activity(
    _ key: Activity.Key, at index: Int, keys: [Activity.Key?], isMain: Bool
  ) -> Activity {
    let isForApplicant = dice.percent(12)
    var activity = Activity(
      key: key, performers: isForApplicant ? .applicant("applicant") : .teams(teams()))
    if isForApplicant {
      if dice.percent(90) { activity.wait = byCaseType { $0.longTime() } }
    } else {
      if dice.percent(90) {
        activity.work = byCaseType {
          $0.shortTime(unit: $0.dice.pick([.minutes, .minutes, .minutes, .hours, .workingDays]))
        }
      }
      if dice.percent(20) { activity.wait = byCaseType { $0.longTime() } }
      if dice.percent(20) {
        activity.batchSchedule = dice.pick([
          [TimeOfDay(hour: 9)], [TimeOfDay(hour: 10), TimeOfDay(hour: 14)], [TimeOfDay(hour: 8)],
          [TimeOfDay(hour: 12), TimeOfDay(hour: 13)], [],
        ])
        if activity.batchSchedule.isEmpty || dice.percent(20) {
          activity.batchSchedule.files = dice.int(2...4)
        }
        if dice.percent(25) { activity.batchSchedule.oldest = oldestOnPile() }
      }
      activity.substitutions = substitutions(activity)
    }
    if dice.percent(25) { activity.returned = returned(earlier: keys[...index].compactMap { $0 }) }
    let later = keys[(index + 1)...].compactMap { $0 }
    if dice.percent(22) {
      activity.decision = decision(
        earlier: keys[...index].compactMap { $0 }, later: later, isMain: isMain)
    }
    if dice.percent(8), let target = later.last { activity.next = .activity(target) }
    if isMain, index == keys.count - 1, dice.percent(10) { activity.next = .end("archived") }
    if dice.percent(8) { activity.drawsAs = "old row" }
    return activity
  }

  private mutating func oldestOnPile() -> BatchSchedule.Age {
    dice.pick([
      BatchSchedule.Age(90, .minutes), BatchSchedule.Age(1, .workingDays),
      BatchSchedule.Age(3, .workingHours),
      BatchSchedule.Age(1, .days),
    ])
  }

  // MARK: Performers

  private mutating func teams() -> [[Requirement]] {
    var teams = [team()]
    while teams.count < 3, dice.percent(22) { teams.append(team()) }
    return teams
  }

  private mutating func team() -> [Requirement] {
    let pools = actors.filter { $0.kind == .officers }
    var chosen = [dice.pick(pools)]
    if dice.percent(22), let other = pools.first(where: { $0.key != chosen[0].key }) { chosen.append(other) }
    return chosen.map { Requirement($0.key, officers: dice.percent(20) ? $0.officers : 1) }
  }

  mutating func substitutions(_ activity: Activity) -> [Substitution] {
    guard case .teams(let teams) = activity.performers, dice.percent(35) else { return [] }
    let principals = activity.performers.actors.compactMap { key in
      actors.first { $0.key == key && ($0.absence != nil || !$0.knownAbsences.isEmpty) }
    }
    var substitutions: [Substitution] = []
    for principal in principals {
      let needed = teams.joined().filter { $0.actor == principal.key }.map(\.officers).max() ?? 1
      let able = actors.filter { substitute in
        let own = teams.joined().filter { $0.actor == substitute.key }.map(\.officers).max() ?? 0
        return substitute.kind == .officers && substitute.key != principal.key
          && substitute.officers >= needed + own
      }
      guard !able.isEmpty else { continue }
      substitutions.append(
        Substitution(
          principal: principal.key, substitute: dice.pick(able).key, fromDay: dice.pick([1, 1, 2, 3])))
    }
    return substitutions
  }

  // MARK: Ways

  private mutating func returned(earlier: [Activity.Key]) -> Return {
    let probability = byCaseType { ReturnShares($0.dice.pick([0.1, 0.25, 0.5])) }
    return Return(
      probability: probability, delay: dice.percent(75) ? byCaseType { $0.longTime() } : nil,
      to: dice.percent(50) ? dice.pick(earlier) : nil,
      atMost: dice.percent(50) ? dice.int(1...2) : nil)
  }

  private mutating func decision(
    earlier: [Activity.Key], later: [Activity.Key], isMain: Bool
  ) -> [Branch] {
    var targets: [Target] = [.following] + later.map { .activity($0) }
    if dice.percent(40) { targets.append(.activity(dice.pick(earlier))) }
    if isMain { targets += [.end("refused"), .end("withdrawn"), .end(Target.done)] }
    var branches = [
      Branch(name: "first", share: ByCaseType(dice.pick([0.1, 0.25, 0.3])), target: dice.pick(targets))
    ]
    if dice.percent(40) {
      branches.append(
        Branch(
          name: "second", share: byCaseType { $0.dice.pick([0.1, 0.2]) }, target: dice.pick(targets)))
    }
    branches.append(Branch(name: "others", share: nil))
    return branches
  }
}

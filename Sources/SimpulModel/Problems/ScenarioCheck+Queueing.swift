// SPDX-License-Identifier: GPL-3.0-or-later

// Checks of officers reserved until their team is complete, and of officers with a queue of their own each.
extension ScenarioCheck {
  // MARK: Reserving officers

  mutating func checkKeepingFree(_ row: ProcedureOutline.Row) {
    guard row.activity.keepsOfficersFree else { return }
    let path = row.path + [FieldKey.keepsOfficersFree]
    let key = row.activity.key
    guard case .teams(let teams) = row.activity.performers else {
      report(path, "'\(key)' is with the applicant, who is no officer: leave 'keeps officers free' out")
      return
    }
    guard teams.contains(where: { $0.reduce(0) { $0 + $1.officers } > 1 }) else {
      report(
        path,
        "'\(key)' takes one officer, who starts as soon as he is free: write a team, such as '2 Petugas' or 'A + B', or "
          + "leave it out")
      return
    }
    if !row.activity.batchSchedule.isEmpty {
      report(
        path,
        "'\(key)' is taken up in rounds, which decide when officers are needed: leave 'rounds' or 'keeps officers free' out"
      )
    }
    let keys = row.activity.performers.actors + row.activity.substitutions.map(\.substitute)
    for actor in keys.compactMap({ scenario.actor($0) }) { checkCanBeKeptFree(actor, for: key, at: path) }
    checkOthersOf(Set(keys), for: row, at: path)
  }

  private mutating func checkCanBeKeptFree(_ actor: Actor, for key: Activity.Key, at path: [String]) {
    let rule: (name: String, advice: String)? =
      if actor.queueDiscipline == .random {
        ("queue: random", "write another order")
      } else if actor.multitasking != .one {
        (FieldKey.openFiles, "leave one of them out")
      } else if actor.closing == .startsOnlyWhatFits {
        ("at closing: only what fits", "write another rule for closing")
      } else if actor.hasOneQueueEach { (FieldKey.oneQueueEach, "leave one of them out") } else { nil }
    guard let rule else { return }
    report(
      path,
      "'keeps officers free' of '\(key)' and '\(rule.name)' of '\(actor.key)' cannot be combined: \(rule.advice)"
    )
  }

  /// Other activities of these actors must not depend on who of them performs them.
  private mutating func checkOthersOf(
    _ actors: Set<Actor.Key>, for row: ProcedureOutline.Row, at path: [String]
  ) {
    for other in scenario.procedures.flatMap(\.activities) {
      let performers = other.performers.actors + other.substitutions.map(\.substitute)
      guard let shared = performers.first(where: actors.contains) else { continue }
      if other.sameOfficerAs != nil {
        report(
          path,
          "'keeps officers free' of '\(row.activity.key)' and 'same officer as' of '\(other.key)' cannot be combined, since "
            + "both take '\(shared)': leave one of them out")
      }
      if !other.batchSchedule.isEmpty, other.key != row.activity.key {
        report(
          path,
          "'keeps officers free' of '\(row.activity.key)' and 'rounds' of '\(other.key)' cannot be combined, since both take "
            + "'\(shared)': leave one of them out")
      }
    }
  }

  // MARK: One queue each

  mutating func checkQueueing(of actor: Actor) {
    guard case .oneEach(let weights) = actor.queueing else { return }
    let path = [FieldKey.actors, actor.key, FieldKey.oneQueueEach]
    if let weight = weights.first(where: { !($0 >= 0 && $0.isFinite) }) {
      report(
        path,
        "a share of \(ProblemPhrases.number(weight)): write 0 or more for each officer, such as '40% 30% 30%'"
      )
    } else if !weights.isEmpty, weights.allSatisfy({ $0 == 0 }) {
      report(path, "no officer has any files: write a share above 0 for one of them at least")
    }
    if !weights.isEmpty, weights.count != max(1, actor.officers) {
      report(
        path,
        "\(ProblemPhrases.count(weights.count, "share")), but '\(actor.key)' has \(ProblemPhrases.count(actor.officers, "officer")): write "
          + "one for each officer")
    }
    for (rule, isStated, advice) in [
      ("queue: random", actor.queueDiscipline == .random, "write another order"),
      (FieldKey.openFiles, actor.multitasking != .one, "leave one of them out"),
      (FieldKey.room, actor.room != nil, "leave one of them out"),
      (FieldKey.handedOn, actor.reassignmentDay != nil, "nobody else has his files: leave 'handed on' out"),
    ] where isStated {
      report(path, "'one queue each' and '\(rule)' of '\(actor.key)' cannot be combined: \(advice)")
    }
    checkNothingInterrupts(FieldKey.oneQueueEach, at: path)
  }

  mutating func checkOneQueueEach(_ row: ProcedureOutline.Row) {
    guard case .teams(let teams) = row.activity.performers else { return }
    let key = row.activity.key
    let taken = teams.joined().filter { scenario.actor($0.actor)?.hasOneQueueEach ?? false }
    if let several = taken.first(where: { $0.officers > 1 }) {
      report(
        row.path + [FieldKey.actor],
        "'\(key)' takes \(several.officers) of '\(several.actor)', each of whom has a queue of his own: take one, or leave "
          + "'one queue each' out")
    }
    if let actor = taken.first?.actor, row.activity.sameOfficerAs != nil {
      report(
        row.path + [FieldKey.sameOfficerAs],
        "a case has one officer of '\(actor)' anyway, because each has a queue of his own: leave 'same officer as' out"
      )
    }
    for substitution in row.activity.substitutions {
      for name in [substitution.principal, substitution.substitute]
      where scenario.actor(name)?.hasOneQueueEach ?? false {
        report(
          row.path + [FieldKey.substitute],
          "'\(name)' has 'one queue each', so that it is not clear whose files would be taken over: leave one of them out"
        )
      }
    }
  }
}

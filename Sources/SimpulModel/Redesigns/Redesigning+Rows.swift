// SPDX-License-Identifier: GPL-3.0-or-later

extension Redesigning {
  mutating func add(_ actor: Actor) {
    if scenario.actor(actor.key) != nil {
      report("there is an actor '\(actor.key)' already: write 'set' to change it, or another name")
      return
    }
    scenario.actors.append(actor)
  }

  mutating func add(_ activity: Activity, _ position: Position) {
    guard let place = place(ofStep: position.anchor, at: [FieldKey.place]) else { return }
    if scenario.procedures[place.procedure].steps.allKeys.contains(activity.key) {
      report("there is an activity '\(activity.key)' already: write 'set' to change it, or another key")
      return
    }
    var added = activity
    added.performers = understood(activity.performers)
    _ = scenario.procedures[place.procedure].steps.insert(.activity(added), position.at(place.key))
  }

  mutating func drop(_ name: Activity.Key) {
    guard let place = place(ofStep: name) else { return }
    _ = scenario.procedures[place.procedure].steps.remove(place.key)
  }

  mutating func move(_ name: Activity.Key, _ position: Position) {
    guard let place = place(ofStep: name),
      let anchor = self.place(ofStep: position.anchor, at: [FieldKey.place])
    else { return }
    guard place.procedure == anchor.procedure else {
      report("'\(name)' and '\(position.anchor)' stand in different procedures: name activities of one")
      return
    }
    var steps = scenario.procedures[place.procedure].steps
    guard let step = steps.remove(place.key), steps.insert(step, position.at(anchor.key)) else {
      report("'\(name)' cannot stand next to itself: name another activity")
      return
    }
    scenario.procedures[place.procedure].steps = steps
  }

  mutating func parallel(_ names: [Activity.Key], before next: Activity.Key?) {
    guard names.count > 1 else {
      report("nothing runs at the same time as \(ProblemPhrases.list(names)): name two activities or more")
      return
    }
    guard let place = commonPlace(of: names) else { return }
    let keys = place.activities.map(\.key)
    let block = Step.parallel(
      ParallelBlock(
        key: keys.joined(separator: " + "),
        branches: place.activities.map { ParallelBlock.Branch(name: $0.key, steps: [.activity($0)]) }))
    var steps = scenario.procedures[place.procedure].steps
    if let next {
      guard let anchor = self.place(ofStep: next, at: [FieldKey.before]) else { return }
      guard anchor.procedure == place.procedure, !keys.contains(anchor.key) else {
        report(
          [FieldKey.before], "'\(next)' cannot stand behind the block: name another activity of the procedure"
        )
        return
      }
      for key in keys { _ = steps.remove(key) }
      guard steps.insert(block, .before(anchor.key)) else {
        report(
          [FieldKey.before], "'\(next)' cannot stand behind the block: name another activity of the procedure"
        )
        return
      }
    } else {
      let inOrder = steps.allKeys.filter(keys.contains)
      for key in inOrder.dropFirst() { steps.replace(key, with: []) }
      if let first = inOrder.first { steps.replace(first, with: [block]) }
    }
    scenario.procedures[place.procedure].steps = steps
  }

  // MARK: Merging

  mutating func merge(_ names: [Activity.Key], into name: Activity.Key, _ settings: [ActivitySetting]) {
    guard let place = commonPlace(of: names) else {
      if names.isEmpty { report([FieldKey.activities], "nothing is merged: name two activities or more") }
      return
    }
    var steps = scenario.procedures[place.procedure].steps
    let order = steps.allKeys
    let members = order.compactMap { key in place.activities.first { $0.key == key } }
    guard let first = members.first else { return }
    let isNew = !members.contains { $0.key == name }
    if isNew, order.contains(name) {
      report([FieldKey.into], "there is an activity '\(name)' already: merge it too, or write another key")
      return
    }
    var merged = members.first { $0.key == name } ?? first
    let others = members.filter { $0.key != merged.key }
    reportLosses(of: merged, others, into: name, settings)
    if isNew {
      merged.key = name
      merged.name = name
    }
    merged.next = next(behind: members, settings)
    merged = activity(merged, with: settings)
    for other in members where other.key != first.key { _ = steps.remove(other.key) }
    steps.replace(first.key, with: [.activity(merged)])
    scenario.procedures[place.procedure].steps = steps
  }

  /// Default target of the merged activity: that of the last one.
  private mutating func next(behind members: [Activity], _ settings: [ActivitySetting]) -> Target {
    let keys = members.map(\.key)
    let elsewhere = members.filter { member in
      switch member.next {
      case .following: false
      case .activity(let key): !keys.contains(key)
      case .end: true
      }
    }
    let isStated = settings.contains { $0.key == FieldKey.next }
    for member in elsewhere.dropLast(elsewhere.last?.key == members.last?.key ? 1 : 0) where !isStated {
      report(
        [FieldKey.next],
        "'\(member.key)' does not go on to the next row, and the merged activity would: write where it goes "
          + "in 'next'")
    }
    return elsewhere.last?.next ?? .following
  }

  /// Reports fields of the others that are not stated anew, and would be lost silently.
  private mutating func reportLosses(
    of merged: Activity, _ others: [Activity], into name: Activity.Key, _ settings: [ActivitySetting]
  ) {
    let stated = Set(settings.map(\.key))
    for other in others {
      let lost: [(field: String, isLost: Bool, none: String)] = [
        (FieldKey.actor, understood(other.performers) != understood(merged.performers), ""),
        (FieldKey.work, other.work != nil, ""), (FieldKey.wait, other.wait != nil, "0 min"),
        (FieldKey.patience, other.patience != nil, "none"), (FieldKey.setUp, other.setUp != nil, "none"),
        (FieldKey.skipped, other.skipped != nil, "none"), (FieldKey.returned, other.returned != nil, "0%"),
        (FieldKey.decision, !other.decision.isEmpty, ""), (FieldKey.cancels, other.cancelsBranches, "none"),
        (FieldKey.cost, other.costPerVisit != nil, "none"),
        (FieldKey.sameOfficerAs, other.sameOfficerAs != nil, "none"),
        (FieldKey.keepsOfficersFree, other.keepsOfficersFree, "no"),
        (FieldKey.rounds, !other.batchSchedule.isEmpty, "none"),
        (FieldKey.substitute, !other.substitutions.isEmpty, "none"),
      ]
      for (field, isLost, none) in lost where isLost && !stated.contains(field) {
        report(
          [field],
          "'\(other.key)' has '\(field)', and nothing is said of it for the merged '\(name)': write '\(field)' "
            + "in the merge" + (none.isEmpty ? "" : ", '\(field): \(none)' where there is to be none"))
      }
    }
  }
}

extension Position {
  fileprivate func at(_ key: Activity.Key) -> Position {
    switch self {
    case .before: .before(key)
    case .after: .after(key)
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// What the names in an activity can stand for.
struct KnownNames {
  var performers: PerformersText
  var targets: TargetText

  init(actors: [Actor], activities: Set<Activity.Key>) {
    performers = PerformersText(actors: actors)
    targets = TargetText(activities: activities)
  }
}

extension Reading {
  /// The keys of all activities and blocks below a mapping of them.
  static func activityKeys(_ node: FileNode?) -> Set<Activity.Key> {
    var keys: Set<Activity.Key> = []
    for entry in node?.entries ?? [] {
      keys.insert(entry.key)
      for branch in entry.value[FieldKey.parallel]?.entries ?? [] {
        keys.formUnion(activityKeys(branch.value))
      }
    }
    return keys
  }

  mutating func steps(_ node: FileNode?, knowing names: KnownNames) -> [Step] {
    namedEntries(node).map { entry in
      guard entry.value[FieldKey.parallel] != nil else {
        return .activity(activity(entry.key, entry.value, .activity, knowing: names))
      }
      let fields = fields(entry.value, .block)
      let needed = needed(fields?[FieldKey.needed], branches: fields?[FieldKey.parallel])
      return .parallel(
        ParallelBlock(
          key: entry.key,
          branches: namedEntries(fields?[FieldKey.parallel]).map { branch in
            ParallelBlock.Branch(
              name: branch.key, needed: needed[branch.key], steps: steps(branch.value, knowing: names))
          }))
    }
  }

  /// By branch of a block.
  private mutating func needed(_ node: FileNode?, branches: FileNode?) -> [String: ByCaseType<Double>] {
    let names = branches?.entries?.map(\.key) ?? []
    var shares: [String: ByCaseType<Double>] = [:]
    for entry in namedEntries(node) {
      guard names.contains(entry.key) else {
        let hint = Spelling.nearest(to: entry.key, among: names).map { "; did you mean '\($0)'?" } ?? ""
        fail(entry.value, "'\(entry.key)' is not a branch of this block" + hint)
        continue
      }
      shares[entry.key] = byCaseType(entry.value, ShareText.read)
    }
    return shares
  }

  /// An activity that cannot be read keeps its place, so that no more errors come of it.
  mutating func activity(
    _ key: Activity.Key, _ node: FileNode, _ section: FormatSection, knowing names: KnownNames
  ) -> Activity {
    var activity = Activity(key: key, performers: .teams([]))
    activity.document.generalSOP = uses.chain(node.path).last?.title
    guard let fields = fields(node, section) else { return activity }
    for setting in activitySettings(fields, performers: nil, knowing: names) { setting.apply(to: &activity) }
    for key in [FieldKey.after, FieldKey.to, FieldKey.atMost]
    where fields[FieldKey.returned] == nil && !isBroken(node.path + [FieldKey.returned]) {
      guard let orphan = fields[key] else { continue }
      fail(
        orphan.path, at: fields.keyPlace(key),
        "'\(key):' belongs to 'returned:', which is not there: write 'returned: 12%' or the like")
    }
    return activity
  }

  /// `performers` are those of the activity that is changed.
  mutating func activitySettings(
    _ fields: Fields, performers: Performers?, knowing names: KnownNames
  ) -> [ActivitySetting] {
    var settings: [ActivitySetting] = []
    var performers = performers
    // The actor first: a substitute needs to know for whom.
    if let node = fields[FieldKey.actor] {
      let read = value(node, names.performers.read)
      if let read {
        performers = read
        settings.append(.performers(read))
      }
    }
    // And the share of returns: what else is said of them needs it.
    let entries =
      fields.entries.filter { $0.key == FieldKey.returned }
      + fields.entries.filter { $0.key != FieldKey.returned }
    for entry in entries {
      settings += activitySetting(entry.key, entry.value, performers: performers, knowing: names) ?? []
    }
    return settings
  }

  private mutating func activitySetting(
    _ key: String, _ node: FileNode, performers: Performers?, knowing names: KnownNames
  ) -> [ActivitySetting]? {
    switch key {
    case FieldKey.name: return text(node).map { [.name($0)] }
    case FieldKey.row: return text(node).map { [.row($0 == "none" ? "" : $0)] }
    case FieldKey.sop: return text(node).map { [.standardTime($0)] }
    case FieldKey.needs: return prose(node).map { [.needs($0)] }
    case FieldKey.output: return prose(node).map { [.output($0)] }
    case FieldKey.remarks: return prose(node).map { [.remarks($0)] }
    case FieldKey.work: return removableByCaseType(node, durations.read).map { [.work($0)] }
    case FieldKey.wait: return removableByCaseType(node, durations.read).map { [.wait($0)] }
    case FieldKey.patience: return removableByCaseType(node, durations.read).map { [.patience($0)] }
    case FieldKey.setUp: return removableByCaseType(node, durations.read).map { [.setUp($0)] }
    case FieldKey.skipped: return removableByCaseType(node, ShareText.read).map { [.skipped($0)] }
    case FieldKey.returned:
      return removableByCaseType(node, ShareText.readReturns).map { [.returnProbability($0)] }
    case FieldKey.after: return removableByCaseType(node, durations.read).map { [.returnDelay($0)] }
    case FieldKey.to: return name(node).map { [.returnTo($0)] }
    case FieldKey.atMost:
      return removableValue(node, listing: .always, Reading.repeats).map { [.returnAtMost($0)] }
    case FieldKey.decision: return decision(node, knowing: names).map { [.decision($0)] }
    case FieldKey.cost:
      return removableValue(node, listing: .always, CostText.readPrice).map { [.costPerVisit($0)] }
    case FieldKey.cancels:
      return removableValue(node, Reading.cancelled).map { [.cancelsBranches($0 ?? false)] }
    case FieldKey.next:
      return value(node, names.targets.read).map { [.next($0)] }
    case FieldKey.sameOfficerAs:
      if Reading.isNone(node) { return [.sameOfficerAs(nil)] }
      return name(node).map { [.sameOfficerAs($0)] }
    case FieldKey.keepsOfficersFree:
      return removableValue(node, Reading.keepsOfficersFree).map { [.keepsOfficersFree($0 ?? false)] }
    case FieldKey.rounds:
      return removableValue(node, listing: .always, RoundsText.read).map { [.rounds($0 ?? .atOnce)] }
    case FieldKey.substitute: return substitutions(node, performers: performers).map { [.substitutions($0)] }
    case FieldKey.drawsAs: return name(node).map { [.drawsAs($0)] }
    default: return nil
    }
  }

  private static func cancelled(_ text: String) throws(Misreading) -> Bool {
    guard ["branches", "cabang"].contains(text) else {
      throw Misreading("'\(text)': write 'branches', or leave 'cancels' out")
    }
    return true
  }

  private static func keepsOfficersFree(_ text: String) throws(Misreading) -> Bool {
    try YesNoText.read(text, of: FieldKey.keepsOfficersFree)
  }

  /// `3 times`, `3 kali`, `3`.
  private static func repeats(_ text: String) throws(Misreading) -> Int {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first,
      words.count == 1 || (words.count == 2 && ["times", "time", "kali"].contains(words[1]))
    else {
      throw Misreading("'\(text)' does not say how often: write '3 times'")
    }
    let count = try NumberText.readWhole(first)
    guard count >= 1 else {
      throw Misreading("'\(text)': write 1 or more; without returns leave 'returned:' out")
    }
    return count
  }

  private mutating func decision(_ node: FileNode, knowing names: KnownNames) -> [Branch]? {
    if Reading.isNone(node) { return [] }
    guard node.entries != nil else {
      fail(node, "a decision takes its outcomes by name: '{ Lengkap: rest, Tidak lengkap: 10% to check }'")
      return nil
    }
    return namedEntries(node).compactMap { entry in
      if entry.value.entries != nil { return branch(entry, knowing: names) }
      let read = value(
        entry.value, listing: Reading.isShare(entry.value) ? .always : .whenStated, names.targets.readBranch)
      return read.map {
        Branch(
          name: entry.key, share: $0.share.map { ByCaseType($0) }, condition: $0.condition, target: $0.target)
      }
    }
  }

  /// Rules and rests are no numbers that somebody must have found out.
  private static func isShare(_ node: FileNode) -> Bool { node.text?.contains("%") ?? false }

  private static func isRest(_ node: FileNode) -> Bool {
    let first = node.text?.split(separator: " ").first
    return first == "rest" || first == "sisanya"
  }

  /// `{ share: { usaha: 5%, khusus: 10% }, to: withdrawn }`
  private mutating func branch(_ entry: FileNode.Entry, knowing names: KnownNames) -> Branch? {
    guard let fields = fields(entry.value, .branch), let shareNode = fields[FieldKey.share] else {
      return nil
    }
    let target = value(fields[FieldKey.to], names.targets.read)
    if Reading.isRest(shareNode) { return Branch(name: entry.key, share: nil, target: target ?? .following) }
    guard let share = byCaseType(shareNode, ShareText.read) else { return nil }
    return Branch(name: entry.key, share: share, target: target ?? .following)
  }

  private mutating func substitutions(_ node: FileNode, performers: Performers?) -> [Substitution]? {
    if Reading.isNone(node) { return [] }
    let actors = performers?.actors ?? []
    return several(node).compactMap { item -> Substitution? in
      if item.entries != nil {
        guard let fields = fields(item, .substitute) else { return nil }
        if let inside = fields[FieldKey.in] {
          fail(
            inside.path, at: fields.keyPlace(FieldKey.in), "'in:' is left out here: it is for this activity")
        }
        return substitution(fields, principal: actors.count == 1 ? actors[0] : nil)
      }
      let read = value(item, AbsenceText.readSubstitute)
      guard let read else { return nil }
      guard actors.count <= 1 else {
        fail(
          item, "several actors work here: write for whom, '{ for: \(actors[0]), by: \(read.substitute) }'")
        return nil
      }
      return actors.first.map {
        Substitution(principal: $0, substitute: read.substitute, fromDay: read.fromDay)
      }
    }
  }

  mutating func substitution(_ fields: Fields, principal: Actor.Key?) -> Substitution? {
    let stated = name(fields[FieldKey.for])
    let substitute = name(fields[FieldKey.by])
    let fromDay = value(fields[FieldKey.from], AbsenceText.readFirstDay) ?? 1
    guard let principal = stated ?? principal else {
      if fields[FieldKey.for] == nil {
        fail(fields.node, "for whom is not said: write 'for:' and the actor who is away")
      }
      return nil
    }
    guard let substitute else { return nil }
    return Substitution(principal: principal, substitute: substitute, fromDay: fromDay)
  }
}

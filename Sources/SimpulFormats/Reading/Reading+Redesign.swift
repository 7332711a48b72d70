// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Reading {
  /// The changes to a base; nil where the file does not say any.
  mutating func redesign(_ fields: Fields, base: Scenario) -> Redesign {
    let names = redesignNames(fields[FieldKey.changes], base: base)
    let title = text(fields[FieldKey.title]) ?? ""
    _ = takeNumbers()
    let changes = namedEntries(fields[FieldKey.changes]).map {
      change($0.key, $0.value, base: base, knowing: names)
    }
    return Redesign(title: title, changes: changes)
  }

  /// The names of the base and those that the changes bring.
  private func redesignNames(_ node: FileNode?, base: Scenario) -> KnownNames {
    var actors = base.actors
    var activities = Set(base.procedures.flatMap { $0.activities.map(\.key) })
    for change in node?.entries ?? [] {
      for addition in change.value[FieldKey.add].map(Reading.items) ?? [] {
        for entry in addition[FieldKey.actors]?.entries ?? [] {
          let isApplicant = entry.value.text?.lowercased() == "applicant"
          actors.append(Actor(key: entry.key, kind: isApplicant ? .applicant : .officers))
        }
        activities.formUnion((addition[FieldKey.activities]?.entries ?? []).map(\.key))
      }
      for merge in change.value[FieldKey.merge].map(Reading.items) ?? [] {
        if let into = merge[FieldKey.into]?.text { activities.insert(into) }
      }
    }
    return KnownNames(actors: actors, activities: activities)
  }

  private static func items(_ node: FileNode) -> [FileNode] {
    if case .sequence(let items) = node.content { items } else { [node] }
  }

  private mutating func change(
    _ key: Change.Key, _ node: FileNode, base: Scenario, knowing names: KnownNames
  ) -> Change {
    guard let fields = fields(node, .change) else { return Change(key: key, verbs: []) }
    let name = text(fields[FieldKey.name])
    let owner = text(fields[FieldKey.owner])
    let requires = self.names(fields[FieldKey.requires])
    var verbs: [Verb] = []
    for entry in fields.entries {
      verbs += self.verbs(entry.key, entry.value, base: base, knowing: names)
    }
    let describing = [FieldKey.name, FieldKey.owner, FieldKey.requires]
    if !fields.entries.contains(where: { !describing.contains($0.key) }), !isBroken(node.path) {
      fail(
        node,
        "the change '\(key)' changes nothing: write one of set, add, drop, merge, move, parallel, substitute")
    }
    return Change(
      key: key, name: name, owner: owner, requires: requires, verbs: verbs, numbers: takeNumbers())
  }

  private mutating func verbs(
    _ key: String, _ node: FileNode, base: Scenario, knowing names: KnownNames
  ) -> [Verb] {
    switch key {
    case FieldKey.set: several(node).flatMap { settings($0, base: base, knowing: names) }
    case FieldKey.add: several(node).flatMap { additions($0, base: base, knowing: names) }
    case FieldKey.drop: self.names(node).map { .drop($0) }
    case FieldKey.merge: several(node).compactMap { merge($0, base: base, knowing: names) }
    case FieldKey.move: several(node).flatMap { moves($0, knowing: names) }
    case FieldKey.parallel: several(node).compactMap { together($0) }
    case FieldKey.substitute: several(node).compactMap { substitute($0) }
    case FieldKey.addOfficers: addedOfficers(node)
    default: []
    }
  }

  // MARK: set

  private mutating func settings(_ node: FileNode, base: Scenario, knowing names: KnownNames) -> [Verb] {
    guard let fields = fields(node, .settings) else { return [] }
    return fields.entries.flatMap { entry -> [Verb] in
      switch entry.key {
      case FieldKey.actors:
        namedEntries(entry.value).compactMap { settingsOfActor($0) }
      case FieldKey.activities:
        namedEntries(entry.value).compactMap { settingsOfActivity($0, base: base, knowing: names) }
      case FieldKey.calendars:
        namedEntries(entry.value).map { settingsOfCalendar($0, base: base) }
      case FieldKey.arrivals: arrivals(entry.value).map { .setArrivals($0) }
      case FieldKey.promise: promises(entry.value).map { .setPromise($0) }
      default: []
      }
    }
  }

  private mutating func settingsOfActor(_ entry: FileNode.Entry) -> Verb? {
    if entry.value.entries == nil, entry.value.text.map(NumberText.isNumber) == true {
      fail(entry.value, "what changes is not said: write '{ officers: \(entry.value.text ?? "2") }'")
      return nil
    }
    return fields(entry.value, .actor, isPart: true).map { .setActor(entry.key, actorSettings($0)) }
  }

  private mutating func settingsOfActivity(
    _ entry: FileNode.Entry, base: Scenario, knowing names: KnownNames
  ) -> Verb? {
    let performers = Reading.activity(entry.key, in: base)?.performers
    return fields(entry.value, .activity, isPart: true).map {
      .setActivity(entry.key, activitySettings($0, performers: performers, knowing: names))
    }
  }

  /// An activity by its key, or as `SKTM/sign`.
  private static func activity(_ name: String, in scenario: Scenario) -> Activity? {
    scenario.procedures.lazy.compactMap { procedure in
      procedure.activities.first { $0.key == name || "\(procedure.key)/\($0.key)" == name }
    }.first
  }

  private mutating func settingsOfCalendar(_ entry: FileNode.Entry, base: Scenario) -> Verb {
    let calendar = base.calendars[entry.key] ?? WorkingCalendar(key: entry.key)
    return .setCalendar(entry.key, calendarSettings(entry.value, of: calendar, in: base.calendars))
  }

  // MARK: Other verbs

  private mutating func additions(_ node: FileNode, base: Scenario, knowing names: KnownNames) -> [Verb] {
    guard let fields = fields(node, .additions) else { return [] }
    var verbs: [Verb] = actors(fields[FieldKey.actors]).map { .addActor($0) }
    for entry in namedEntries(fields[FieldKey.activities]) {
      let activity = activity(entry.key, entry.value, .addedActivity, knowing: names)
      if let node = entry.value[FieldKey.place], let position = position(node) {
        verbs.append(.addActivity(activity, position))
      }
    }
    return verbs
  }

  private mutating func position(_ node: FileNode) -> Position? {
    value(node) { (text: String) throws(Misreading) -> Position in
      let words = text.split(separator: " ", maxSplits: 1).map(String.init)
      switch (words.first, words.count) {
      case ("before", 2): return .before(words[1])
      case ("after", 2): return .after(words[1])
      default: throw Misreading("'\(text)' is not a place: write 'before' or 'after' and an activity")
      }
    }
  }

  private mutating func merge(_ node: FileNode, base: Scenario, knowing names: KnownNames) -> Verb? {
    guard let fields = fields(node, .merge) else { return nil }
    let keys = self.names(fields[FieldKey.activities])
    guard let into = name(fields[FieldKey.into]) else { return nil }
    let performers = Reading.activity(into, in: base)?.performers
    return .merge(keys, into: into, activitySettings(fields, performers: performers, knowing: names))
  }

  private mutating func moves(_ node: FileNode, knowing names: KnownNames) -> [Verb] {
    guard let fields = fields(node, .move), let key = name(fields[FieldKey.activity]) else { return [] }
    if fields[FieldKey.to] == nil, fields[FieldKey.place] == nil, !isBroken(node.path) {
      fail(
        node,
        "where '\(key)' goes is not said: write 'to:' and an actor, or 'place:' and 'before sign' or the like"
      )
    }
    let performers = value(fields[FieldKey.to], names.performers.read)
    let place = fields[FieldKey.place].flatMap { position($0) }
    var verbs: [Verb] = []
    if let performers { verbs.append(.move(key, to: performers)) }
    if let place { verbs.append(.moveTo(key, place)) }
    return verbs
  }

  private mutating func together(_ node: FileNode) -> Verb? {
    guard let fields = fields(node, .together) else { return nil }
    let keys = names(fields[FieldKey.activities])
    if keys.count == 1, let activities = fields[FieldKey.activities] {
      fail(activities, "one activity cannot run beside itself: name at least two")
    }
    return .parallel(keys, before: name(fields[FieldKey.before]))
  }

  private mutating func substitute(_ node: FileNode) -> Verb? {
    guard let fields = fields(node, .substitute) else { return nil }
    let activities = names(fields[FieldKey.in])
    return substitution(fields, principal: nil).map { .substitute($0, in: activities) }
  }

  private mutating func addedOfficers(_ node: FileNode) -> [Verb] {
    namedEntries(node).compactMap { entry in
      let count = value(entry.value, listing: .always) { (text: String) throws(Misreading) -> Int in
        let count = try NumberText.readWhole(text)
        guard count != 0 else { throw Misreading("'\(text)' changes nothing: write how many are added") }
        return count
      }
      return count.map { .addOfficers(entry.key, $0) }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension Reading {
  /// The changes to a base; nil where the file does not say any.
  mutating func redesign(_ fields: Fields, base: Scenario) -> Redesign {
    let names = redesignNames(fields["changes"], base: base)
    let title = text(fields["title"]) ?? ""
    _ = takeNumbers()
    let changes = namedEntries(fields["changes"]).map { change($0.key, $0.value, base: base, knowing: names) }
    return Redesign(title: title, changes: changes)
  }

  /// The names of the base and those that the changes bring.
  private func redesignNames(_ node: FileNode?, base: Scenario) -> KnownNames {
    var actors = base.actors
    var activities = Set(base.procedures.flatMap { $0.activities.map(\.key) })
    for change in node?.entries ?? [] {
      for addition in change.value["add"].map(Reading.items) ?? [] {
        for entry in addition["actors"]?.entries ?? [] {
          let isApplicant = entry.value.text?.lowercased() == "applicant"
          actors.append(Actor(key: entry.key, kind: isApplicant ? .applicant : .officers))
        }
        activities.formUnion((addition["activities"]?.entries ?? []).map(\.key))
      }
      for merge in change.value["merge"].map(Reading.items) ?? [] {
        if let into = merge["into"]?.text { activities.insert(into) }
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
    let name = text(fields["name"])
    let owner = text(fields["owner"])
    let requires = self.names(fields["requires"])
    var verbs: [Verb] = []
    for entry in fields.entries {
      verbs += self.verbs(entry.key, entry.value, base: base, knowing: names)
    }
    let describing = ["name", "owner", "requires"]
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
    case "set": several(node).flatMap { settings($0, base: base, knowing: names) }
    case "add": several(node).flatMap { additions($0, base: base, knowing: names) }
    case "drop": self.names(node).map { .drop($0) }
    case "merge": several(node).compactMap { merge($0, base: base, knowing: names) }
    case "move": several(node).flatMap { moves($0, knowing: names) }
    case "parallel": several(node).compactMap { together($0) }
    case "substitute": several(node).compactMap { substitute($0) }
    case "add officers": addedOfficers(node)
    default: []
    }
  }

  // MARK: set

  private mutating func settings(_ node: FileNode, base: Scenario, knowing names: KnownNames) -> [Verb] {
    guard let fields = fields(node, .settings) else { return [] }
    return fields.entries.flatMap { entry -> [Verb] in
      switch entry.key {
      case "actors":
        namedEntries(entry.value).compactMap { settingsOfActor($0) }
      case "activities":
        namedEntries(entry.value).compactMap { settingsOfActivity($0, base: base, knowing: names) }
      case "calendars":
        namedEntries(entry.value).map { settingsOfCalendar($0, base: base) }
      case "arrivals": arrivals(entry.value).map { .setArrivals($0) }
      case "promise": promises(entry.value).map { .setPromise($0) }
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
    var verbs: [Verb] = actors(fields["actors"]).map { .addActor($0) }
    for entry in namedEntries(fields["activities"]) {
      let activity = activity(entry.key, entry.value, .addedActivity, knowing: names)
      if let node = entry.value["place"], let position = position(node) {
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
    let keys = self.names(fields["activities"])
    guard let into = name(fields["into"]) else { return nil }
    let performers = Reading.activity(into, in: base)?.performers
    return .merge(keys, into: into, activitySettings(fields, performers: performers, knowing: names))
  }

  private mutating func moves(_ node: FileNode, knowing names: KnownNames) -> [Verb] {
    guard let fields = fields(node, .move), let key = name(fields["activity"]) else { return [] }
    if fields["to"] == nil, fields["place"] == nil, !isBroken(node.path) {
      fail(
        node,
        "where '\(key)' goes is not said: write 'to:' and an actor, or 'place:' and 'before sign' or the like"
      )
    }
    let performers = value(fields["to"], names.performers.read)
    let place = fields["place"].flatMap { position($0) }
    var verbs: [Verb] = []
    if let performers { verbs.append(.move(key, to: performers)) }
    if let place { verbs.append(.moveTo(key, place)) }
    return verbs
  }

  private mutating func together(_ node: FileNode) -> Verb? {
    guard let fields = fields(node, .together) else { return nil }
    let keys = names(fields["activities"])
    if keys.count == 1, let activities = fields["activities"] {
      fail(activities, "one activity cannot run beside itself: name at least two")
    }
    return .parallel(keys, before: name(fields["before"]))
  }

  private mutating func substitute(_ node: FileNode) -> Verb? {
    guard let fields = fields(node, .substitute) else { return nil }
    let activities = names(fields["in"])
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

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Activities that become one, as a file reports it, besides what is said of the one.
struct Merge {
  var activities: [Activity.Key] = []
  var into: Activity.Key?

  static let fields: [Field<Merge>] = [
    Field(
      FieldKey.activities, \.activities, Codecs.names, required: true, "Those that become one.",
      "[verify, print]"),
    Field(FieldKey.into, \.into, Codecs.name.optional, required: true, "The key of the one.", "verify"),
  ]
}

/// The place of a new activity.
struct Placed {
  var place: Position?

  static let field = Field(
    FieldKey.place, \Placed.place, Codecs.position.optional, required: true, "Where it stands.",
    "before sign", "after check")
}

/// An activity that goes elsewhere.
struct Move {
  var activity: Activity.Key?
  var to: Performers?
  var place: Position?

  static let fields: [Field<Move>] = [
    Field(
      FieldKey.activity, \.activity, Codecs.name.optional, required: true, "The activity that moves.",
      "archive"),
    Field(FieldKey.to, \.to, Codecs.performers.optional, "Who performs it from now on.", "Kasi"),
    Field(
      FieldKey.place, \.place, Codecs.position.optional, "Where it stands.", "before sign", "after check"),
  ]
}

/// Activities that run at the same time from now on.
struct Together {
  var activities: [Activity.Key] = []
  var before: Activity.Key?

  static let fields: [Field<Together>] = [
    Field(
      FieldKey.activities, \.activities, Codecs.names, required: true, "Those that run at the same time.",
      "[technical, levy]"),
    Field(
      FieldKey.before, \.before, Codecs.name.optional,
      "The activity that waits for all of them; the one that follows them when left out.", "approve"),
  ]
}

extension Codecs {
  static let addedOfficers: Codec<Int> = .scalar(.whole, listing: .always, write: \.description) {
    (text: String) throws(Misreading) in
    let count = try NumberText.readWhole(text)
    guard count != 0 else { throw Misreading("'\(text)' changes nothing: write how many are added") }
    return count
  }
}

extension Reading {
  mutating func verbs(_ fields: Fields, _ table: [VerbField]) -> [Verb] {
    fields.entries.flatMap { entry in table.first { $0.key.name == entry.key }?.read(&self, entry.value) ?? []
    }
  }

  mutating func settings(ofActor entry: FileNode.Entry) -> Verb? {
    if entry.value.entries == nil, entry.value.text.map(NumberText.isNumber) == true {
      fail(entry.value, "what changes is not said: write '{ officers: \(entry.value.text ?? "2") }'")
      return nil
    }
    return fields(entry.value, .actor, isPart: true).map { fields in
      inside(.actor(entry.key), at: entry.value) { reading in
        .setActor(entry.key, reading.settings(fields, Actor.fields, of: Actor(key: entry.key)))
      }
    }
  }

  mutating func settings(ofActivity entry: FileNode.Entry) -> Verb? {
    fields(entry.value, .activity, isPart: true).map {
      .setActivity(entry.key, settings($0, ofActivity: entry.key, at: entry.value))
    }
  }

  /// The settings of an activity that is named alone or as `SKTM/sign`.
  private mutating func settings(
    _ fields: Fields, ofActivity name: Activity.Key, at node: FileNode
  ) -> [ActivitySetting] {
    let found = base.activity(named: name)
    let activity = found?.activity ?? Activity(key: name, performers: .teams([]))
    return settings(fields, of: activity, found?.procedure ?? procedure, at: node)
  }

  /// Reads what is of the procedure to which the case types of a mapping come.
  mutating func of<Result>(procedureWith node: FileNode, _ read: (inout Reading) -> Result) -> Result {
    let outer = procedure
    defer { procedure = outer }
    procedure = base.procedure(withOneOf: (node.entries ?? []).map(\.key)) ?? procedure
    return read(&self)
  }

  mutating func addition(_ entry: FileNode.Entry) -> Verb? {
    let position = entry.value[FieldKey.place].flatMap { Codecs.position.read(&self, $0) }
    let outer = procedure
    defer { procedure = outer }
    procedure = position.flatMap { base.activity(named: $0.anchor)?.procedure } ?? procedure
    let activity = activity(entry.key, entry.value, .addedActivity)
    return position.map { .addActivity(activity, $0) }
  }

  mutating func merge(_ node: FileNode) -> Verb? {
    guard let fields = fields(node, .merge) else { return nil }
    let merge = element(Merge(), fields, Merge.fields)
    guard let into = merge.into else { return nil }
    return .merge(merge.activities, into: into, settings(fields, ofActivity: into, at: node))
  }

  mutating func moves(_ node: FileNode) -> [Verb] {
    guard let fields = fields(node, .move) else { return [] }
    let move = element(Move(), fields, Move.fields)
    guard let key = move.activity else { return [] }
    if fields[FieldKey.to] == nil, fields[FieldKey.place] == nil, !isBroken(node.path) {
      fail(
        node,
        "where '\(key)' goes is not said: write 'to:' and an actor, or 'place:' and 'before sign' or the like"
      )
    }
    return (move.to.map { [.move(key, to: $0)] } ?? []) + (move.place.map { [.moveTo(key, $0)] } ?? [])
  }

  mutating func parallel(_ node: FileNode) -> Verb? {
    guard let fields = fields(node, .together) else { return nil }
    let together = element(Together(), fields, Together.fields)
    if together.activities.count == 1, let activities = fields[FieldKey.activities] {
      fail(activities, "one activity cannot run beside itself: name at least two")
    }
    return .parallel(together.activities, before: together.before)
  }
}

extension Writing {
  /// The settings of an activity that is named alone or as `SKTM/sign`.
  func settings(_ settings: [ActivitySetting], of name: Activity.Key, _ table: [Field<Activity>]) -> FileNode
  {
    let found = base.activity(named: name)
    var activity = found?.activity ?? Activity(key: name, performers: .teams([]))
    for setting in settings { setting.apply(to: &activity) }
    return inside(.activity(found?.procedure ?? procedure, activity.key)).settings(
      settings, of: activity, table)
  }

  func of(caseTypes: [String]) -> Writing { of(base.procedure(withOneOf: caseTypes)) }

  func of(activity: Activity.Key) -> Writing { of(base.activity(named: activity)?.procedure) }

  private func of(_ procedure: Procedure.Key?) -> Writing {
    var inner = self
    inner.procedure = procedure ?? self.procedure
    return inner
  }
}

extension Scenario {
  /// An activity that is named alone or as `SKTM/sign`.
  fileprivate func activity(named name: Activity.Key) -> (procedure: Procedure.Key, activity: Activity)? {
    procedures.lazy.compactMap { procedure in
      procedure.activities.first { $0.key == name || "\(procedure.key)/\($0.key)" == name }
        .map { (procedure.key, $0) }
    }.first
  }

  /// The procedure to which one of some case types comes.
  fileprivate func procedure(withOneOf caseTypes: [String]) -> Procedure.Key? {
    procedures.first { $0.arrivals.contains { caseTypes.contains($0.key) } }?.key
  }
}

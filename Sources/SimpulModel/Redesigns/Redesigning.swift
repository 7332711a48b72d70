// SPDX-License-Identifier: GPL-3.0-or-later

/// A scenario being redesigned: changes are made one after the other, and what cannot be done is collected.
struct Redesigning {
  /// A row or block that a change took away.
  struct Removal {
    var procedure: Procedure.Key
    var key: Activity.Key
    /// Path of the verb that did it, in the redesign's file.
    var path: [String]
    var change: Change.Key
    /// `is dropped`
    var fate: String
  }

  var scenario: Scenario
  var problems: [ModelProblem] = []
  private(set) var removals: [Removal] = []
  private var change: Change.Key = ""
  private var verb: [String] = []

  init(_ base: Scenario) { scenario = base }

  mutating func make(_ change: Change) {
    self.change = change.key
    for verb in change.verbs {
      self.verb = verb.path
      let before = scenario.procedures
      make(verb)
      noteRemovals(since: before, fate: verb.fate)
    }
    takeNumbers(of: change)
  }

  /// Reports something that the present verb cannot do.
  mutating func report(_ message: String) { report([], message) }

  /// Reports it at a field of the verb.
  mutating func report(_ field: [String], _ message: String) {
    problems.append(ModelProblem(path: [FieldKey.changes, change] + verb + field, message: message))
  }

  private mutating func make(_ verb: Verb) {
    switch verb {
    case .setActor(let key, let settings): set(actor: key, settings)
    case .setActivity(let key, let settings): set(activity: key, settings)
    case .setCalendar(let key, let settings): set(calendar: key, settings)
    case .setArrivals(let stream): set(stream)
    case .setPromise(let promise): set(promise)
    case .addActor(let actor): add(actor)
    case .addActivity(let activity, let position): add(activity, position)
    case .drop(let key): drop(key)
    case .merge(let keys, let into, let settings): merge(keys, into: into, settings)
    case .move(let key, let performers): set(activity: key, [.performers(performers)])
    case .moveTo(let key, let position): move(key, position)
    case .parallel(let keys, let next): parallel(keys, before: next)
    case .substitute(let substitution, let keys): substitute(substitution, in: keys)
    case .addOfficers(let key, let count): addOfficers(key, count)
    case .scaleWork(let key, let factor): scaleWork(of: key, by: factor)
    }
  }

  private mutating func noteRemovals(since before: [Procedure], fate: String) {
    for (old, new) in zip(before, scenario.procedures) where old.steps != new.steps {
      let left = Set(new.steps.allKeys)
      for key in old.steps.allKeys where !left.contains(key) {
        removals.append(
          Removal(
            procedure: old.key, key: key, path: [FieldKey.changes, change] + verb, change: change, fate: fate)
        )
      }
    }
  }

  /// Adds the numbers of the change, which replace those of the base; those of removed rows go.
  private mutating func takeNumbers(of change: Change) {
    let restated = Set(change.numbers.filter { $0.path.contains(FieldKey.set) }.compactMap(\.place))
    let kept = scenario.numbers.filter { number in
      guard let place = number.place else { return true }
      return !restated.contains(place) && !isGone(place.element)
    }
    scenario.numbers = kept + change.numbers
  }

  /// Whether it is a row that a change removed and none restored.
  private func isGone(_ element: FieldPlace.Element) -> Bool {
    guard case .activity(let procedure, let key) = element,
      removals.contains(where: { $0.procedure == procedure && $0.key == key })
    else { return false }
    return !scenario.procedures.contains { $0.key == procedure && $0.steps.allKeys.contains(key) }
  }

  // MARK: References

  /// The index of an actor; reports it when there is none.
  mutating func place(ofActor key: Actor.Key) -> Int? {
    if let place = scenario.actors.firstIndex(where: { $0.key == key }) { return place }
    report(ProblemPhrases.unknown("actor", key, among: scenario.actors.map(\.key)))
    return nil
  }

  /// The procedure and the own key of a row or block that is named alone or as `SKTM/sign`; reports it when there is
  /// none, or one in several procedures.
  mutating func place(ofStep name: Activity.Key, at field: [String] = []) -> (
    procedure: Int, key: Activity.Key
  )? {
    var found: [(procedure: Int, key: Activity.Key)] = []
    for (index, procedure) in scenario.procedures.enumerated() {
      for key in procedure.steps.allKeys where name == key || name == "\(procedure.key)/\(key)" {
        found.append((index, key))
        break
      }
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      report(field, unknown(name))
    } else {
      let names = found.map { "\(scenario.procedures[$0.procedure].key)/\($0.key)" }
      report(
        field,
        "there is an activity '\(name)' in several procedures: write \(ProblemPhrases.list(names, joining: "or"))"
      )
    }
    return nil
  }

  private func unknown(_ name: Activity.Key) -> String {
    if let removal = removals.last(where: { $0.key == name }) {
      return "activity '\(name)' is there no more: it \(removal.fate) by change '\(removal.change)'"
    }
    let keys = scenario.procedures.flatMap(\.steps.allKeys)
    let inside = keys.filter { $0.hasPrefix(name + "/") }
    guard inside.isEmpty else {
      return
        "'\(name)' stands for several rows: name one of \(ProblemPhrases.list(Array(inside.prefix(12)), joining: "or"))"
    }
    return ProblemPhrases.unknown("activity", name, among: keys)
  }

  /// The place of an activity, as above; a block is reported.
  mutating func place(
    ofActivity name: Activity.Key, at field: [String] = []
  ) -> (procedure: Int, activity: Activity)? {
    guard let place = place(ofStep: name, at: field) else { return nil }
    guard case .activity(let activity)? = scenario.procedures[place.procedure].steps.find(place.key) else {
      report(field, "'\(place.key)' is a parallel block: name an activity in it")
      return nil
    }
    return (place.procedure, activity)
  }

  /// The procedure in which all the activities stand, in one branch or outside all; reports it otherwise.
  mutating func commonPlace(of names: [Activity.Key]) -> (procedure: Int, activities: [Activity])? {
    var activities: [Activity] = []
    var procedures: Set<Int> = []
    var isComplete = true
    for name in names {
      guard let place = place(ofActivity: name) else {
        isComplete = false
        continue
      }
      if activities.contains(where: { $0.key == place.activity.key }) {
        report("'\(name)' is named twice: leave it out once")
        isComplete = false
      }
      activities.append(place.activity)
      procedures.insert(place.procedure)
    }
    guard isComplete, let procedure = procedures.first else { return nil }
    guard procedures.count == 1 else {
      report("\(ProblemPhrases.list(names)) stand in different procedures: name activities of one")
      return nil
    }
    let outline = ProcedureOutline(scenario.procedures[procedure])
    guard Set(activities.map { outline.locations[$0.key] }).count == 1 else {
      report(
        "\(ProblemPhrases.list(names)) stand in different branches of a parallel block: move them together first"
      )
      return nil
    }
    return (procedure, activities)
  }
}

extension Verb {
  /// What happens to the rows that it removes.
  fileprivate var fate: String {
    switch self {
    case .drop: "is dropped"
    case .merge(_, let into, _): "is merged into '\(into)'"
    default: "is dissolved"
    }
  }
}

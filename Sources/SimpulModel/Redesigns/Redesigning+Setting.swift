// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

extension Redesigning {
  mutating func set(actor key: Actor.Key, _ settings: [ActorSetting]) {
    guard let place = officers(key) else { return }
    for setting in settings { setting.apply(to: &scenario.actors[place]) }
  }

  /// The index of an actor that has officers; reports it when there is none.
  private mutating func officers(_ key: Actor.Key) -> Int? {
    guard let place = place(ofActor: key) else { return nil }
    if scenario.actors[place].kind == .officers { return place }
    report("'\(key)' is the applicant, who has no officers and no hours: name an actor of the office")
    return nil
  }

  mutating func set(activity name: Activity.Key, _ settings: [ActivitySetting]) {
    guard let place = place(ofActivity: name) else { return }
    let changed = activity(place.activity, with: settings)
    scenario.procedures[place.procedure].steps.replace(place.activity.key, with: [.activity(changed)])
  }

  /// The activity with the settings made.
  mutating func activity(_ base: Activity, with settings: [ActivitySetting]) -> Activity {
    var activity = base
    // A return has to be there before its parts are set.
    let returns = settings.filter { $0.key == FieldKey.returned }
    for setting in returns { setting.apply(to: &activity) }
    for setting in settings {
      if setting.isPartOfReturn, activity.returned == nil {
        report(
          [setting.key],
          "'\(activity.key)' sends nothing back, so '\(setting.key)' does nothing: write 'returned' too, "
            + "or leave it out")
      }
      if setting.key == FieldKey.returned { continue }
      setting.apply(to: &activity)
    }
    activity.performers = understood(activity.performers)
    let statesSubstitutes = settings.contains { $0.key == FieldKey.substitute }
    if !statesSubstitutes, activity.performers != base.performers {
      // Nobody needs a substitute in work that is no longer his.
      let actors = activity.performers.actors
      activity.substitutions.removeAll { !actors.contains($0.principal) }
    }
    return activity
  }

  /// Sets the place of work: a single actor works outside the office when it is the applicant, and inside when it is
  /// not.
  func understood(_ performers: Performers) -> Performers {
    guard performers.actors.count == 1, let actor = scenario.actor(performers.actors[0]) else {
      return performers
    }
    switch (performers, actor.kind) {
    case (.teams([[Requirement(actor.key)]]), .applicant): return .applicant(actor.key)
    case (.applicant, .officers): return .actor(actor.key)
    default: return performers
    }
  }

  mutating func set(calendar key: WorkingCalendar.Key, _ settings: [CalendarSetting]) {
    guard var calendar = scenario.calendars[key] else {
      report(ProblemPhrases.unknown("calendar", key, among: scenario.calendars.keys))
      return
    }
    for setting in settings { setting.apply(to: &calendar) }
    if let place = scenario.calendars.calendars.firstIndex(where: { $0.key == key }) {
      scenario.calendars.calendars[place] = calendar
    } else {
      // A preset is changed for this scenario only.
      scenario.calendars.calendars.append(calendar)
    }
  }

  mutating func set(_ stream: ArrivalStream) {
    let known = scenario.procedures.flatMap(\.caseTypes)
    let procedures = scenario.procedures.indices.filter {
      scenario.procedures[$0].caseTypes.contains(stream.key)
    }
    guard let procedure = procedures.first else {
      report(ProblemPhrases.unknown("case type", stream.key, among: known))
      return
    }
    guard procedures.count == 1 else {
      report(
        "case type '\(stream.key)' comes to \(ProblemPhrases.list(procedures.map { scenario.procedures[$0].key })): "
          + "give it another name in one of them in the base, so that it is clear which is meant")
      return
    }
    for place in scenario.procedures[procedure].arrivals.indices
    where scenario.procedures[procedure].arrivals[place].key == stream.key {
      scenario.procedures[procedure].arrivals[place] = stream
    }
  }

  mutating func set(_ promise: Promise) {
    let candidates = scenario.procedures.indices.filter { index in
      guard let caseType = promise.caseType, scenario.procedures.count > 1 else { return true }
      return scenario.procedures[index].caseTypes.contains(caseType)
    }
    if let caseType = promise.caseType, candidates.isEmpty {
      report(ProblemPhrases.unknown("case type", caseType, among: scenario.procedures.flatMap(\.caseTypes)))
      return
    }
    guard candidates.count == 1, let procedure = candidates.first else {
      report(
        "there are \(scenario.procedures.count) procedures, and it is not clear whose promise this is: write it "
          + "for a case type that only one of them has")
      return
    }
    let promises = scenario.procedures[procedure].promises
    if let place = promises.firstIndex(where: { $0.caseType == promise.caseType }) {
      scenario.procedures[procedure].promises[place] = promise
    } else {
      scenario.procedures[procedure].promises.append(promise)
    }
  }

  mutating func addOfficers(_ key: Actor.Key, _ count: Int) {
    guard let place = officers(key) else { return }
    let sum = scenario.actors[place].officers.addingReportingOverflow(count)
    guard !sum.overflow else {
      report("\(count) officers are too many: write fewer")
      return
    }
    scenario.actors[place].officers = sum.partialValue
  }

  /// Scales the work of every activity whose first team the actor belongs to. Other work stays as it is: it is not of
  /// the procedures.
  mutating func scaleWork(of key: Actor.Key, by factor: Double) {
    guard officers(key) != nil else { return }
    guard factor > 0, factor.isFinite else {
      report("work cannot take \(ProblemPhrases.number(factor)) times as long: write more than 0")
      return
    }
    for procedure in scenario.procedures.indices {
      for activity in scenario.procedures[procedure].activities {
        guard case .teams(let teams) = activity.performers, let work = activity.work,
          teams.first?.contains(where: { $0.actor == key }) ?? false
        else { continue }
        var scaled = activity
        scaled.work = work.map { $0.scaled(by: factor) }
        scenario.procedures[procedure].steps.replace(activity.key, with: [.activity(scaled)])
      }
    }
  }

  mutating func substitute(_ substitution: Substitution, in names: [Activity.Key]) {
    guard place(ofActor: substitution.principal) != nil, place(ofActor: substitution.substitute) != nil else {
      return
    }
    var isAnywhere = false
    for procedure in scenario.procedures.indices where names.isEmpty {
      for activity in scenario.procedures[procedure].activities
      where activity.performers.actors.contains(substitution.principal) {
        add(substitution, to: activity, procedure)
        isAnywhere = true
      }
    }
    if names.isEmpty, !isAnywhere {
      report("'\(substitution.principal)' performs nothing, so nobody can stand in: name another actor")
    }
    for name in names {
      guard let place = place(ofActivity: name, at: [FieldKey.in]) else { continue }
      add(substitution, to: place.activity, place.procedure)
    }
  }

  /// A later substitution between the same two replaces the earlier one.
  private mutating func add(_ substitution: Substitution, to activity: Activity, _ procedure: Int) {
    var changed = activity
    let isSamePair = { (other: Substitution) in
      other.principal == substitution.principal && other.substitute == substitution.substitute
    }
    if let place = changed.substitutions.firstIndex(where: isSamePair) {
      changed.substitutions[place] = substitution
    } else {
      changed.substitutions.append(substitution)
    }
    scenario.procedures[procedure].steps.replace(activity.key, with: [.activity(changed)])
  }
}

extension FieldSetting where Element == Activity {
  /// Whether it sets a part of a return that has to be there already.
  fileprivate var isPartOfReturn: Bool {
    [FieldKey.after, FieldKey.to, FieldKey.atMost].contains(key) && !takesAway
  }
}

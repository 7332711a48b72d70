// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

extension ActorSetting {
  /// The key of the field in a scenario file.
  var field: String {
    switch self {
    case .officers: FieldKey.officers
    case .hours: FieldKey.hours
    case .days: FieldKey.days
    case .present: FieldKey.present
    case .absenceShare: FieldKey.absent
    case .absenceSpell: FieldKey.spell
    case .knownAbsences: FieldKey.known
    case .reserved: FieldKey.reserved
    case .speeds: FieldKey.speeds
    case .closing: FieldKey.atClosing
    case .handBackDay: FieldKey.handedOn
    case .openFiles: FieldKey.openFiles
    case .otherWork: FieldKey.otherWork
    case .queueDiscipline: FieldKey.queue
    case .queueing: FieldKey.oneQueueEach
    case .room: FieldKey.room
    case .singlePost: FieldKey.post
    case .costPerHour: FieldKey.cost
    case .unit: FieldKey.unit
    }
  }

  /// Sets the field; a spell without a share is an absence of 0 %.
  public func apply(to actor: inout Actor) {
    switch self {
    case .officers(let count): actor.officers = count
    case .hours(let hours): actor.hours = hours
    case .days(let days): actor.days = days
    case .present(let ranges): actor.present = ranges
    case .absenceShare(let share?):
      actor.absence = Absence(share: share, spell: actor.absence?.spell ?? .constant(1))
    case .absenceShare(nil): actor.absence = nil
    case .absenceSpell(let spell): actor.absence = Absence(share: actor.absence?.share ?? 0, spell: spell)
    case .knownAbsences(let dates): actor.knownAbsences = dates
    case .reserved(let hours): actor.reserved = hours
    case .speeds(let speeds): actor.speeds = speeds
    case .closing(let closing): actor.closing = closing
    case .handBackDay(let day): actor.handBackDay = day
    case .openFiles(let files): actor.openFiles = files
    case .otherWork(let work): actor.otherWork = work
    case .queueDiscipline(let order): actor.queueDiscipline = order
    case .queueing(let queueing): actor.queueing = queueing
    case .room(let room): actor.room = room
    case .singlePost(let isSingle): actor.isSinglePost = isSingle
    case .costPerHour(let cost): actor.costPerHour = cost
    case .unit(let unit): actor.unit = unit
    }
  }
}

extension ActivitySetting {
  /// The key of the field in a scenario file.
  var field: String {
    switch self {
    case .name: FieldKey.name
    case .row: FieldKey.row
    case .performers: FieldKey.actor
    case .work: FieldKey.work
    case .wait: FieldKey.wait
    case .patience: FieldKey.patience
    case .setUp: FieldKey.setUp
    case .skipped: FieldKey.skipped
    case .returnProbability: FieldKey.returned
    case .returnDelay: FieldKey.after
    case .returnTo: FieldKey.to
    case .returnAtMost: FieldKey.atMost
    case .decision: FieldKey.decision
    case .costPerVisit: FieldKey.cost
    case .cancelsBranches: FieldKey.cancels
    case .sameOfficerAs: FieldKey.sameOfficerAs
    case .keepsOfficersFree: FieldKey.keepsOfficersFree
    case .rounds: FieldKey.rounds
    case .next: FieldKey.next
    case .substitutions: FieldKey.substitute
    case .drawsAs: FieldKey.drawsAs
    case .standardTime: FieldKey.sop
    case .needs: FieldKey.needs
    case .output: FieldKey.output
    case .remarks: FieldKey.remarks
    }
  }

  /// Sets the field; what belongs to a return does nothing where there is none.
  public func apply(to activity: inout Activity) {
    switch self {
    case .name(let name): activity.name = name
    case .row(let row): activity.row = row
    case .performers(let performers): activity.performers = performers
    case .work(let work): activity.work = work
    case .wait(let wait): activity.wait = wait
    case .patience(let patience): activity.patience = patience
    case .setUp(let setUp): activity.setUp = setUp
    case .skipped(let skipped): activity.skipped = skipped
    case .returnProbability(let probability?):
      if activity.returned == nil { activity.returned = Return(probability: probability) }
      activity.returned?.probability = probability
    case .returnProbability(nil): activity.returned = nil
    case .returnDelay(let delay): activity.returned?.delay = delay
    case .returnTo(let key): activity.returned?.to = key
    case .returnAtMost(let count): activity.returned?.atMost = count
    case .decision(let branches): activity.decision = branches
    case .costPerVisit(let cost): activity.costPerVisit = cost
    case .cancelsBranches(let cancels): activity.cancelsBranches = cancels
    case .sameOfficerAs(let key): activity.sameOfficerAs = key
    case .keepsOfficersFree(let keeps): activity.keepsOfficersFree = keeps
    case .rounds(let rounds): activity.rounds = rounds
    case .next(let target): activity.next = target
    case .substitutions(let substitutions): activity.substitutions = substitutions
    case .drawsAs(let key): activity.drawsAs = key
    case .standardTime(let text): activity.document.standardTime = text
    case .needs(let text): activity.document.needs = text
    case .output(let text): activity.document.output = text
    case .remarks(let text): activity.document.remarks = text
    }
  }

  /// Whether it says something of a return that has to be there already.
  var isPartOfReturn: Bool {
    switch self {
    case .returnDelay(.some), .returnTo(.some), .returnAtMost(.some): true
    default: false
    }
  }
}

extension CalendarSetting {
  /// The key of the field in a scenario file.
  var field: String {
    switch self {
    case .within: FieldKey.within
    case .hours(let day, _): Wording.days(WeekdaySet([day]))
    case .days: FieldKey.days
    case .periods(let name, _): name
    case .closed: FieldKey.closed
    }
  }

  /// Sets the field; the periods of a name take the place of those that had it.
  public func apply(to calendar: inout WorkingCalendar) {
    switch self {
    case .within(let outer): calendar.within = outer
    case .hours(let day, let ranges): calendar.week[day] = ranges
    case .days(let days): calendar.days = days
    case .periods(let name, let dated):
      let place = calendar.periods.firstIndex { $0.name == name } ?? calendar.periods.endIndex
      calendar.periods.removeAll { $0.name == name }
      calendar.periods.insert(contentsOf: dated, at: place)
    case .closed(let dates): calendar.closed = dates
    }
  }
}

extension Verb {
  /// Where it stands within its change in a redesign's file.
  var path: [String] {
    switch self {
    case .setActor(let key, _): [FieldKey.set, FieldKey.actors, key]
    case .setActivity(let key, _): [FieldKey.set, FieldKey.activities, key]
    case .setCalendar(let key, _): [FieldKey.set, FieldKey.calendars, key]
    case .setArrivals(let stream): [FieldKey.set, FieldKey.arrivals, stream.key]
    case .setPromise(let promise): [FieldKey.set, FieldKey.promise] + (promise.caseType.map { [$0] } ?? [])
    case .addActor(let actor): [FieldKey.add, FieldKey.actors, actor.key]
    case .addActivity(let activity, _): [FieldKey.add, FieldKey.activities, activity.key]
    case .drop: [FieldKey.drop]
    case .merge: [FieldKey.merge]
    case .move, .moveTo: [FieldKey.move]
    case .parallel: [FieldKey.parallel]
    case .substitute: [FieldKey.substitute]
    case .addOfficers(let key, _): [FieldKey.addOfficers, key]
    case .scaleWork(let key, _): ["scale work", key]
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

extension ActorSetting {
  /// The key of the field in a scenario file.
  var field: String {
    switch self {
    case .officers: "officers"
    case .hours: "hours"
    case .days: "days"
    case .present: "present"
    case .absenceShare: "absent"
    case .absenceSpell: "spell"
    case .knownAbsences: "known"
    case .reserved: "reserved"
    case .speeds: "speeds"
    case .closing: "at closing"
    case .handBackDay: "handed on"
    case .openFiles: "open files"
    case .otherWork: "other work"
    case .queueOrder: "queue"
    case .queueing: "one queue each"
    case .room: "room"
    case .singlePost: "post"
    case .costPerHour: "cost"
    case .unit: "unit"
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
    case .queueOrder(let order): actor.queueOrder = order
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
    case .name: "name"
    case .row: "row"
    case .performers: "actor"
    case .work: "work"
    case .wait: "wait"
    case .patience: "patience"
    case .setUp: "set-up"
    case .skipped: "skipped"
    case .returnProbability: "returned"
    case .returnDelay: "after"
    case .returnTo: "to"
    case .returnAtMost: "at most"
    case .decision: "decision"
    case .costPerVisit: "cost"
    case .cancelsBranches: "cancels"
    case .sameOfficerAs: "same officer as"
    case .keepsOfficersFree: "keeps officers free"
    case .rounds: "rounds"
    case .next: "next"
    case .substitutions: "substitute"
    case .drawsAs: "draws as"
    case .standardTime: "sop"
    case .needs: "needs"
    case .output: "output"
    case .remarks: "remarks"
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
    case .within: "within"
    case .hours(let day, _): Wording.days(WeekdaySet([day]))
    case .days: "days"
    case .periods(let name, _): name
    case .closed: "closed"
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
    case .setActor(let key, _): ["set", "actors", key]
    case .setActivity(let key, _): ["set", "activities", key]
    case .setCalendar(let key, _): ["set", "calendars", key]
    case .setArrivals(let stream): ["set", "arrivals", stream.key]
    case .setPromise(let promise): ["set", "promise"] + (promise.caseType.map { [$0] } ?? [])
    case .addActor(let actor): ["add", "actors", actor.key]
    case .addActivity(let activity, _): ["add", "activities", activity.key]
    case .drop: ["drop"]
    case .merge: ["merge"]
    case .move, .moveTo: ["move"]
    case .parallel: ["parallel"]
    case .substitute: ["substitute"]
    case .addOfficers(let key, _): ["add officers", key]
    case .scaleWork(let key, _): ["scale work", key]
    }
  }
}

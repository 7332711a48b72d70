// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioCheck {
  mutating func checkActors() {
    if scenario.actors.isEmpty {
      report(
        [FieldKey.actors],
        "there are no actors: write who performs the activities and how many they are, such as 'Camat: 1'")
    }
    reportRepeated(scenario.actors.map(\.key), "actor", at: [FieldKey.actors])
    for actor in scenario.actors where actor.kind == .officers { check(actor) }
  }

  private mutating func check(_ actor: Actor) {
    let path = [FieldKey.actors, actor.key]
    if actor.officers < 1 {
      report(
        path + [FieldKey.officers],
        "'\(actor.key)' has \(ProblemPhrases.count(actor.officers, "officer")), so its work would wait for ever: "
          + "write 1 or more")
    } else if actor.officers > ScenarioCheck.mostOfficers {
      report(
        path + [FieldKey.officers],
        "'\(actor.key)' has \(actor.officers) officers: write at most \(ScenarioCheck.mostOfficers)")
    } else if actor.isSinglePost, actor.officers > 1 {
      report(
        path + [FieldKey.post],
        "'post: single' says that there is one '\(actor.key)', but it has \(actor.officers) officers: "
          + "write 1 or leave 'post' out")
    }
    if !checkHours(actor) { checkIsEverOnDuty(actor) }
    checkAbsence(actor)
    checkOtherWork(actor)
    checkQueue(actor)
    checkOfficers(of: actor)
    checkMultitasking(of: actor)
    checkQueueing(of: actor)
    checkCosts(of: actor, at: path)
  }

  /// - Returns: whether anything was reported.
  private mutating func checkHours(_ actor: Actor) -> Bool {
    let path = [FieldKey.actors, actor.key]
    let before = problems.count
    switch actor.hours {
    case .office: break
    case .calendar(let key):
      if scenario.calendars[key] == nil {
        report(
          path + [FieldKey.hours], ProblemPhrases.unknown("calendar", key, among: scenario.calendars.keys))
      }
    case .ranges(let ranges): report(path + [FieldKey.hours], ranges.problem)
    }
    report(path + [FieldKey.present], actor.present?.problem)
    report(path + [FieldKey.known], actor.knownAbsences.problem)
    return problems.count > before
  }

  /// Reports the first of its statements that leaves no hours.
  private mutating func checkIsEverOnDuty(_ actor: Actor) {
    guard !duty.dates.isEmpty, !duty.isEverOnDuty(actor.key) else { return }
    let path = [FieldKey.actors, actor.key]
    let beginning = "'\(actor.key)' is never on duty in the study"
    var onAllDays = actor
    onAllDays.days = .all
    guard duty.dates.contains(where: { !scenario.rosterHours(onAllDays, on: $0).isEmpty }) else {
      // Where the office itself is never open, that has been reported.
      guard case .calendar(let key) = actor.hours, key != scenario.officeCalendar else { return }
      report(
        path + [FieldKey.hours],
        "\(beginning): calendar '\(key)' is closed on every date of it (\(studyDates)); give it open hours")
      return
    }
    guard duty.dates.contains(where: { !scenario.rosterHours(actor, on: $0).isEmpty }) else {
      report(
        path + [FieldKey.days],
        "\(beginning): it works on \(days(of: actor)), when there are no open hours; write other days, "
          + "such as 'days: mon-fri'")
      return
    }
    let roster = duty.dates.map { scenario.rosterHours(actor, on: $0) }
    if let present = actor.present, let ranges = actor.presentRanges,
      roster.allSatisfy({ $0.intersection(ranges).isEmpty })
    {
      report(
        path + [FieldKey.present],
        "\(beginning): 'present: \(ProblemPhrases.ranges(present))' lies outside its hours "
          + "(\(ProblemPhrases.ranges(DutyTimes.mostFrequent(roster)))); write times inside them")
      return
    }
    report(path + [FieldKey.known], "\(beginning): 'known' covers all its days; write fewer dates")
  }

  private func days(of actor: Actor) -> String {
    let text = ProblemPhrases.days(actor.days)
    return text.isEmpty ? "no day of the week" : text
  }

  private mutating func checkAbsence(_ actor: Actor) {
    guard let absence = actor.absence else { return }
    let path = [FieldKey.actors, actor.key]
    if !(absence.share >= 0 && absence.share < 1) {
      report(
        path + [FieldKey.absent],
        "'\(actor.key)' is absent on \(ProblemPhrases.percent(absence.share)) of its days: write 0% or more, "
          + "and less than 100%")
    }
    if let problem = absence.spell.problem?.description {
      report(path + [FieldKey.spell], problem)
    } else if absence.share > 0, absence.spell.mean == 0 {
      report(path + [FieldKey.spell], "a spell of absence of 0 days is none: write how many days it lasts")
    }
  }

  private mutating func checkOtherWork(_ actor: Actor) {
    guard let otherWork = actor.otherWork else { return }
    let path = [FieldKey.actors, actor.key, FieldKey.otherWork]
    switch otherWork.supply {
    case .perDay(let tasks):
      if !(tasks >= 0 && tasks.isFinite) {
        report(path, "\(ProblemPhrases.number(tasks)) pieces per day is negative: write 0 or more")
      } else if tasks > 86_400 / DurationDistribution.shortestMeanSeconds {
        report(
          path,
          "\(ProblemPhrases.number(tasks)) pieces per day are more than one in every thousandth of a second: write fewer"
        )
      }
    case .endless:
      if otherWork.task.distribution.mean == 0 {
        report(path, "work that never ends cannot come in pieces of 0: write how long one takes")
      } else if otherWork.place != .afterFiles {
        report(
          path,
          "work that never ends would leave no time for the files: write 'endless in pieces of … after files'"
        )
      }
    }
    checkEndsInside([otherWork.task], at: path)
    report(path, otherWork.task.problem ?? calendarDaysOfWork(otherWork.task, of: actor))
  }

  /// Room and due dates mean something only where the procedures give them something to work on.
  private mutating func checkQueue(_ actor: Actor) {
    let path = [FieldKey.actors, actor.key]
    if let room = actor.room {
      if !(0...ScenarioCheck.mostRoom).contains(room) {
        report(
          path + [FieldKey.room],
          "room for \(room) who wait: write a number from 0 to \(ScenarioCheck.mostRoom), or leave 'room' out "
            + "where nobody is turned away")
      } else if !scenario.procedures.contains(where: { $0.firstDesk == actor.key }) {
        report(
          path + [FieldKey.room],
          "nobody comes to '\(actor.key)' from outside, and files inside the office always find room: write 'room' "
            + "for the actor of the first activity")
      }
    }
    if actor.queueDiscipline == .earliestDue, scenario.procedures.allSatisfy({ $0.promises.isEmpty }) {
      report(
        path + [FieldKey.queue],
        "'earliest due' needs a promise, and there is none: write 'promise:', or another order")
    }
  }

  /// Why a time cannot be the work of an actor: a calendar day of it would be 24 hours at the desk.
  func calendarDaysOfWork(_ work: DurationDistribution, of actor: Actor) -> String? {
    guard work.unit == .days, scenario.meanDutyDay(of: actor) < .perDay else { return nil }
    return "a day of work would be 24 hours at the desk, and '\(actor.key)' is not there so long: "
      + "write 'working days' or 'h'"
  }
}

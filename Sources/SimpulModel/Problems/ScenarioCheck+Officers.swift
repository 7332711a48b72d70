// SPDX-License-Identifier: GPL-3.0-or-later

// Checks of differences between officers, and of the end of duty and absence.
extension ScenarioCheck {
  /// Range of speeds; others are treated as typing errors.
  static let speeds = 0.1...10.0
  /// More overtime is another working day.
  static let mostOvertimeSeconds = 8 * 3_600.0

  mutating func checkOfficers(of actor: Actor) {
    let path = [FieldKey.actors, actor.key]
    for speed in actor.speeds where !ScenarioCheck.speeds.contains(speed) {
      report(
        path + [FieldKey.speeds],
        "a speed of \(ProblemPhrases.number(speed)): write 1 for work that takes the stated time, 0.5 where it takes twice as "
          + "long, from 0.1 to 10")
    }
    if actor.speeds.count > max(1, actor.officers) {
      report(
        path + [FieldKey.speeds],
        "\(actor.speeds.count) speeds, but '\(actor.key)' has \(ProblemPhrases.count(actor.officers, "officer")): write one for "
          + "each officer at most")
    }
    checkClosing(of: actor, at: path + [FieldKey.atClosing])
    if let day = actor.reassignmentDay {
      if day < 1 {
        report(
          path + [FieldKey.handedOn], "an absence has no day \(day): write 'day 1 of absence' or a later day")
      } else if actor.absence == nil, actor.knownAbsences.isEmpty {
        report(
          path + [FieldKey.handedOn],
          "'\(actor.key)' is never away, so nothing would be handed on: write 'absent' or 'known' too, or leave it out"
        )
      }
    }
    for hours in actor.reserved {
      report(path + [FieldKey.reserved], hours.ranges.problem)
      if hours.days.days.isEmpty {
        report(
          path + [FieldKey.reserved], "hours on no day of the week: write days, such as 'mon 08.00-09.00'")
      }
    }
  }

  private mutating func checkClosing(of actor: Actor, at path: [String]) {
    switch actor.closing {
    case .suspends: break
    case .finishes(let seconds):
      if !(seconds > 0 && seconds <= ScenarioCheck.mostOvertimeSeconds) {
        report(
          path,
          "overtime of up to \(ProblemPhrases.number(seconds / 3_600)) h: write more than 0 and at most 8 h, such as 'finish within "
            + "60 min'")
      } else {
        report(path, DurationDistribution.tooShort(seconds, orNone: false))
      }
      if actor.otherWork?.supply == .endless {
        report(
          path,
          "whoever always finds something else to do would work overtime on that: write another rule for closing"
        )
      }
    case .startsOnlyWhatFits:
      if actor.queueDiscipline == .random {
        report(
          path, "'only what fits' and 'queue: random' cannot be combined: write another order of the queue")
      }
      if actor.otherWork?.supply == .endless {
        report(
          path,
          "work that never ends would be begun again and again before closing: write another rule for closing, or so "
            + "many pieces per day")
      }
      checkNothingInterrupts("only what fits", at: path)
    }
  }

  /// Whoever is preempted may not be the one who is needed.
  mutating func checkNothingInterrupts(_ rule: String, at path: [String]) {
    let streams = scenario.procedures.flatMap(\.arrivals).filter(\.interrupts).map(\.key)
    let desks = scenario.actors.filter { $0.otherWork?.place == .interruptingFiles }.map(\.key)
    guard let first = (streams + desks).first else { return }
    report(
      path,
      "'\(rule)' and work that interrupts other work ('\(first)') cannot be combined: let it go first without "
        + "interrupting")
  }

  mutating func checkSameOfficer(_ row: ProcedureOutline.Row, of checked: CheckedProcedure) {
    guard let same = row.activity.sameOfficerAs else { return }
    let path = row.path + [FieldKey.sameOfficerAs]
    guard let other = checked.outline.row(same)?.activity else {
      report(path, ProblemPhrases.unknown("activity", same, among: checked.outline.keys))
      return
    }
    guard case .teams(let teams) = row.activity.performers else {
      report(
        path, "'\(row.activity.key)' is with the applicant, who is no officer: leave 'same officer as' out")
      return
    }
    let others =
      if case .teams(let teams) = other.performers { Set(teams.joined().map(\.actor)) } else {
        Set<Actor.Key>()
      }
    guard teams.joined().contains(where: { others.contains($0.actor) }) else {
      report(
        path,
        "nobody performs both '\(row.activity.key)' and '\(same)': name an activity of the same actor, or leave it out"
      )
      return
    }
    for key in row.activity.performers.actors where scenario.actor(key)?.queueDiscipline == .random {
      report(
        path, "'same officer as' and 'queue: random' of '\(key)' cannot be combined: write another order")
    }
    checkNothingInterrupts(FieldKey.sameOfficerAs, at: path)
  }
}

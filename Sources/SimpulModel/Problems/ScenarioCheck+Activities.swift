// SPDX-License-Identifier: GPL-3.0-or-later

extension ScenarioCheck {
  mutating func check(_ row: ProcedureOutline.Row, of checked: CheckedProcedure) {
    let activity = row.activity
    let procedure = checked.procedure
    switch activity.performers {
    case .applicant(let key): checkApplicant(key, row)
    case .teams(let teams):
      checkTeams(teams, row)
      checkBatchSchedule(teams, row)
      for substitution in activity.substitutions { check(substitution, teams, row) }
      checkWork(teams, row, of: procedure)
    }
    checkDurations(activity.wait, at: row.path + [FieldKey.wait], of: procedure)
    checkReturnHours(of: row)
    checkPatience(row, of: procedure)
    checkSameOfficer(row, of: checked)
    checkMultitasking(row)
    checkKeepingFree(row)
    checkOneQueueEach(row)
    checkSkipped(row, of: procedure)
    checkCosts(of: row)
    checkCancelling(row)
    checkReturn(row, of: procedure)
    checkDecision(row, of: procedure)
    checkEnds(row)
  }

  private mutating func checkReturnHours(of row: ProcedureOutline.Row) {
    let activity = row.activity
    if case .applicant = activity.performers {
      checkEndsOutside(activity.wait?.values ?? [], at: row.path + [FieldKey.wait])
    } else {
      checkEndsInside(activity.wait?.values ?? [], at: row.path + [FieldKey.wait])
    }
    checkEndsInside(activity.work?.values ?? [], at: row.path + [FieldKey.work])
    checkEndsInside(activity.setUp?.values ?? [], at: row.path + [FieldKey.setUp])
    checkEndsInside(activity.patience?.values ?? [], at: row.path + [FieldKey.patience])
    checkEndsOutside(activity.returned?.delay?.values ?? [], at: row.path + [FieldKey.after])
  }

  /// Ends at which cases arrive by themselves stand for something else.
  private mutating func checkEnds(_ row: ProcedureOutline.Row) {
    let branches = row.activity.decision.map { ($0.target, [FieldKey.decision, $0.name]) }
    for (target, field) in [(row.activity.next, [FieldKey.next])] + branches {
      guard case .end(let outcome) = target, Target.byThemselves.contains(outcome) else { continue }
      report(
        row.path + field,
        outcome == Target.deemedApproved
          ? "'\(outcome)' is the end of cases for which the time is up: write 'deemed approved' in the promise"
          : "'\(outcome)' is the end of those who leave before they are served: write another word, such as 'withdrawn'"
      )
    }
  }

  private mutating func checkApplicant(_ key: Actor.Key, _ row: ProcedureOutline.Row) {
    guard let actor = scenario.actor(key) else {
      report(
        row.path + [FieldKey.actor], ProblemPhrases.unknown("actor", key, among: scenario.actors.map(\.key)))
      return
    }
    let name = row.activity.key
    if actor.kind != .applicant {
      report(
        row.path + [FieldKey.actor],
        "'\(name)' is to be done outside the office, but '\(key)' is not the applicant: write the applicant")
    }
    if row.activity.work != nil {
      report(
        row.path + [FieldKey.work],
        "'\(name)' is with the applicant, whose time is not work of the office: write 'wait' "
          + "instead of 'work'")
    }
    if !row.activity.batchSchedule.isEmpty {
      report(
        row.path + [FieldKey.rounds],
        "'\(name)' is with the applicant, who keeps no rounds: leave 'rounds' out")
    }
    if row.activity.patience != nil {
      report(
        row.path + [FieldKey.patience],
        "'\(name)' is with the applicant, who does not wait for himself: leave 'patience' out")
    }
    if row.activity.setUp != nil {
      report(
        row.path + [FieldKey.setUp],
        "'\(name)' is with the applicant, whose time is not work of the office: leave 'set-up' out")
    }
    if !row.activity.substitutions.isEmpty {
      report(
        row.path + [FieldKey.substitute],
        "'\(name)' is with the applicant, who has no substitute: leave 'substitute' out")
    }
  }

  private mutating func checkTeams(_ teams: [[Requirement]], _ row: ProcedureOutline.Row) {
    let path = row.path + [FieldKey.actor]
    if teams.isEmpty || teams.contains(where: \.isEmpty) {
      report(path, "'\(row.activity.key)' has nobody who performs it: write an actor")
    }
    for key in row.activity.performers.actors { checkOfficers(key, path) }
    checkQueueDiscipline(row)
    for team in teams where check(team, row) && team.count > 1 {
      let keys = team.map(\.actor)
      guard !duty.dates.isEmpty, keys.allSatisfy(duty.isEverOnDuty), !duty.areEverTogether(keys) else {
        continue
      }
      report(
        path,
        "\(ProblemPhrases.list(keys)) are never on duty at the same time in the study, so "
          + "'\(row.activity.key)' could never start: give them days and hours that meet")
    }
  }

  /// A file that several actors may serve stands in one queue.
  private mutating func checkQueueDiscipline(_ row: ProcedureOutline.Row) {
    let keys = row.activity.performers.actors + row.activity.substitutions.map(\.substitute)
    let sharing = keys.compactMap { scenario.actor($0) }
    guard let first = sharing.first,
      let other = sharing.first(where: { $0.queueDiscipline != first.queueDiscipline })
    else { return }
    report(
      [FieldKey.actors, other.key, FieldKey.queue],
      "'\(first.key)' and '\(other.key)' share the files of '\(row.activity.key)' and go by different orders: "
        + "give both the same 'queue'")
  }

  private mutating func checkOfficers(_ key: Actor.Key, _ path: [String]) {
    guard let actor = scenario.actor(key) else {
      report(path, ProblemPhrases.unknown("actor", key, among: scenario.actors.map(\.key)))
      return
    }
    if actor.kind == .applicant {
      report(
        path,
        "'\(key)' is the applicant, who is outside the office and cannot take part in its work: "
          + "write only actors of the office")
    }
  }

  /// Whether the team could start if its members met.
  private mutating func check(_ team: [Requirement], _ row: ProcedureOutline.Row) -> Bool {
    var isSound = true
    for requirement in team {
      guard let actor = scenario.actor(requirement.actor), actor.kind == .officers else {
        isSound = false
        continue
      }
      if requirement.officers < 1 {
        report(
          row.path + [FieldKey.actor],
          "'\(row.activity.key)' takes \(requirement.officers) of '\(actor.key)': write 1 or more")
        isSound = false
      } else if actor.officers >= 1, requirement.officers > actor.officers {
        report(
          row.path + [FieldKey.actor],
          "'\(row.activity.key)' takes \(requirement.officers) of '\(actor.key)' at once, but "
            + "\(actor.officers == 1 ? "there is 1" : "there are \(actor.officers)"): take fewer, or give "
            + "'\(actor.key)' more officers")
        isSound = false
      }
    }
    return isSound
  }

  private mutating func checkBatchSchedule(_ teams: [[Requirement]], _ row: ProcedureOutline.Row) {
    if let files = row.activity.batchSchedule.files, !(2...BatchSchedule.mostFiles).contains(files) {
      report(
        row.path + [FieldKey.rounds],
        "a pile of \(ProblemPhrases.count(files, "file")): write a number from 2 to \(BatchSchedule.mostFiles), or leave 'rounds' out where "
          + "each file is taken up as it comes")
    }
    if let oldest = row.activity.batchSchedule.oldest, !(oldest.amount > 0) {
      report(
        row.path + [FieldKey.rounds],
        "how long the oldest file may lie there is one length of time above 0: write 'oldest 2 working days'")
    }
    if let oldest = row.activity.batchSchedule.oldest {
      report(
        row.path + [FieldKey.rounds],
        DurationDistribution.tooShort(Promise.Deadline(oldest.amount, oldest.unit).mostSeconds, orNone: false)
      )
    }
    guard !duty.dates.isEmpty else { return }
    let sound = teams.map { $0.map(\.actor) }.filter { !$0.isEmpty && $0.allSatisfy(duty.isEverOnDuty) }
    guard let first = sound.first else { return }
    for round in row.activity.batchSchedule.times
    where !sound.contains(where: { duty.areEverOnDuty($0, at: round) }) {
      report(
        row.path + [FieldKey.rounds],
        "the round at \(round) lies outside the hours of \(ProblemPhrases.list(first)) "
          + "(\(ProblemPhrases.ranges(duty.usualHours(first)))), so nothing would ever be taken up then: "
          + "write a time inside them")
    }
  }

  private mutating func check(
    _ substitution: Substitution, _ teams: [[Requirement]], _ row: ProcedureOutline.Row
  ) {
    let path = row.path + [FieldKey.substitute]
    let (principal, substitute) = (substitution.principal, substitution.substitute)
    let known = scenario.actors.filter { $0.kind == .officers }.map(\.key)
    let performers = row.activity.performers.actors
    guard scenario.actor(substitute)?.kind == .officers else {
      report(path, ProblemPhrases.unknown("actor", substitute, among: known))
      return
    }
    guard performers.contains(principal) else {
      report(
        path,
        "nobody can stand in for '\(principal)' in '\(row.activity.key)', which is performed by "
          + "\(ProblemPhrases.list(performers)): write one of those, or leave 'substitute' out")
      return
    }
    if principal == substitute {
      report(path, "'\(principal)' cannot stand in for itself: write another actor")
    }
    if substitution.fromDay < 1 {
      report(
        path, "an absence has no day \(substitution.fromDay): write 'from day 1 of absence' or a later day")
    }
    checkIsEnough(substitution, teams, row)
  }

  /// Checks that the substitute has as many officers as stand in at once.
  private mutating func checkIsEnough(
    _ substitution: Substitution, _ teams: [[Requirement]], _ row: ProcedureOutline.Row
  ) {
    guard let substitute = scenario.actor(substitution.substitute), substitution.principal != substitute.key
    else { return }
    for team in teams {
      guard let replaced = team.first(where: { $0.actor == substitution.principal }) else { continue }
      let own = team.first { $0.actor == substitute.key }?.officers ?? 0
      guard substitute.officers >= 1, replaced.officers + own > substitute.officers else { continue }
      report(
        row.path + [FieldKey.substitute],
        "'\(row.activity.key)' would take \(replaced.officers + own) of '\(substitute.key)' at once while "
          + "'\(substitution.principal)' is away, but "
          + "\(substitute.officers == 1 ? "there is 1" : "there are \(substitute.officers)"): write another "
          + "substitute, or give '\(substitute.key)' more officers")
      return
    }
  }

  private mutating func checkWork(
    _ teams: [[Requirement]], _ row: ProcedureOutline.Row, of procedure: Procedure
  ) {
    guard let work = row.activity.work else { return }
    let path = row.path + [FieldKey.work]
    checkDurations(work, at: path, of: procedure)
    for caseType in procedure.caseTypes where work[caseType] == nil {
      report(
        path,
        "'\(row.activity.key)' says nothing of the work for case type '\(caseType)': write it, or 0 min "
          + "where there is none")
    }
    guard let key = teams.first?.first?.actor, let actor = scenario.actor(key), actor.kind == .officers,
      !duty.dates.isEmpty
    else { return }
    let problems = work.values.compactMap { calendarDaysOfWork($0, of: actor) }
    report(path, problems.first)
  }

  // MARK: Returns and decisions

  private mutating func checkReturn(_ row: ProcedureOutline.Row, of procedure: Procedure) {
    guard let returned = row.activity.returned else { return }
    checkCaseTypes(returned.probability, at: row.path + [FieldKey.returned], of: procedure)
    for share in returned.probability.common?.shares ?? [] {
      report(row.path + [FieldKey.returned], ScenarioCheck.problem(ofShare: share))
    }
    for entry in returned.probability.entries {
      for share in entry.value.shares {
        report(row.path + [FieldKey.returned, entry.caseType], ScenarioCheck.problem(ofShare: share))
      }
    }
    checkDurations(returned.delay, at: row.path + [FieldKey.after], of: procedure)
    if let atMost = returned.atMost, atMost < 1 {
      report(
        row.path + [FieldKey.atMost],
        "at most \(atMost) times is never: write 1 or more, or leave 'returned' out")
    }
  }

  private mutating func checkDecision(_ row: ProcedureOutline.Row, of procedure: Procedure) {
    let decision = row.activity.decision
    guard !decision.isEmpty else { return }
    let path = row.path + [FieldKey.decision]
    reportRepeated(decision.map(\.name), "branch", at: path)
    for branch in decision {
      if let share = branch.share { checkShares(share, at: path + [branch.name], of: procedure) }
      if let condition = branch.condition {
        report(path + [branch.name], problem(of: condition, in: procedure))
      }
    }
    let rests = decision.filter(\.isRest).map(\.name)
    if rests.count > 1 {
      report(
        path,
        "only one branch can be the rest, but \(ProblemPhrases.list(rests)) are: write a share for the others"
      )
    }
    let isSame = decision.allSatisfy { $0.share?.entries.isEmpty ?? true }
    let caseTypes: [String?] = isSame ? [nil] : procedure.caseTypes
    for caseType in caseTypes {
      var sum = 0.0
      for branch in decision {
        guard let share = branch.share else { continue }
        sum += caseType.map { share[$0] ?? 0 } ?? share.common ?? 0
      }
      checkSum(sum, hasRest: !rests.isEmpty, row, caseType)
    }
  }

  private mutating func checkSum(
    _ sum: Double, hasRest: Bool, _ row: ProcedureOutline.Row, _ caseType: String?
  ) {
    let path = row.path + [FieldKey.decision]
    let beginning = "the branches of '\(row.activity.key)'\(ProblemPhrases.forCaseType(caseType)) add up to "
    if sum > 1 + ScenarioCheck.roundingOfShares {
      report(path, beginning + "\(ProblemPhrases.percent(sum)), more than 100%: write smaller shares")
    } else if !hasRest, sum < 1 - ScenarioCheck.roundingOfShares {
      report(
        path,
        beginning + "\(ProblemPhrases.percent(sum)), not 100%: write larger shares, or 'rest' for one of them"
      )
    }
  }
}

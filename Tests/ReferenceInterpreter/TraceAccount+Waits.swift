// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

extension TraceAccount {
  /// A visit between enabled and released.
  struct OpenVisit {
    var index: Int
    var isOnPile: Bool
    var waits: [Wait] = []
    /// When it came to the batch at the very instant of a round, the trace does not tell whether the round took it
    /// along: the waits if it did.
    var waitsIfTakenAlong: [Wait]?
  }

  /// Goes through the run once more, from instant to instant, and writes down why each visit waits.
  mutating func findWaits() {
    let stop = stoppedAt
    drawWork()
    divideTime()
    let own = visits.flatMap { visit in
      [visit.enabled, visit.over ?? stop] + visit.worked.flatMap { [$0.start, $0.end] } + visit.reassigned
    }
    let instants = Set(roster.instants + own + [stop]).filter { $0 <= stop }.sorted()
    var coming = visits.indices.filter {
      !plan.rows[visits[$0].row].isForApplicant && !visits[$0].isSkipped
    }[...]
    var open: [OpenVisit] = []
    for (now, next) in zip(instants, instants.dropFirst()) {
      while let index = coming.first, visits[index].enabled <= now {
        let hasRounds = !plan.rows[visits[index].row].activity.batchSchedule.isEmpty
        open.append(OpenVisit(index: index, isOnPile: hasRounds))
        coming.removeFirst()
      }
      settle(&open) { ($0.over ?? .max) <= now }
      let moment = moment(at: now, open)
      findSettingsAside(moment, open, until: next)
      for position in open.indices { account(&open[position], moment, until: next) }
    }
    settle(&open) { _ in true }
  }

  private mutating func drawWork() {
    for index in visits.indices where !plan.rows[visits[index].row].isForApplicant {
      let row = plan.rows[visits[index].row]
      let duration = row.activity.work?[plan.streams[visits[index].name.stream].caseType]
      let day = office.meanDutyDays[row.teams[0].requirements[0].actor]
      let work = try? draws.duration(duration, workingDay: day, at: address(visits[index], .work))
      visits[index].drawnWork = work ?? 0
    }
  }

  /// Takes visits out of the list and keeps what was found about them.
  private mutating func settle(_ open: inout [OpenVisit], where isDone: (VisitAccount) -> Bool) {
    for done in open where isDone(visits[done.index]) {
      let stated = visits[done.index].statedWaits
      let shared = visits[done.index].sharedWaits
      if let other = done.waitsIfTakenAlong, VisitAccount.sums(other + shared) == stated {
        visits[done.index].waits = other + shared
      } else {
        visits[done.index].waits = done.waits + shared
      }
    }
    open.removeAll { isDone(visits[$0.index]) }
  }

  /// Who is on duty and who works on what.
  private func moment(at now: Microseconds, _ open: [OpenVisit]) -> Moment {
    var moment = Moment(office, at: now)
    for own in open where visits[own.index].worked.contains(where: { $0.contains(now) }) {
      moment.occupy(
        visits[own.index].crew(at: now).filter { office.officers(of: $0.actor).contains($0) },
        enabled: visits[own.index].enabled, precedence: precedence(visits[own.index]))
    }
    return moment
  }

  private mutating func account(_ open: inout OpenVisit, _ moment: Moment, until next: Microseconds) {
    let visit = visits[open.index]
    let now = moment.time
    if let span = visit.worked.first(where: { $0.contains(now) }) {
      let isAllowed = visit.crew(at: now).allSatisfy {
        office.isOnDuty($0, at: now) || office.isOvertime($0, at: now, until: min(span.end, next))
      }
      if !isAllowed { report(.offDuty, visit, at: now, "works off duty") }
      return
    }
    if let started = visit.started, started <= now {
      let blame =
        visit.isHandedBack(at: now)
        ? blameInQueue(visit, moment)
        : moment.blameSuspended(team: visit.latestCrew(at: now), enabled: visit.enabled)
      add(blame, to: &open, moment, until: next)
      return
    }
    if plan.rows[visit.row].activity.batchSchedule.isTakenUpAnyTime {
      accountAnyTimePile(&open, moment, until: next)
      return
    }
    let isRound = open.isOnPile && roster.isRound(row: visit.row, at: now)
    if isRound && visit.enabled < now { open.isOnPile = false }
    let inQueue = blameInQueue(visit, moment)
    guard open.isOnPile else {
      add(inQueue, to: &open, moment, until: next)
      return
    }
    if isRound { open.waitsIfTakenAlong = [] }
    let onPile = moment.blameOnPile(
      plan.rows[visit.row], isPossibleDate: roster.isPossible(row: visit.row, day: moment.date))
    open.waits.append(wait(onPile, now, next))
    if let inQueue { open.waitsIfTakenAlong?.append(wait(inQueue, now, next)) }
  }

  /// Of a batch that may be released at any instant, all time on it is batching, so that the trace tells when it was
  /// over; `checkPile` looks whether it should have been.
  private mutating func accountAnyTimePile(
    _ open: inout OpenVisit, _ moment: Moment, until next: Microseconds
  ) {
    let visit = visits[open.index]
    let row = plan.rows[visit.row]
    let gathered = takenUp(visit)
    if moment.time < gathered {
      open.waits.append(
        wait(moment.blameOnPile(row, isPossibleDate: true), moment.time, min(next, gathered)))
    }
    guard gathered < next else { return }
    let blame = blameInQueue(visit, moment, since: gathered)
    if gathered <= moment.time {
      add(blame, to: &open, moment, until: next)
    } else if let blame {
      open.waits.append(wait(blame, gathered, next))
    }
  }

  func precedence(_ visit: VisitAccount) -> Int {
    plan.streams[visit.name.stream].precedence(in: office.scenario)
  }

  /// Nil when it could be started, by calling officers away where it is urgent.
  private func blameInQueue(
    _ visit: VisitAccount, _ moment: Moment, since start: Microseconds = .min
  ) -> Moment.Blame? {
    let kept = keptOfficer(visit, at: moment.time)
    let own = plan.ownOfficers(visit.name, office.scenario, draws) + (kept.map { [$0] } ?? [])
    let teams = roster.activeTeams(row: visit.row, at: moment.time, kept)
    var moment = moment
    if plan.streams[visit.name.stream].interrupts(in: office.scenario) {
      if teams.contains(where: { moment.isInterruptible($0, own, precedence: precedence(visit)) }) {
        return nil
      }
    } else {
      for other in settingsAside where isBefore(other.visit, visit) { moment.setAside(other.officers) }
    }
    if let blame = moment.blameInQueue(teams, own, enabled: visit.enabled) { return blame }
    guard let team = moment.firstStaffed(teams, own),
      !fits(visit, team, own, moment, at: max(start, moment.time))
    else { return nil }
    let actor = team.requirements.map(\.actor).first { office.waitsForWhatFits($0, at: moment.time) }
    return actor.map { Moment.Blame(.held, $0) }
  }

  /// Who began another row of the case last, where a visit is to be done by the same officer.
  func keptOfficer(_ visit: VisitAccount, at time: Microseconds, before own: Bool = false) -> Officer? {
    let row = plan.rows[visit.row]
    guard let same = row.activity.sameOfficerAs, let other = plan.row(same, procedure: row.procedure),
      let account = caseAccount(visit.name)
    else { return nil }
    let earlier = account.visits.map { visits[$0] }.filter { $0.row == other }.flatMap { candidate in
      candidate.begun.filter { begun in
        begun.time < time || (begun.time == time && !(own && candidate.visit >= visit.visit))
      }.map { (time: $0.time, visit: candidate.visit, crew: $0.crew) }
    }
    guard let officer = earlier.max(by: { ($0.time, $0.visit) < ($1.time, $1.visit) })?.crew.first else {
      return nil
    }
    return plan.isKept(officer, row: visit.row, at: time, office) ? officer : nil
  }

  /// Whether a team that is ready could finish before the duty of one who starts only what fits is over.
  private func fits(
    _ visit: VisitAccount, _ team: Team, _ own: [Officer], _ moment: Moment, at time: Microseconds
  ) -> Bool {
    let actors = team.requirements.map(\.actor).filter(office.startsOnlyWhatFits)
    guard let end = actors.compactMap({ office.endOfStretch(actor: $0, at: moment.time) }).min(),
      let officers = moment.ready(team, own)
    else { return true }
    let longest =
      actors.filter { office.endOfStretch(actor: $0, at: moment.time) != nil }
      .map(office.longestStretch).min() ?? 0
    // With a set-up it may take longer, which depends on what else happens at the instant.
    if plan.rows[visit.row].activity.setUp != nil { return false }
    let work = office.time(workLeft(of: visit, visit.drawnWork, at: moment.time), by: officers)
    return time + work <= end || work > longest
  }

  /// What is to be done at speed 1 when those who began it before an instant have handed it back.
  func workLeft(of visit: VisitAccount, _ work: Microseconds, at time: Microseconds) -> Microseconds {
    visit.shares.filter { $0.begun < time }.reduce(work) { left, share in
      office.work(office.time(left, by: share.crew) - share.worked, by: share.crew)
    }
  }

  /// When a visit left its batch, by what the trace states; never where it does not come to its end.
  func takenUp(_ visit: VisitAccount) -> Microseconds {
    guard visit.hasStatedWaits else { return visit.started ?? .max }
    return visit.enabled + visit.statedWaits[WaitingCause.batching.rawValue]
  }

  private mutating func add(
    _ blame: Moment.Blame?, to open: inout OpenVisit, _ moment: Moment, until next: Microseconds
  ) {
    guard let blame else {
      report(.idle, visits[open.index], at: moment.time, "waits though a team is ready")
      return
    }
    open.waits.append(wait(blame, moment.time, next))
    open.waitsIfTakenAlong?.append(wait(blame, moment.time, next))
  }

  private func wait(_ blame: Moment.Blame, _ start: Microseconds, _ end: Microseconds) -> Wait {
    Wait(span: Span(start, end), cause: blame.cause, actors: blame.actors)
  }
}

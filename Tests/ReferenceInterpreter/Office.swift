// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

/// Who is on duty when: the scenario's hours and absences as functions of time that nothing in the run changes.
public struct Office: Sendable {
  public let scenario: Scenario
  public let hours: OfficeHours
  /// The working day of waits, gaps and promises.
  public let meanOpenDay: Microseconds
  /// The working day of work, by actor.
  public let meanDutyDays: [Microseconds]
  /// The days of the run, from the study's first to the one of the cap.
  public let days: Int
  /// By actor, then by day, from the one before the study's first on: its shift may reach into the study.
  private let rosterSpans: [[[Span]]]
  private let dutySpans: [[[Span]]]
  private let reservedSpans: [[[Span]]]
  /// By actor, officer and day, known absences included.
  private let awayDays: [[[Bool]]]
  /// By actor and day, as above: on how many of his rostered dates in a row, up to this one, all his officers are away.
  private let daysAway: [[Int]]

  static func day(of time: Microseconds) -> Int { Int(time / .perDay) }

  public var warmUp: Microseconds { scenario.period.warmUp }
  public var end: Microseconds { scenario.period.length }
  /// Parts of the window of one length, the last one up to its end: whole weeks, as many as fit three times, else
  /// thirds.
  var thirds: (middle: Span, last: Span) {
    let weeks = (end - warmUp) / (21 * .perDay)
    let length = weeks > 0 ? weeks * 7 * .perDay : (end - warmUp) / 3
    return (Span(end - 2 * length, end - length), Span(end - length, end))
  }
  /// What has not ended by then is censored.
  public var cap: Microseconds { 2 * scenario.period.length }

  init(_ scenario: Scenario, draws: inout Draws) throws {
    self.scenario = scenario
    let days = Office.day(of: 2 * scenario.period.length) + 1
    self.days = days
    hours = OfficeHours(scenario, days: days)
    meanOpenDay = scenario.meanOpenDay
    meanDutyDays = scenario.actors.map { scenario.meanDutyDay(of: $0) }
    let dates = (-1..<days).map { (day: $0, date: scenario.period.first.advanced(byDays: $0)) }
    func spans(_ hours: (Actor, CivilDate) -> [TimeRange]) -> [[[Span]]] {
      scenario.actors.map { actor in
        dates.map { own in
          actor.kind == .applicant ? [] : hours(actor, own.date).map { Span($0, day: own.day) }
        }
      }
    }
    rosterSpans = spans { scenario.rosterHours($0, on: $1) }
    reservedSpans = spans { scenario.reservedHours($0, on: $1, by: scenario.calendars) }
    let dutySpans = spans { scenario.dutyHours($0, on: $1) }
    self.dutySpans = dutySpans
    var awayDays: [[[Bool]]] = []
    for (index, actor) in scenario.actors.enumerated() {
      let isRostered = dutySpans[index].enumerated().map { Office.isRostered($1, day: $0 - 1) }
      var officers: [[Bool]] = []
      for officer in 0..<(actor.kind == .applicant ? 0 : actor.officers) {
        officers.append(
          try Office.awayDays(
            actor, officer: officer, dates: dates.map(\.date), isRostered: isRostered, draws: &draws))
      }
      awayDays.append(officers)
    }
    self.awayDays = awayDays
    daysAway = scenario.actors.indices.map { actor in
      var run = 0
      return dutySpans[actor].enumerated().map { place, spans in
        guard Office.isRostered(spans, day: place - 1) else { return 0 }
        run = awayDays[actor].allSatisfy { $0[place] } ? run + 1 : 0
        return run
      }
    }
  }

  // MARK: Duty

  /// The days whose hours may lie in the run: from the one before the study's first on.
  var daysOfDuty: Range<Int> { -1..<days }

  /// The hours of duty that begin on a day.
  public func dutySpans(actor: Int, day: Int) -> [Span] { dutySpans[actor][day + 1] }

  /// Those in which he would be on duty, were they not kept for something else.
  public func reservedSpans(actor: Int, day: Int) -> [Span] { reservedSpans[actor][day + 1] }

  /// All times at which an officer is on duty, in order.
  func dutySpans(of officer: Officer) -> [Span] {
    daysOfDuty.filter { !isAway(officer, day: $0) }.flatMap { dutySpans(actor: officer.actor, day: $0) }
  }

  /// Whether the date has duty hours for the actor.
  public func isRostered(actor: Int, day: Int) -> Bool {
    Office.isRostered(dutySpans[actor][day + 1], day: day)
  }

  /// Of the day before the study only a shift counts that goes on in it.
  private static func isRostered(_ spans: [Span], day: Int) -> Bool {
    day < 0 ? spans.contains { $0.end > 0 } : !spans.isEmpty
  }

  public func isAway(_ officer: Officer, day: Int) -> Bool {
    awayDays[officer.actor][officer.number][day + 1]
  }

  public func officers(of actor: Int) -> [Officer] {
    awayDays[actor].indices.map { Officer(actor: actor, number: $0) }
  }

  public func isOnDuty(_ officer: Officer, at time: Microseconds) -> Bool {
    isThere(officer, at: time, in: dutySpans)
  }

  /// Whether he would be on duty, were the hours not reserved.
  func isReserved(_ officer: Officer, at time: Microseconds) -> Bool {
    isThere(officer, at: time, in: reservedSpans)
  }

  private func isThere(_ officer: Officer, at time: Microseconds, in spans: [[[Span]]]) -> Bool {
    let date = Office.day(of: time)
    return (date - 1...date).contains { day in
      daysOfDuty.contains(day) && !isAway(officer, day: day)
        && spans[officer.actor][day + 1].contains { $0.contains(time) }
    }
  }

  // MARK: An actor's days

  /// When an actor's day begins: at midnight, or when the shift is over that goes on over it.
  func beginning(ofDay day: Int, actor: Int) -> Microseconds {
    let midnight = Microseconds(day) * .perDay
    return max(midnight, rosterSpans[actor][day].map(\.end).max() ?? midnight)
  }

  /// The actor's day that holds an instant.
  func day(of time: Microseconds, actor: Int) -> Int {
    let date = Office.day(of: time)
    return date < days && time < beginning(ofDay: date, actor: actor) ? date - 1 : date
  }

  public func isStaffed(_ team: Team, at time: Microseconds) -> Bool {
    team.requirements.allSatisfy { requirement in
      officers(of: requirement.actor).count { isOnDuty($0, at: time) } >= requirement.officers
    }
  }

  // MARK: Substitution

  /// A team of the performers is always active, one with a substitute only in the principal's absence.
  func isActive(_ team: Team, at time: Microseconds) -> Bool {
    guard let substitution = team.substitution else { return true }
    let day = day(of: time, actor: substitution.principal)
    let days = daysAway[substitution.principal]
    let run = days.indices.contains(day + 1) ? days[day + 1] : 0
    return run >= substitution.fromDay && run > 0
  }

  // MARK: Piles

  /// When what has lain on a batch since an instant has lain there for long enough; nil where no age is stated.
  func timeIsUp(_ oldest: BatchSchedule.Age?, since start: Microseconds) -> Microseconds? {
    guard let oldest else { return nil }
    let length = Microseconds(roundingSeconds: oldest.amount * (oldest.unit.seconds ?? meanOpenDay.seconds))
    return oldest.unit.isWorkingTime ? hours.instant(after: length, from: start) : start + length
  }

  // MARK: Absence

  /// The first rostered date of the study is number 400 of the rostered days that the spells run over.
  private static let forgottenDays = 400

  /// - Parameter dates: from the one before the study's first on, which has the last number of those forgotten.
  private static func awayDays(
    _ actor: Actor, officer: Int, dates: [CivilDate], isRostered: [Bool], draws: inout Draws
  ) throws -> [Bool] {
    var away = dates.map { date in actor.knownAbsences.contains { $0.contains(date) } }
    let rostered = isRostered.indices.filter { isRostered[$0] }
    let first = isRostered[0] ? forgottenDays - 1 : forgottenDays
    for spell in try spells(actor, officer: officer, through: first + rostered.count, draws: &draws) {
      for number in spell where number >= first && number - first < rostered.count {
        away[rostered[number - first]] = true
      }
    }
    return away
  }

  /// The numbers of the rostered days on which the officer is away.
  private static func spells(
    _ actor: Actor, officer: Int, through last: Int, draws: inout Draws
  ) throws -> [Range<Int>] {
    guard let absence = actor.absence, absence.share > 0 else { return [] }
    let element = StableHash.of(["absence", actor.key])
    let mean = try draws.mean(absence.spell)
    let meanPresence = mean * (1 - absence.share) / absence.share
    let q = 1 / (1 + meanPresence)
    func address(_ spell: UInt32, _ purpose: DrawPurpose) -> DrawAddress {
      DrawAddress(entity: UInt32(officer), element: element, visit: spell, purpose: purpose, scope: 0)
    }
    var spells: [Range<Int>] = []
    var number = 0
    var k: UInt32 = 0
    while number <= last {
      if q < 1 {
        let u = draws.uniform(at: address(k, .absenceGap))
        number += Int((naturalLogarithm(u) / naturalLogarithm(onePlus: -q)).rounded(.down))
      }
      let x = try draws.value(absence.spell, at: address(k, .absenceSpell))
      let v = draws.uniform(at: address(k, .absenceRounding))
      let length = Int(x.rounded(.down)) + (v < x - x.rounded(.down) ? 1 : 0)
      spells.append(number..<number + length)
      number += length
      k += 1
    }
    return spells
  }
}

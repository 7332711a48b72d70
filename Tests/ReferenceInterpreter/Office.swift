// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom

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
  /// By actor, then by day.
  private let dutySpans: [[[Span]]]
  let reservedSpans: [[[Span]]]
  /// By actor, officer and day, known absences included.
  private let awayDays: [[[Bool]]]

  static func day(of time: Microseconds) -> Int { Int(time / .perDay) }

  public var warmUp: Microseconds { scenario.period.warmUp }
  public var end: Microseconds { scenario.period.length }
  /// What has not ended by then is censored.
  public var cap: Microseconds { 2 * scenario.period.length }

  init(_ scenario: Scenario, draws: inout Draws) throws {
    self.scenario = scenario
    let days = Office.day(of: 2 * scenario.period.length) + 1
    self.days = days
    hours = OfficeHours(scenario, days: days)
    meanOpenDay = scenario.meanOpenDay
    meanDutyDays = scenario.actors.map { scenario.meanDutyDay(of: $0) }
    var dutySpans: [[[Span]]] = []
    var reservedSpans: [[[Span]]] = []
    var awayDays: [[[Bool]]] = []
    for actor in scenario.actors {
      let isApplicant = actor.kind == .applicant
      let duty = (0..<days).map { day in
        isApplicant
          ? []
          : scenario.dutyHours(actor, on: scenario.period.first.advanced(byDays: day)).map {
            Span($0, day: day)
          }
      }
      dutySpans.append(duty)
      reservedSpans.append(
        (0..<days).map { day in
          isApplicant
            ? []
            : scenario.reservedHours(actor, on: scenario.period.first.advanced(byDays: day)).map {
              Span($0, day: day)
            }
        })
      var officers: [[Bool]] = []
      for officer in 0..<(isApplicant ? 0 : actor.officers) {
        officers.append(
          try Office.awayDays(
            actor, officer: officer, isRostered: duty.map { !$0.isEmpty }, scenario.period.first,
            draws: &draws))
      }
      awayDays.append(officers)
    }
    self.dutySpans = dutySpans
    self.reservedSpans = reservedSpans
    self.awayDays = awayDays
  }

  // MARK: Duty

  public func dutySpans(actor: Int, day: Int) -> [Span] { dutySpans[actor][day] }

  /// Whether the date has duty hours for the actor.
  public func isRostered(actor: Int, day: Int) -> Bool { !dutySpans[actor][day].isEmpty }

  public func isAway(_ officer: Officer, day: Int) -> Bool { awayDays[officer.actor][officer.number][day] }

  public func officers(of actor: Int) -> [Officer] {
    awayDays[actor].indices.map { Officer(actor: actor, number: $0) }
  }

  public func isOnDuty(_ officer: Officer, at time: Microseconds) -> Bool {
    let day = Office.day(of: time)
    return day < days && !isAway(officer, day: day)
      && dutySpans[officer.actor][day].contains { $0.contains(time) }
  }

  public func isStaffed(_ team: Team, at time: Microseconds) -> Bool {
    team.requirements.allSatisfy { requirement in
      officers(of: requirement.actor).count { isOnDuty($0, at: time) } >= requirement.officers
    }
  }

  // MARK: Substitution

  private func areAllAway(actor: Int, day: Int) -> Bool {
    officers(of: actor).allSatisfy { isAway($0, day: day) }
  }

  /// A team of the performers is always active, one with a substitute only in the principal's absence.
  public func isActive(_ team: Team, day: Int) -> Bool {
    guard let substitution = team.substitution else { return true }
    let principal = substitution.principal
    guard isRostered(actor: principal, day: day) else { return false }
    var run = 0
    for earlier in (0...day).reversed() where isRostered(actor: principal, day: earlier) {
      guard areAllAway(actor: principal, day: earlier) else { break }
      run += 1
    }
    return run >= substitution.fromDay && run > 0
  }

  // MARK: Piles

  /// When what has lain on a pile since an instant has lain there for long enough; nil where no age is stated.
  func timeIsUp(_ oldest: Rounds.Age?, since start: Microseconds) -> Microseconds? {
    guard let oldest else { return nil }
    let length = Microseconds(roundingSeconds: oldest.amount * (oldest.unit.seconds ?? meanOpenDay.seconds))
    return oldest.unit.isWorkingTime ? hours.instant(after: length, from: start) : start + length
  }

  // MARK: Absence

  /// The first rostered date of the study is number 400 of the rostered days that the spells run over.
  private static let forgottenDays = 400

  private static func awayDays(
    _ actor: Actor, officer: Int, isRostered: [Bool], _ first: CivilDate, draws: inout Draws
  ) throws -> [Bool] {
    var away = isRostered.indices.map { day in
      actor.knownAbsences.contains { $0.contains(first.advanced(byDays: day)) }
    }
    let rostered = isRostered.indices.filter { isRostered[$0] }
    for spell in try spells(actor, officer: officer, through: forgottenDays + rostered.count, draws: &draws) {
      for number in spell where number >= forgottenDays && number - forgottenDays < rostered.count {
        away[rostered[number - forgottenDays]] = true
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

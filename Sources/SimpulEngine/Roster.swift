// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

#if canImport(Glibc)
  import Glibc
#endif

/// On which days the officers of one actor are away in one replication.
struct Roster: Sendable {
  private let officers: Int
  private let days: Int
  /// By officer, then by day; empty when nobody can be away.
  private var isAwayOn: [Bool] = []
  /// Length of the run of rostered days, up to this one, on which all officers are away; 0 on other days.
  private(set) var allAwayRun: [Int32] = []

  /// Days of the process that pass before the study, so that its beginning is forgotten.
  private static let forgottenDays = 400

  init(_ actor: CompiledActor, days: Int, drawingFrom generator: inout AddressedGenerator) {
    officers = actor.officers
    self.days = days
    guard actor.absence != nil || actor.isKnownAway.contains(true) else { return }
    isAwayOn = Array(repeating: false, count: officers * days)
    for officer in 0..<officers {
      for day in 0..<days where actor.isKnownAway[day] { isAwayOn[officer * days + day] = true }
      if let absence = actor.absence { drawSpells(absence, of: officer, actor, &generator) }
    }
    allAwayRun = Array(repeating: 0, count: days)
    var run: Int32 = 0
    for day in 0..<days where actor.isRostered[day] {
      run = (0..<officers).allSatisfy { isAwayOn[$0 * days + day] } ? run + 1 : 0
      allAwayRun[day] = run
    }
  }

  private mutating func drawSpells(
    _ absence: CompiledAbsence, of officer: Int, _ actor: CompiledActor,
    _ generator: inout AddressedGenerator
  ) {
    let rostered = (0..<days).filter { actor.isRostered[$0] }
    let lastNumber = Roster.forgottenDays + rostered.count
    var number = 0
    var spell: UInt32 = 0
    while number < lastNumber, spell <= DrawAddress.lastVisit {
      func address(_ purpose: DrawPurpose) -> DrawAddress {
        DrawAddress(
          entity: UInt32(officer), element: absence.element, visit: spell, purpose: purpose, scope: 0)
      }
      if absence.beginning < 1 {
        let uniform = generator.uniform(at: address(.absenceGap))
        number += daysWithin((log(uniform) / log1p(-absence.beginning)).rounded(.down), upTo: lastNumber)
      }
      let length = generator.draw(absence.spell, at: address(.absenceSpell))
      var whole = daysWithin(length.rounded(.down), upTo: lastNumber)
      if generator.uniform(at: address(.absenceRounding)) < length - length.rounded(.down) { whole += 1 }
      for away in number..<number + whole {
        let place = away - Roster.forgottenDays
        if place >= 0, place < rostered.count { isAwayOn[officer * days + rostered[place]] = true }
      }
      number += whole
      spell += 1
    }
  }

  private func daysWithin(_ value: Double, upTo limit: Int) -> Int {
    value < Double(limit) ? Int(value) : limit
  }

  func isAway(_ officer: Int, on day: Int) -> Bool {
    isAwayOn.isEmpty ? false : isAwayOn[officer * days + day]
  }

  func awayCount(on day: Int) -> Int {
    isAwayOn.isEmpty ? 0 : (0..<officers).count { isAwayOn[$0 * days + day] }
  }

  /// For how many rostered days in a row an officer has been away, up to the latest one that is not behind a day; as
  /// far as a limit.
  func awayRun(of officer: Int, on day: Int, isRostered: [Bool], upTo limit: Int) -> Int {
    if isAwayOn.isEmpty { return 0 }
    var run = 0
    for earlier in stride(from: min(day, days - 1), through: 0, by: -1) where isRostered[earlier] {
      guard run < limit, isAway(officer, on: earlier) else { break }
      run += 1
    }
    return run
  }

  func allAwayRun(on day: Int) -> Int { allAwayRun.isEmpty ? 0 : Int(allAwayRun[day]) }
}

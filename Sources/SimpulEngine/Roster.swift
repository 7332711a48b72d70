// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

#if canImport(Glibc)
  import Glibc
#endif

/// Days on which the officers of one actor are absent in one replication.
struct Roster: Sendable {
  private let officers: Int
  /// Days of the study, and the day before it.
  private let days: Int
  /// Absence by officer, then by day, that before the study first; empty when nobody can be absent.
  private var isAwayOn: [Bool] = []
  /// Length of the run of rostered days, up to this one, on which all officers are absent; 0 on other days.
  private var allAwayRun: [Int32] = []

  /// Warm-up of the absence process, in days before the study.
  private static let forgottenDays = 400

  init(_ actor: CompiledActor, days: Int, drawingFrom generator: inout AddressedGenerator) {
    officers = actor.officers
    self.days = days + 1
    guard actor.absence != nil || actor.dayBefore == .away || actor.isKnownAway.contains(true) else { return }
    isAwayOn = Array(repeating: false, count: officers * (days + 1))
    for officer in 0..<officers {
      for day in -1..<days where actor.isKnownAway(on: day) { isAwayOn[place(of: officer, on: day)] = true }
      if let absence = actor.absence { drawSpells(absence, of: officer, actor, &generator) }
    }
    allAwayRun = Array(repeating: 0, count: days + 1)
    var run: Int32 = 0
    for day in -1..<days where actor.isRostered(on: day) {
      run = awayCount(on: day) == officers ? run + 1 : 0
      allAwayRun[day + 1] = run
    }
  }

  private func place(of officer: Int, on day: Int) -> Int { officer * days + day + 1 }

  private mutating func drawSpells(
    _ absence: CompiledAbsence, of officer: Int, _ actor: CompiledActor, _ generator: inout AddressedGenerator
  ) {
    let rostered = (-1..<days - 1).filter { actor.isRostered(on: $0) }
    let firstNumber = Roster.forgottenDays - (actor.dayBefore == .none ? 0 : 1)
    let lastNumber = firstNumber + rostered.count
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
        let number = away - firstNumber
        if number >= 0, number < rostered.count { isAwayOn[place(of: officer, on: rostered[number])] = true }
      }
      number += whole
      spell += 1
    }
  }

  private func daysWithin(_ value: Double, upTo limit: Int) -> Int {
    value < Double(limit) ? Int(value) : limit
  }

  func isAway(_ officer: Int, on day: Int) -> Bool {
    isAwayOn.isEmpty ? false : isAwayOn[place(of: officer, on: day)]
  }

  func awayCount(on day: Int) -> Int {
    isAwayOn.isEmpty ? 0 : (0..<officers).count { isAwayOn[place(of: $0, on: day)] }
  }

  /// Rostered days in a row for which an officer has been absent, up to the latest one not after a day; at most a
  /// limit.
  func awayRun(of officer: Int, on day: Int, in actor: CompiledActor, upTo limit: Int) -> Int {
    if isAwayOn.isEmpty { return 0 }
    var run = 0
    for earlier in stride(from: min(day, days - 2), through: -1, by: -1) where actor.isRostered(on: earlier) {
      guard run < limit, isAway(officer, on: earlier) else { break }
      run += 1
    }
    return run
  }

  func allAwayRun(on day: Int) -> Int { allAwayRun.isEmpty ? 0 : Int(allAwayRun[day + 1]) }
}

extension CompiledActor {
  /// - Parameter day: of the study, or the one before it.
  fileprivate func isRostered(on day: Int) -> Bool { day < 0 ? dayBefore != .none : isRostered[day] }

  fileprivate func isKnownAway(on day: Int) -> Bool { day < 0 ? dayBefore == .away : isKnownAway[day] }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Measures against waiting that has another cause than that too few are free, or that these are busy with several files at
/// once, as new scenarios.
extension Scenario {
  /// What there is to be tried for an actor: each measure alone, all together where they are several, and the milder
  /// ones.
  func levers(for key: Actor.Key) -> [[LeverFindings.Kind]] {
    guard let actor = actor(key) else { return [] }
    let rounds = procedures.flatMap(\.activities).filter { $0.performers.actors.contains(key) }.map(\.rounds)
    var kinds: [LeverFindings.Kind] = []
    if rounds.contains(where: \.isPile) { kinds.append(.handleSingly) }
    if rounds.contains(where: { $0.files ?? 0 >= Scenario.leastPileToShrink }) { kinds.append(.smallerPile) }
    if rounds.contains(where: { !$0.isEmpty && !$0.isPile }) { kinds.append(.signAtOnce) }
    if isPresentLessThanOffice(actor) { kinds.append(.alwaysPresent) }
    if let halves = presenceInHalves(actor) { kinds.append(.presentTwice(at: halves)) }
    if actor.absence != nil || !actor.knownAbsences.isEmpty { kinds.append(.substituteFromFirstDay) }
    if actor.closing == .startsOnlyWhatFits { kinds.append(.startsWhatDoesNotFit) }
    if actor.openFiles != .one { kinds.append(.oneFileAtATime) }
    let whole = kinds.filter { !$0.isMilder }
    return kinds.map { [$0] } + (whole.count > 1 ? [whole] : [])
  }

  /// A third of fewer files would be a single one, or nearly so.
  private static let leastPileToShrink = 5

  private func isPresentLessThanOffice(_ actor: Actor) -> Bool {
    period.dates.contains { date in
      let office = calendars.openHours(officeCalendar, on: date)
      return office.intersection(dutyHours(actor, on: date)).totalLength < office.totalLength
    }
  }

  /// One stretch of presence a day as two of half the length: its first half where it was, the other half half an
  /// office day later, or earlier where that would be after closing. Nil where presence is none or several stretches,
  /// and where the two would touch or be less time at the desk on some date.
  private func presenceInHalves(_ actor: Actor) -> [TimeRange]? {
    guard let present = actor.present, present.count == 1,
      let hours = period.dates.lazy.map({ calendars.openHours(officeCalendar, on: $0) }).first(where: {
        !$0.isEmpty
      }), let opening = hours.first?.start.sinceMidnight, let closing = hours.last?.end.sinceMidnight
    else { return nil }
    let half = present[0].length / 2
    let start = present[0].start.sinceMidnight
    let shift = (closing - opening) / 2
    let other = start + shift + half <= closing ? start + shift : start - shift
    let halves = [start, other].sorted().map {
      TimeRange(start: TimeOfDay(sinceMidnight: $0), end: TimeOfDay(sinceMidnight: $0 + half))
    }
    var halved = actor
    halved.present = halves
    let isAsLong = period.dates.allSatisfy {
      dutyHours(halved, on: $0).totalLength == dutyHours(actor, on: $0).totalLength
    }
    let isWithinDay = halves.allSatisfy { $0.start.sinceMidnight >= 0 && $0.end <= TimeRange.wholeDay.end }
    return halves[0].end < halves[1].start && isAsLong && isWithinDay ? halves : nil
  }

  func pulling(_ lever: LeverFindings.Kind, for actors: ActorSet) -> Scenario {
    if case .keepsOfficersFree(let place) = lever { return keepingOfficersFree(for: place) }
    return actors.actors.reduce(self) { $0.pulling(lever, for: $1) }
  }

  private func pulling(_ lever: LeverFindings.Kind, for key: Actor.Key) -> Scenario {
    switch lever {
    case .handleSingly: changingRounds(of: key) { if $0.isPile { $0 = .atOnce } }
    case .smallerPile:
      changingRounds(of: key) { rounds in
        guard let files = rounds.files, files >= Scenario.leastPileToShrink else { return }
        rounds.files = (files + 1) / 3
      }
    case .signAtOnce: changingRounds(of: key) { if !$0.isPile { $0 = .atOnce } }
    case .alwaysPresent:
      changing(key) {
        $0.present = nil
        $0.reserved = []
        $0.days = .all
        $0.hours = .office
      }
    case .presentTwice(let halves): changing(key) { $0.present = halves }
    case .substituteFromFirstDay:
      changing(key) {
        $0.absence = nil
        $0.knownAbsences = []
      }
    case .startsWhatDoesNotFit: changing(key) { $0.closing = .suspends }
    case .oneFileAtATime: changing(key) { $0.openFiles = .one }
    case .keepsOfficersFree(let place): keepingOfficersFree(for: place)
    }
  }

  private func changingRounds(of key: Actor.Key, _ change: (inout Rounds) -> Void) -> Scenario {
    changingActivities { if $0.performers.actors.contains(key) { change(&$0.rounds) } }
  }
}

extension Rounds {
  /// Whether something else than the clock ends the gathering.
  fileprivate var isPile: Bool { files != nil || oldest != nil }
}

extension LeverFindings.Kind {
  /// Whether it is a part of another one, for those who cannot go all the way.
  fileprivate var isMilder: Bool {
    switch self {
    case .smallerPile, .presentTwice: true
    case .handleSingly, .signAtOnce, .alwaysPresent, .substituteFromFirstDay, .startsWhatDoesNotFit,
      .oneFileAtATime, .keepsOfficersFree:
      false
    }
  }

  var helpsSomeAtThePriceOfOthers: Bool {
    if case .keepsOfficersFree = self { true } else { false }
  }
}

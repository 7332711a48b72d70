// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// Corrective measures, as new scenarios: against waiting with another cause than contention or multitasking.
extension Scenario {
  /// Measures to try for an actor: each alone, all together where they are several, and the milder ones.
  func correctiveMeasures(for key: Actor.Key) -> [[CorrectiveMeasureFindings.Kind]] {
    guard let actor = actor(key) else { return [] }
    let batchSchedule = procedures.flatMap(\.activities).filter { $0.performers.actors.contains(key) }.map(
      \.batchSchedule)
    var kinds: [CorrectiveMeasureFindings.Kind] = []
    if batchSchedule.contains(where: \.isBatch) { kinds.append(.handleSingly) }
    if batchSchedule.contains(where: { $0.files ?? 0 >= Scenario.leastBatchToShrink }) {
      kinds.append(.smallerBatch)
    }
    if batchSchedule.contains(where: { !$0.isEmpty && !$0.isBatch }) { kinds.append(.signAtOnce) }
    if isPresentLessThanOffice(actor) { kinds.append(.alwaysPresent) }
    if let halves = presenceInHalves(actor) { kinds.append(.presentTwice(at: halves)) }
    if actor.absence != nil || !actor.knownAbsences.isEmpty { kinds.append(.substituteFromFirstDay) }
    if actor.closing == .startsOnlyWhatFits { kinds.append(.startsWhatDoesNotFit) }
    if actor.multitasking != .one { kinds.append(.oneFileAtATime) }
    let whole = kinds.filter { !$0.isMilder }
    return kinds.map { [$0] } + (whole.count > 1 ? [whole] : [])
  }

  /// A third of fewer files would be a single one, or nearly so.
  private static let leastBatchToShrink = 5

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

  func taking(_ correctiveMeasure: CorrectiveMeasureFindings.Kind, for actors: ActorSet) -> Scenario {
    if case .keepsOfficersFree(let place) = correctiveMeasure { return keepingOfficersFree(for: place) }
    return actors.actors.reduce(self) { $0.taking(correctiveMeasure, for: $1) }
  }

  private func taking(_ correctiveMeasure: CorrectiveMeasureFindings.Kind, for key: Actor.Key) -> Scenario {
    switch correctiveMeasure {
    case .handleSingly: changingBatchSchedule(of: key) { if $0.isBatch { $0 = .atOnce } }
    case .smallerBatch:
      changingBatchSchedule(of: key) { batchSchedule in
        guard let files = batchSchedule.files, files >= Scenario.leastBatchToShrink else { return }
        batchSchedule.files = (files + 1) / 3
      }
    case .signAtOnce: changingBatchSchedule(of: key) { if !$0.isBatch { $0 = .atOnce } }
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
    case .oneFileAtATime: changing(key) { $0.multitasking = .one }
    case .keepsOfficersFree(let place): keepingOfficersFree(for: place)
    }
  }

  private func changingBatchSchedule(of key: Actor.Key, _ change: (inout BatchSchedule) -> Void) -> Scenario {
    changingActivities { if $0.performers.actors.contains(key) { change(&$0.batchSchedule) } }
  }
}

extension BatchSchedule {
  /// Whether batches are released by size or age.
  fileprivate var isBatch: Bool { files != nil || oldest != nil }
}

extension CorrectiveMeasureFindings.Kind {
  /// Whether it is a part of another measure, for offices that cannot make the whole one.
  fileprivate var isMilder: Bool {
    switch self {
    case .smallerBatch, .presentTwice: true
    case .handleSingly, .signAtOnce, .alwaysPresent, .substituteFromFirstDay, .startsWhatDoesNotFit,
      .oneFileAtATime, .keepsOfficersFree:
      false
    }
  }

  var helpsSomeAtThePriceOfOthers: Bool { if case .keepsOfficersFree = self { true } else { false } }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// When duty ends, when it is kept for something else, and for how long somebody has been away.
extension Office {
  /// The duty hours of an actor as stretches, those that touch joined.
  private func stretches(of actor: Int) -> [Span] {
    var joined: [Span] = []
    for day in daysOfDuty {
      for span in dutySpans(actor: actor, day: day) {
        if let last = joined.last, last.end == span.start {
          joined[joined.count - 1].end = span.end
        } else {
          joined.append(span)
        }
      }
    }
    return joined
  }

  /// When an actor's stretch of duty hours ends that contains an instant; nil where it never ends.
  func endOfStretch(actor: Int, at time: Microseconds) -> Microseconds? {
    let end = stretches(of: actor).first { $0.contains(time) }?.end
    return end == Microseconds(days) * .perDay ? nil : end
  }

  /// Whether nothing is begun there that would not be over when a stretch of duty ends, which it does.
  func waitsForWhatFits(_ actor: Int, at time: Microseconds) -> Bool {
    startsOnlyWhatFits(actor) && endOfStretch(actor: actor, at: time) != nil
  }

  func longestStretch(actor: Int) -> Microseconds { stretches(of: actor).map(\.length).max() ?? 0 }

  func startsOnlyWhatFits(_ actor: Int) -> Bool { scenario.actors[actor].closing == .startsOnlyWhatFits }

  /// Whether an officer who is off duty may still work on something that is over at an instant: his duty has ended, and
  /// his actor finishes what takes so long from then on.
  func isOvertime(_ officer: Officer, at time: Microseconds, until over: Microseconds) -> Bool {
    guard case .finishes(let seconds) = scenario.actors[officer.actor].closing else { return false }
    let ends = dutySpans(of: officer).map(\.end)
    // Where the next stretch touches, duty does not end.
    guard let end = ends.last(where: { $0 <= time && !isOnDuty(officer, at: $0) }) else { return false }
    return over - end <= Microseconds(roundingSeconds: seconds)
  }

  /// Whether somebody has been away for so many rostered days in a row that others go on.
  func isAwayTooLong(_ officer: Officer, at time: Microseconds) -> Bool {
    guard let limit = scenario.actors[officer.actor].reassignmentDay else { return false }
    let day = day(of: time, actor: officer.actor)
    let rostered = (-1...day).filter { isRostered(actor: officer.actor, day: $0) }
    return rostered.count >= limit && rostered.suffix(limit).allSatisfy { isAway(officer, day: $0) }
  }

  func speed(of officer: Officer) -> Double {
    scenario.actors[officer.actor].speed(ofOfficer: officer.number)
  }

  /// A time of work, at speed 1, as it takes a team.
  func time(_ work: Microseconds, by team: [Officer]) -> Microseconds {
    guard scenario.actors.contains(where: { !$0.speeds.isEmpty }) else { return work }
    return Microseconds((Double(work) / (team.map(speed).min() ?? 1)).rounded())
  }

  /// The other way round.
  func work(_ time: Microseconds, by team: [Officer]) -> Microseconds {
    guard scenario.actors.contains(where: { !$0.speeds.isEmpty }) else { return time }
    return Microseconds((Double(time) * (team.map(speed).min() ?? 1)).rounded())
  }
}

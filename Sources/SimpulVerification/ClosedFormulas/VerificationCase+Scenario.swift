// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import SimpulModel
import SimpulTime

// What the models have in common: an office that never closes, and all times in hours.
extension VerificationCase {
  /// The part of a replication that is dropped at its beginning.
  private static let warmUpShare = 0.04

  /// - Parameters:
  ///   - cases: how many arrive in a replication.
  ///   - rate: how many arrive in an hour.
  static func office(
    _ subject: Subject, _ actors: [Actor], _ procedures: [Procedure], cases: Double, rate: Double,
    calendars: [WorkingCalendar] = []
  ) -> Scenario {
    let hours = cases / rate
    return Scenario(
      title: subject.rawValue,
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000),
        length: Microseconds(roundingSeconds: 3_600 * (1 + warmUpShare) * hours),
        warmUp: Microseconds(roundingSeconds: 3_600 * warmUpShare * hours)),
      calendars: CalendarBook(calendars), actors: actors, procedures: procedures)
  }

  /// Poisson arrivals.
  static func stream(_ key: String, every hours: Double) -> ArrivalStream {
    ArrivalStream(key: key, pattern: .renewal(DurationDistribution(.exponential(mean: hours), .hours)))
  }

  static func activity(_ key: String, _ actor: Actor.Key, work: Distribution) -> Activity {
    Activity(key: key, performers: .actor(actor), work: ByCaseType(DurationDistribution(work, .hours)))
  }

  /// Cases of one type at one desk.
  static func desk(
    _ subject: Subject, key: Actor.Key = "S1", every hours: Double, work: Distribution, cases: Double,
    change: (inout Actor, inout ArrivalStream, inout Activity) -> Void = { _, _, _ in }
  ) -> Scenario {
    var actor = Actor(key: key)
    var stream = stream("A", every: hours)
    var activity = activity(key, key, work: work)
    change(&actor, &stream, &activity)
    return office(
      subject, [actor], [Procedure(key: "A", arrivals: [stream], steps: [.activity(activity)])], cases: cases,
      rate: stream.groups.mean / hours)
  }
}

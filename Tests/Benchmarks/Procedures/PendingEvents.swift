// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// One desk whose events lie far ahead, so that a given number of them is pending at all times.
public enum PendingEvents: String, CaseIterable, Sendable {
  /// Ends of work: so many officers, each with a file.
  case officers
  /// Ends of stated waits: so many files with the applicant.
  case waits

  /// One case a minute comes and one ends, of as many as are pending, for so many minutes.
  public func scenario(pending: Int, minutes: Int) -> Scenario {
    var stream = ArrivalStream(
      key: "case", pattern: .renewal(DurationLaw(.exponential(mean: 1), .minutes)))
    stream.backlog = [ArrivalStream.Backlog(cases: pending)]
    let time = ByCaseType(DurationLaw(.exponential(mean: Double(pending)), .minutes))
    let (actor, activity) =
      switch self {
      case .officers:
        (
          Actor(key: "desk", officers: pending + pending / 10 + 10),
          Activity(key: "serve", performers: .actor("desk"), work: time)
        )
      case .waits:
        (
          Actor(key: "citizen", kind: .applicant),
          Activity(key: "wait", performers: .applicant("citizen"), wait: time)
        )
      }
    return Scenario(
      title: "pending",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_458), length: Microseconds(minutes) * .perMinute),
      actors: [actor], procedures: [Procedure(arrivals: [stream], steps: [.activity(activity)])])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// One desk whose events lie far ahead, so that a given number of them is pending at all times.
public enum PendingEvents: String, CaseIterable, Sendable {
  /// Ends of work: so many officers, each with a file.
  case officers
  /// Ends of stated waits: so many files with the applicant.
  case waits

  /// How many events pass until nearly as many are pending as are meant to be: each case that comes stays for as long as it
  /// takes as many others to come, so that after 8 e-foldings less than one in a thousand is missing.
  public func eventsOfFilling(pending: Int) -> Int { 16 * pending }

  /// A hundred cases a second come and end, each at its desk for so long that as many as are meant to be are pending.
  public func scenario(pending: Int) -> Scenario {
    let gap = 0.01
    let stream = ArrivalStream(
      key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: gap), .seconds)))
    let time = ByCaseType(DurationDistribution(.exponential(mean: gap * Double(pending)), .seconds))
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
        first: CivilDate(dayNumber: 20_458), length: 10 * .perDay),
      actors: [actor], procedures: [Procedure(arrivals: [stream], steps: [.activity(activity)])])
  }
}

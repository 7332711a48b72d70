// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// The six-actor procedure W6 (Scenarios/w6), plain and with one element more each, so that it shows what the element
/// costs when it is used.
public enum MeasuredProcedure: String, CaseIterable, Sendable {
  case plain
  /// Open eight hours on weekdays; work is suspended at noon and at night.
  case calendar
  /// The same hours, and two of the actors are away on some days.
  case absence
  /// Half of the cases are taken up first.
  case priorities
  /// A tenth of the cases interrupts work on the others.
  case interruptions
  /// The regent signs what has gathered, every two hours.
  case batchSchedule
  /// The secretary checks where the section head is busy: A else B.
  case alternates
  /// A number that belongs to the case decides which of two ways it goes, behind the check.
  case attributes
  /// Check and initial at the same time, in two branches.
  case block
  /// The regent signs together with a witness.
  case jointWork = "joint-work"
  /// Who waits too long at the front desk gives up.
  case patience
  /// The section head has up to three files open at once.
  case multitasking = "open-files"
  /// Verification is busy with other work too.
  case otherWork = "other-work"
  /// Three working days are promised.
  case promise
  /// The secretary takes the file with the least work first.
  case queueDiscipline = "queue-order"

  /// About so many cases come; those of the first tenth are not measured.
  public func scenario(cases: Int) -> Scenario {
    var procedure = W6(cases: cases)
    procedure.add(self)
    return procedure.scenario
  }
}

/// W6 in the making.
struct W6 {
  var scenario: Scenario
  /// By actor, of a file.
  enum Place { static let verification = 1, sectionHead = 2, secretary = 3, regent = 4, handOver = 5 }

  init(cases: Int) {
    var verify = W6.row("verify", "verification", mean: 2.04)
    verify.returned = Return(probability: ByCaseType(0.15), to: "receive")
    let rows = [
      W6.row("receive", "front desk", mean: 1.275), verify, W6.row("check", "section head", mean: 0.8),
      W6.row("initial", "secretary", mean: 0.7), W6.row("sign", "regent", mean: 0.9),
      W6.row("give", "hand-over", mean: 0.5),
    ]
    scenario = Scenario(
      title: "W6", period: W6.period(minutes: Microseconds(cases)),
      actors: [
        Actor(key: "front desk", officers: 2), Actor(key: "verification", officers: 3),
        Actor(key: "section head"), Actor(key: "secretary"), Actor(key: "regent"), Actor(key: "hand-over"),
      ],
      procedures: [
        Procedure(arrivals: [W6.stream("case", meanGap: 1)], steps: rows.map { .activity($0) })
      ])
  }

  static func minutes(_ mean: Double) -> DurationDistribution {
    DurationDistribution(.exponential(mean: mean), .minutes)
  }

  static func stream(_ key: String, meanGap: Double) -> ArrivalStream {
    ArrivalStream(key: key, pattern: .renewal(minutes(meanGap)))
  }

  private static func row(_ key: String, _ actor: String, mean: Double) -> Activity {
    Activity(key: key, performers: .actor(actor), work: ByCaseType(minutes(mean)))
  }

  static func period(minutes: Microseconds) -> StudyPeriod {
    StudyPeriod(
      first: CivilDate(dayNumber: 20_458), length: minutes * .perMinute, warmUp: minutes / 10 * .perMinute)
  }

  mutating func change(_ key: Activity.Key, _ body: (inout Activity) -> Void) {
    scenario.procedures[0].steps = scenario.procedures[0].steps.map { step in
      guard case .activity(var activity) = step, activity.key == key else { return step }
      body(&activity)
      return .activity(activity)
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulModel

// Several desks one behind the other.
extension VerificationCase {
  /// An open network with returns (Jackson 1957): three in ten files go back from the second desk to the first. The
  /// answers are those of `ProductForm`.
  static func returns() throws(StudyError) -> VerificationCase {
    var second = activity("S2", "S2", work: .exponential(mean: 0.7))
    second.decision = [
      Branch(name: "back", share: ByCaseType(0.3), target: .activity("S1")),
      Branch(name: "done", share: nil, target: .end(Target.done)),
    ]
    let first = activity("S1", "S1", work: .exponential(mean: 1.5))
    let rate = 0.8
    let scenario = office(
      .returns, [Actor(key: "S1", officers: 2), Actor(key: "S2")],
      [
        Procedure(
          key: "A", arrivals: [stream("A", every: 1 / rate)], steps: [.activity(first), .activity(second)])
      ], cases: 100_000, rate: rate)
    let program = try Runner.program(scenario, name: scenario.title)
    let exact = Capacity.findings(of: program).exact
    let meanTime = Answer(.meanTime, (exact?.meanSeconds ?? .nan) / 3_600)
    return VerificationCase(
      .returns, scenario,
      [meanTime]
        + (exact?.actors ?? []).flatMap { actor in
          [
            Answer(.meanWait(actor.actor), actor.waitSeconds / 3_600),
            Answer(.utilisation(actor.actor), actor.utilisation),
          ]
        })
  }

  /// Constant work after constant work that is longer: nobody ever waits for the second (Friedman 1965).
  static func constantTandem() -> VerificationCase {
    let (rate, first, second) = (0.7, 1.0, 0.8)
    let queue = PollaczekKhinchine(rate: rate, work: .constant(first))
    let steps = [("S1", first), ("S2", second)].map {
      Step.activity(activity($0.0, $0.0, work: .constant($0.1)))
    }
    return VerificationCase(
      .constantTandem,
      office(
        .constantTandem, [Actor(key: "S1"), Actor(key: "S2")],
        [Procedure(key: "A", arrivals: [stream("A", every: 1 / rate)], steps: steps)], cases: 40_000,
        rate: rate),
      [
        Answer(.meanTime, queue.meanTime + second), Answer(.meanWait("S1"), queue.meanWait),
        Answer(.meanWait("S2"), 0),
      ])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulModel
import SimpulStatistics

extension VerificationCase {
  /// What one replication says of every answer, in their order; not a number where it says nothing.
  func estimates(_ tally: Tally) -> [Double] { answers.map { estimate($0.quantity, tally) } }

  private func estimate(_ quantity: Quantity, _ tally: Tally) -> Double {
    let cases = CaseSample(scenario, [tally])
    switch quantity {
    case .meanTime: return hours(cases.perFinished { CaseSample.seconds($0.spanClock) })
    case .ninetiethPercentileTime: return (cases.times(\.clockTimes)[0].quantile(0.9) ?? .nan) / 3.6e9
    case .shareWithin:
      return CaseSample.quotients(
        cases.promiseKept.decided.numerators, cases.promiseKept.decided.denominators)?.first ?? .nan
    case .meanTimeOf(let caseType):
      let types = scenario.streams.indices.filter { scenario.streams[$0].stream.key == caseType }
      return hours(
        CaseSample(scenario, [tally], types: types).perFinished { CaseSample.seconds($0.spanClock) })
    case .meanWait(let actor):
      let visits = visits(to: actor, tally)
      let waited = visits.reduce(0) { $0 + $1.waitingClock.reduce(0, +).seconds }
      return waited / 3_600 / visits.reduce(0) { $0 + Double($1.visits) }
    case .shareThatWaits(let actor):
      let visits = visits(to: actor, tally)
      return visits.reduce(0) { $0 + Double($1.visitsThatWaited) }
        / visits.reduce(0) { $0 + Double($1.visits) }
    case .queue(let actor):
      return Double(own(actor, tally)?.queueClockIntegral ?? 0) / Double(tally.office.windowClock)
    case .utilisation(let actor):
      guard let own = own(actor, tally) else { return .nan }
      return (own.workTime - own.otherWorkTime).seconds / own.onDutyTime.seconds
    }
  }

  private func hours(_ seconds: [Double]?) -> Double { (seconds?.first ?? .nan) / 3_600 }

  private func own(_ actor: Actor.Key, _ tally: Tally) -> ActorTally? {
    zip(scenario.actors, tally.actors).first { $0.0.key == actor }?.1
  }

  private func visits(to actor: Actor.Key, _ tally: Tally) -> [ActivityTally] {
    zip(scenario.procedures.flatMap(\.activities), tally.activities)
      .filter { $0.0.performers.actors == [actor] }.map(\.1)
  }
}

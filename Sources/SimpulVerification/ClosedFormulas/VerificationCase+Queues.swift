// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulDistributions
import SimpulModel

// One desk, first come first served, and variations of it.
extension VerificationCase {
  /// M/M/1: the time to finish is exponential with rate mu - lambda.
  static func oneDesk() -> VerificationCase {
    let (rate, load) = (0.5, 0.5)
    let meanTime = 1 / (1 - rate)
    let quantile = meanTime * log(10)
    var scenario = desk(.oneDesk, every: 1 / rate, work: .exponential(mean: 1), cases: 30_000)
    scenario.procedures[0].promises = [Promise(amount: quantile, unit: .hours, counting: .byHours)]
    return VerificationCase(
      .oneDesk, scenario,
      [
        Answer(.meanTime, meanTime), Answer(.ninetiethPercentileTime, quantile),
        Answer(.shareWithin(quantile), 0.9), Answer(.meanWait("S1"), load * meanTime),
        Answer(.shareThatWaits("S1"), load), Answer(.queue("S1"), load * load / (1 - load)),
        Answer(.utilisation("S1"), load),
      ])
  }

  /// M/M/c by Erlang's C. With d = c mu - lambda, P(time > t) = (1 - C) e^(-mu t)
  /// + C (mu e^(-d t) - d e^(-mu t)) / (mu - d).
  static func threeOfficers() -> VerificationCase {
    let (rate, officers) = (2.4, 3)
    let queue = ErlangC(offeredLoad: rate, servers: officers)
    let (waits, d) = (queue.probabilityOfWaiting, Double(officers) - rate)
    func beyond(_ t: Double) -> Double {
      (1 - waits) * exp(-t) + waits * (exp(-d * t) - d * exp(-t)) / (1 - d)
    }
    var (low, high) = (0.0, 100.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if beyond(middle) > 0.1 { low = middle } else { high = middle }
    }
    return VerificationCase(
      .threeOfficers,
      desk(.threeOfficers, every: 1 / rate, work: .exponential(mean: 1), cases: 100_000) { actor, _, _ in
        actor.officers = officers
      },
      [
        Answer(.meanTime, waits / d + 1), Answer(.ninetiethPercentileTime, high),
        Answer(.meanWait("S1"), waits / d), Answer(.shareThatWaits("S1"), waits),
        Answer(.queue("S1"), queue.queueMean), Answer(.utilisation("S1"), queue.utilisation),
      ])
  }

  /// M/G/1.
  static func pollaczekKhinchine(
    _ subject: Subject, every hours: Double, work: Distribution, cases: Double
  ) -> VerificationCase {
    let queue = PollaczekKhinchine(rate: 1 / hours, work: Moments(work) ?? .constant(.nan))
    return VerificationCase(
      subject, desk(subject, every: hours, work: work, cases: cases),
      [
        Answer(.meanTime, queue.meanTime), Answer(.meanWait("S1"), queue.meanWait),
        Answer(.shareThatWaits("S1"), queue.utilisation),
        Answer(.queue("S1"), queue.rate * queue.meanWait), Answer(.utilisation("S1"), queue.utilisation),
      ])
  }

  /// Poisson groups of three: beside the wait of one group for those before it, each waits for those of its own,
  /// E X(X - 1) E S / (2 E X (1 - rho)).
  static func groups() -> VerificationCase {
    let (size, hours) = (3.0, 5.0)
    let queue = PollaczekKhinchine(rate: size / hours, work: .exponential(1))
    let wait = queue.meanWait + (size - 1) * queue.work.mean / (2 * (1 - queue.utilisation))
    return VerificationCase(
      .groups,
      desk(.groups, every: hours, work: .exponential(mean: 1), cases: 60_000) { _, stream, _ in
        stream.groups = .constant(Int(size))
      },
      [
        Answer(.meanTime, wait + 1), Answer(.meanWait("S1"), wait),
        Answer(.utilisation("S1"), queue.utilisation),
      ])
  }

  /// M/M/1 with processor sharing: E S / (1 - rho).
  static func allAtOnce() -> VerificationCase {
    let rate = 0.7
    return VerificationCase(
      .allAtOnce,
      desk(.allAtOnce, every: 1 / rate, work: .exponential(mean: 1), cases: 50_000) { actor, _, _ in
        actor.multitasking = Multitasking(limit: nil)
      }, [Answer(.meanTime, 1 / (1 - rate))])
  }

  /// A server who is away again and again while nobody waits (Levy & Yechiali 1975): E V^2 / (2 E V) more than M/G/1.
  static func vacations() -> VerificationCase {
    let queue = PollaczekKhinchine(rate: 0.6, work: .exponential(1))
    let away = Moments.exponential(2)
    let wait = queue.meanWait + away.secondMoment / (2 * away.mean)
    return VerificationCase(
      .vacations,
      desk(.vacations, every: 1 / queue.rate, work: .exponential(mean: 1), cases: 40_000) { actor, _, _ in
        actor.otherWork = OtherWork(
          .endless, task: DurationDistribution(.exponential(mean: away.mean), .hours), place: .afterFiles)
      }, [Answer(.meanWait("S1"), wait), Answer(.meanTime, wait + 1), Answer(.utilisation("S1"), 0.6)])
  }
}

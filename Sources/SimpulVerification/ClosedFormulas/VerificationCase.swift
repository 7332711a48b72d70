// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel

/// A model whose answers are known by closed formulas, as a scenario, with those answers.
public struct VerificationCase: Equatable, Sendable {
  /// What a case is about. The raw value is its name in the exact suite.
  public enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
    case oneDesk = "mm1_lam0.5_mu1"
    case threeOfficers = "mmc_lam2.4_mu1_c3"
    case constantWork = "mg1_det_lam0.5"
    case erlangWork = "mg1_erlang2_lam0.8"
    case lognormalWork = "mg1_lognormal_cv1_lam0.5"
    case groups = "mx_const3"
    case priority = "np_mm1_unequal"
    case interruption = "pr_mm1_unequal"
    case allAtOnce = "mg1ps_exp"
    case returns = "feedback2"
    case constantTandem = "md1_fast_second"
    case vacations = "multivac_exp_vac_exp"
    case batch = "gate_K5"
    case batchSchedule = "timer_T8"
    case opening = "wait_for_opening_8of24"
  }

  public enum Quantity: Hashable, Sendable, Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
      case meanTime, ninetiethPercentileTime, shareWithin, meanTimeOf, meanWait, shareThatWaits, queue,
        utilisation
    }

    /// From arrival to end, over all cases, in hours.
    case meanTime
    case ninetiethPercentileTime
    /// The share of cases finished within so many hours, as a promise counts it.
    case shareWithin(Double)
    /// Of the cases of one type, in hours.
    case meanTimeOf(String)
    /// Waiting of a visit to an actor, in hours.
    case meanWait(Actor.Key)
    case shareThatWaits(Actor.Key)
    /// Files that wait for an actor, on average over time.
    case queue(Actor.Key)
    case utilisation(Actor.Key)
  }

  public struct Answer: Equatable, Sendable {
    public var quantity: Quantity
    public var exact: Double

    public init(_ quantity: Quantity, _ exact: Double) {
      self.quantity = quantity
      self.exact = exact
    }
  }

  public var subject: Subject
  public var scenario: Scenario
  public var answers: [Answer]

  public init(_ subject: Subject, _ scenario: Scenario, _ answers: [Answer]) {
    self.subject = subject
    self.scenario = scenario
    self.answers = answers
  }

  /// All cases, in the order of `Subject`.
  public static func all() throws(StudyError) -> [VerificationCase] {
    var cases: [VerificationCase] = []
    for subject in Subject.allCases { cases.append(try make(subject)) }
    return cases
  }

  private static func make(_ subject: Subject) throws(StudyError) -> VerificationCase {
    switch subject {
    case .oneDesk: oneDesk()
    case .threeOfficers: threeOfficers()
    case .constantWork: pollaczekKhinchine(subject, every: 2, work: .constant(1), cases: 25_000)
    case .erlangWork:
      pollaczekKhinchine(subject, every: 1.25, work: .erlang(phases: 2, mean: 1), cases: 80_000)
    case .lognormalWork:
      pollaczekKhinchine(subject, every: 2, work: .lognormal(mean: 1, standardDeviation: 1), cases: 30_000)
    case .groups: groups()
    case .priority: priority()
    case .interruption: interruption()
    case .allAtOnce: allAtOnce()
    case .returns: try returns()
    case .constantTandem: constantTandem()
    case .vacations: vacations()
    case .batch: batch()
    case .batchSchedule: batchSchedule()
    case .opening: opening()
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime

/// Expected visits and work of each activity in the whole study.
struct Demand {
  /// One activity for one case type.
  struct Visit {
    var visits: Double
    /// Work of one visit, in seconds.
    var workSeconds: Double
  }

  struct Stream {
    var procedure: Int
    var arrivals: ArrivalStream
    /// Expected cases in the study.
    var cases: Double
    var flow: CaseFlow
    /// Visits by activity of the procedure.
    var visits: [Visit]
  }

  package let scenario: Scenario
  /// Streams in the order of the scenario, procedure by procedure.
  let streams: [Stream]

  init(_ program: Program) {
    let scenario = program.scenario
    self.scenario = scenario
    var cases = program.expectedArrivals[...]
    streams = scenario.procedures.enumerated().flatMap { index, procedure in
      procedure.arrivals.map { arrivals in
        let flow = CaseFlow(procedure, caseType: arrivals.key)
        let visits = zip(procedure.activities, Demand.visits(procedure, arrivals)).map { activity, visits in
          Visit(visits: visits, workSeconds: scenario.meanWorkSeconds(activity, arrivals.key))
        }
        return Stream(
          procedure: index, arrivals: arrivals, cases: cases.popFirst() ?? 0, flow: flow, visits: visits)
      }
    }
  }

  /// Expected visits of a case without resubmission, by activity.
  static func visitsOnce(_ procedure: Procedure, caseType: String) -> [Double] {
    visits(procedure, CaseFlow.variants(procedure, caseType: caseType))
  }

  private static func visits(
    _ procedure: Procedure, _ variants: [(share: Double, flow: CaseFlow)]
  ) -> [Double] {
    variants.reduce(into: procedure.activities.map { _ in 0.0 }) { sum, variant in
      for (row, visits) in TrafficEquations.visits(variant.flow).enumerated() {
        sum[row] += variant.share * visits
      }
    }
  }

  /// Expected visits of a case by activity, resubmission included.
  private static func visits(_ procedure: Procedure, _ stream: ArrivalStream) -> [Double] {
    let variants = CaseFlow.variants(procedure, caseType: stream.key)
    let once = visits(procedure, variants)
    guard let resubmission = stream.resubmission else { return once }
    let again =
      variants.reduce(0) { sum, variant in
        sum + variant.share * TrafficEquations.probability(ofEnd: Target.refused, variant.flow)
      } * resubmission.share
    let times = (0...ArrivalStream.mostResubmissions).reduce(0) { $0 + pow(again, Double($1)) }
    return once.map { $0 * times }
  }

  /// Length of the study in weeks.
  var weeks: Double { Double(scenario.period.length) / Double(7 * Microseconds.perDay) }
}

extension Scenario {
  /// Mean service time of a visit; 0 for applicants and where nothing is stated.
  func meanWorkSeconds(_ activity: Activity, _ caseType: String) -> Double {
    guard let first = activity.performers.preferredTeam.first, let duration = activity.work?[caseType] else {
      return 0
    }
    let day = duration.unit == .workingDays ? actor(first.actor).map { meanDutyDay(of: $0).seconds } : nil
    return duration.meanSeconds(workingDay: day ?? 0)
  }
}

extension Performers {
  /// The first team; empty for applicants.
  var preferredTeam: [Requirement] { if case .teams(let teams) = self { teams.first ?? [] } else { [] } }
}

extension DurationDistribution {
  /// - Parameter workingDay: its length in seconds.
  package func meanSeconds(workingDay: Double) -> Double {
    // A distribution that cannot be sampled does not come through compilation.
    ((try? distribution.checked())?.mean ?? 0) * (unit.seconds ?? workingDay)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// The workload analysis of Indonesian offices (analisis beban kerja, ABK): hours of work a year, divided by 1,250
/// effective hours of an officer (PermenPAN-RB 1/2020: 75,000 minutes a year).
enum WorkloadAnalysis {
  /// Effective working hours of one officer a year.
  static let effectiveHours = 1_250.0
  private static let weeksPerYear = 365.25 / 7

  /// - Parameters:
  ///   - capacity: of the scenario.
  ///   - proposed: officers by actor, where others than now are proposed.
  static func needs(
    _ scenario: Scenario, _ capacity: CapacityFindings, proposed: [Actor.Key: Int]
  ) -> [WorkloadNeed] {
    let weeks = Double(scenario.period.length) / Double(7 * Microseconds.perDay)
    return capacity.actors.compactMap { actor in
      guard actor.offeredHoursPerWeek > 0, let stated = scenario.actor(actor.actor) else { return nil }
      return WorkloadNeed(
        actor: actor.actor, hoursPerYear: actor.offeredHoursPerWeek * weeksPerYear, officers: stated.officers,
        proposed: stated.isSinglePost ? nil : proposed[actor.actor],
        dutyHoursPerYear: stated.hoursOfOneOfficer(in: scenario) / weeks * weeksPerYear)
    }
  }
}

extension Actor {
  /// Expected hours on duty of one officer of speed 1 in the study.
  func hoursOfOneOfficer(in scenario: Scenario) -> Double {
    var one = self
    one.officers = 1
    one.speeds = []
    one.multitasking = .one
    one.closing = .suspends
    return DutyHours(one, in: scenario).hours
  }
}

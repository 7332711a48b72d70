// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

/// Names for the numbers in the rows of an event log.
package struct EventLogNames: Sendable {
  package struct Stream: Sendable {
    package var name: String
    /// Key of the procedure; nil for other work.
    package var procedure: String?
  }

  package struct Activity: Sendable {
    package var key: String
    /// The applicant's actor, where the work is the applicant's and no officer begins it.
    package var applicant: String?
  }

  /// The date of instant 0.
  package let firstDay: CivilDate
  /// When the study's period begins and ends.
  package let study: Range<Microseconds>
  package let streams: [Stream]
  package let activities: [Activity]
  /// Each officer's actor key and number from 1.
  package let officers: [String]
  /// Outcomes of cases.
  package let outcomes: [String]

  package init(of program: Program) {
    firstDay = program.scenario.period.first
    study = program.warmUp..<program.end
    streams = program.streams.map { stream in
      Stream(
        name: stream.name,
        procedure: stream.procedure < 0 ? nil : program.scenario.procedures[stream.procedure].key)
    }
    activities = zip(program.activities, program.activityKeys).map { activity, key in
      Activity(key: key, applicant: activity.isWithApplicant ? program.actors[activity.homeActor].key : nil)
    }
    officers = program.actors.flatMap { actor in (0..<actor.officers).map { "\(actor.key) \($0 + 1)" } }
    outcomes = program.outcomes
  }
}

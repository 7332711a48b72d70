// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// What the names in an activity can stand for.
struct KnownNames {
  var performers: PerformersText
  var targets: TargetText

  init(actors: [Actor], activities: Set<Activity.Key>) {
    performers = PerformersText(actors: actors)
    targets = TargetText(activities: activities)
  }

  /// Those of all procedures of a scenario, or of one that others led to.
  init(of scenarios: Scenario...) {
    self.init(
      actors: scenarios.last?.actors ?? [],
      activities: Set(scenarios.flatMap(\.procedures).flatMap { $0.activities.map(\.key) }))
  }
}

extension Scenario {
  /// One of which nothing is said.
  static let nothing = Scenario(
    title: "", period: StudyPeriod(first: CivilDate(dayNumber: 0), length: 7 * .perDay), actors: [],
    procedures: [])
}

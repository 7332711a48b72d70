// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// The gain of one more officer, were an actor's other work written as a procedure of its own.
///
/// Background tasks count in no mean. As files they would, each gaining about as much as a visit of a file does at
/// that actor; and all other gains would be spread over so many more files.
struct OtherWorkWeight {
  let design: DesignFindings

  /// The actor whose added capacity would then gain more than that of the one bottleneck; nil where there is none,
  /// and where the bottleneck is that of the promise, which other work has not.
  func actor(ifWrittenAsFiles statement: BottleneckStatement) -> Actor.Key? {
    guard case .single(let bottleneck) = statement.headline, !statement.isHeadlinePromise,
      let most = statement.oneMoreOfficer.gains.first(where: { $0.actors == bottleneck })?.meanSeconds
    else { return nil }
    var found: (actor: Actor.Key, gain: Double)?
    for gain in statement.oneMoreOfficer.gains {
      guard let actor = gain.actor, !bottleneck.actors.contains(actor), let own = gain.meanSeconds,
        own.lower > 0, let tasks = tasksPerVisit(of: actor)
      else { continue }
      let asFiles = own.estimate * (1 + tasks)
      if asFiles > most.estimate, asFiles > found?.gain ?? 0 { found = (actor, asFiles) }
    }
    return found?.actor
  }

  /// Background tasks for each visit of a file; nil where an actor has none that are counted.
  private func tasksPerVisit(of key: Actor.Key) -> Double? {
    let scenario = design.scenario
    guard let actor = scenario.actor(key), let work = actor.otherWork, work.tasksPerDay != nil,
      let load = design.capacity.actors.first(where: { $0.actor == key })
    else { return nil }
    let hours = work.task.meanSeconds(workingDay: scenario.meanDutyDay(of: actor).seconds) / 3_600
    let visits = visitsPerWeek(of: key)
    return hours > 0 && visits > 0 ? load.otherWorkHoursPerWeek / hours / visits : nil
  }

  private func visitsPerWeek(of key: Actor.Key) -> Double {
    design.activities.filter { $0.actors.contains(key) }.reduce(0) { sum, activity in
      let cases = design.caseTypes.filter { $0.procedure == activity.procedure }.reduce(0) {
        $0 + $1.counts.arrivedPerWeek
      }
      return sum + cases * (activity.visitsPerCase?.estimate ?? 0)
    }
  }
}

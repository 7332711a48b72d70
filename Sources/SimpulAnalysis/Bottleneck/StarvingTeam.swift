// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// The activity of several officers whose files wait most while these do single work, one after the other (starvation).
struct StarvingTeam {
  let actors: ActorSet
  let place: CorrectiveMeasureFindings.ActivityPlace

  /// - Parameter leastShare: of the mean time to finish of its files; less of such waiting is not worth a measure.
  /// - Returns: nil where there is none.
  init?(in design: DesignFindings, leastShare: Double) {
    let scenario = design.scenario
    var most: (found: ActivityFindings, activity: Activity, seconds: Double)?
    for found in design.activities {
      guard let activity = scenario.activity(found), scenario.isShared(activity),
        let perVisit = StarvingTeam.secondsWhileBusy(found.waiting),
        let visits = found.visitsPerCase?.estimate,
        perVisit * visits > leastShare * StarvingTeam.meanSeconds(design, found.procedure),
        perVisit * visits > most?.seconds ?? 0
      else { continue }
      let place = CorrectiveMeasureFindings.ActivityPlace(
        procedure: found.procedure, activity: found.activity, name: found.name)
      // The rule cannot be combined with some others.
      guard scenario.keepingOfficersFree(for: place).problems().isEmpty else { continue }
      most = (found, activity, perVisit * visits)
    }
    guard let most, case .teams(let teams) = most.activity.performers else { return nil }
    actors = ActorSet(scenario.actors.map(\.key).filter { key in teams[0].contains { $0.actor == key } })
    place = CorrectiveMeasureFindings.ActivityPlace(
      procedure: most.found.procedure, activity: most.found.activity, name: most.found.name)
  }

  private static func secondsWhileBusy(_ waiting: WaitingFindings) -> Double? {
    let seconds = waiting.byCause.compactMap { found -> Double? in
      switch found.cause {
      case .contention, .priority: found.time.workingSeconds?.estimate
      case .batching, .offDuty, .held: nil
      }
    }
    return seconds.isEmpty ? nil : seconds.reduce(0, +)
  }

  /// Mean time to finish of the files of a procedure.
  private static func meanSeconds(_ design: DesignFindings, _ procedure: Procedure.Key) -> Double {
    let types = design.caseTypes.filter { $0.procedure == procedure }
    let finished = types.reduce(0) { $0 + $1.counts.finished }
    let sum = types.reduce(0) {
      $0 + $1.counts.finished * ($1.composition.total.workingSeconds?.estimate ?? 0)
    }
    return finished > 0 ? sum / finished : 0
  }
}

extension Scenario {
  fileprivate func activity(_ found: ActivityFindings) -> Activity? {
    procedures.first { $0.key == found.procedure }?.activities.first { $0.key == found.activity }
  }

  /// Whether it takes several officers at once, some of whom also do work for which fewer are enough.
  fileprivate func isShared(_ activity: Activity) -> Bool {
    guard case .teams(let teams) = activity.performers, !activity.keepsOfficersFree else { return false }
    func size(_ team: [Requirement]) -> Int { team.reduce(0) { $0 + $1.officers } }
    let actors = Set(teams.flatMap { $0.map(\.actor) })
    guard let least = teams.map(size).min(), least > 1 else { return false }
    return actors.contains { actor($0)?.otherWork != nil }
      || procedures.flatMap(\.activities).flatMap(\.teams).contains { team in
        size(team) < least && team.contains { actors.contains($0.actor) }
      }
  }

  func keepingOfficersFree(for place: CorrectiveMeasureFindings.ActivityPlace) -> Scenario {
    var scenario = self
    for index in procedures.indices where procedures[index].key == place.procedure {
      var alone = self
      alone.procedures = [procedures[index]]
      alone = alone.changingActivities { if $0.key == place.activity { $0.keepsOfficersFree = true } }
      scenario.procedures[index] = alone.procedures[0]
    }
    return scenario
  }
}

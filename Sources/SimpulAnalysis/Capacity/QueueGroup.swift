// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// Actors who share work, directly or through others: one queue, as far as growth is concerned.
public struct QueueGroup: Equatable, Sendable, Codable {
  /// Actors in the order of the scenario.
  public var actors: [Actor.Key]
  /// Their positions in the scenario.
  public var places: [Int]
  /// Expected arrivals at the queue in a week: files and background tasks.
  public var intakePerWeek: Double
  /// Expected visits of the cases that arrive in the middle and in the last third of the window.
  public var arrivalsOfThirds: [Double]

  /// Greatest relative difference of the expected arrivals of the two thirds.
  private static let mostDifference = 0.02

  /// Whether as many arrive in the last third as in the middle one, so that growth is not one of arrivals.
  var isIntakeEven: Bool {
    guard let least = arrivalsOfThirds.min(), let most = arrivalsOfThirds.max(), most > 0 else { return true }
    return most - least <= QueueGroup.mostDifference * most
  }

  /// The groups of a scenario that have any work, each by the positions of its actors.
  static func members(of scenario: Scenario) -> [[Int]] {
    let places = scenario.actorPlaces
    var group = Array(scenario.actors.indices)
    func root(_ actor: Int) -> Int {
      var actor = actor
      while group[actor] != actor { actor = group[actor] }
      return actor
    }
    var hasWork = scenario.actors.map { $0.otherWorkHasTasks }
    for activity in scenario.procedures.flatMap(\.activities) {
      guard case .teams(let teams) = activity.performers else { continue }
      let keys = teams.joined().map(\.actor) + activity.substitutions.map(\.substitute)
      let members = keys.compactMap { places[$0] }
      for member in members { hasWork[member] = true }
      for (one, other) in zip(members, members.dropFirst()) {
        let (first, second) = (root(one), root(other))
        group[max(first, second)] = min(first, second)
      }
    }
    let working = scenario.actors.indices.filter { hasWork[$0] && scenario.actors[$0].kind == .officers }
    let roots = working.map(root)
    return Array(Set(roots)).sorted().map { first in zip(working, roots).filter { $0.1 == first }.map(\.0) }
  }

  /// Growth of the mean queue from the middle to the last third of the window, in files a week; nil in a window
  /// without thirds.
  func growthPerWeek(in tally: Tally, _ period: StudyPeriod) -> Double? {
    let third = Double(period.lastThird)
    guard third > 0 else { return nil }
    let difference = places.reduce(Int128(0)) {
      $0 + tally.actors[$1].queueOfLastThird - tally.actors[$1].queueOfMiddleThird
    }
    return Double(difference) / third / (third / Double(7 * Microseconds.perDay))
  }
}

extension Actor { fileprivate var otherWorkHasTasks: Bool { otherWork?.tasksPerDay ?? 0 > 0 } }

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom

/// Actors each of whose officers has cases of his own.
extension Plan {
  /// The officers who alone meet requirements for their actors, in the order of the actors.
  func ownOfficers(_ name: CaseName, _ scenario: Scenario, _ draws: Draws) -> [Officer] {
    scenario.actors.indices.compactMap { actor in
      guard case .oneEach(let stated) = scenario.actors[actor].queueing else { return nil }
      let weights = Plan.weights(stated, officers: scenario.actors[actor].officers)
      let address = DrawAddress(
        entity: UInt32(name.ordinal & ~0x7000_0000),
        element: StableHash.of(["own queue", scenario.actors[actor].key]), visit: 0, purpose: .ownQueue,
        scope: streams[name.stream].hash)
      let x = draws.uniform(at: address) * weights.reduce(0, +)
      var sum = 0.0
      for (number, weight) in weights.enumerated() {
        sum += weight
        if x < sum { return Officer(actor: actor, number: number) }
      }
      return Officer(actor: actor, number: weights.count - 1)
    }
  }

  /// One for each officer.
  private static func weights(_ stated: [Double], officers: Int) -> [Double] {
    let rest = stated.isEmpty ? 1 : stated.reduce(0, +) / Double(stated.count)
    return (0..<officers).map { $0 < stated.count ? stated[$0] : rest }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

/// Officers with queues of their own (parallel queues): a case belongs to one of them for good.
extension Replication {
  /// Draws the owner of an arriving case at each such actor. Endless work belongs to nobody: whoever is free takes it.
  /// - Complexity: O(such actors × their officers).
  @inline(never) mutating func findOwnQueues(of file: Int) {
    let stream = Int(cases[file].stream)
    if case .endless = program.streams[stream].pattern { return }
    let ordinal = cases[file].ordinal & ~ArrivalStream.resubmissionBits
    for actor in program.actors where actor.ownPlace >= 0 {
      let address = DrawAddress(
        entity: ordinal, element: actor.queueElement, visit: 0, purpose: .ownQueue,
        scope: tables.streams[stream].id)
      let total = actor.queueWeights.reduce(0, +)
      let place = generator.uniform(at: address) * total
      var number = 0
      var sum = actor.queueWeights[0]
      while place >= sum, number + 1 < actor.queueWeights.count {
        number += 1
        sum += actor.queueWeights[number]
      }
      keptOfficers[file * program.keptCount + Int(actor.ownPlace)] = Int32(actor.firstOfficer + number)
    }
  }
}

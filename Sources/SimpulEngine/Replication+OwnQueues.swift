// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

/// Officers who have a queue of their own each: a case belongs to one of them for good.
extension Replication {
  /// Settles to whom of each such actor a case belongs that has just come. Work that never ends belongs to nobody: whoever is
  /// free takes it.
  ///
  /// O(such actors × their officers).
  @inline(never)
  mutating func findOwnQueues(of file: Int) {
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

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

/// Several who work together, beside the actors in a table: what files wait while they are missing at the same time,
/// and what one more of each is worth.
package struct JointRow {
  package var actors: ActorSet
  /// Nil where they are never missing together.
  package var waiting: ActorWaiting?
  /// Nil where their added capacity was not tried.
  package var gain: ActorGain?
  package var isMarked: Bool

  /// Those that files wait for or that were relieved together.
  package static func rows(of design: DesignFindings) -> [JointRow] {
    let waits = design.overall.waitingByActor.filter {
      $0.actors.isJoint && $0.waiting.total.clockSeconds?.estimate ?? 0 > 0
    }
    let gains = (design.bottleneck?.oneMoreOfficer.gains ?? []).filter { $0.actors.isJoint }
    let marked = design.bottleneck?.headline.sets ?? []
    let sets =
      gains.map(\.actors) + waits.map(\.actors).filter { set in !gains.contains { $0.actors == set } }
    return sets.map { set in
      JointRow(
        actors: set, waiting: waits.first { $0.actors == set }, gain: gains.first { $0.actors == set },
        isMarked: marked.contains(set))
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

extension Scenario {
  /// Who can be missing, in the order of the rows of `CaseTypeTally.waitingClock`: each actor, then those who can be
  /// missing at the same time.
  package var waitingRows: [ActorSet] {
    actors.map { ActorSet($0.key) } + missingSets.map { set in ActorSet(set.map { actors[$0].key }) }
  }
}

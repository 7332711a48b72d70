// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// One design with what its replications measured.
struct DesignRun: Sendable {
  var name: String
  var scenario: Scenario
  /// The changes that make it of the first design; nil for the first.
  var redesign: Redesign?
  var program: Program
  /// By replication: the same one met the same luck in all designs.
  var tallies: [Tally]
}

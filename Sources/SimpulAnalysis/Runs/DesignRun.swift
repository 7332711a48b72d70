// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// One design with the tallies of its replications.
package struct DesignRun: Sendable {
  var name: String
  package var scenario: Scenario
  /// The changes that make it of the first design; nil for the first.
  var redesign: Redesign?
  package var program: Program
  /// Tallies by replication: the same one met the same random numbers in all designs.
  package var tallies: [Tally]

  package init(
    name: String, scenario: Scenario, redesign: Redesign? = nil, program: Program, tallies: [Tally]
  ) {
    self.name = name
    self.scenario = scenario
    self.redesign = redesign
    self.program = program
    self.tallies = tallies
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A design to be studied.
public struct StudyDesign: Equatable, Sendable {
  /// A short name, unique in the study.
  public var name: String
  public var scenario: Scenario
  /// The changes that make the scenario of the study's first design; nil for a design of its own.
  public var redesign: Redesign?

  public init(name: String, scenario: Scenario, redesign: Redesign? = nil) {
    self.name = name
    self.scenario = scenario
    self.redesign = redesign
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// What a phase is going to run, as far as that is known before it begins.
package struct PlannedPhase: Equatable, Sendable {
  package var phase: StudyPhase
  /// Replications of all designs.
  package var runs: Double

  package init(_ phase: StudyPhase, runs: Int) {
    self.phase = phase
    self.runs = Double(runs)
  }
}

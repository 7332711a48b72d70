// SPDX-License-Identifier: GPL-3.0-or-later

/// The planned runs of a phase, as far as known before it begins.
package struct PlannedPhase: Equatable, Sendable {
  package var phase: StudyPhase
  /// Replications of all designs.
  package var runs: Double

  package init(_ phase: StudyPhase, runs: Int) {
    self.phase = phase
    self.runs = Double(runs)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

/// How far a job has come as a whole.
package struct JobProgress: Equatable, Sendable {
  /// What it is busy with.
  package var phase: StudyPhase
  /// From 0 to 1; never less than it was.
  package var share: Double
  package var elapsedSeconds: Double

  /// How long the rest will take at the speed so far; nil before anything can be said.
  package var estimatedRestSeconds: Double? { share > 0.01 ? elapsedSeconds * (1 - share) / share : nil }
}

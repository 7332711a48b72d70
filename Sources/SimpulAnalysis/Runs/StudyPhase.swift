// SPDX-License-Identifier: GPL-3.0-or-later

/// The current phase of a study.
public enum StudyPhase: Hashable, Sendable {
  /// Pilot runs, which find the warm-up.
  case pilot
  case designs
  /// Added capacity for the actors of the design at this index.
  case bottleneck(design: Int)
  /// The changes of the design at this index, one by one.
  case changes(design: Int)
  /// Assumed numbers at other values.
  case sensitivity
  /// Records drawn anew.
  case dataUncertainty
  /// Many offices, each a study of its own.
  case offices
  /// The scenario with one deadline after another promised.
  case deadlines
  /// The scenario with one number of officers after another.
  case staffing
  /// Models with exact answers.
  case verification
}

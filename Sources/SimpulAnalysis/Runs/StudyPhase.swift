// SPDX-License-Identifier: GPL-3.0-or-later

/// What a study is busy with.
public enum StudyPhase: Hashable, Sendable {
  /// Pilot runs, which find the warm-up.
  case pilot
  case designs
  /// Relief for the actors of the design with this position.
  case bottleneck(design: Int)
  /// The changes of the design with this position, one by one.
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

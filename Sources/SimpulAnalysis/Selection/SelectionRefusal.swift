// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Why the best of some designs cannot be selected by a measure. Designs are identified by their names.
public enum SelectionRefusal: Error, Equatable, Sendable {
  case tooFewDesigns
  /// Designs are not selected by this measure.
  case measureOfAnotherKind(Measure)
  case noPromise(design: String)
  /// The share of promises kept means another thing in the two.
  case differentPromises(String, String)
  case noCost(design: String)
  /// A replication, from 1, in which no case finished, or none was promised anything; with the overloaded actors.
  case noCases(design: String, replication: Int, cannotKeepUp: [Actor.Key] = [])
  /// Cases were unfinished when a replication, from 1, stopped, while the promise clock ran, so that the best design
  /// cannot be determined yet; with the overloaded actors.
  case undecidedPromises(design: String, replication: Int, cannotKeepUp: [Actor.Key] = [])
  /// Cases were unfinished when a replication, from 1, stopped: their times are not known.
  case unfinishedCases(design: String, replication: Int)
  /// Fewer than `required` cases of a replication, on average, lie beyond the quantile.
  case tooFewCasesBeyond(design: String, average: Double, required: Int)
  case indifferenceOfAnotherKind(Measure)
  /// The indifference is zero, as the first design's mean is.
  case noIndifference(Measure)
}

/// Why a selection gave no findings.
public enum SelectionError: Error, Equatable, Sendable {
  case study(StudyError)
  case refused(SelectionRefusal)
}

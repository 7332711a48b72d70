// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel

/// Why a sweep ended at one of its offices.
public struct OfficeFailure: Error, Equatable, Sendable {
  /// Its place among the offices.
  public var office: Int
  public var error: StudyError

  /// What is wrong with its scenario, that only the run has shown; nil for what no file can be blamed for.
  package var problem: ModelProblem? { error.problem?.problem }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel

/// Why a sweep ended at one of its offices.
public struct OfficeFailure: Error, Equatable, Sendable {
  /// Index of the office.
  public var office: Int
  public var error: StudyError

  /// A problem of its scenario that only the run has shown; nil where no file is at fault.
  package var problem: ModelProblem? { error.problem?.problem }
}

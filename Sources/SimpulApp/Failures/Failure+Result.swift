// SPDX-License-Identifier: GPL-3.0-or-later

extension Failure {
  /// Why a result cannot be where it is wanted.
  init(_ problem: ResultProblem) {
    self.init(
      .cannotWrite, problem.text { path, number in Failure.writing(path, errorNumber: number).message })
  }
}

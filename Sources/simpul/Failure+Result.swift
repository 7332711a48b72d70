// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulApp

extension Failure {
  /// Why a result cannot be where it is wanted.
  init(_ problem: ResultProblem) {
    self.init(
      .cannotWrite, problem.text { path, number in Failure.writing(path, errorNumber: number).message })
  }
}

extension ResultPlace {
  /// Says before a long run what would be said after it.
  func check(_ record: ResultRecord, inputs: [String]) throws(Failure) {
    do throws(ResultProblem) {
      try check(for: record.identity, inputs: inputs)
    } catch {
      throw Failure(error)
    }
  }

  /// Puts a result in place, and says where what somebody else put there meanwhile has gone.
  func deliver(_ outputs: [ResultFile], _ record: ResultRecord, isLocked: Bool = false) throws(Failure) {
    do throws(ResultProblem) {
      if let leftover = try put(outputs, record, isLocked: isLocked) {
        Terminal.writeError("what was put into \(path) during the run is now in \(leftover)")
      }
    } catch {
      throw Failure(error)
    }
  }
}

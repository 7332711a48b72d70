// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import ExactSuite

extension ExactRunner {
  /// `SIMPUL_LONG=1` runs the quantities of ``LongRuns``, too, and prints all verdicts.
  static let runsLong = ProcessInfo.processInfo.environment["SIMPUL_LONG"] != nil
}

extension ExactCase {
  /// Expects that everything that is read from an experiment passes by the pass rule of the suite.
  func expectToPass(_ examination: ExactExamination) throws {
    let wanted = wanted(examination, includingLongRuns: ExactRunner.runsLong)
    try #require(!wanted.isEmpty)
    let verdicts = try verdicts(examination, by: ExactRunner(includesLongRuns: ExactRunner.runsLong))
    #expect(verdicts.map(\.name).sorted() == wanted.map(\.name).sorted())
    for verdict in verdicts {
      if ExactRunner.runsLong { print(id, verdict.name, verdict.rule) }
      #expect(verdict.rule.passes, "\(id) \(verdict.name): \(verdict.rule)")
    }
  }
}

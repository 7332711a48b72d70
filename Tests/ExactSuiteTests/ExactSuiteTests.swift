// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import ExactSuite

extension Tag {
  /// Takes minutes, and has a command of its own in the README.
  @Tag static var slow: Self
}

/// A case of the exact suite with an experiment from which some of its quantities are read.
struct ExaminedCase: Sendable, CustomTestStringConvertible {
  var exact: ExactCase
  var examination: ExactExamination

  static let all = ExactFamily.casesOfAll.flatMap { exact in
    ExactExamination.allCases
      .filter { !exact.wanted($0, includingLongRuns: ExactRunner.runsLong).isEmpty }
      .map { ExaminedCase(exact: exact, examination: $0) }
  }

  var testDescription: String { "\(exact.family?.rawValue ?? ""): \(exact.id), \(examination)" }
}

@Suite("Exact suite")
struct ExactSuiteTests {
  /// Replications are added until the rule has power for all of a case's quantities, ten at a time, which looks at the width
  /// of the intervals and never at the distance from the exact value.
  @Test("Every quantity of every case passes by the pass rule", .tags(.slow), arguments: ExaminedCase.all)
  func passes(_ examined: ExaminedCase) throws { try examined.exact.expectToPass(examined.examination) }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

/// The exact suite: models from the literature with their exact answers, as files that are a part of the program.
public enum ExactSuite {
  static func cases(of families: [ExactFamily]) -> [ExactCase] { families.flatMap(\.cases) }

  /// How many models are run.
  public static var modelCount: Int { cases(of: ExactFamily.allCases).count }

  /// How many quantities are compared.
  public static var quantityCount: Int {
    cases(of: ExactFamily.allCases).reduce(0) { sum, exact in
      ExactExamination.allCases.reduce(sum) { $0 + exact.wanted($1, includingLongRuns: false).count }
    }
  }

  /// How long all of it takes on two cores, about.
  public static var minutes: Double { seconds(of: cases(of: ExactFamily.allCases)) / 60 }

  /// How long the cases take on two cores, about.
  static func seconds(of cases: [ExactCase]) -> Double {
    cases.reduce(0) { $0 + ($1.family?.secondsPerCase ?? 0) }
  }

  /// Runs the cases, family by family.
  ///
  /// - Parameter runner: told the share of the work that is done.
  static func findings(
    _ cases: [ExactCase], by runner: ExactRunner
  ) throws(StudyError) -> [VerificationFindings.Family] {
    let plan = ExactFamily.allCases.map { family in
      (family: family, cases: cases.filter { $0.family == family })
    }
    .filter { !$0.cases.isEmpty }
    let seconds = seconds(of: cases)
    var done = 0.0
    var families: [VerificationFindings.Family] = []
    for (family, cases) in plan {
      var found: [VerificationFindings.SuiteCase] = []
      for exact in cases {
        var own = runner
        own.progress = { [done] in runner.progress((done + $0 * family.secondsPerCase) / seconds) }
        found.append(try findings(of: exact, by: own))
        done += family.secondsPerCase
      }
      families.append(
        VerificationFindings.Family(family: family, cases: found, notModelled: family.idsNotModelled))
    }
    return families
  }

  private static func findings(
    of exact: ExactCase, by runner: ExactRunner
  ) throws(StudyError) -> VerificationFindings.SuiteCase {
    let examinations = exact.examinations(includingLongRuns: runner.includesLongRuns)
    var verdicts: [ExactVerdict] = []
    for (place, examination) in examinations.enumerated() {
      verdicts += try exact.verdicts(examination, by: runner.part(place, of: examinations.count))
    }
    return VerificationFindings.SuiteCase(
      id: exact.id, quantities: verdicts.map(VerificationFindings.SuiteQuantity.init),
      leftOut: exact.quantities.keys.sorted().compactMap { name in
        exact.reasonToLeaveOut(name, includingLongRuns: runner.includesLongRuns)
          .map { VerificationFindings.LeftOut(name: name, reason: $0) }
      })
  }
}

extension ExactFamily {
  fileprivate var idsNotModelled: [String] {
    let ids = cases.map(\.id)
    return allCasesOfFile.map(\.id).filter { !ids.contains($0) }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

extension NoPromisedCases {
  /// - Parameter outcome: of some officers, with the promises of these case types.
  /// - Returns: nil where every promise has cases.
  init?(_ types: [PromisedCaseType], in outcome: StaffingOutcome) {
    let without = zip(types, outcome.kept).filter { $1.most.denominators.allSatisfy { $0 == 0 } }
    guard !without.isEmpty else { return nil }
    self.init(caseTypes: without.map(\.0.caseType), replications: outcome.meanSeconds.count)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis

extension ExactCase {
  /// All quantities that one experiment gives, against their exact values.
  func verdicts(
    _ examination: ExactExamination, by runner: ExactRunner
  ) throws -> [ExactVerdict] {
    let wanted = wanted(examination, includingLongRuns: runner.includesLongRuns)
    return switch examination {
    case .tallies: try longRun(self, for: .tallies, runner).verdicts(on: wanted, by: runner)
    case .waits: try WaitingRun(longRun(self, for: .waits, runner)).verdicts(on: wanted, by: runner)
    case .gains: try gains(wanted, by: runner)
    case .staysBySize: try staysBySize(wanted, by: runner)
    case .randomOrder: try inRandomOrder(wanted, by: runner)
    case .numbersPresent: try NumbersPresentRun(exact: self).verdicts(on: wanted, by: runner)
    case .firstCases: try FirstCasesRun(exact: self).verdicts(on: wanted, by: runner)
    case .backlog: try BacklogRun(exact: self).verdicts(on: wanted, by: runner)
    case .daysAlike: try DaysAlikeRun(exact: self).verdicts(on: wanted, by: runner)
    }
  }

  private func longRun(
    _ exact: ExactCase, for examination: ExactExamination, _ runner: ExactRunner
  ) -> ExactRun {
    ExactRun(exact, for: examination, includingLongRuns: runner.includesLongRuns)
  }

  private func gains(_ wanted: [ExactValue], by runner: ExactRunner) throws -> [ExactVerdict] {
    var verdicts: [ExactVerdict] = []
    for station in model.stations.indices {
      verdicts += try GainRun(exact: self, station: station).verdicts(on: wanted, by: runner)
    }
    return verdicts
  }

  /// Half of the load is of cases of class B, whose work takes two hours: whatever the law, the other half does not matter
  /// to them.
  private func staysBySize(
    _ wanted: [ExactValue], by runner: ExactRunner
  ) throws -> [ExactVerdict] {
    guard let mixed = mixed(withWorkOf: 2) else { return [] }
    let stays: [ExactValue] = wanted.map { ("case.class.B.mean", $0.value) }
    let found = try longRun(mixed, for: .tallies, runner).verdicts(on: stays, by: runner)
    return zip(wanted, found).map { ExactVerdict($0.name, $1.rule) }
  }

  private func inRandomOrder(
    _ wanted: [ExactValue], by runner: ExactRunner
  ) throws -> [ExactVerdict] {
    var changed = self
    changed.model.stations[0].discipline = "random_order"
    let station = model.stations[0].id
    let own: [ExactValue] = wanted.map { ($0.name.replacing("siro.", with: "\(station)."), $0.value) }
    let found = try longRun(changed, for: .tallies, runner).verdicts(on: own, by: runner)
    return zip(wanted, found).map { ExactVerdict($0.name, $1.rule) }
  }
}

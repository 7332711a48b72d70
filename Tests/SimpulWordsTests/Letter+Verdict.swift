// SPDX-License-Identifier: GPL-3.0-or-later

import LetterStudy
import SimpulModel
import SimpulStatistics

@testable import SimpulAnalysis

extension Letter {
  /// Of three designs, such that every rule of a verdict has something to say.
  static var everyRule: Findings {
    let kept = ShareEstimate.interval(interval(0.759, 0.746, 0.772))
    var findings = better
    findings.designs[0] = eloquent
    findings.designs.append(design("other", mean: 4_900, kept: kept))
    findings.subsetContainingBest = SubsetContainingBest(promise: .designs([1]), meanTime: .designs([2, 1]))
    findings.comparisons[0].rows.append(
      ComparisonRow(
        measure: .overtime("Camat"), before: 2, after: 1.5, difference: interval(-0.5, -0.8, -0.2),
        percent: nil, verdict: .better))
    findings.comparisons[0].changes = [change("a", "Formulir", isHarmful: true), change("b", "Tanpa jadwal")]
    findings.comparisons[0].needEachOther = [
      ChangePair(
        first: "a", second: "b", measure: .promiseKept, interaction: interval(0.2, 0.1, 0.3), withFirst: 0.1,
        withSecond: 0.1, withBoth: 0.5)
    ]
    let type = TargetReach.CaseType(
      procedure: "Layanan surat", caseType: "surat", target: 0.9, missing: interval(0.12, 0.1, 0.14),
      verdict: .notReached)
    findings.comparisons[0].target = TargetReach(
      caseTypes: [type], verdict: .notReached, smallest: [], smallerUndecided: 0, combinations: 4,
      replicationsNeeded: nil)
    findings.sensitivity = sensitivity
    return findings
  }

  /// As it is, with all that may be found of one design.
  private static var eloquent: DesignFindings {
    var design = asIs()
    design.overall.counts.censored = 3
    design.overall.leftUnserved = .interval(interval(0.05, 0.04, 0.06))
    design.overall.cost = interval(45_750, 45_700, 45_800)
    design.actors[0].overtime = OvertimeFindings(
      hoursPerWeek: interval(2, 1.5, 2.5), shareOfWork: nil, costPerWeek: nil)
    let hour = interval(3_600, 3_000, 4_200)
    design.bottleneck?.longestQueue = "Kasi"
    design.bottleneck?.longestActive = .single("Petugas")
    design.bottleneck?.activePeriods = [("Petugas", 0.5), ("Camat", 0.2)].map {
      ActivePeriodFindings(
        actor: $0.0, momentaryShare: interval($0.1, $0.1 - 0.01, $0.1 + 0.01), soleShare: nil,
        meanSeconds: nil)
    }
    design.bottleneck?.tenPercentLessWork.byMeanTime = .single("Petugas")
    design.bottleneck?.tenPercentLessWork.gains = [gain("Petugas", hour), gain("Camat", hour)]
    design.bottleneck?.next = NextBottleneck(
      relieved: "Camat",
      oneMoreOfficer: AddedCapacityFindings(
        addedCapacity: .oneMoreOfficer, gains: [gain("Petugas", hour)], byMeanTime: .single("Petugas"),
        byPromise: nil))
    return design
  }

  private static func change(_ key: String, _ name: String, isHarmful: Bool = false) -> ChangeContribution {
    let without = ChangeEffect(
      promiseShare: interval(0.023, 0.011, 0.035), promiseAfter: nil,
      meanSeconds: interval(1_200, 900, 1_500), meanSecondsAfter: nil)
    return ChangeContribution(
      change: key, name: name, alone: nil, madeWith: [], takenAway: without, goneWith: [],
      shareOfPromiseGain: nil, shareOfMeanGain: nil, isHarmful: isHarmful)
  }

  /// One number, which turns the verdict of the first design on the target.
  private static var sensitivity: SensitivityFindings {
    func outcome(_ target: TargetVerdict) -> SensitivityOutcome {
      SensitivityOutcome(
        designs: (0..<3).map { _ in
          SensitivityOutcome.Design(
            kept: .interval(interval(0.7, 0.68, 0.72)), target: target,
            meanSeconds: .interval(interval(3_600, 3_000, 4_200)), change: nil, bottleneck: nil)
        })
    }
    let number = Parameter(
      path: ["actors", "Camat", "absent"], text: "30%", basis: .assumed, range: "10%-50%")
    let turn = NumberSensitivity.Turn(parts: [.target(design: 0)], turned: "12.5%", stayed: "15%")
    return SensitivityFindings(
      numbers: [
        NumberSensitivity(
          number: number,
          lower: NumberSensitivity.Variation(value: "10%", outcome: outcome(.reached), turn: turn),
          upper: NumberSensitivity.Variation(value: "50%", outcome: outcome(.notReached), turn: nil))
      ], together: nil, notVaried: [], replications: 20)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

/// When headline figures are precise enough: the promise by an absolute error, the mean time by a relative one.
enum PrecisionRule {
  static func measures(
    _ programs: [Program], _ tallies: [[Tally]], wanted: Double, confidence: Double
  ) -> [PrecisionFindings.MeasurePrecision] {
    programs.indices.flatMap { design in
      let cases = CaseSample(programs[design].scenario, tallies[design])
      var measures: [PrecisionFindings.MeasurePrecision] = []
      if cases.hasPromise { measures.append(promise(cases, design, wanted, confidence)) }
      measures.append(meanTime(cases, design, wanted, confidence))
      return measures
    }
  }

  private static func promise(
    _ cases: CaseSample, _ design: Int, _ wanted: Double, _ confidence: Double
  ) -> PrecisionFindings.MeasurePrecision {
    let limits = cases.promiseKept.intervalLimits(confidence: confidence)
    let arm = limits.map { max($0.upper - $0.estimate, $0.estimate - $0.lower) }
    return PrecisionFindings.MeasurePrecision(
      design: design, measure: .promiseKept, reached: arm, isReached: arm.map { $0 <= wanted } ?? false)
  }

  private static func meanTime(
    _ cases: CaseSample, _ design: Int, _ wanted: Double, _ confidence: Double
  ) -> PrecisionFindings.MeasurePrecision {
    let interval = cases.perFinished { Double($0.spanWorking) / 1e6 }.flatMap {
      MeanInterval.ofAmounts($0, confidence: confidence)
    }
    return PrecisionFindings.MeasurePrecision(
      design: design, measure: .meanTime,
      reached: interval.flatMap { $0.estimate == 0 ? nil : $0.longerArm / $0.estimate.magnitude },
      isReached: interval.map { SequentialStopping.isPrecise(interval: $0, relative: wanted) } ?? false)
  }
}

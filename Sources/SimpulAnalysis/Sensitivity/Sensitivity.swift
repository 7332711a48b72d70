// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime

/// Sensitivity analysis: the verdict over the stated ranges of assumed numbers, one at a time, and all together at
/// points that fill the ranges, the stated value being the middle of each, all on the random numbers of the study.
struct Sensitivity {
  private typealias Build = StudyVariation.Build

  let settings: StudySettings
  let progress: (Progress) -> Void
  let isCancelled: () -> Bool

  /// Points of the space-filling design.
  static let points = 32
  /// Resolution of a turning point, as a part of the way from the stated value to an end: finer would be finer than
  /// its own sampling error.
  static let resolution = 1 / 16.0
  /// Each step leaves two thirds at most, as the middle is rounded by no more than a third of a half.
  static let mostSteps = 7

  /// - Returns: nil where there is nothing to vary.
  static func findings(
    varying variation: StudyVariation, of stated: StatedStudy, settings: StudySettings,
    progress: @escaping (Progress) -> Void, isCancelled: @escaping () -> Bool
  ) throws(StudyError) -> SensitivityFindings? {
    guard !variation.numbers.isEmpty else { return nil }
    let build = variation.build
    var settings = settings
    settings.experiment.replications = stated.study.replications
    settings.experiment.precision = nil
    let sensitivity = Sensitivity(settings: settings, progress: progress, isCancelled: isCancelled)
    let warmUps = stated.designs.map(\.scenario.period.warmUp)
    let base = SensitivityOutcome(stated)
    let numbers = variation.numbers.map { sensitivity.wholeWhereNeeded($0, build) }
    var ends: [NumberSensitivity] = []
    for number in numbers { ends.append(try sensitivity.ends(of: number, base: base, warmUps, build)) }
    // Shares that must add up, say, cannot be varied one by one.
    let movable = zip(numbers, ends).filter { $1.lower.outcome != nil && $1.upper.outcome != nil }
    let together = try sensitivity.together(movable.map(\.0), base: base, warmUps, build)
    ends.removeAll { $0.lower.outcome == nil && $0.upper.outcome == nil }
    let varied = ends.map(\.number)
    return SensitivityFindings(
      numbers: sorted(ends, base: base), together: together,
      notVaried: variation.stated.filter {
        ($0.basis == .assumed || $0.basis == .estimated) && !varied.contains($0)
      }, replications: settings.experiment.replications)
  }

  /// Some numbers can only be written whole, such as `3 times`: those where one between the ends cannot be built.
  private func wholeWhereNeeded(_ number: VariedNumber, _ build: Build) -> VariedNumber {
    func isBuilt(_ value: Double) -> Bool {
      build([VariedValue(number: number.number, text: number.text(value))]) != nil
    }
    let inside = number.lower + 0.37 * (number.upper - number.lower)
    guard !number.isWhole, inside != inside.rounded(), !isBuilt(inside), isBuilt(inside.rounded()) else {
      return number
    }
    var whole = number
    whole.isWhole = true
    return whole
  }

  // MARK: One at a time

  private func ends(
    of number: VariedNumber, base: SensitivityOutcome, _ warmUps: [Microseconds], _ build: Build
  ) throws(StudyError) -> NumberSensitivity {
    func variation(_ end: Double) throws(StudyError) -> NumberSensitivity.Variation {
      let text = number.text(end)
      guard end != number.stated else {
        return NumberSensitivity.Variation(value: text, outcome: base, turn: nil)
      }
      guard let outcome = try outcome([(number, end)], warmUps, build) else {
        return NumberSensitivity.Variation(value: text, outcome: nil, turn: nil)
      }
      let parts = SensitivityVerdict(base).turned(in: SensitivityVerdict(outcome))
      let turn = parts.isEmpty ? nil : try self.turn(number, at: end, parts, base, warmUps, build)
      return NumberSensitivity.Variation(value: text, outcome: outcome, turn: turn)
    }
    return NumberSensitivity(
      number: number.number, lower: try variation(number.lower), upper: try variation(number.upper))
  }

  /// Turning point of the verdict on the way to an end, by bisection.
  private func turn(
    _ number: VariedNumber, at end: Double, _ parts: [VerdictPart], _ base: SensitivityOutcome,
    _ warmUps: [Microseconds], _ build: Build
  ) throws(StudyError) -> NumberSensitivity.Turn {
    var (stayed, turned, parts) = (number.stated, end, parts)
    var steps = 0
    while steps < Sensitivity.mostSteps, number.way(stayed, turned) > Sensitivity.resolution,
      let middle = number.middle(stayed, turned)
    {
      guard let outcome = try outcome([(number, middle)], warmUps, build) else { break }
      let found = SensitivityVerdict(base).turned(in: SensitivityVerdict(outcome))
      if found.isEmpty { stayed = middle } else { (turned, parts) = (middle, found) }
      steps += 1
    }
    return NumberSensitivity.Turn(parts: parts, turned: number.text(turned), stayed: number.text(stayed))
  }

  // MARK: All together

  private func together(
    _ numbers: [VariedNumber], base: SensitivityOutcome, _ warmUps: [Microseconds], _ build: Build
  ) throws(StudyError) -> TogetherSensitivity? {
    guard numbers.count > 1, numbers.count <= SpaceFilling.mostDimensions else { return nil }
    let points = SpaceFilling.points(Sensitivity.points, dimensions: numbers.count)
    // The first is the stated one, which has been run.
    var outcomes = [base]
    for point in points.dropFirst() {
      let values = zip(numbers, point).map { ($0, $0.value(at: $1)) }
      if let outcome = try outcome(values, warmUps, build) { outcomes.append(outcome) }
    }
    let verdict = SensitivityVerdict(base)
    let turned = outcomes.map { verdict.turned(in: SensitivityVerdict($0)) }
    var parts: [VerdictPart] = []
    for part in turned.joined() where !parts.contains(part) { parts.append(part) }
    func range(_ value: (SensitivityOutcome.Design) -> Double?) -> [TogetherSensitivity.Range?] {
      base.designs.indices.map { design in
        let values = outcomes.compactMap { value($0.designs[design]) }
        guard let least = values.min(), let greatest = values.max() else { return nil }
        return TogetherSensitivity.Range(least: least, greatest: greatest)
      }
    }
    return TogetherSensitivity(
      points: points.count, staying: turned.count(where: \.isEmpty),
      turned: parts.map { part in
        TogetherSensitivity.PartCount(part: part, points: turned.count { $0.contains(part) })
      }, failed: points.count - outcomes.count, keptRange: range { $0.kept?.share },
      meanSecondsRange: range { $0.meanSeconds.interval?.estimate })
  }

  // MARK: Runs

  /// The outcome of some values; nil where the scenario cannot be run with them.
  private func outcome(
    _ values: [(number: VariedNumber, value: Double)], _ warmUps: [Microseconds], _ build: Build
  ) throws(StudyError) -> SensitivityOutcome? {
    let values = values.map { VariedValue(number: $0.number.number, text: $0.number.text($0.value)) }
    guard var designs = build(values) else { return nil }
    for index in designs.indices {
      designs[index].scenario.period.warmUp = warmUps[index]
      designs[index].scenario.period.isSteady = false
      // The effect of each change is not needed here.
      designs[index].redesign = nil
    }
    var settings = settings
    settings.seeksBottleneck = false
    do throws(StudyError) {
      var found = SensitivityOutcome(
        try StatedStudy.run(
          designs, settings: settings, progress: { [progress] in progress($1) }, isCancelled: isCancelled))
      if designs.count == 1, self.settings.seeksBottleneck {
        found.designs[0].bottleneck = try bottleneck(of: designs[0])
      }
      return found
    } catch {
      if case .compilation = error { return nil }
      throw error
    }
  }

  /// The bottleneck by one more officer alone.
  private func bottleneck(of design: StudyDesign) throws(StudyError) -> BottleneckSet {
    let scenario = design.scenario
    let sets = scenario.relievedSets
    let runner = Runner(
      settings: settings.experiment, smallestDifference: settings.smallestDifference, progress: progress,
      isCancelled: isCancelled)
    let all: [ActorSet?] = [nil] + sets
    let cases = try runner.pairedCases(
      of: all.lazy.map { set in set.map { scenario.relieved($0, by: .oneMoreOfficer) } ?? scenario })
    return Bottleneck.addedCapacityFindings(
      .oneMoreOfficer, sets, scenario, base: cases[0], relieved: Array(cases.dropFirst()),
      confidence: settings.experiment.confidence
    ).headline
  }

  /// Numbers that turn the verdict first, then by how far they move the headline of the last design.
  private static func sorted(
    _ numbers: [NumberSensitivity], base: SensitivityOutcome
  ) -> [NumberSensitivity] {
    func headline(_ variation: NumberSensitivity.Variation) -> Double? {
      guard let last = variation.outcome?.designs.last else { return nil }
      return last.kept?.share ?? last.meanSeconds.interval?.estimate
    }
    func reach(_ number: NumberSensitivity) -> Double {
      guard let lower = headline(number.lower), let upper = headline(number.upper) else { return 0 }
      return abs(upper - lower)
    }
    return numbers.enumerated().sorted { one, other in
      (one.element.isTurning ? 0 : 1, -reach(one.element), one.offset)
        < (other.element.isTurning ? 0 : 1, -reach(other.element), other.offset)
    }.map(\.element)
  }
}

extension SensitivityOutcome {
  /// The outcome of a completed study.
  init(_ study: StatedStudy) {
    let isAlone = study.designs.count == 1
    self.init(
      designs: study.designs.enumerated().map { position, design in
        let comparison = study.comparisons.first { $0.design == position }
        return Design(
          kept: design.overall.promise?.kept, target: SensitivityOutcome.target(of: design),
          meanSeconds: design.overall.workingTime.meanSeconds,
          change: comparison.flatMap { $0.row(.promiseKept) ?? $0.row(.meanTime) },
          bottleneck: isAlone ? design.bottleneck?.headline : nil)
      })
  }

  /// The worst of several case types: all targets are to be reached.
  private static func target(of design: DesignFindings) -> TargetVerdict? {
    guard design.caseTypes.count > 1 else { return design.overall.promise?.targetVerdict }
    return design.caseTypes.compactMap { $0.promise?.targetVerdict }.worst
  }
}

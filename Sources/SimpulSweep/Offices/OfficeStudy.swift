// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics

/// The study of one office of many: that of `Study`, reduced at once to what is kept of it.
struct OfficeStudy {
  let office: SweepOffice
  let settings: SweepSettings
  /// Reports the part done, from 0 to 1.
  /// - Returns: whether to continue.
  let report: (Double) -> Bool

  func result() throws(StudyError) -> OfficeResult {
    let scenarios = [office.asIs] + (office.redesign.map { [$0] } ?? [])
    var runs: [DesignRun] = []
    for (scenario, run) in zip(scenarios, try run(scenarios, from: 0, to: Double(scenarios.count))) {
      runs.append(
        DesignRun(
          name: office.name, scenario: scenario, redesign: nil, program: run.program, tallies: run.tallies))
    }
    let cases = runs.map { PairedCases($0.scenario, $0.tallies) }
    let outcomes = runs.map { outcome($0, designs: runs.count) }
    return OfficeResult(
      office: office.name, asIs: outcomes[0],
      addedCapacity: settings.relievedActors == 0 ? nil : try addedCapacity(runs[0], cases[0], outcomes[0]),
      toBe: outcomes.count > 1 ? outcomes[1] : nil,
      change: outcomes.count > 1 ? change(outcomes, cases) : nil)
  }

  // MARK: Runs

  private var plannedDesigns: Double {
    let all = office.asIs.relievedSets
    let asked = settings.relievedActors ?? all.count
    return Double(1 + (office.redesign == nil ? 0 : 1) + min(asked, all.count))
  }

  /// - Parameters:
  ///   - first: designs of the office run before.
  ///   - last: designs run after these.
  private func run(
    _ scenarios: [Scenario], from first: Double, to last: Double
  ) throws(StudyError) -> [(program: Program, tallies: [Tally])] {
    var programs: [Program] = []
    for scenario in scenarios { programs.append(try Runner.program(scenario, name: office.name)) }
    var part = first / plannedDesigns
    do throws(ExperimentError) {
      let result = try Experiment.run(
        designs: programs, settings: settings.experiment(of: office.name),
        progress: { part = (first + (last - first) * $0.share) / plannedDesigns },
        isCancelled: { !report(part) })
      return zip(programs, result.values).map { ($0, $1) }
    } catch { throw StudyError(error) }
  }

  // MARK: Estimates

  private func outcome(_ run: DesignRun, designs: Int) -> OfficeOutcome {
    let capacity = Capacity.findings(of: run.program)
    let estimation = Estimation(
      scenario: run.scenario, tallies: run.tallies, capacity: capacity, confidence: settings.confidence,
      designs: designs)
    let cases = CaseSample(run.scenario, run.tallies)
    let overloaded = estimation.stability.growing
    let seconds = cases.perFinished { CaseSample.seconds($0.spanWorking) }
    let isCensored = cases.censored.contains { $0 > 0 }
    let time: OfficeOutcome.TimeStatus =
      !overloaded.isEmpty
      ? .cannotKeepUp : seconds == nil ? .nothingFinished : isCensored ? .casesUnfinished : .estimated
    let busiest = capacity.actors.max { $0.load < $1.load }
    let workInProcess = estimation.workInProcess()
    return OfficeOutcome(
      arrived: average(cases.arrived), finished: average(cases.finished), unfinished: average(cases.censored),
      overloaded: overloaded, busiest: busiest?.actor,
      greatestLoad: busiest.flatMap { $0.load.isFinite ? $0.load : nil }, time: time,
      meanSeconds: time == .estimated ? seconds.flatMap(EstimateMoments.mean) : nil,
      ninetiethPercentileSeconds: time == .estimated ? ninetiethPercentile(cases, estimation) : nil,
      promise: cases.hasPromise ? promise(cases) : nil,
      longestWait: seconds == nil ? nil : longestWait(cases), growthPerWeek: workInProcess.growthPerWeek,
      presentAtEnd: workInProcess.atEnd)
  }

  private func average(_ values: [Double]) -> Double { Sample.mean(of: values) ?? 0 }

  private func ninetiethPercentile(_ cases: CaseSample, _ estimation: Estimation) -> Interval? {
    estimation.quantile(
      0.9, of: SectionedQuantile(stores: cases.times(\.workingTimes)),
      finished: cases.finished.reduce(0, +), censored: 0
    ).interval
  }

  /// Working time waited by cause, for each finished case, and each actor or set of actors who were missing.
  private func waits(_ cases: CaseSample) -> [(actors: ActorSet, byCause: [Double])] {
    cases.scenario.waitingRows.enumerated().map { row, actors in
      (
        actors,
        WaitingCause.allCases.map { cause in
          cases.perFinished { CaseSample.seconds($0.waitingWorking[row][cause.rawValue]) }.map(average) ?? 0
        }
      )
    }
  }

  private func longestWait(_ cases: CaseSample) -> OfficeWait? {
    let waits = waits(cases)
    let sums = waits.map { $0.byCause.reduce(0, +) }
    guard let most = sums.max(), most > 0, let row = sums.firstIndex(of: most),
      let longest = waits[row].byCause.max(), let cause = waits[row].byCause.firstIndex(of: longest)
    else { return nil }
    return OfficeWait(
      actor: "\(waits[row].actors)", cause: WaitingCause.allCases[cause], seconds: most,
      shareOfWaiting: most / sums.reduce(0, +))
  }

  private func promise(_ cases: CaseSample) -> OfficePromise {
    let sample = cases.promiseKept
    let target = cases.commonPromise?.target
    var promise = OfficePromise(sample.decided, target: target)
    promise.undecided = sample.undecided
    if sample.hangsOnUnfinished { promise.ways = sample.ways.map { OfficePromise($0, target: target) } }
    return promise
  }

  // MARK: Bottleneck

  private func addedCapacity(
    _ run: DesignRun, _ base: PairedCases, _ outcome: OfficeOutcome
  ) throws(StudyError) -> OfficeAddedCapacity {
    let scenario = office.asIs
    let performers = scenario.performers
    let sets = relieved(performers, run)
    let before = 1 + (office.redesign == nil ? 0.0 : 1.0)
    var cases: [PairedCases] = []
    // One at a time: their tallies are not kept.
    for (number, set) in sets.enumerated() {
      let start = before + Double(number)
      let runs = try self.run([scenario.relieved(set, by: .oneMoreOfficer)], from: start, to: start + 1)
      cases.append(PairedCases(scenario, runs[0].tallies))
    }
    let isComparable = outcome.time == .estimated && !cases.contains(where: \.isCensored)
    let found = Bottleneck.addedCapacityFindings(
      .oneMoreOfficer, sets, scenario, base: isComparable ? base : base.withoutTimes,
      relieved: isComparable ? cases : cases.map(\.withoutTimes), confidence: settings.confidence)
    let statement = BottleneckStatement(
      headlineMeasure: base.kept == nil ? .meanTime : .promise, oneMoreOfficer: found,
      tenPercentLessWork: AddedCapacityFindings(
        addedCapacity: .tenPercentLessWork, gains: [], byMeanTime: .none, byPromise: nil),
      correctiveMeasures: [], longestWait: nil, longestWaitCause: nil, busiest: nil, longestQueue: nil)
    let headline = statement.headline.sets
    let first = found.gains.first { $0.actors == headline.first }
    let isByCapacity = headline.isEmpty && !outcome.overloaded.isEmpty
    return OfficeAddedCapacity(
      bottleneck: isByCapacity ? outcome.overloaded : headline.map(\.description),
      basis: isByCapacity
        ? .capacity : headline.isEmpty ? .none : statement.isHeadlinePromise ? .promise : .time,
      tried: sets.count, untried: performers.count - sets.count { !$0.isJoint },
      officersAdded: first?.officersAdded, isDiagnosisOnly: first?.isDiagnosisOnly,
      gainSeconds: first?.meanSeconds, gainShare: first?.promiseShare)
  }

  /// Sets at which capacity is added: all who perform an activity, in the order of the scenario, or those that are
  /// waited for most, alone or with others; and those of them who perform one together.
  private func relieved(_ performers: [Actor], _ run: DesignRun) -> [ActorSet] {
    let all = run.scenario.relievedSets
    guard let most = settings.relievedActors, most < performers.count else { return all }
    let waits = waits(CaseSample(run.scenario, run.tallies))
    let seconds = performers.map { actor in
      waits.filter { $0.actors.actors.contains(actor.key) }.reduce(0) { $0 + $1.byCause.reduce(0, +) }
    }
    let ordered = performers.indices.sorted { (-seconds[$0], $0) < (-seconds[$1], $1) }
    let kept = ordered.prefix(most).map { performers[$0].key }
    return all.filter { $0.actors.allSatisfy(kept.contains) }
  }

  // MARK: Change

  private func change(_ outcomes: [OfficeOutcome], _ cases: [PairedCases]) -> OfficeChange {
    let haveTimes = outcomes.allSatisfy { $0.time == .estimated }
    var seconds: PairedDifference?
    if haveTimes, let before = cases[0].meanSeconds, let after = cases[1].meanSeconds {
      seconds = EstimateMoments.pairedMean(before: before, after: after).map {
        PairedDifference(moments: $0, isNothing: before == after)
      }
      if let first = outcomes[0].meanSeconds, let second = outcomes[1].meanSeconds {
        seconds?.ends = .times(before: first, after: second)
      }
    }
    var share: PairedDifference?
    if let before = cases[0].kept, let after = cases[1].kept {
      let ways = PromiseSample.differences(before: before, after: after)
      share = EstimateMoments.pairedShare(before: before.decided, after: after.decided).map {
        PairedDifference(
          moments: $0, isNothing: before == after, isShare: true,
          ways: ways.count == 1
            ? nil : ways.compactMap { EstimateMoments.pairedShare(before: $0.before, after: $0.after) })
      }
      if let first = outcomes[0].promise, let second = outcomes[1].promise {
        share?.ends = .promises(before: first, after: second)
      }
    }
    return OfficeChange(promise: share, meanSeconds: seconds)
  }
}

extension OfficePromise {
  fileprivate init(_ sample: RatioSample, target: Double?) {
    self.init(
      kept: Int(sample.numerators.reduce(0, +).rounded()),
      of: Int(sample.denominators.reduce(0, +).rounded()), moments: EstimateMoments.share(of: sample),
      target: target, replications: sample.replicationsWithCases)
  }
}

extension PairedCases {
  /// Without times where some were unfinished: means are those of the others and not comparable.
  fileprivate var withoutTimes: PairedCases {
    PairedCases(meanSeconds: nil, kept: kept, isCensored: isCensored)
  }
}

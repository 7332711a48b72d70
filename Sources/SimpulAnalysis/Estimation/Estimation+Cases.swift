// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics

extension Estimation {
  func cases(_ cases: CaseSample, type: Int?) -> CaseTypeFindings {
    let waiting = waitingByActor(cases)
    return CaseTypeFindings(
      caseType: type.map { scenario.streams[$0].stream.key },
      procedure: type.map { scenario.streams[$0].procedure.key }, counts: counts(cases),
      promise: promise(cases), leftUnserved: scenario.isLeftInVain ? share(cases.leftUnserved) : nil,
      deemedApproved: scenario.hasDeemedApproval ? share(cases.deemedApproved) : nil,
      otherEndings: scenario.otherOutcomes.map {
        EndingFindings(outcome: $0, share: share(cases.ended([$0])))
      }, isPeriodOnly: !stability.growing.isEmpty,
      workingTime: time(cases, sum: \.spanWorking, store: \.workingTimes),
      clockTime: time(cases, sum: \.spanClock, store: \.clockTimes), composition: composition(cases),
      waitingByActor: waiting, returns: mean(cases.perArrived { Double($0.returns) }),
      handOvers: mean(cases.perArrived { Double($0.handOvers) }), initials: mean(cases.initials),
      officerSeconds: mean(cases.perArrived { $0.officerTime.reduce(0) { $0 + $1.seconds } }),
      cost: mean(cases.cost), waitingCost: cases.censored.contains { $0 > 0 } ? nil : mean(cases.waitingCost))
  }

  private func counts(_ cases: CaseSample) -> CaseCounts {
    func average(_ values: [Double]) -> Double { Sample.mean(of: values) ?? 0 }
    var outcomes: [String] = []
    for tally in tallies {
      for type in cases.types {
        for outcome in tally.caseTypes[type].endedOtherwise where !outcomes.contains(outcome.name) {
          outcomes.append(outcome.name)
        }
      }
    }
    return CaseCounts(
      arrived: average(cases.arrived), finished: average(cases.finished),
      endedOtherwise: outcomes.sorted().map { name in
        CaseCounts.Outcome(
          name: name,
          count: average(cases.sums { Double($0.endedOtherwise.first { $0.name == name }?.count ?? 0) }))
      }, lost: average(cases.sums { Double($0.lost) }),
      withoutTicketPerWeek: mean(cases.withoutTicketPerWeek), censored: average(cases.censored),
      arrivedPerWeek: average(cases.arrived) / weeks, finishedPerWeek: average(cases.finished) / weeks)
  }

  func promise(_ cases: CaseSample) -> PromiseFindings? {
    guard cases.hasPromise else { return nil }
    let sample = cases.promiseKept
    let promise = cases.commonPromise
    let limits = sample.intervalLimits(confidence: confidence)
    let isZeroOrAll = !sample.hangsOnUnfinished && limits?.isZeroOrAll ?? false
    return PromiseFindings(
      promise: promise, kept: share(limits, isZeroOrAll: isZeroOrAll), target: promise?.target,
      targetVerdict: promise?.target.flatMap { sample.intervalVerdict(target: $0, confidence: confidence) },
      zeroOrAll: isZeroOrAll ? limits : nil, undecided: sample.undecided)
  }

  private func time(
    _ cases: CaseSample, sum: (CaseTypeTally) -> Int128, store: (CaseTypeTally) -> ValueStore
  ) -> TimeFindings {
    let censored = cases.censored.reduce(0, +)
    let finished = cases.finished.reduce(0, +)
    let interval = mean(cases.perFinished { CaseSample.seconds(sum($0)) })
    let meanEstimate: MeanEstimate =
      interval.map { censored > 0 ? .censored($0) : .interval($0) } ?? .unavailable
    guard finished > 0 else {
      let refused = QuantileEstimate.refused(.tooFewCasesBeyond(average: 0, required: 10))
      return TimeFindings(
        meanSeconds: meanEstimate, medianSeconds: refused, ninetiethPercentileSeconds: refused,
        ninetyFifthPercentileSeconds: refused)
    }
    let sections = SectionedQuantile(stores: cases.times(store))
    func quantile(_ probability: Double) -> QuantileEstimate {
      self.quantile(probability, of: sections, finished: finished, censored: censored)
    }
    return TimeFindings(
      meanSeconds: meanEstimate, medianSeconds: quantile(0.5), ninetiethPercentileSeconds: quantile(0.9),
      ninetyFifthPercentileSeconds: quantile(0.95), curve: curve(sections))
  }

  /// A quantile of the times of all cases, in seconds.
  ///
  /// - Parameters:
  ///   - sections: the finished cases' times in microseconds.
  ///   - finished: how many they are.
  ///   - censored: how many were unfinished.
  package func quantile(
    _ probability: Double, of sections: SectionedQuantile, finished: Double, censored: Double
  ) -> QuantileEstimate {
    // Unfinished cases take longer than any that finished: the quantile of all is a higher one of those.
    let ofFinished = probability * (finished + censored) / finished
    guard ofFinished < 1 else { return .censored(atLeast: sections.pooledQuantile(1).map { $0 / 1e6 }) }
    switch sections.interval(probability: ofFinished, confidence: confidence) {
    case .interval(let found):
      return .interval(
        Interval(
          estimate: found.estimate / 1e6, lower: max(0, found.lower / 1e6), upper: found.upper / 1e6,
          confidence: confidence))
    case .refused(let refusal): return .refused(refusal)
    }
  }

  /// The distribution of the finished cases' times at 1 %, 2 %, … 99 %.
  private func curve(_ sections: SectionedQuantile) -> [TimeFindings.CurvePoint] {
    (1...99).compactMap { percent in
      let share = Double(percent) / 100
      return sections.pooledQuantile(share).map { TimeFindings.CurvePoint(seconds: $0 / 1e6, share: share) }
    }
  }

  private func composition(_ cases: CaseSample) -> CompositionFindings {
    func span(_ working: ((CaseTypeTally) -> Int128)?, _ clock: @escaping (CaseTypeTally) -> Int128) -> Span {
      Span(
        workingSeconds: working.flatMap { number in mean(cases.perFinished { CaseSample.seconds(number($0)) })
        }, clockSeconds: mean(cases.perFinished { CaseSample.seconds(clock($0)) }))
    }
    return CompositionFindings(
      total: span(\.spanWorking, \.spanClock), work: span(\.workWorking, \.workClock),
      waiting: span({ $0.waitingWorking.joined().reduce(0, +) }, { $0.waitingClock.joined().reduce(0, +) }),
      otherWaits: span(\.otherWaitWorking, \.otherWaitClock), stopped: span(nil, \.stoppedClock),
      waitingByCause: WaitingCause.allCases.map { cause in
        CauseFindings(
          cause: cause,
          time: span(
            { $0.waitingWorking.reduce(0) { $0 + $1[cause.rawValue] } },
            { $0.waitingClock.reduce(0) { $0 + $1[cause.rawValue] } }))
      }, joinClockSeconds: mean(cases.perFinished { CaseSample.seconds($0.joinClock) }))
  }

  private func waitingByActor(_ cases: CaseSample) -> [ActorWaiting] {
    let all = cases.perFinished { CaseSample.seconds($0.waitingWorking.joined().reduce(0, +)) }
    let total = all.flatMap(Sample.mean) ?? 0
    return scenario.waitingRows.enumerated().map { index, actors in
      let found = waiting(
        working: { cause in cases.perFinished { CaseSample.seconds($0.waitingWorking[index][cause.rawValue]) }
        },
        clock: { cause in cases.perFinished { CaseSample.seconds($0.waitingClock[index][cause.rawValue]) } })
      return ActorWaiting(
        actors: actors, waiting: found,
        shareOfWaiting: total > 0 ? found.total.workingSeconds.map { $0.estimate / total } : nil)
    }
  }

  /// Waiting by cause, from one value a replication for each cause.
  func waiting(working: (WaitingCause) -> [Double]?, clock: (WaitingCause) -> [Double]?) -> WaitingFindings {
    let causes = WaitingCause.allCases
    let workings = causes.map(working)
    let clocks = causes.map(clock)
    func total(_ parts: [[Double]?]) -> [Double]? {
      let known = parts.compactMap { $0 }
      guard known.count == parts.count, let first = known.first else { return nil }
      return first.indices.map { replication in known.reduce(0) { $0 + $1[replication] } }
    }
    let byCause = causes.map { cause in
      CauseFindings(
        cause: cause,
        time: Span(
          workingSeconds: mean(workings[cause.rawValue]), clockSeconds: mean(clocks[cause.rawValue])))
    }
    return WaitingFindings(
      total: Span(workingSeconds: mean(total(workings)), clockSeconds: mean(total(clocks))),
      byCause: byCause, mainCause: Estimation.mainCause(byCause))
  }

  /// The cause with the longest working time; clock time where there is none.
  static func mainCause(_ causes: [CauseFindings]) -> WaitingCause? {
    func longest(_ time: (Span) -> Interval?) -> WaitingCause? {
      var best: (cause: WaitingCause, seconds: Double)?
      for cause in causes {
        let seconds = time(cause.time)?.estimate ?? 0
        if seconds > best?.seconds ?? 0 { best = (cause.cause, seconds) }
      }
      return best?.cause
    }
    return longest(\.workingSeconds) ?? longest(\.clockSeconds)
  }
}

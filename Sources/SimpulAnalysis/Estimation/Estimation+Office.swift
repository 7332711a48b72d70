// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulStatistics
import SimpulTime

extension Estimation {
  package func workInProcess() -> WorkInProcessFindings {
    let days = tallies.first?.office.presentAtDayEnd.count ?? 0
    let growth = tallies.compactMap { OfficeGrowth.perWeek(of: $0, scenario.period) }
    return WorkInProcessFindings(
      atStart: mean(tallies.map { Double($0.office.presentAtStart) }),
      atEnd: mean(tallies.map { Double($0.office.presentAtEnd) }),
      mean: mean(tallies.map { Double($0.office.presentIntegral) / Double($0.office.windowClock) }),
      growthPerWeek: growth.count == tallies.count
        ? MeanInterval.automatic(of: growth, confidence: confidence) : nil,
      maximum: tallies.map(\.office.presentMaximum).max() ?? 0,
      atDayEnd: (0..<days).map { day in
        tallies.reduce(0) { $0 + Double($1.office.presentAtDayEnd[day]) } / Double(tallies.count)
      })
  }

  func actors(_ overall: CaseTypeFindings) -> [ActorFindings] {
    scenario.actors.enumerated().filter { $0.element.kind == .officers }.map { index, actor in
      self.actor(index, actor, overall.waitingByActor[index])
    }
  }

  private func actor(_ index: Int, _ actor: Actor, _ waiting: ActorWaiting) -> ActorFindings {
    let own = tallies.map { $0.actors[index] }
    let cases = CaseSample(scenario, tallies)
    func sums(_ number: (ActorTally) -> Double) -> [Double] { own.map(number) }
    let onDuty = sums { $0.onDutyTime.seconds }
    let window = tallies.map { $0.office.windowClock.seconds }
    let histogram = pooledHistogram(own)
    let officerTime = cases.perArrived { $0.officerTime[index].seconds }
    var findings = ActorFindings(
      actor: actor.key, officers: actor.officers, isSinglePost: actor.isSinglePost, unit: actor.unit,
      utilisation: ratio(sums { $0.busyTime(of: actor).seconds }, onDuty, within: 0...1),
      otherWorkShare: ratio(sums { $0.otherWorkTime.seconds }, onDuty, within: 0...1),
      onDutyHoursPerWeek: mean(onDuty.map { $0 / 3_600 / weeks }),
      workHoursPerWeek: mean(sums { $0.workTime.seconds / 3_600 / weeks }),
      absentShare: ratio(sums { Double($0.absentDays) }, sums { Double($0.rosterDays) }, within: 0...1),
      queueMeanDuty: ratio(sums { Double($0.queueDutyIntegral) / 1e6 }, sums { $0.staffedTime.seconds }),
      queueMeanClock: mean(CaseSample.quotients(sums { Double($0.queueClockIntegral) / 1e6 }, window)),
      queueMaximum: own.map(\.queueMaximum).max() ?? 0,
      queueNinetyFifthPercentile: percentile(histogram, 0.95),
      isQueuePercentileOpen: percentile(histogram, 0.95).map { $0 == histogram.count - 1 } ?? false,
      queueShares: histogram, waiting: waiting.waiting, shareOfWaiting: waiting.shareOfWaiting,
      workSecondsPerCase: mean(officerTime),
      costPerCase: actor.costPerHour.flatMap { cost in mean(officerTime.map { $0.map { $0 * cost / 3_600 } })
      },
      capacity: capacity.actors.first { $0.actor == actor.key }
        ?? ActorCapacity(
          actor: actor.key, officers: actor.officers, visitsPerCase: 0, offeredHoursPerWeek: 0,
          otherWorkHoursPerWeek: 0, capacityHoursPerWeek: 0, load: 0, absentShare: 0))
    if actor.worksOvertime {
      let hours = sums { $0.overtime.seconds / 3_600 / weeks }
      findings.overtime = OvertimeFindings(
        hoursPerWeek: mean(hours),
        shareOfWork: ratio(sums { $0.overtime.seconds }, sums { $0.workTime.seconds }),
        costPerWeek: actor.costPerHour.flatMap { cost in mean(hours.map { $0 * cost }) })
    }
    if scenario.keepsOfficersFree(of: actor.key) {
      findings.keptFreeHoursPerWeek = mean(sums { $0.keptFreeTime.seconds / 3_600 / weeks })
    }
    return findings
  }

  /// Share of staffed time at each length of the queue, up to the longest seen.
  private func pooledHistogram(_ tallies: [ActorTally]) -> [Double] {
    let bins = tallies.map(\.queueHistogram.count).max() ?? 0
    var sums = [Double](repeating: 0, count: bins)
    for tally in tallies {
      for (bin, time) in tally.queueHistogram.enumerated() { sums[bin] += time.seconds }
    }
    let total = sums.reduce(0, +)
    guard total > 0 else { return [] }
    let last = sums.lastIndex { $0 > 0 } ?? 0
    return last == bins - 1 ? sums.map { $0 / total } : sums[...last].map { $0 / total }
  }

  private func percentile(_ shares: [Double], _ probability: Double) -> Int? {
    var sum = 0.0
    for (length, share) in shares.enumerated() {
      sum += share
      if sum >= probability - 1e-12 { return length }
    }
    return nil
  }

  func activities() -> [ActivityFindings] {
    var place = 0
    var firstType = 0
    var findings: [ActivityFindings] = []
    for procedure in scenario.procedures {
      let types = Array(firstType..<firstType + procedure.arrivals.count)
      let cases = CaseSample(scenario, tallies, types: types)
      for row in procedure.documentRows {
        findings.append(activity(place, row, procedure, cases))
        place += 1
      }
      firstType += procedure.arrivals.count
    }
    return findings
  }

  private func activity(
    _ place: Int, _ row: DocumentRow, _ procedure: Procedure, _ cases: CaseSample
  ) -> ActivityFindings {
    let activity = row.activity
    let own = tallies.map { $0.activities[place] }
    func sums(_ number: (ActivityTally) -> Double) -> [Double] { own.map(number) }
    let visits = sums { Double($0.visits) }
    let perCase = CaseSample.quotients(visits, cases.arrived)
    // Those who reneged have waited too.
    let waiters = sums { Double($0.visits + $0.reneged) }
    func waits(_ column: @escaping (ActivityTally) -> [Microseconds], over counts: [Double])
      -> (WaitingCause) -> [Double]?
    {
      { cause in CaseSample.quotients(own.map { column($0)[cause.rawValue].seconds }, counts) }
    }
    let perCaseWaiting = waiting(
      working: waits(\.waitingWorking, over: cases.arrived), clock: waits(\.waitingClock, over: cases.arrived)
    )
    return ActivityFindings(
      procedure: procedure.key, activity: activity.key, name: activity.name, row: row.number,
      actors: activity.performers.actors, isApplicants: activity.isWithApplicant,
      visitsPerCase: mean(perCase), workSeconds: ratio(sums { $0.workTime.seconds }, visits),
      waiting: waiting(
        working: waits(\.waitingWorking, over: waiters), clock: waits(\.waitingClock, over: waiters)),
      waitingPerCase: perCaseWaiting.total,
      otherWait: Span(
        workingSeconds: ratio(sums { $0.otherWaitWorking.seconds }, visits),
        clockSeconds: ratio(sums { $0.otherWaitClock.seconds }, visits)),
      shareThatWaited: share(
        RatioSample(numerators: sums { Double($0.visitsThatWaited) }, denominators: waiters)),
      returned: activity.returned == nil
        ? nil : share(RatioSample(numerators: sums { Double($0.returns) }, denominators: visits)),
      branches: activity.decision.enumerated().map { number, branch in
        ActivityFindings.BranchShare(
          name: branch.name,
          share: share(
            RatioSample(
              numerators: sums { Double($0.branchVisits[number]) },
              denominators: sums { Double($0.branchVisits.reduce(0, +)) })))
      })
  }

  /// The identities that hold exactly on every path, checked on these very runs, and whether every queue keeps up.
  func checks() -> [CheckResult] {
    var identities = PathIdentities()
    for tally in tallies { identities.include(tally) }
    let load = capacity.actors.map(\.load).max() ?? 0
    return identities.results + [
      CheckResult(
        check: .everyQueueKeepsUp,
        outcome: stability.allKeepUp ? .passed : stability.growing.isEmpty ? .cannotBeTold : .failed,
        residual: load)
    ]
  }
}

extension Activity {
  fileprivate var isWithApplicant: Bool { if case .applicant = performers { true } else { false } }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRender
import SimpulText
import SimpulWords

@testable import SimpulAnalysis

extension Letter {
  package static func capacity(_ clerk: String, camatHours: Double = 20) -> CapacityFindings {
    func actor(_ key: String, _ officers: Int, offered: Double, capacity: Double) -> ActorCapacity {
      ActorCapacity(
        actor: key, officers: officers, visitsPerCase: 1, offeredHoursPerWeek: offered,
        otherWorkHoursPerWeek: 0, capacityHoursPerWeek: capacity, load: offered / capacity, absentShare: 0)
    }
    return CapacityFindings(
      actors: [
        actor(clerk, 2, offered: 20, capacity: 75), actor("Camat", 1, offered: 5, capacity: camatHours),
      ], caseTypes: [],
      queues: [(clerk, 0), ("Camat", 1)].map {
        QueueGroup(actors: [$0.0], places: [$0.1], intakePerWeek: 80, arrivalsOfThirds: [1, 1])
      }, simplifications: [], exact: nil)
  }

  package static func gain(
    _ actor: String, _ mean: Interval, officersAdded: Int = 1, isDiagnosisOnly: Bool = false,
    isExactlyNothing: Bool = false
  ) -> ActorGain {
    ActorGain(
      actors: ActorSet(actor), officersAdded: officersAdded, isDiagnosisOnly: isDiagnosisOnly,
      meanSeconds: mean,
      promiseShare: nil,
      isExactlyNothing: isExactlyNothing)
  }

  package static func bottleneck(_ set: BottleneckSet, gains: [ActorGain]) -> BottleneckStatement {
    BottleneckStatement(
      headlineMeasure: .meanTime,
      oneMoreOfficer: AddedCapacityFindings(
        addedCapacity: .oneMoreOfficer, gains: gains, byMeanTime: set, byPromise: nil),
      tenPercentLessWork: AddedCapacityFindings(
        addedCapacity: .tenPercentLessWork, gains: [], byMeanTime: .none, byPromise: nil),
      correctiveMeasures: [
        CorrectiveMeasureFindings(
          actor: "Camat", kinds: [.substituteFromFirstDay],
          meanSeconds: CorrectiveMeasureGain(
            gain: interval(21_060, 19_260, 22_860), oneMoreAt: "Camat", overOneMore: interval(0, -60, 60),
            standing: .tied),
          meanSecondsAfter: .interval(around(9180)), promise: nil, promiseAfter: nil)
      ],
      longestWait: "Camat", longestWaitCause: .offDuty, busiest: "Petugas", longestQueue: nil)
  }

  package static func actor(
    _ key: String, officers: Int, wait: Double, cause: WaitingCause, capacity: ActorCapacity
  ) -> ActorFindings {
    ActorFindings(
      actor: key, officers: officers, isSinglePost: officers == 1, unit: nil, utilisation: around(0.37),
      otherWorkShare: nil, onDutyHoursPerWeek: around(37.5), workHoursPerWeek: around(14),
      absentShare: nil, queueMeanDuty: around(1.5), queueMeanClock: around(2.5), queueMaximum: 9,
      queueNinetyFifthPercentile: 4, isQueuePercentileOpen: false, queueShares: [0.5, 0.5],
      waiting: waiting(wait, cause), shareOfWaiting: nil, workSecondsPerCase: around(300), costPerCase: nil,
      capacity: capacity)
  }

  package static func design(
    _ name: String, mean: Double, kept: ShareEstimate, verdict: TargetVerdict = .notReached,
    clerk: String = "Petugas", activityName: String? = nil, redesign: Redesign? = nil,
    bottleneck: BottleneckStatement? = nil
  ) -> DesignFindings {
    let scenario = scenario(clerk: clerk)
    let capacity = capacity(clerk)
    let promise = PromiseFindings(
      promise: scenario.procedures[0].promises.first, kept: kept, target: 0.9, targetVerdict: verdict)
    let overall = CaseTypeFindings(
      caseType: nil, procedure: nil,
      counts: CaseCounts(
        arrived: 320, finished: 310, endedOtherwise: [], lost: 0, censored: 0, arrivedPerWeek: 80,
        finishedPerWeek: 77),
      promise: promise, isPeriodOnly: false, workingTime: times(mean: mean), clockTime: times(mean: 3 * mean),
      composition: CompositionFindings(
        total: span(mean), work: span(540), waiting: span(mean - 540), otherWaits: span(0), stopped: span(0),
        waitingByCause: waiting(mean - 540, .offDuty).byCause, joinClockSeconds: nil),
      waitingByActor: [
        ActorWaiting(actors: ActorSet(clerk), waiting: waiting(600, .contention), shareOfWaiting: nil),
        ActorWaiting(actors: "Camat", waiting: waiting(mean - 1140, .offDuty), shareOfWaiting: nil),
      ], returns: around(0.13), handOvers: around(3), initials: nil, officerSeconds: around(540), cost: nil)
    return DesignFindings(
      name: name, title: name, scenario: scenario, redesign: redesign, capacity: capacity, overall: overall,
      caseTypes: [overall],
      workInProcess: WorkInProcessFindings(
        atStart: nil, atEnd: nil, mean: nil, growthPerWeek: nil, maximum: 12, atDayEnd: []),
      actors: [
        actor(clerk, officers: 2, wait: 600, cause: .contention, capacity: capacity.actors[0]),
        actor("Camat", officers: 1, wait: mean - 1140, cause: .offDuty, capacity: capacity.actors[1]),
      ],
      activities: scenario.procedures[0].documentRows.map { row in
        ActivityFindings(
          procedure: Procedure.unnamed, activity: row.activity.key,
          name: row.activity.key == "check" ? activityName ?? row.activity.name : row.activity.name,
          row: row.number, actors: row.activity.performers.actors,
          isApplicants: row.activity.key == "submit", visitsPerCase: around(1), workSeconds: around(120),
          waiting: waiting(row.activity.key == "sign" ? 25_000 : 300, .offDuty),
          waitingPerCase: span(row.activity.key == "sign" ? 25_000 : 300), otherWait: span(0),
          shareThatWaited: .unavailable, returned: nil, branches: [])
      },
      bottleneck: bottleneck,
      checks: CheckResult.Check.allCases.map { CheckResult(check: $0, isPassed: true, residual: 0) },
      stability: Stability.findings(capacity))
  }

  package static func findings(_ designs: [DesignFindings], _ comparisons: [ComparisonFindings] = [])
    -> Findings
  {
    Findings(
      study: StudyFindings(
        title: "Surat keterangan", agency: "Kecamatan Contoh", period: period(2026), replications: 20,
        seed: 1, confidence: 0.95, version: "0.1", platform: "p", runs: 40),
      designs: designs, comparisons: comparisons)
  }

  /// As it is alone: the head is the bottleneck, by a gain of 5 h 51 min.
  package static func run(clerk: String = "Petugas", activityName: String? = nil) -> Findings {
    findings([asIs(clerk: clerk, activityName: activityName)])
  }

  package static func asIs(clerk: String = "Petugas", activityName: String? = nil) -> DesignFindings {
    design(
      "as-is", mean: 30_240, kept: .interval(interval(0.014, 0.012, 0.016)), clerk: clerk,
      activityName: activityName,
      bottleneck: bottleneck(
        .single("Camat"),
        gains: [
          gain(clerk, interval(0, 0, 0), isExactlyNothing: true),
          gain("Camat", interval(21_060, 19_260, 22_860), isDiagnosisOnly: true),
        ]))
  }

  /// As it is against a redesign, with the verdict and the difference of the mean time as given.
  package static func comparison(
    _ verdict: Verdict, _ difference: Interval?, promise: ComparisonRow? = nil,
    changes: [ChangeContribution] = []
  ) -> Findings {
    let toBe = design(
      "to-be", mean: 4860, kept: .interval(interval(0.759, 0.746, 0.772)),
      redesign: Redesign(title: "Sekcam a.n. Camat", changes: []))
    let rows =
      [
        ComparisonRow(
          measure: .meanTime, before: 30_240, after: difference.map { 30_240 + $0.estimate },
          difference: difference, percent: nil, verdict: verdict)
      ] + (promise.map { [$0] } ?? [])
    return findings(
      [asIs(), toBe],
      [ComparisonFindings(base: 0, design: 1, rows: rows, changes: changes)])
  }

  package static let better = comparison(
    .better, interval(-25_380, -27_060, -23_700),
    promise: ComparisonRow(
      measure: .promiseKept, before: 0.014, after: 0.759, difference: interval(0.745, 0.732, 0.758),
      percent: nil, verdict: .better))
}

extension Letter {
  package static func readBack(
    _ scenario: Scenario, _ language: Language = .english, camatHours: Double = 20
  ) -> String {
    ReadBackDocument(scenario, capacity: capacity("Petugas", camatHours: camatHours), language: language)
      .document.text(.plain)
  }
}

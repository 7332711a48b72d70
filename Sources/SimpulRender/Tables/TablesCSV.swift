// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulWords

/// The actors of all designs, one row each, and behind them those who work together; times in seconds, with the limits of their intervals.
package enum ActorsCSV {
  /// Of several who work together: only what they are waited for at the same time, and the gain of one more of each.
  private struct Row {
    var design: DesignFindings
    var name: String
    var actor: ActorFindings?
    var waiting: WaitingFindings?
    var shareOfWaiting: Double?
    var gain: ActorGain?
    var active: ActivePeriodFindings?

    init(_ actor: ActorFindings, of design: DesignFindings) {
      (self.design, name, self.actor) = (design, actor.actor, actor)
      (waiting, shareOfWaiting) = (actor.waiting, actor.shareOfWaiting)
      gain = design.bottleneck?.oneMoreOfficer.gains.first { $0.actor == actor.actor }
      active = design.bottleneck?.activePeriods.first { $0.actor == actor.actor }
    }

    init(_ joint: JointRow, of design: DesignFindings) {
      (self.design, name, gain) = (design, joint.actors.description, joint.gain)
      (waiting, shareOfWaiting) = (joint.waiting?.waiting, joint.waiting?.shareOfWaiting)
    }
  }

  private static var columns: [CSVTable<Row>.Column] {
    [
      .init("design") { $0.design.name }, .init("actor") { $0.name },
      .init("officers") { $0.actor?.officers }, .init("load") { $0.actor?.capacity.load },
      .interval("utilisation") { $0.actor?.utilisation },
      .init("absent_share") { $0.actor?.absentShare?.estimate },
      .init("queue_mean_duty") { $0.actor?.queueMeanDuty?.estimate },
      .init("queue_mean_clock") { $0.actor?.queueMeanClock?.estimate },
      .init("queue_maximum") { $0.actor?.queueMaximum },
      .init("queue_p95") { $0.actor?.queueNinetyFifthPercentile },
      .interval("waiting_working_seconds", limits: "waiting") { $0.waiting?.total.workingSeconds },
      .init("main_cause") { $0.waiting?.mainCause }, .init("share_of_waiting") { $0.shareOfWaiting },
      .init("work_seconds_per_case") { $0.actor?.workSecondsPerCase?.estimate },
      .interval("plus_one_officer_gain_seconds", limits: "plus_one_gain") { $0.gain?.meanSeconds },
      .init("momentary_bottleneck_share") { $0.active?.momentaryShare?.estimate },
      .init("sole_bottleneck_share") { $0.active?.soleShare?.estimate },
      .init("active_period_seconds") { $0.active?.meanSeconds?.estimate },
      .init("load_lowest") { $0.actor?.capacity.loadRange.lowerBound },
      .init("load_highest") { $0.actor?.capacity.loadRange.upperBound },
      .interval("overtime_hours_per_week", limits: "overtime") { $0.actor?.overtime?.hoursPerWeek },
      .interval("overtime_cost_per_week", limits: "overtime_cost") { $0.actor?.overtime?.costPerWeek },
      .init("kept_free_hours_per_week") { $0.actor?.keptFreeHoursPerWeek?.estimate },
    ]
  }

  package static func text(_ findings: Findings) -> String {
    CSVTable(columns: columns).text(
      findings.designs.flatMap { design in
        design.actors.map { Row($0, of: design) } + JointRow.rows(of: design).map { Row($0, of: design) }
      })
  }
}

/// The activities of all designs, one row each; times in seconds.
package enum ActivitiesCSV {
  private static var columns: [CSVTable<(design: String, activity: ActivityFindings)>.Column] {
    [
      .init("design") { $0.design }, .init("procedure") { $0.activity.procedure },
      .init("row") { $0.activity.row }, .init("activity") { $0.activity.activity },
      .init("name") { $0.activity.name }, .init("actors") { $0.activity.actors.joined(separator: " / ") },
      .init("visits_per_case") { $0.activity.visitsPerCase?.estimate },
      .init("work_seconds") { $0.activity.workSeconds?.estimate },
      .init("waiting_working_seconds_per_visit") { $0.activity.waiting.total.workingSeconds?.estimate },
      .init("waiting_clock_seconds_per_visit") { $0.activity.waiting.total.clockSeconds?.estimate },
      .init("waiting_working_seconds_per_case") { $0.activity.waitingPerCase.workingSeconds?.estimate },
      .init("main_cause") { $0.activity.waiting.mainCause },
      .init("share_that_waited") { $0.activity.shareThatWaited.share },
      .init("returned_share") { $0.activity.returned?.share },
    ]
  }

  package static func text(_ findings: Findings) -> String {
    CSVTable(columns: columns).text(
      findings.designs.flatMap { design in design.activities.map { (design.name, $0) } })
  }
}

/// The figures of each replication, one row for each case type: what every interval was made from.
package enum ReplicationsCSV {
  private static var columns: [CSVTable<ReplicationRow>.Column] {
    [
      .init("design") { $0.design }, .init("replication") { $0.replication },
      .init("procedure") { $0.procedure }, .init("case_type") { $0.caseType },
      .init("arrived") { $0.arrived }, .init("finished") { $0.finished }, .init("censored") { $0.censored },
      .init("promise_kept") { $0.promiseKept }, .init("promise_broken") { $0.promiseBroken },
      .init("undecided_clock_standing") { $0.undecidedWithClockStanding },
      .init("undecided_clock_running") { $0.undecidedWithClockRunning },
      .init("mean_working_seconds") { $0.meanWorkingSeconds },
      .init("mean_clock_seconds") { $0.meanClockSeconds },
      .init("mean_waiting_seconds") { $0.meanWaitingSeconds }, .init("returns") { $0.returns },
      .init("present_at_end") { $0.presentAtEnd },
    ]
  }

  package static func text(_ rows: [ReplicationRow]) -> String { CSVTable(columns: columns).text(rows) }
}

/// What `best` looked at, a row for each look at a replication.
package enum SelectionCSV {
  package static func text(_ rows: [SelectionRow]) -> String {
    CSVTable<SelectionRow>(columns: [
      .init("design") { $0.design }, .init("replication") { $0.replication }, .init("value") { $0.value },
    ]).text(rows)
  }
}

/// The curve of all promises, one deadline a row.
package enum PromiseCurveCSV {
  private static var columns: [CSVTable<(type: PromisedCaseType, point: DeadlinePoint)>.Column] {
    [
      .init("procedure") { $0.type.procedure }, .init("case_type") { $0.type.caseType },
      .init("within") { $0.point.amount }, .init("unit") { $0.type.promise.unit },
      .init("kept_share") { $0.point.kept?.estimate }, .init("at_least") { $0.point.kept?.lower },
      .init("at_most") { $0.point.kept?.upper }, .init("limit_confidence") { $0.point.kept?.confidence },
      .init("replications") { $0.point.kept?.replications }, .init("kept_files") { $0.point.kept?.kept },
      .init("files") { $0.point.kept?.cases }, .init("wanted_share") { $0.type.share },
      .init("undecided_clock_standing") { $0.point.undecided?.clockStanding ?? 0 },
      .init("undecided_clock_running") { $0.point.undecided?.clockRunning ?? 0 },
    ]
  }

  package static func text(_ findings: PromiseStudyFindings) -> String {
    CSVTable(columns: columns).text(
      findings.answers.flatMap { answer in answer.curve.map { (answer.type, $0) } })
  }
}

/// The front of cost against time, one design a row.
package enum StaffingFrontCSV {
  package static func text(_ findings: StaffingFindings) -> String {
    let actors = findings.actors.enumerated().map { place, actor in
      CSVTable<FrontMember>.Column(actor) { $0.trial.staffing.officers[place] }
    }
    return CSVTable<FrontMember>(
      columns: actors + [
        .init("cost") { $0.trial.cost }, .interval("mean_seconds", limits: "mean") { $0.meanSeconds },
        .init("kept_share") { $0.trial.kept?.estimate }, .init("kept_at_least") { $0.trial.kept?.lower },
        .init("kept_at_most") { $0.trial.kept?.upper },
        .init("faster_than_cheaper") { $0.isFasterThanCheaper },
        .init("kept_case_type") { findings.types[$0.trial.promise].caseType },
      ]
    ).text(findings.front)
  }
}

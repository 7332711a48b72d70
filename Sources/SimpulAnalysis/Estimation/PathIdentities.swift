// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// The greatest failure, over some replications, of the identities that hold exactly on every path.
package struct PathIdentities: Equatable, Sendable {
  /// Work, waiting by cause, other waits and stopped time against the time to finish, in microseconds.
  private(set) var causes: Int128 = 0
  /// Presence by the clock against presence by the cases, of the office and of each queue.
  private(set) var little: Int128 = 0
  /// Work beyond the time on duty, or other work beyond all work.
  private(set) var officers: Microseconds = 0
  /// Arrivals less departures, against the change of cases present.
  private(set) var flow = 0

  package init() {}

  package init(_ tally: Tally) { include(tally) }

  package mutating func include(_ tally: Tally) {
    for type in tally.caseTypes {
      let clock = type.workClock + type.otherWaitClock + type.stoppedClock
      let working = type.workWorking + type.otherWaitWorking
      causes = max(causes, abs(type.spanClock - clock - type.waitingClock.joined().reduce(0, +)))
      causes = max(causes, abs(type.spanWorking - working - type.waitingWorking.joined().reduce(0, +)))
    }
    little = max(little, abs(tally.office.presentIntegral - tally.office.presenceOfCases))
    for actor in tally.actors {
      little = max(little, abs(actor.queueClockIntegral - actor.queueTimeOfTokens))
      officers = max(
        officers, actor.workTime - actor.overtime - actor.onDutyTime, actor.otherWorkTime - actor.workTime)
    }
    flow = max(
      flow,
      abs(tally.office.came - tally.office.left - tally.office.presentAtEnd + tally.office.presentAtStart))
  }

  package mutating func merge(_ other: PathIdentities) {
    causes = max(causes, other.causes)
    little = max(little, other.little)
    officers = max(officers, other.officers)
    flow = max(flow, other.flow)
  }

  /// The results as they stand in findings.
  package var results: [CheckResult] {
    [
      CheckResult(check: .causesAddUp, isPassed: causes == 0, residual: CaseSample.seconds(causes)),
      CheckResult(check: .littlesLaw, isPassed: little == 0, residual: CaseSample.seconds(little)),
      CheckResult(check: .officerTime, isPassed: officers <= 0, residual: max(0, officers.seconds)),
      CheckResult(check: .flowBalance, isPassed: flow == 0, residual: Double(flow)),
    ]
  }
}

private func abs(_ value: Int128) -> Int128 { value < 0 ? -value : value }

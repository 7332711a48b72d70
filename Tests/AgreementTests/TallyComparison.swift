// SPDX-License-Identifier: GPL-3.0-or-later

import ReferenceInterpreter
import SimpulEngine
import SimpulModel

/// The engine's tally beside what is counted from its trace.
struct TallyComparison {
  private(set) var differences: [String] = []

  init(_ recount: Recount, _ tally: Tally) {
    for (index, pair) in zip(recount.actors, tally.actors).enumerated() {
      compareActor("actor \(index)", pair.0, pair.1)
    }
    for (index, pair) in zip(recount.activities, tally.activities).enumerated() {
      compareActivity("activity \(index)", pair.0, pair.1)
    }
    for (index, pair) in zip(recount.caseTypes, tally.caseTypes).enumerated() {
      compareCaseType("case type \(index)", pair.0, pair.1)
      compareParts("case type \(index)", pair.0, pair.1)
    }
    expect("actors", recount.actors.count, tally.actors.count)
    expect("activities", recount.activities.count, tally.activities.count)
    expect("case types", recount.caseTypes.count, tally.caseTypes.count)
    compareOffice(recount, tally.office)
  }

  private mutating func expect<Value: Equatable>(_ what: String, _ counted: Value, _ tallied: Value) {
    if counted != tallied { differences.append("\(what): counted \(counted), the tally says \(tallied)") }
  }

  private mutating func compareActor(_ place: String, _ counted: Recount.OfActor, _ tally: ActorTally) {
    expect("\(place) on duty", counted.onDutyTime, tally.onDutyTime)
    expect("\(place) staffed", counted.staffedTime, tally.staffedTime)
    expect("\(place) work", counted.workTime, tally.workTime)
    expect("\(place) other work", counted.otherWorkTime, tally.otherWorkTime)
    expect("\(place) overtime", counted.overtime, tally.overtime)
    expect("\(place) kept free", counted.keptFreeTime, tally.keptFreeTime)
    // Whoever is kept free is on duty and works on nothing.
    let idle = tally.onDutyTime - (tally.workTime - tally.overtime)
    if tally.keptFreeTime > idle { expect("\(place) idle, to be kept free", tally.keptFreeTime, idle) }
    expect("\(place) queue", counted.queueClockIntegral, tally.queueClockIntegral)
    expect("\(place) queue on duty", counted.queueDutyIntegral, tally.queueDutyIntegral)
    expect("\(place) queue of the middle third", counted.queueOfMiddleThird, tally.queueOfMiddleThird)
    expect("\(place) queue of the last third", counted.queueOfLastThird, tally.queueOfLastThird)
    expect("\(place) queue by Little", tally.queueTimeOfTokens, tally.queueClockIntegral)
  }

  private mutating func compareActivity(
    _ place: String, _ counted: Recount.OfActivity, _ tally: ActivityTally
  ) {
    expect("\(place) visits", counted.visits, tally.visits)
    expect("\(place) visits that waited", counted.visitsThatWaited, tally.visitsThatWaited)
    expect("\(place) given up", counted.reneged, tally.reneged)
    expect("\(place) work", counted.workTime, tally.workTime)
    expect("\(place) waiting", counted.waitingClock, tally.waitingClock)
    expect("\(place) waiting in working time", counted.waitingWorking, tally.waitingWorking)
    let scale = max(1, counted.squaredWaitSeconds)
    if abs(counted.squaredWaitSeconds - tally.squaredWaitSeconds) > 1e-9 * scale {
      expect("\(place) squared wait", counted.squaredWaitSeconds, tally.squaredWaitSeconds)
    }
    expect("\(place) other wait", counted.otherWaitClock, tally.otherWaitClock)
    expect("\(place) other wait in working time", counted.otherWaitWorking, tally.otherWaitWorking)
    expect("\(place) returns", counted.returns, tally.returns)
    expect("\(place) branches", counted.branchVisits, tally.branchVisits)
  }

  private mutating func compareCaseType(
    _ place: String, _ counted: Recount.OfCaseType, _ tally: CaseTypeTally
  ) {
    expect("\(place) arrived", counted.arrived, tally.arrived)
    expect("\(place) lost", counted.lost, tally.lost)
    expect("\(place) postponed", counted.postponed, tally.postponed)
    expect("\(place) finished", counted.finished, tally.finished)
    let ends = counted.endedOtherwise.sorted { $0.key < $1.key }.map {
      CaseTypeTally.Outcome(name: $0.key, count: $0.value)
    }
    expect("\(place) ended otherwise", ends, tally.endedOtherwise.filter { $0.count > 0 })
    expect("\(place) censored", counted.censored, tally.censored)
    expect("\(place) promise kept", counted.promiseKept, tally.promiseKept)
    expect("\(place) promise broken", counted.promiseBroken, tally.promiseBroken)
    expect(
      "\(place) undecided, clock standing", counted.undecidedWithClockStanding,
      tally.undecidedWithClockStanding)
    expect(
      "\(place) undecided, clock running", counted.undecidedWithClockRunning,
      tally.undecidedWithClockRunning)
    // What a case does that has not ended belongs to no case measure.
    if !counted.hasUnended {
      expect("\(place) returns", counted.returns, tally.returns)
      expect("\(place) visits", tally.visits.isEmpty ? [] : counted.visits, tally.visits)
      expect("\(place) officer time", counted.officerTime, tally.officerTime)
    }
  }

  /// Work, waiting and other times add up to the spans, in the tally as in the count.
  private mutating func compareParts(
    _ place: String, _ counted: Recount.OfCaseType, _ tally: CaseTypeTally
  ) {
    expect("\(place) span", counted.clock.span, tally.spanClock)
    expect("\(place) work", counted.clock.work, tally.workClock)
    expect("\(place) other wait", counted.clock.otherWait, tally.otherWaitClock)
    expect("\(place) stopped", counted.clock.stopped, tally.stoppedClock)
    expect("\(place) waiting", counted.clock.waiting, tally.waitingClock)
    expect("\(place) span in working time", counted.working.span, tally.spanWorking)
    expect("\(place) work in working time", counted.working.work, tally.workWorking)
    expect("\(place) work in working time in full", counted.clock.work, tally.workWorking)
    expect("\(place) other wait in working time", counted.working.otherWait, tally.otherWaitWorking)
    expect("\(place) waiting in working time", counted.working.waiting, tally.waitingWorking)
    expect("\(place) sum of the parts", counted.clock.sum, tally.spanClock)
    expect("\(place) sum of the parts in working time", counted.working.sum, tally.spanWorking)
  }

  private mutating func compareOffice(_ recount: Recount, _ tally: OfficeTally) {
    let counted = recount.office
    expect("window in working time", counted.windowWorking, tally.windowWorking)
    expect("presence", counted.presenceOfCases, tally.presenceOfCases)
    expect("presence by Little", tally.presenceOfCases, tally.presentIntegral)
    expect("present at the start", counted.presentAtStart, tally.presentAtStart)
    expect("present at the end", counted.presentAtEnd, tally.presentAtEnd)
    expect("came", counted.came, tally.came)
    expect("left", counted.left, tally.left)
    expect("came less left", tally.came - tally.left, tally.presentAtEnd - tally.presentAtStart)
    expect("stopped at", recount.stoppedAt, tally.stoppedAt)
  }
}

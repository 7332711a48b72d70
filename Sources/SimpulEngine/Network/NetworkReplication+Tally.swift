// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics
import SimpulTime

extension NetworkReplication {
  func tally() -> Tally {
    Tally(
      actors: program.actors.indices.map { actorTally($0) },
      activities: program.activities.indices.map { activityTally($0) },
      caseTypes: program.streams.indices.map { caseTypeTally($0) }, office: officeTally())
  }

  private func actorTally(_ index: Int) -> ActorTally {
    let actor = program.actors[index]
    let station = frozenStations[index]
    let first = index * Accounts.histogramBins
    var tally = ActorTally()
    tally.queueHistogram = Array(frozenHistograms[first..<first + Accounts.histogramBins])
    tally.staffedTime = program.end - program.warmUp
    tally.onDutyTime = tally.staffedTime * Microseconds(actor.officers)
    tally.workTime = station.workTime
    tally.rosterDays = actor.officers * program.daysOfWindow.count { actor.isRostered[$0] }
    // A bin other than the last one holds a single length.
    var integral = station.longQueueIntegral
    for length in 0..<Accounts.histogramBins - 1 where tally.queueHistogram[length] > 0 {
      integral += Int128(length) * Int128(tally.queueHistogram[length])
      tally.queueMaximum = length
    }
    tally.queueMaximum = max(tally.queueMaximum, station.longestQueue)
    tally.queueClockIntegral = integral
    tally.queueDutyIntegral = integral
    tally.queueOfMiddleThird = queuesBeforeLastThird[index] - queuesBeforeMiddleThird[index]
    tally.queueOfLastThird = integral - queuesBeforeLastThird[index]
    tally.queueTimeOfTokens = station.queueTimeOfCases
    return tally
  }

  private func activityTally(_ index: Int) -> ActivityTally {
    let activity = program.activities[index]
    var tally = ActivityTally()
    tally.branchVisits = Array(repeating: 0, count: activity.branchNames)
    tally.squaredWaitSeconds = squaredWaits[index]
    for step in activity.firstRule..<activity.firstRule + program.procedures[activity.procedure].streamCount {
      let sums = stepSums[step]
      tally.visits += sums.visits
      tally.visitsThatWaited += sums.visitsThatWaited
      tally.workTime += sums.workTime
      tally.returns += sums.returns
      tally.waitingClock[WaitingCause.contention.rawValue] += sums.waitingTime
      let first = Int(steps[step].firstChoice)
      for choice in first..<first + Int(steps[step].choiceCount) {
        tally.branchVisits[Int(choices[choice].branch)] += choicesTaken[choice]
      }
    }
    tally.waitingWorking = tally.waitingClock
    return tally
  }

  private func caseTypeTally(_ stream: Int) -> CaseTypeTally {
    let sums = streamSums[stream]
    var tally = CaseTypeTally(actors: program.actors.count, missingSets: program.missingSets.count)
    tally.arrived = sums.arrived
    tally.finished = sums.finished
    tally.endedOtherwise = program.outcomes.indices.map {
      CaseTypeTally.Outcome(
        name: program.outcomes[$0], count: endedOtherwise[stream * program.outcomes.count + $0])
    }.filter { $0.count > 0 }.sorted { $0.name < $1.name }
    tally.censored = sums.censored
    tally.promiseKept = sums.promiseKept
    tally.promiseBroken = sums.promiseBroken
    tally.undecidedWithClockStanding = sums.undecidedWithClockStanding
    tally.undecidedWithClockRunning = sums.undecidedWithClockRunning
    tally.clockTimes = spanTimes[stream]
    tally.clockTimes.sort()
    tally.workingTimes = tally.clockTimes
    tally.spanClock = sums.spanClock
    tally.spanWorking = sums.spanClock
    tally.workClock = sums.spanWork
    tally.workWorking = sums.spanWork
    for station in stations.indices {
      let waiting = spanWaiting[stream * stations.count + station]
      tally.waitingClock[station][WaitingCause.contention.rawValue] = waiting
      tally.waitingWorking[station][WaitingCause.contention.rawValue] = waiting
    }
    tally.handOvers = sums.handOvers
    for step in steps.indices where Int(steps[step].stream) == stream {
      tally.officerTime[Int(steps[step].station)] += stepSums[step].workTime
      tally.returns += stepSums[step].returns
    }
    return tally
  }

  private func officeTally() -> OfficeTally {
    var tally = OfficeTally()
    tally.windowClock = program.end - program.warmUp
    tally.windowWorking = tally.windowClock
    tally.presentIntegral = office.integral
    tally.presenceOfCases = office.ofCases
    tally.presentMaximum = office.maximum
    tally.presentAtStart = office.atStart
    tally.presentAtEnd = office.atEnd
    tally.came = office.came
    tally.left = office.left
    tally.presentAtDayEnd = presentAtDayEnd
    tally.events = eventCount
    tally.stoppedAt = stoppedAt
    return tally
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// An open queueing network with product-form long-run distribution: Poisson arrivals at a constant rate, at each
/// actor the same exponential work for all cases, first come first served, all officers always on duty, and waits of
/// any distribution in which nobody works (Jackson 1957, 1963; Baskett, Chandy, Muntz & Palacios 1975).
struct ProductForm {
  private struct Station {
    var actor: Actor
    /// Visits for each second, and mean work of a visit.
    var rate = 0.0
    var meanSeconds: Double?

    /// - Returns: false when the work has another mean than that of other visits.
    mutating func add(rate: Double, meanSeconds: Double) -> Bool {
      self.rate += rate
      defer { self.meanSeconds = meanSeconds }
      return self.meanSeconds.map { abs($0 - meanSeconds) <= 1e-12 * meanSeconds } ?? true
    }

    var queue: ErlangC { ErlangC(offeredLoad: rate * (meanSeconds ?? 0), servers: actor.officers) }
  }

  private var stations: [Station]
  /// Mean number of cases in stated waits, not with the applicant.
  private var delayed = 0.0
  /// Cases for each second.
  private var arrivalRate = 0.0

  /// - Returns: nil where the model is not of this form, or an actor cannot keep up.
  init?(_ demand: Demand) {
    let scenario = demand.scenario
    guard scenario.isNeverClosed, scenario.isFirstComeFirstServed, !demand.streams.isEmpty else { return nil }
    stations = scenario.actors.filter { $0.kind == .officers }.map { Station(actor: $0) }
    let places = Dictionary(
      stations.enumerated().map { ($1.actor.key, $0) }, uniquingKeysWith: { first, _ in first })
    let seconds = scenario.period.length.seconds
    for index in stations.indices {
      guard let work = stations[index].actor.otherWork, let tasks = work.tasksPerDay, tasks > 0 else {
        continue
      }
      guard let mean = work.task.exponentialMeanSeconds,
        stations[index].add(rate: tasks / 86_400, meanSeconds: mean)
      else { return nil }
    }
    for stream in demand.streams {
      let procedure = scenario.procedures[stream.procedure]
      guard stream.arrivals.isEvenPoisson, procedure.hasNoBlocks,
        procedure.spansWholeStay(stream.flow, stream.visits.map(\.visits), stream.arrivals.key)
      else { return nil }
      let rate = stream.cases / seconds
      arrivalRate += rate
      for (activity, visit) in zip(procedure.activities, stream.visits) where visit.visits * rate > 0 {
        guard case .teams = activity.performers else { continue }
        guard activity.isTakenUpAtOnceByOneOfficer,
          let place = activity.performers.preferredTeam.first.flatMap({ places[$0.actor] }),
          let mean = activity.work?[stream.arrivals.key]?.exponentialMeanSeconds,
          stations[place].add(rate: rate * visit.visits, meanSeconds: mean)
        else { return nil }
        if let wait = activity.wait?[stream.arrivals.key] {
          delayed += rate * visit.visits * wait.meanSeconds(workingDay: 86_400)
        }
      }
    }
    guard arrivalRate > 0, stations.allSatisfy({ $0.queue.utilisation < 1 }) else { return nil }
  }

  var result: ExactResult {
    let actors = stations.map { station in
      ExactResult.ExactActor(
        actor: station.actor.key, utilisation: station.queue.utilisation, queueMean: station.queue.queueMean,
        waitSeconds: station.rate > 0 ? station.queue.queueMean / station.rate : 0)
    }
    let present = zip(stations, actors).reduce(delayed) { sum, pair in
      let (station, actor) = pair
      let otherRate = (station.actor.otherWork?.tasksPerDay ?? 0) / 86_400
      return sum + (station.rate - otherRate) * (actor.waitSeconds + (station.meanSeconds ?? 0))
    }
    return ExactResult(meanSeconds: present / arrivalRate, actors: actors)
  }
}

extension Scenario {
  /// Whether the office is always open and all officers are always on duty.
  fileprivate var isNeverClosed: Bool {
    period.dates.allSatisfy { date in
      calendars.openHours(officeCalendar, on: date).totalLength == .perDay
        && actors.allSatisfy {
          $0.kind == .applicant
            || ($0.absence?.share ?? 0 == 0 && dutyHours($0, on: date).totalLength == .perDay
              && !$0.knownAbsences.contains { $0.contains(date) })
        }
    }
  }

  /// Whether nothing precedes earlier arrivals.
  fileprivate var isFirstComeFirstServed: Bool {
    actors.allSatisfy {
      $0.queueDiscipline == .firstCome && $0.queueing == .shared && $0.room == nil && $0.speeds.isEmpty
        && $0.multitasking == .one && $0.otherWork?.place ?? .amongFiles == .amongFiles
    } && procedures.allSatisfy { $0.arrivals.allSatisfy { $0.precedence == nil } }
  }
}

extension ArrivalStream {
  fileprivate var isEvenPoisson: Bool {
    guard between == nil, groups == .single, hourShares.isEmpty, seasons.isEmpty, tickets == nil,
      withdrawal == nil, resubmission == nil, dayToDayVariability == 0, atTheDoor == 0, noShow == 0,
      backlog.isEmpty, weekdayFactors.allSatisfy({ $0.factor == 1 })
    else { return false }
    switch pattern {
    case .rate(_, .hour), .rate(_, .day), .rate(_, .week): return true
    case .rate(_, .month), .rate(_, .year), .dates, .population, .recorded: return false
    case .renewal(let duration): return duration.exponentialMeanSeconds != nil
    }
  }
}

extension DurationDistribution {
  /// Mean in seconds; nil for another distribution. A working day is one that never closes.
  fileprivate var exponentialMeanSeconds: Double? {
    switch distribution {
    case .exponential(let mean): mean * (unit.seconds ?? 86_400)
    case .erlang(1, let mean): mean * (unit.seconds ?? 86_400)
    default: nil
    }
  }
}

extension Activity {
  fileprivate var isTakenUpAtOnceByOneOfficer: Bool {
    guard case .teams(let teams) = performers, teams.count == 1, teams[0].count == 1 else { return false }
    return teams[0][0].officers == 1 && batchSchedule.isEmpty && substitutions.isEmpty && patience == nil
      && setUp == nil && sameOfficerAs == nil && skipped == nil && decision.allSatisfy { $0.condition == nil }
  }
}

extension Procedure {
  fileprivate var hasNoBlocks: Bool { steps.allSatisfy { if case .activity = $0 { true } else { false } } }

  /// Whether the time to finish of every case runs from its arrival to its end.
  fileprivate func spansWholeStay(_ flow: CaseFlow, _ visits: [Double], _ caseType: String) -> Bool {
    let endsDone = zip(flow.rows, visits).allSatisfy { row, visits in
      visits == 0 || row.exits.allSatisfy { $0.row != nil || $0.outcome == Target.done }
    }
    guard endsDone, visits.allSatisfy(\.isFinite) else { return false }
    guard let promise = promise(for: caseType) else { return true }
    let keys = activities.map(\.key)
    let startsAtEntry = promise.from == nil || promise.from == flow.entry.map { keys[$0] }
    guard let to = promise.to else { return startsAtEntry }
    return startsAtEntry
      && zip(keys, flow.rows).allSatisfy { key, row in
        (key == to) == row.exits.contains { $0.row == nil }
          && (key != to || (row.returned == nil && row.exits.allSatisfy { $0.row == nil }))
      }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

extension ExactCase {
  /// The model as a scenario that is always open: an actor for each station, a procedure for each class.
  ///
  /// Of the station of 100,000 servers whose work takes no time a hundred are as good.
  func scenario(hours: Double, warmUpHours: Double) -> Scenario {
    let arrivals = model.arrivals ?? []
    return Scenario(
      title: id,
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: Microseconds(roundingSeconds: 3_600 * hours),
        warmUp: Microseconds(roundingSeconds: 3_600 * warmUpHours)),
      calendars: CalendarBook(model.stations.compactMap(\.workingCalendar)),
      actors: [Actor(key: "outside", kind: .applicant, officers: 0)]
        + model.stations.filter { $0.type != "delay" && $0.type != "fork" && $0.type != "join" }.map {
          var actor = Actor(
            key: $0.id, officers: min($0.servers ?? 1, 100),
            hours: $0.workingCalendar.map { .calendar($0.key) } ?? .office,
            otherWork: $0.otherWork, queueDiscipline: $0.queueDiscipline,
            room: $0.capacity.map { [servers = $0.servers ?? 1] in $0 - servers })
          if $0.isShared { actor.multitasking = Multitasking(limit: nil) }
          return actor
        },
      procedures: arrivals.map { arrival in
        Procedure(key: arrival.class, arrivals: [stream(of: arrival)], steps: steps(of: arrival))
      })
  }

  private func stream(of arrival: Model.Arrival) -> ArrivalStream {
    var stream = ArrivalStream(
      key: arrival.class, pattern: arrival.pattern, hourShares: arrival.hourShares,
      precedence: arrival.priority.map { $0 + 1 }, interrupts: isPreemptive,
      groups: arrival.batch?.groups ?? .single)
    if let number = model.initialNumber, number > 0 {
      stream.backlog = [ArrivalStream.Backlog(cases: number)]
    }
    return stream
  }

  private func steps(of arrival: Model.Arrival) -> [Step] {
    if let fork = model.stations.first(where: { $0.id == arrival.enters && $0.type == "fork" }) {
      return [
        .parallel(
          ParallelBlock(
            key: fork.id,
            branches: (fork.branches ?? []).map { branch in
              ParallelBlock.Branch(
                name: branch, steps: [.activity(activity(branch, arrival.class, routes: false))])
            }))
      ]
    }
    let stations = model.stations.map(\.id)
    let ordered = [arrival.enters] + stations.filter { $0 != arrival.enters }
    return ordered.map { .activity(activity($0, arrival.class, routes: true)) }
  }

  private func activity(_ id: String, _ caseType: String, routes: Bool) -> Activity {
    let station = model.stations.first { $0.id == id }
    let distribution = (station?.service?[caseType] ?? station?.service?["*"])?.distribution ?? .constant(0)
    let duration = ByCaseType(DurationDistribution(distribution, .hours))
    var activity =
      station?.type == "delay"
      ? Activity(key: id, performers: .applicant("outside"), wait: duration)
      : Activity(key: id, performers: .actor(id), work: duration)
    activity.batchSchedule = station?.batchSchedule ?? .atOnce
    activity.patience = (station?.meanPatience).map {
      ByCaseType(DurationDistribution(.exponential(mean: $0), .hours))
    }
    activity.setUp = (station?.setUp?.distribution).map { ByCaseType(DurationDistribution($0, .hours)) }
    guard routes, let targets = model.routing?.first(where: { $0.from == id })?.to else { return activity }
    func target(_ name: String) -> Target { name == "EXIT" ? .end(Target.done) : .activity(name) }
    if targets.count == 1 {
      activity.next = target(targets[0].station)
    } else {
      activity.decision = targets.enumerated().map { number, route in
        Branch(
          name: route.station,
          share: number + 1 < targets.count ? ByCaseType(route.probability) : nil,
          target: target(route.station))
      }
    }
    return activity
  }
}

extension ExactCase.Model.Arrival {
  private var tasks: [(range: TimeRange, cases: Double)] {
    (piecewiseRates ?? []).map {
      (TimeRange(Int($0[0]), 0, Int($0[1]), 0), ($0[1] - $0[0]) * $0[2])
    }
  }

  private var casesPerDay: Double { tasks.reduce(0) { $0 + $1.cases } }

  var pattern: ArrivalStream.Pattern {
    if let members, let gap = gap?.distribution {
      return .population(members: members, gap: DurationDistribution(gap, .hours))
    }
    guard let distribution = interarrival?.distribution else {
      return .rate(count: casesPerDay, per: .day)
    }
    return .renewal(DurationDistribution(distribution, .hours))
  }

  var hourShares: [ArrivalStream.HourShare] {
    tasks.map { ArrivalStream.HourShare(range: $0.range, share: $0.cases / casesPerDay) }
  }
}

extension ExactCase.Model.Station {
  /// What a gate or a timer lets through. A timer's day has 24 hours.
  var batchSchedule: BatchSchedule {
    BatchSchedule(
      times: every.map { stride(from: 0, to: 24, by: $0).map { TimeOfDay(hour: Int($0)) } } ?? [],
      files: threshold ?? batchSize, goesOnUntilEmpty: threshold != nil)
  }

  /// Whether its server works on all cases at once.
  var isShared: Bool { discipline == "processor_sharing" }

  var queueDiscipline: QueueDiscipline {
    switch discipline {
    case "LCFS": .lastCome
    case "random_order": .random
    default: .firstCome
    }
  }

  /// A vacation is a piece of work that has nothing to do with the files.
  var otherWork: OtherWork? {
    vacations?.distribution.map {
      OtherWork(.endless, task: DurationDistribution($0, .hours), place: .afterFiles)
    }
  }

  /// The calendar as that of every day of the week, where its period is a day.
  var workingCalendar: WorkingCalendar? {
    guard let calendar, calendar.period == 24 else { return nil }
    let ranges = calendar.on.map { TimeRange(Int($0[0]), 0, Int($0[1]), 0) }
    return WorkingCalendar(key: id, week: .same(ranges))
  }
}

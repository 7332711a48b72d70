// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

extension ScenarioCheck {
  mutating func checkArrivals(_ checked: CheckedProcedure) {
    let path = checked.path + [FieldKey.arrivals]
    let streams = checked.procedure.arrivals
    if streams.isEmpty {
      report(path, "nobody asks for the service: write how many come, such as 'warga: 10 per day | assumed'")
    }
    reportRepeated(streams.map(\.key), "case type", at: path)
    for stream in streams {
      check(stream, at: path + [stream.key])
      checkBacklog(stream, checked, at: path + [stream.key, FieldKey.backlog])
    }
  }

  private mutating func check(_ stream: ArrivalStream, at path: [String]) {
    switch stream.pattern {
    case .rate(let count, let per):
      if !(count >= 0 && count.isFinite) {
        report(path, "\(ProblemPhrases.number(count)) arrivals is negative: write 0 or more")
      } else if count > 0, per.longestSeconds / count < DurationDistribution.shortestMeanSeconds {
        report(
          path,
          "\(ProblemPhrases.number(count)) arrivals are more than one in every thousandth of a second: write fewer"
        )
      }
    case .renewal(let duration): checkRenewal(stream, duration, at: path)
    case .dates(let dates, let cases): check(stream, on: dates, cases: cases, at: path)
    case .recorded(let log): check(stream, by: log, at: path)
    case .population(let members, let gap): check(stream, of: members, gap: gap, at: path)
    }
    checkAttendance(stream, at: path)
    checkCosts(of: stream, at: path)
    checkLater(stream, at: path)
    report(path + [FieldKey.between], stream.between?.problem)
    checkHours(stream, at: path)
    checkFactors(stream, at: path)
    checkTickets(stream, at: path)
    if !(stream.groups.mean >= 1 && stream.groups.mean <= ArrivalStream.largestGroup) {
      report(
        path + [FieldKey.inGroupsOf],
        "nobody comes in groups of \(ProblemPhrases.number(stream.groups.mean)): write a number from 1 to "
          + "\(ProblemPhrases.number(ArrivalStream.largestGroup)), or leave it out")
    }
    if let precedence = stream.precedence, !(1...ArrivalStream.lastPrecedence).contains(precedence) {
      report(
        path + [FieldKey.priority],
        "\(precedence) is no priority: write 1 for those that go first, and at most \(ArrivalStream.lastPrecedence)"
      )
    }
    checkInterruption(stream, at: path)
  }

  /// Checks that whoever preempts does so for one precedence and all before it, or the order of a queue would not
  /// define who goes first.
  private mutating func checkInterruption(_ stream: ArrivalStream, at path: [String]) {
    guard stream.interrupts else { return }
    guard let precedence = stream.precedence else {
      report(
        path + [FieldKey.priority],
        "'\(stream.key)' cannot interrupt without a priority: write 'priority: 1 interrupting'")
      return
    }
    let others = scenario.procedures.flatMap(\.arrivals)
    if let other = others.first(where: { !$0.interrupts && $0.precedence ?? .max <= precedence }) {
      report(
        path + [FieldKey.priority],
        "'\(stream.key)' interrupts and '\(other.key)', whose priority is \(other.precedence ?? precedence), does "
          + "not: write 'interrupting' for both, or a later priority for '\(other.key)'")
    }
  }

  private mutating func checkRenewal(
    _ stream: ArrivalStream, _ duration: DurationDistribution, at path: [String]
  ) {
    checkEndsInside([duration], at: path)
    if let problem = duration.problemOfGap {
      report(path, problem)
    } else if duration.distribution.mean == 0 {
      report(path, "0 between one case and the next means endlessly many at once: write more than 0")
    }
    let unused = [
      (FieldKey.hours, !stream.hourShares.isEmpty), (FieldKey.weekdays, !stream.weekdayFactors.isEmpty),
      (FieldKey.seasons, !stream.seasons.isEmpty), (FieldKey.swing, stream.dayToDayVariability != 0),
      (FieldKey.atTheDoor, stream.atTheDoor != 0),
    ]
    for (field, isStated) in unused where isStated {
      report(
        path + [field],
        "'\(field)' spreads a number of arrivals and does nothing to the time between cases: leave it out, "
          + "or write how many come, such as 'per day: 18'")
    }
  }

  private mutating func checkHours(_ stream: ArrivalStream, at path: [String]) {
    guard !stream.hourShares.isEmpty else { return }
    let field = path + [FieldKey.hours]
    for hour in stream.hourShares {
      report(field + [ProblemPhrases.ranges([hour.range])], ScenarioCheck.problem(ofShare: hour.share))
    }
    if let problem = stream.hourShares.map(\.range).sorted(by: { $0.start < $1.start }).problem {
      report(field, problem)
    }
    let sum = stream.hourShares.reduce(0) { $0 + $1.share }
    if abs(sum - 1) > ScenarioCheck.roundingOfShares {
      report(field, "the hours of '\(stream.key)' add up to \(ProblemPhrases.percent(sum)): make them 100%")
    }
  }

  /// Tolerance of sums of shares.
  static let roundingOfShares = 1e-9

  private mutating func checkFactors(_ stream: ArrivalStream, at path: [String]) {
    var seen: Set<Weekday> = []
    for factor in stream.weekdayFactors {
      let name = ProblemPhrases.days(WeekdaySet([factor.day]))
      report(path + [FieldKey.weekdays, name], ScenarioCheck.problem(ofFactor: factor.factor))
      if !seen.insert(factor.day).inserted {
        report(path + [FieldKey.weekdays, name], "'\(name)' is there twice: leave one of them out")
      }
    }
    let factors = Weekday.allCases.map { day in stream.weekdayFactors.first { $0.day == day }?.factor ?? 1 }
    let openDays = Set(zip(duty.dates, duty.office).filter { !$0.1.isEmpty }.map(\.0.weekday))
    if !openDays.isEmpty, openDays.allSatisfy({ factors[$0.rawValue] == 0 }) {
      report(
        path + [FieldKey.weekdays],
        "nobody comes on any day on which the office is open: write more than 0% for one of them")
    }
    report(path + [FieldKey.seasons], stream.seasons.map(\.dates).problem)
    for season in stream.seasons {
      report(
        path + [FieldKey.seasons, ProblemPhrases.dates(season.dates)],
        ScenarioCheck.problem(ofFactor: season.factor))
    }
  }

  static func problem(ofFactor factor: Double) -> String? {
    if factor >= 0, factor.isFinite { return nil }
    return "\(ProblemPhrases.percent(factor)) is negative: write 0% or more"
  }

  private mutating func checkTickets(_ stream: ArrivalStream, at path: [String]) {
    guard let tickets = stream.tickets else { return }
    report(path + [FieldKey.tooLate], ScenarioCheck.problem(ofShare: tickets.retryShare))
    if let quota = tickets.quota, !(1...ArrivalStream.Tickets.largestQuota).contains(quota) {
      report(
        path + [FieldKey.quota],
        "a quota of \(quota) a day: write a number from 1 to \(ArrivalStream.Tickets.largestQuota), or leave it out"
      )
    }
    guard let until = tickets.until else { return }
    let windows = windows(of: stream)
    guard let first = windows.map(\.start).min(), let last = windows.map(\.end).max() else { return }
    if until <= first {
      report(
        path + [FieldKey.ticketsUntil],
        "tickets end at \(until) and the first people come at \(first), so nobody would get one: "
          + "write a later time")
    } else if until >= last {
      report(
        path + [FieldKey.ticketsUntil],
        "tickets end at \(until) and nobody comes after \(last) anyway: write an earlier time "
          + "or leave it out")
    }
  }

  private func windows(of stream: ArrivalStream) -> [TimeRange] {
    stream.statedWindows?.map(\.range) ?? duty.office.flatMap { $0 }
  }
}

extension ArrivalStream.Per {
  /// The longest open time in one.
  fileprivate var longestSeconds: Double {
    switch self {
    case .hour: 3_600
    case .day: 86_400
    case .week: 7 * 86_400
    case .month: 31 * 86_400
    case .year: 366 * 86_400
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulTime

// Checks of arrivals on fixed dates, finite populations, no-shows, and the backlog at the beginning.
extension ScenarioCheck {
  /// Larger batches, populations or backlogs are treated as typing errors.
  static let mostTogether = 100_000

  mutating func check(_ stream: ArrivalStream, on dates: [DateRange], cases: Int, at path: [String]) {
    if !(1...ScenarioCheck.mostTogether).contains(cases) {
      report(
        path + [FieldKey.cases],
        "\(cases) cases on a date: write a number from 1 to \(ScenarioCheck.mostTogether)")
    }
    if let problem = dates.problem {
      report(path + [FieldKey.dates], problem)
    } else if !duty.dates.isEmpty,
      !zip(duty.dates, duty.office).contains(where: { date, open in
        !open.isEmpty && dates.contains { $0.contains(date) }
      })
    {
      report(
        path + [FieldKey.dates],
        "the office is open on none of these dates in the study (\(studyDates)): write others")
    }
    reportUnused(
      [
        (FieldKey.between, stream.between != nil), (FieldKey.ticketsUntil, stream.tickets?.until != nil),
        (FieldKey.quota, stream.tickets?.quota != nil), (FieldKey.inGroupsOf, stream.groups != .single),
      ] + unusedSpread(stream), "all who come on a date of 'dates' come together at its opening", at: path)
  }

  mutating func check(_ stream: ArrivalStream, of members: Int, gap: DurationDistribution, at path: [String])
  {
    if !(1...ScenarioCheck.mostTogether).contains(members) {
      report(
        path + [FieldKey.population],
        "a group of \(members) people: write a number from 1 to \(ScenarioCheck.mostTogether)")
    }
    checkEndsOutside([gap], at: path + [FieldKey.every])
    if let problem = gap.problemOfGap {
      report(path + [FieldKey.every], problem)
    } else if gap.distribution.mean == 0 {
      report(path + [FieldKey.every], "whoever asks again after no time never leaves: write more than 0")
    }
    reportUnused(
      [
        (FieldKey.between, stream.between != nil), (FieldKey.ticketsUntil, stream.tickets?.until != nil),
        (FieldKey.quota, stream.tickets?.quota != nil), (FieldKey.inGroupsOf, stream.groups != .single),
        (FieldKey.noShow, stream.noShow != 0), (FieldKey.backlog, !stream.backlog.isEmpty),
      ] + unusedSpread(stream),
      "each of a 'population' comes when his last case has ended and time has passed", at: path)
  }

  mutating func check(_ stream: ArrivalStream, by log: ArrivalLog, at path: [String]) {
    let study = scenario.period
    let days = log.entries(in: study).map(\.date.dayNumber).sorted()
    guard let first = days.first, let last = days.last else {
      report(
        path + [FieldKey.log],
        "'\(log.source)' holds nobody who came between \(study.first) and \(study.last): write another 'period'"
      )
      return
    }
    // As long as there was a gap within the log, there may be one at its ends.
    let longest = max(7, 2 * (zip(days, days.dropFirst()).map { $1 - $0 }.max() ?? 0))
    for (day, ends, end) in [(first, "begins", study.first), (last, "ends", study.last)]
    where abs(day - end.dayNumber) > longest {
      report(
        path + [FieldKey.log],
        "'\(log.source)' \(ends) on \(CivilDate(dayNumber: day)) and the study on \(end): let the study be as long as "
          + "the log")
    }
    reportUnused(
      [
        (FieldKey.between, stream.between != nil), (FieldKey.inGroupsOf, stream.groups != .single),
        (FieldKey.noShow, stream.noShow != 0),
      ] + unusedSpread(stream), "those of a log come when they came", at: path)
  }

  private func unusedSpread(_ stream: ArrivalStream) -> [(String, Bool)] {
    [
      (FieldKey.hours, !stream.hourShares.isEmpty), (FieldKey.weekdays, !stream.weekdayFactors.isEmpty),
      (FieldKey.seasons, !stream.seasons.isEmpty), (FieldKey.swing, stream.dayToDayVariability != 0),
      (FieldKey.atTheDoor, stream.atTheDoor != 0),
    ]
  }

  private mutating func reportUnused(_ fields: [(String, Bool)], _ reason: String, at path: [String]) {
    for (field, isStated) in fields where isStated {
      report(path + [field], "\(reason), so '\(field)' does nothing: leave it out")
    }
  }

  mutating func checkAttendance(_ stream: ArrivalStream, at path: [String]) {
    if !(stream.dayToDayVariability >= 0 && stream.dayToDayVariability <= 3) {
      report(
        path + [FieldKey.swing],
        "a swing of \(ProblemPhrases.percent(stream.dayToDayVariability)): write 0% to 300%, the standard deviation of a day's own factor"
      )
    }
    report(path + [FieldKey.atTheDoor], ScenarioCheck.problem(ofShare: stream.atTheDoor))
    report(path + [FieldKey.noShow], ScenarioCheck.problem(ofShare: stream.noShow))
  }

  mutating func checkBacklog(_ stream: ArrivalStream, _ checked: CheckedProcedure, at path: [String]) {
    for part in stream.backlog {
      let place = path + (part.activity.map { [$0] } ?? [])
      if !(1...ScenarioCheck.mostTogether).contains(part.cases) {
        report(
          place,
          "a backlog of \(part.cases): write a number from 1 to \(ScenarioCheck.mostTogether), or leave it out"
        )
      }
      guard let key = part.activity else { continue }
      guard let row = checked.outline.row(key) else {
        report(place, ProblemPhrases.unknown("activity", key, among: checked.outline.keys))
        continue
      }
      if let block = row.location.first {
        report(
          place,
          "'\(key)' stands in the parallel block '\(block.block)', whose other branches would be missing: write an "
            + "activity outside the block")
      }
    }
  }
}

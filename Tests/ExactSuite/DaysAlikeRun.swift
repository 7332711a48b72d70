// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulEngine
import SimpulModel
import SimpulStatistics
import SimpulTime

/// Offices whose days are all alike, looked at each midnight. What is to be seen at another hour is brought there by
/// moving the day.
///
/// A rate that swings as a sine is given in pieces of five minutes, each with its exact part of the day's cases: what that
/// moves a mean by is far below what the pass rule sees.
struct DaysAlikeRun {
  let exact: ExactCase

  /// How many days in a replication.
  private static let days = [
    "mm1_open8of24": 3_000, "mt_m1_sin": 1_200, "mt_m3_sin": 600, "mginf_exp": 2_500, "mginf_logn": 2_500,
    "mtminf_sin_hour8": 120,
  ]
  private static let warmUpDays = 20

  /// - Parameter wanted: quantities with their exact values.
  func verdicts(
    on wanted: [ExactCase.ExactValue], by runner: ExactRunner
  ) throws -> [ExactVerdict] {
    var verdicts: [ExactVerdict] = []
    for shift in shifts {
      let own = wanted.filter { isSeen($0.name, at: shift) }
      let runs = try runner.values(
        [scenario(movedBy: shift)], study: exact.id, reduce: { [self] in estimates($0, at: shift) },
        isPrecise: { ExactVerdict.all($0[0], own).arePowerful })
      verdicts += ExactVerdict.all(runs[0], own)
    }
    return verdicts
  }

  /// Hours by which the day is moved.
  private var shifts: [Double] {
    if let period = exact.model.arrivals?.first?.sine?.last { return (0..<8).map { Double($0) * period / 8 } }
    return exact.model.stations[0].calendar == nil ? [0] : [0, 8]
  }

  /// What does not belong to an hour is seen on days that are not moved.
  private func isSeen(_ quantity: String, at shift: Double) -> Bool {
    quantity.hasPrefix("E_N(") ? quantity == name(at: shift) : shift == 0
  }

  private func name(at shift: Double) -> String {
    if let period = exact.model.arrivals?.first?.sine?.last {
      return "E_N(phase=\(Int((8 * shift / period).rounded()))/8)"
    }
    return shift == 0 ? "E_N(opening)" : "E_N(closing)"
  }

  private func estimates(_ tally: Tally, at shift: Double) -> [String: Double] {
    let present = tally.office.presentAtDayEnd.map(Double.init)
    let mean = present.reduce(0, +) / Double(present.count)
    let station = exact.model.stations[0].id
    let type = tally.caseTypes[0]
    var found = [name(at: shift): mean]
    found["\(station).L"] = Double(tally.office.presentIntegral).hours / tally.office.windowClock.hours
    found["\(station).W"] = Double(type.spanClock).hours / Double(type.finished)
    found["case.cycle.mean"] = found["\(station).W"]
    if tally.actors.count > 1 {
      found["\(station).util"] = tally.actors[1].workTime.hours / tally.actors[1].onDutyTime.hours
    }
    found["\(station).N.var"] = ExactCase.variance(tally.office.presentAtDayEnd)
    for number in [0, 5, 10, 15] {
      found["\(station).N.p[\(number)]"] =
        Double(present.count { $0 == Double(number) }) / Double(present.count)
    }
    return found
  }

  private func scenario(movedBy shift: Double) -> Scenario {
    var moved = exact
    moved.model.stations[0].calendar?.on = (exact.model.stations[0].calendar?.on ?? []).map { hours in
      let start = (hours[0] - shift + 24).truncatingRemainder(dividingBy: 24)
      return [start, start + hours[1] - hours[0]]
    }
    let days = DaysAlikeRun.days[exact.id] ?? 0
    let warmUp = Double(DaysAlikeRun.warmUpDays)
    var scenario = moved.scenario(hours: 24 * (Double(days) + warmUp), warmUpHours: 24 * warmUp)
    if let sine = exact.model.arrivals?.first?.sine {
      scenario.procedures[0].arrivals[0].pattern = .rate(count: 24 * exact.arrivalRate, per: .day)
      scenario.procedures[0].arrivals[0].hourShares = shares(sine, movedBy: shift)
    }
    return scenario
  }

  /// Of the day in pieces of five minutes, with the day moved so that the hour in question is midnight.
  private func shares(_ sine: [Double], movedBy shift: Double) -> [ArrivalStream.HourShare] {
    let (dayToDayVariability, period) = (sine[0], sine[1])
    // The integral of 1 + b sin(2 pi (t + shift) / P), of which a day has 24.
    func integral(_ hour: Double) -> Double {
      hour - dayToDayVariability * period / (2 * .pi) * cos(2 * .pi * (hour + shift) / period)
    }
    return (0..<288).map { piece in
      let minutes = 5 * piece
      let range = TimeRange(
        start: TimeOfDay(hour: minutes / 60, minute: minutes % 60),
        end: TimeOfDay(sinceMidnight: Microseconds(minutes + 5) * .perMinute))
      let part = integral(Double(minutes + 5) / 60) - integral(Double(minutes) / 60)
      return ArrivalStream.HourShare(range: range, share: part / 24)
    }
  }
}

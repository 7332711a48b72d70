// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulEngine
import SimpulExperiment
import SimpulModel
import Testing

/// Offices whose days are all alike, looked at each midnight. What is to be seen at another hour is brought there by
/// moving the day.
///
/// A rate that swings as a sine is given in pieces of five minutes, each with its exact part of the day's cases: what that
/// moves a mean by is far below what the pass rule sees. `amplitude` and `peak_lag_of_N_behind_lambda` say the same as the
/// eight means by the phase.
@Suite("Exact suite: days that are all alike")
struct DailyRhythmTests {
  private static let cases =
    ExactCase.all(of: "time_varying")
    + ExactCase.all(of: "infinite_server").filter { !$0.quantities.keys.contains { $0.hasPrefix("E_N(t=") } }

  @Test("The cases are there")
  func completeness() {
    #expect(
      Self.cases.map(\.id) == [
        "mm1_open8of24", "mt_m1_sin", "mt_m3_sin", "mginf_exp", "mginf_logn", "mtminf_sin_hour8",
      ])
  }

  /// How many days in a replication.
  private static let days = [
    "mm1_open8of24": 3_000, "mt_m1_sin": 1_200, "mt_m3_sin": 600, "mginf_exp": 2_500, "mginf_logn": 2_500,
    "mtminf_sin_hour8": 120,
  ]

  @Test("The number present at some hour of the day, and over all hours", arguments: cases)
  func rhythm(_ exact: ExactCase) throws {
    var seen = 0
    for shift in shifts(of: exact) {
      let wanted = quantities(exact, at: shift)
      seen += wanted.count
      let program = try Program(compiling: scenario(exact, movedBy: shift))
      let runs = try Experiment.run(
        designs: [program], settings: ExactRun.settings(study: exact.id),
        reduce: { [exact] in DailyRhythmTests.estimates($0, exact, at: shift) },
        isPrecise: { ExactRun.verdicts($0[0], wanted).allSatisfy(\.rule.isPowerful) }
      ).values[0]
      for (name, rule) in ExactRun.verdicts(runs, wanted) {
        if LongRuns.isAskedFor { print(exact.id, name, rule) }
        #expect(rule.passes, "\(exact.id) \(name): \(rule)")
      }
    }
    let untold = ["amplitude", "peak_lag_of_N_behind_lambda"]
    let all = exact.quantities.keys.filter { !untold.contains($0) && LongRuns.includes($0, of: exact.id) }
    #expect(seen == all.count)
  }

  /// Hours by which the day is moved.
  private func shifts(of exact: ExactCase) -> [Double] {
    if let period = exact.model.arrivals?.first?.sine?.last { return (0..<8).map { Double($0) * period / 8 } }
    return exact.model.stations[0].calendar == nil ? [0] : [0, 8]
  }

  private func quantities(_ exact: ExactCase, at shift: Double) -> [(name: String, value: Double)] {
    let name = DailyRhythmTests.name(exact, at: shift)
    return exact.quantities.sorted { $0.key < $1.key }.compactMap { own in
      let isOfHour = own.key.hasPrefix("E_N(")
      guard isOfHour ? own.key == name : shift == 0 && own.key.contains("."),
        LongRuns.includes(own.key, of: exact.id)
      else { return nil }
      return own.value.value.map { (own.key, $0) }
    }
  }

  private static func name(_ exact: ExactCase, at shift: Double) -> String {
    if let period = exact.model.arrivals?.first?.sine?.last {
      return "E_N(phase=\(Int((8 * shift / period).rounded()))/8)"
    }
    return shift == 0 ? "E_N(opening)" : "E_N(closing)"
  }

  private static func estimates(_ tally: Tally, _ exact: ExactCase, at shift: Double) -> [String: Double] {
    let present = tally.office.presentAtDayEnd.map(Double.init)
    let mean = present.reduce(0, +) / Double(present.count)
    let station = exact.model.stations[0].id
    let type = tally.caseTypes[0]
    var found = [name(exact, at: shift): mean]
    found["\(station).L"] = Double(tally.office.presentIntegral).hours / tally.office.windowClock.hours
    found["\(station).W"] = Double(type.spanClock).hours / Double(type.finished)
    found["case.cycle.mean"] = found["\(station).W"]
    if tally.actors.count > 1 {
      found["\(station).util"] = tally.actors[1].workTime.hours / tally.actors[1].onDutyTime.hours
    }
    let squares = present.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    found["\(station).N.var"] = squares / Double(present.count - 1)
    for number in [0, 5, 10, 15] {
      found["\(station).N.p[\(number)]"] =
        Double(present.count { $0 == Double(number) }) / Double(present.count)
    }
    return found
  }

  private func scenario(_ exact: ExactCase, movedBy shift: Double) throws -> Scenario {
    var moved = exact
    moved.model.stations[0].calendar?.on = (exact.model.stations[0].calendar?.on ?? []).map { hours in
      let start = (hours[0] - shift + 24).truncatingRemainder(dividingBy: 24)
      return [start, start + hours[1] - hours[0]]
    }
    let days = try #require(Self.days[exact.id])
    let warmUp = 20.0
    var scenario = moved.scenario(hours: 24 * (Double(days) + warmUp), warmUpHours: 24 * warmUp)
    if let sine = exact.model.arrivals?.first?.sine {
      scenario.procedures[0].arrivals[0].pattern = .rate(count: 24 * exact.arrivalRate, per: .day)
      scenario.procedures[0].arrivals[0].hourShares = shares(sine, movedBy: shift)
    }
    return scenario
  }

  /// Of the day in pieces of five minutes, with the day moved so that the hour in question is midnight.
  private func shares(_ sine: [Double], movedBy shift: Double) -> [ArrivalStream.HourShare] {
    let (swing, period) = (sine[0], sine[1])
    // The integral of 1 + b sin(2 pi (t + shift) / P), of which a day has 24.
    func integral(_ hour: Double) -> Double {
      hour - swing * period / (2 * .pi) * cos(2 * .pi * (hour + shift) / period)
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

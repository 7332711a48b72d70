// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

@Suite("How many come, and what else is on the desk")
struct RateTextTests {
  private let durations = DurationText(records: RecordedValues(folder: nil))

  @Test(
    "rates in two languages",
    arguments: [
      ("18 per day", ArrivalStream.Pattern.rate(count: 18, per: .day)),
      ("6 per jam", .rate(count: 6, per: .hour)),
      ("90 per minggu", .rate(count: 90, per: .week)), ("45 per month", .rate(count: 45, per: .month)),
      ("500 per tahun", .rate(count: 500, per: .year)), ("2,5 per hari", .rate(count: 2.5, per: .day)),
      ("every 15 min", .renewal(DurationDistribution(.constant(15), .minutes))),
      ("every exponential mean 5 min", .renewal(DurationDistribution(.exponential(mean: 5), .minutes))),
    ])
  func rates(text: String, pattern: ArrivalStream.Pattern) throws {
    #expect(try RateText(durations: durations).read(text) == pattern)
  }

  @Test(
    "no rates",
    arguments: [
      (
        "18",
        "'18' does not say how many come: write '18 per day' (hour, day, week, month, year), or 'every exponential "
          + "mean 5 min'"
      ),
      ("18 per decade", "'18 per decade': 'decade' is not hour, day, week, month or year"),
      ("-3 per day", "'-3' is negative: write how many come, 0 or more"),
      ("1.500 per month", "'1.500' can be read as 1500 or as 1.5: write the one that you mean"),
      ("every 0 min", "'0 min' between two cases: the time must be more than 0"),
    ])
  func noRates(text: String, message: String) {
    #expect(throws: Misreading(message)) { try RateText(durations: durations).read(text) }
  }

  @Test("other work by number")
  func number() throws {
    #expect(
      try OtherWorkText(durations: durations).read("12 per day of 1/3/5 min")
        == OtherWork(
          tasksPerDay: 12, task: DurationDistribution(.triangular(least: 1, likely: 3, most: 5), .minutes)))
  }

  @Test(
    "other work before the files, or behind them",
    arguments: [
      ("2 per day of 30 min before files", OtherWork.Place.beforeFiles),
      ("2 per day of 30 min after files", .afterFiles), ("2 per day of 30 min setelah berkas", .afterFiles),
      ("1 h per day in pieces of 30 min sebelum berkas", .beforeFiles), ("2 per day of 30 min", .amongFiles),
      ("2 per day of 30 min interrupting files", .interruptingFiles),
      ("2 per day of 30 min menyela berkas", .interruptingFiles),
    ])
  func place(text: String, place: OtherWork.Place) throws {
    #expect(
      try OtherWorkText(durations: durations).read(text)
        == OtherWork(tasksPerDay: 2, task: DurationDistribution(.constant(30), .minutes), place: place))
  }

  @Test(
    "other work without end",
    arguments: ["endless in pieces of 20 min", "endless in pieces of 20 min after files"])
  func endless(text: String) throws {
    #expect(
      try OtherWorkText(durations: durations).read(text)
        == OtherWork(.endless, task: DurationDistribution(.constant(20), .minutes), place: .afterFiles))
  }

  /// The mean of 20/30/70 min is 40 min, so 3 hours are 4.5 pieces.
  @Test("other work by amount is told in pieces of their mean")
  func amount() throws {
    #expect(
      try OtherWorkText(durations: durations).read("3 h per day in pieces of 20/30/70 min")
        == OtherWork(
          tasksPerDay: 4.5, task: DurationDistribution(.triangular(least: 20, likely: 30, most: 70), .minutes)
        ))
  }

  @Test(
    "the mean of a piece, by family",
    arguments: [
      ("30 min", 2.0), ("20-40 min", 2), ("pert 20/30/40 min", 2), ("exponential mean 30 min", 2),
      ("gamma mean 30 sd 10 min", 2), ("erlang 2 mean 30 min", 2), ("lognormal mean 30 sd 9 min", 2),
    ])
  func means(task: String, expected: Double) throws {
    let work = try OtherWorkText(durations: durations).read("1 h per day in pieces of \(task)")
    #expect(abs(try #require(work.tasksPerDay) - expected) < 1e-12)
  }

  @Test(
    "no other work",
    arguments: [
      (
        "a lot",
        "'a lot' does not say how much other work there is: write '12 per day of 1/3/5 min', or '3 h per day in "
          + "pieces of 20/30/60 min'"
      ),
      (
        "3 h per day in pieces of normal mean 5 sd 4 min",
        "'3 h per day in pieces of normal mean 5 sd 4 min': how many pieces these are cannot be determined: write how many come, "
          + "'12 per day of …'"
      ),
    ])
  func noOtherWork(text: String, message: String) {
    #expect(throws: Misreading(message)) { try OtherWorkText(durations: durations).read(text) }
  }

  @Test(
    "late-comers",
    arguments: [
      ("70% come next working day", 0.7), ("all come next working day", 1), ("all are lost", 0),
      ("30% are lost", 0.7),
      ("semua tidak kembali", 0),
    ])
  func lateComers(text: String, share: Double) throws {
    #expect(abs(try TicketText.read(text) - share) < 1e-12)
  }

  @Test("no late-comers")
  func noLateComers() {
    #expect(throws: Misreading("'70% wait' does not say what they do: write '70% come next working day'")) {
      try TicketText.read("70% wait")
    }
  }
}

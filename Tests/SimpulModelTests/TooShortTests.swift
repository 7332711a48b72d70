// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

/// A tenth of a millisecond is no time that an office knows, wherever it stands; none at all may be meant.
@Suite("Times shorter than a millisecond")
struct TooShortTests {
  private static let tiny = DurationDistribution(.constant(0.0001), .seconds)
  private static let orNone =
    "the mean is 0.0001 s, shorter than a thousandth of a second: write a longer time, or 0 min where it takes none"
  private static let gap = "the mean is 0.0001 s, shorter than a thousandth of a second: write a longer time"

  @Test("of rows: work, wait, getting ready, patience and the time before a return")
  func rows() {
    let fields: [(String, (inout Activity, ByCaseType<DurationDistribution>) -> Void)] = [
      ("work", { $0.work = $1 }), ("wait", { $0.wait = $1 }), ("set-up", { $0.setUp = $1 }),
      ("patience", { $0.patience = $1 }),
      ("after", { $0.returned = Return(probability: ByCaseType(0.1), delay: $1) }),
    ]
    for (field, set) in fields {
      var scenario = Offices.letter
      scenario.edit("sign") { set(&$0, ByCaseType(TooShortTests.tiny)) }
      #expect(
        scenario.problems() == [
          ModelProblem(path: ["activities", "sign", field], message: TooShortTests.orNone)
        ], "\(field)")
      scenario.edit("sign") { set(&$0, ByCaseType(DurationDistribution(.constant(0), .minutes))) }
      #expect(scenario.problems().isEmpty, "0 for \(field)")
    }
  }

  @Test("between cases, where no time at all is refused too")
  func gaps() {
    #expect(
      Offices.streamProblems { $0.pattern = .renewal(TooShortTests.tiny) }.map(\.message)
        == [TooShortTests.gap])
    #expect(
      Offices.streamProblems { $0.pattern = .population(members: 3, gap: TooShortTests.tiny) }.map(\.message)
        .contains(TooShortTests.gap))
    // 1e300 in a day of 86,400 s.
    #expect(
      Offices.streamProblems { $0.pattern = .rate(count: 1e300, per: .day) }.map(\.message) == [
        "1e+300 arrivals are more than one in every thousandth of a second: write fewer"
      ])
    #expect(
      Offices.streamProblems { $0.withdrawal = ArrivalStream.Later(share: 0.1, after: TooShortTests.tiny) }
        .map(\.message) == [TooShortTests.orNone])
  }

  @Test("of actors and promises")
  func others() {
    #expect(
      Offices.problems(actor: "Petugas") {
        $0.otherWork = OtherWork(tasksPerDay: 2, task: TooShortTests.tiny, place: .amongFiles)
      }.map(\.message) == [TooShortTests.orNone])
    #expect(
      Offices.problems(actor: "Petugas") {
        $0.otherWork = OtherWork(
          tasksPerDay: 1e9, task: DurationDistribution(.constant(0), .minutes), place: .amongFiles)
      }.map(\.message) == [
        "1000000000 pieces per day are more than one in every thousandth of a second: write fewer"
      ])
    #expect(
      Offices.problems(actor: "Petugas") { $0.closing = .finishes(withinSeconds: 0.0001) }.map(\.message)
        == [TooShortTests.gap])
    #expect(
      Offices.promiseProblems {
        $0.amount = 0.0001
        $0.unit = .seconds
        $0.counting = .byHours
      }.map(\.message) == [TooShortTests.gap])
  }

  /// Of a normal around 0 the upper half is drawn: its mean is 0.798 standard deviations. A spell of absence is in days.
  @Test("the mean counts, not a single value, and a day is a unit like others")
  func means() {
    #expect(DurationDistribution(.uniform(least: 0, most: 0.001), .seconds).problem != nil)
    #expect(DurationDistribution(.uniform(least: 0, most: 0.0021), .seconds).problem == nil)
    #expect(DurationDistribution(.normal(mean: 0, standardDeviation: 0.001), .seconds).problem != nil)
    #expect(DurationDistribution(.normal(mean: 0, standardDeviation: 0.002), .seconds).problem == nil)
    #expect(DurationDistribution(.exponential(mean: 1e-9), .days).problem != nil)
    #expect(DurationDistribution(.exponential(mean: 1e-9), .workingDays).problem != nil)
    #expect(
      DurationDistribution(
        .mixture([
          .init(weight: 0.99, distribution: .constant(0)), .init(weight: 0.01, distribution: .constant(5)),
        ]),
        .minutes
      ).problem == nil)
    #expect(
      Offices.problems(actor: "Camat") { $0.absence = Absence(share: 0.1, spell: .constant(0.5)) }.isEmpty)
  }
}

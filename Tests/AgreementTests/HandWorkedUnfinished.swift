// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulRandom
import SimpulTime
import Testing

/// What becomes of the promise to a case that is unfinished when the run stops, worked out on paper.
///
/// The office is open from 08:00 to 12:00 and from 13:00 to 16:00. One case comes on Monday, 5 January 2026, at 09:00; the
/// study lasts one day, so that the run stops twice as late, on Wednesday at 00:00: 39 hours after it came, of which the
/// office is open for 3 + 3 hours on Monday and 7 on Tuesday, 13 in all.
@Suite("Unfinished cases worked by hand")
struct HandWorkedUnfinished {
  private let monday = TimelineScenario.date(2026, 1, 5)

  private func scenario(first: CivilDate? = nil, _ promise: Promise, _ steps: [Step]) -> Scenario {
    var stream = TimelineScenario.every(1, "case")
    stream.between = [TimeRange(8, 0, 9, 1)]
    return TimelineScenario.scenario(
      first: first ?? monday, days: 1,
      actors: [Actor(key: "citizen", kind: .applicant), Actor(key: "clerk"), Actor(key: "chief")],
      Procedure(arrivals: [stream], promises: [promise], steps: steps))
  }

  private func promise(_ amount: Double, _ unit: DurationDistribution.Unit, from: String? = nil) -> Promise {
    Promise(
      amount: amount, unit: unit, counting: unit == .workingDays ? .byDate : .byHours, from: from)
  }

  private func work(_ key: String, _ hours: Double, by actor: String = "clerk") -> Step {
    .activity(
      Activity(key: key, performers: .actor(actor), work: ByCaseType(TimelineScenario.hours(hours))))
  }

  private func bring(_ key: String, _ hours: Double) -> Step {
    .activity(
      Activity(
        key: key, performers: .applicant("citizen"), wait: ByCaseType(TimelineScenario.hours(hours))))
  }

  private enum Standing: Equatable { case kept, broken, clockStanding, clockRunning }

  private func standing(_ scenario: Scenario) throws -> Standing? {
    #expect(scenario.problems().isEmpty)
    let type = try EngineRun(scenario, key: Timeline.key).tally.caseTypes[0]
    #expect([type.arrived, type.finished, type.censored] == [1, 0, 1])
    let counts: [(Standing, Int)] = [
      (.kept, type.promiseKept), (.broken, type.promiseBroken),
      (.clockStanding, type.undecidedWithClockStanding), (.clockRunning, type.undecidedWithClockRunning),
    ]
    let found = counts.filter { $0.1 > 0 }
    return found.count == 1 && found[0].1 == 1 ? found[0].0 : nil
  }

  @Test("by the clock: 39 hours have passed, and no more")
  func byClock() throws {
    let steps = [work("check", 20)]
    #expect(try standing(scenario(promise(39, .hours), steps)) == .clockRunning)
    #expect(try standing(scenario(promise(38.9, .hours), steps)) == .broken)
    #expect(try standing(scenario(promise(2, .days), steps)) == .clockRunning)
    #expect(try standing(scenario(promise(1, .days), steps)) == .broken)
  }

  @Test("by open hours: 13 have passed, and no more")
  func byHours() throws {
    let steps = [work("check", 20)]
    #expect(try standing(scenario(promise(13, .workingHours), steps)) == .clockRunning)
    #expect(try standing(scenario(promise(12.9, .workingHours), steps)) == .broken)
  }

  /// The run stops at the first instant of Wednesday, which is the second open date after Monday; on a Friday that is a
  /// Sunday, and no open date is between.
  @Test("by date: the instant at which the run stops is on its own date")
  func byDate() throws {
    let steps = [work("check", 20)]
    #expect(try standing(scenario(promise(2, .workingDays), steps)) == .clockRunning)
    #expect(try standing(scenario(promise(1, .workingDays), steps)) == .broken)
    let friday = TimelineScenario.date(2026, 1, 9)
    #expect(try standing(scenario(first: friday, promise(0, .workingDays), steps)) == .clockRunning)
  }

  /// Half an hour of work until 09:30; then the clock stands. On Tuesday and Wednesday, too: by date nothing is used.
  @Test("with the applicant at the end the clock stands, unless the time was up before")
  func withApplicant() throws {
    let steps = [work("check", 0.5), bring("bring", 240), work("decide", 1)]
    #expect(try standing(scenario(promise(0.5, .hours), steps)) == .clockStanding)
    #expect(try standing(scenario(promise(0.4, .hours), steps)) == .broken)
    #expect(try standing(scenario(promise(0.5, .workingHours), steps)) == .clockStanding)
    #expect(try standing(scenario(promise(0.4, .workingHours), steps)) == .broken)
    #expect(try standing(scenario(promise(0, .workingDays), steps)) == .clockStanding)
  }

  /// The file is checked from Monday 09:00 to 16:00 and on Tuesday from 08:00 to 12:00, with the chief from 13:00 to 14:00,
  /// and then with the citizen: one open date after Monday is used.
  @Test("broken by date while it is with the applicant")
  func brokenWithApplicant() throws {
    let steps = [work("check", 10), work("sign", 1, by: "chief"), bring("bring", 240)]
    #expect(try standing(scenario(promise(0, .workingDays), steps)) == .broken)
    #expect(try standing(scenario(promise(1, .workingDays), steps)) == .clockStanding)
  }

  /// After a return, which the check ends with at 09:30.
  @Test("sent back at the end: with the applicant as well")
  func sentBack() throws {
    var check = Activity(key: "check", performers: .actor("clerk"), work: TimelineScenario.minutes(30))
    check.returned = Return(
      probability: ByCaseType(1.0), delay: ByCaseType(TimelineScenario.hours(240)), atMost: 1)
    let steps: [Step] = [.activity(check)]
    #expect(try standing(scenario(promise(0.5, .hours), steps)) == .clockStanding)
    #expect(try standing(scenario(promise(0.4, .hours), steps)) == .broken)
  }

  /// Whether it is with the applicant or in a queue.
  @Test("where the clock has not begun nothing is decided")
  func beforeFrom() throws {
    let decide = work("decide", 1)
    let rule = promise(0.1, .hours, from: "decide")
    #expect(try standing(scenario(rule, [bring("bring", 240), decide])) == .clockStanding)
    #expect(try standing(scenario(rule, [work("check", 20), decide])) == .clockStanding)
  }

  /// The clock begins on Monday at 10:00, and has run for 38 hours in the end.
  @Test("what was before the clock began does not count")
  func behindFrom() throws {
    let steps = [work("check", 1), work("decide", 20)]
    #expect(try standing(scenario(promise(38, .hours, from: "decide"), steps)) == .clockRunning)
    #expect(try standing(scenario(promise(37.9, .hours, from: "decide"), steps)) == .broken)
  }

  /// Two hours with the applicant, from 09:00 to 11:00: 37 hours are left.
  @Test("a stop that is over is left out of the time")
  func stopBefore() throws {
    let steps = [bring("bring", 2), work("decide", 20)]
    #expect(try standing(scenario(promise(37, .hours), steps)) == .clockRunning)
    #expect(try standing(scenario(promise(36.9, .hours), steps)) == .broken)
    #expect(try standing(scenario(promise(11, .workingHours), steps)) == .clockRunning)
    #expect(try standing(scenario(promise(10.9, .workingHours), steps)) == .broken)
  }

  // MARK: In a block

  private func block(_ first: [Step], _ second: [Step]) -> Step {
    .parallel(
      ParallelBlock(
        key: "block",
        branches: [
          ParallelBlock.Branch(name: "one", steps: first), ParallelBlock.Branch(name: "other", steps: second),
        ]))
  }

  /// An hour with the applicant before the block, until 10:00. On the first branch the chief works to the end: 38 hours of
  /// the clock. Where the applicant's branch stands first, its clock has stood since 10:00.
  @Test(
    "in a block the unfinished branch that stands first in the file decides, with the stops before the block")
  func inBlock() throws {
    let office = work("decide", 20, by: "chief")
    let outside = bring("bring", 240)
    let officeFirst = [bring("ask", 1), block([office], [outside])]
    #expect(try standing(scenario(promise(38, .hours), officeFirst)) == .clockRunning)
    #expect(try standing(scenario(promise(37.9, .hours), officeFirst)) == .broken)
    let applicantFirst = [bring("ask", 1), block([outside], [office])]
    #expect(try standing(scenario(promise(0.1, .hours), applicantFirst)) == .clockStanding)
  }

  /// The first branch has come to the join at 09:30. On the second an hour with the applicant is over, and then the chief
  /// works: 38 hours.
  @Test("in a block a finished branch does not decide")
  func finishedBranch() throws {
    let steps = [block([work("check", 0.5)], [bring("bring", 1), work("decide", 20, by: "chief")])]
    #expect(try standing(scenario(promise(38, .hours), steps)) == .clockRunning)
    #expect(try standing(scenario(promise(37.9, .hours), steps)) == .broken)
  }

  /// Stops of one hour before the outer block, in its first branch before the inner block, and in the inner block: 36 hours.
  @Test("in a block within a block the stops of all around it count")
  func innerBlock() throws {
    let inner = Step.parallel(
      ParallelBlock(
        key: "inner",
        branches: [
          ParallelBlock.Branch(name: "third", steps: [bring("fetch", 1), work("decide", 20, by: "chief")]),
          ParallelBlock.Branch(name: "fourth", steps: [work("copy", 0.5)]),
        ]))
    let steps = [bring("ask", 1), block([bring("bring", 1), inner], [bring("wait", 240)])]
    // `ask` 09-10, `bring` 10-11, `fetch` from 11 to 12, when the office closes, and so to 13: 4 of 39 hours are stops.
    #expect(try standing(scenario(promise(35, .hours), steps)) == .clockRunning)
    #expect(try standing(scenario(promise(34.9, .hours), steps)) == .broken)
  }

  // MARK: A network of stations

  /// Open day and night, first two hours of work and then 100: a case that comes on Monday at 09:00 is unfinished after 39
  /// hours, and after 37 of those behind its first activity.
  @Test("the engine for networks of stations says the same")
  func network() throws {
    func standing(_ promise: Promise) throws -> [Int] {
      let scenario = Scenario(
        title: "network", period: StudyPeriod(first: monday, length: .perDay),
        actors: [Actor(key: "clerk"), Actor(key: "chief")],
        procedures: [
          Procedure(
            arrivals: [TimelineScenario.every(9, "case")], promises: [promise],
            steps: [work("check", 2), work("decide", 100, by: "chief")])
        ])
      let program = try Program(compiling: scenario)
      #expect(program.isNetworkOfStations)
      let tally = try #require(try program.run(Timeline.key))
      #expect(tally == Replication(program, key: Timeline.key).finish())
      let type = tally.caseTypes[0]
      // The second comes at 18:00.
      #expect(type.arrived == 2 && type.censored == 2)
      return [type.promiseBroken, type.undecidedWithClockStanding, type.undecidedWithClockRunning]
    }
    #expect(try standing(promise(39, .hours)) == [0, 0, 2])
    #expect(try standing(promise(38.9, .hours)) == [1, 0, 1])
    #expect(try standing(promise(29.9, .hours)) == [2, 0, 0])
    #expect(try standing(promise(37, .hours, from: "decide")) == [0, 0, 2])
    #expect(try standing(promise(36.9, .hours, from: "decide")) == [1, 0, 1])
    #expect(try standing(promise(2, .workingDays)) == [0, 0, 2])
    #expect(try standing(promise(1, .workingDays)) == [2, 0, 0])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import Testing

@testable import SimpulAnalysis

/// Offices open from Monday to Friday, 08.00 to 16.00, for two weeks: ten days.
@Suite("How much a run takes, before it is run")
struct RunExtentTests {
  private func scenario(cases: Double, minutes: Double, otherWork: OtherWork? = nil) -> Scenario {
    var office = CapacityOffice(actors: [Actor(key: "desk", otherWork: otherWork)], casesPerDay: cases)
    office.add("serve", [[Requirement("desk", officers: 1)]], minutes: .constant(minutes))
    return office.scenario(weeks: 2)
  }

  private func extent(_ scenario: Scenario) throws -> (program: Program, extent: RunExtent) {
    let program = try Program(compiling: scenario)
    return (program, RunExtent(program, Capacity.findings(of: program)))
  }

  /// A hundred cases come, and each visit begins and ends; the desk opens and closes.
  @Test("of an office that keeps up: each coming, each beginning and end of work, and nothing that stays")
  func keepingUp() throws {
    let (_, extent) = try extent(scenario(cases: 10, minutes: 20))
    let arrivals = try #require(extent.parts.first)
    #expect(arrivals.source == .arrivals(procedure: 0, stream: 0))
    #expect(abs(arrivals.count - 100) < 1e-9)
    #expect(abs(arrivals.events - 300) < 1e-9)
    #expect(extent.bytesUnderWay == 0)
  }

  /// Ten cases of 96 min are 16 h a day, of which 8 can be worked: fifty of a hundred stay.
  @Test("of an office that is asked for twice as much: half of what comes stays")
  func overloaded() throws {
    let (program, extent) = try extent(scenario(cases: 10, minutes: 96))
    #expect(abs(extent.parts[0].events - 200) < 1e-6)
    #expect(abs(extent.bytesUnderWay - 50 * 2 * Double(program.bytesOfCaseUnderWay)) < 1e-3)
  }

  @Test("where citizens give up, nobody can say that any stay")
  func leaving() throws {
    var scenario = scenario(cases: 10, minutes: 96)
    guard case .activity(var serve) = scenario.procedures[0].steps[0] else { return }
    serve.patience = ByCaseType(DurationDistribution(.constant(10), .minutes))
    scenario.procedures[0].steps[0] = .activity(serve)
    let found = try extent(scenario).extent
    #expect(found.bytesUnderWay == 0 && found.waitingMicroseconds == 0)
  }

  /// Ten days of 8 h in pieces of 12 min; and 30 pieces a day.
  @Test("pieces of other work")
  func tasks() throws {
    let twelve = DurationDistribution(.constant(12), .minutes)
    let endless = try extent(
      scenario(cases: 1, minutes: 1, otherWork: OtherWork(.endless, task: twelve, place: .afterFiles))
    ).extent
    #expect(endless.parts[1].source == .otherWork(actor: 0))
    #expect(abs(endless.parts[1].count - 400) < 1e-9)
    let daily = try extent(
      scenario(cases: 1, minutes: 1, otherWork: OtherWork(tasksPerDay: 30, task: twelve))
    ).extent
    #expect(abs(daily.parts[1].count - 300) < 1e-6)
  }

  @Test("pieces without length never end")
  func noLength() throws {
    let work = OtherWork(.endless, task: DurationDistribution(.constant(0), .minutes), place: .afterFiles)
    let scenario = scenario(cases: 1, minutes: 1, otherWork: work)
    let problem = try #require(RunLimits().problems(of: scenario).first)
    #expect(problem.path == ["actors", "desk", "other work"])
    #expect(
      problem.message
        == "other work of 'desk' makes about endlessly many pieces in the study, and a run of about endlessly many "
        + "events, more than 1000000000: write fewer pieces a day, or longer ones (--allow-long runs it all the same)"
    )
  }

  @Test(
    "more than a thousand million events are refused at the value that makes them, and run where that is allowed"
  )
  func tooLong() throws {
    let scenario = scenario(cases: 1e9, minutes: 4e-7)
    let problem = try #require(RunLimits().problems(of: scenario).first)
    #expect(problem.path == ["arrivals", "case"])
    #expect(
      problem.message.hasPrefix("this makes about 10000000000 cases in the study, and a run of about ")
        && problem.message.hasSuffix(
          "events, more than 1000000000: was 'per year' meant instead of 'per day', or is a digit too many? "
            + "(--allow-long runs it all the same)"),
      "\(problem.message)")
    #expect(RunLimits(events: nil, memory: nil).problems(of: scenario).isEmpty)
  }

  /// 1,000 cases a day of 96 min, five of which can be done.
  @Test("files that would fill the memory are refused, the more of them the more run at once")
  func tooLarge() throws {
    let scenario = scenario(cases: 1_000, minutes: 96)
    let bytes = try extent(scenario).extent.bytesUnderWay
    #expect(RunLimits(memory: 1.01 * bytes, threads: 1).problems(of: scenario).isEmpty)
    let problem = try #require(RunLimits(memory: 1.01 * bytes, threads: 2).problems(of: scenario).first)
    #expect(problem.path == ["arrivals", "case"])
    #expect(
      problem.message.hasPrefix("this makes about 10000 cases in the study, far more than can be done: "))
    #expect(problem.message.hasSuffix("(--memory allows more)"))
  }
}

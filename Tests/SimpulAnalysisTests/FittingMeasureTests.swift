// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis

@Suite("Waiting that one more officer does not cure, and the lever that does")
struct FittingMeasureTests {
  private static let replications = 20
  private let agreement = Agreement(replications: FittingMeasureTests.replications)

  private func findings(_ id: String, _ scenario: Scenario) throws -> DesignFindings {
    try Study.run(
      [StudyDesign(name: id, scenario: scenario)],
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: Self.replications, study: id))
    ).findings.designs[0]
  }

  private func waiting(_ design: DesignFindings, _ actor: Actor.Key, _ cause: WaitingCause) throws -> Interval
  {
    let waiting = try #require(design.overall.waitingByActor.first { $0.actor == actor }?.waiting)
    return try #require(waiting.byCause.first { $0.cause == cause }?.time.workingSeconds)
  }

  @Test(
    "BN5, fifteen files in a pile: one more officer is worth most at the clerk, the pile costs seven hours")
  func workInProcess() throws {
    let model = try BottleneckModel.read("BN5_batch_signature")
    let design = try findings(model.id, BottleneckOffices.workInProcess(hours: 44_000, warmUp: 4_000))
    let mean = try #require(design.overall.workingTime.meanSeconds.interval)
    #expect(agreement.holds(mean, model.meanCycle))
    // Counted at the head, who lets the pile grow: (15 - 1) / 2 hours exactly.
    let piled = try waiting(design, "Head", .batching)
    #expect(agreement.holds(piled, try #require(model.exact["pile_wait"])))
    #expect(agreement.isPowerful(piled))
    let statement = try #require(design.bottleneck)
    #expect(statement.headline == .single("Clerk"))
    #expect(statement.busiest == "Clerk")
    #expect(statement.longestWait == "Head")
    #expect(statement.longestWaitCause == .batching)
    for (addedCapacity, name) in [
      (statement.oneMoreOfficer, "gain_plus1"), (statement.tenPercentLessWork, "gain_fast"),
    ] {
      #expect(addedCapacity.byMeanTime == .single("Clerk"))
      let clerk = try #require(addedCapacity.gains.first { $0.actor == "Clerk" }?.meanSeconds)
      #expect(agreement.holds(clerk, try #require(model.exact["Clerk.\(name)"])))
      let head = try #require(addedCapacity.gains.first { $0.actor == "Head" }?.meanSeconds)
      let known = try #require(model.actors["Head"])
      #expect(
        agreement.holds(head, name == "gain_plus1" ? known.gainOfOneMore : known.gainOfLessWork))
    }
    #expect(statement.correctiveMeasures.map(\.kinds) == [[.handleSingly], [.smallerBatch]])
    for (correctiveMeasure, name) in zip(
      statement.correctiveMeasures, ["Head: sign singly (K 15->1)", "Head: sign at 5 files"])
    {
      #expect(correctiveMeasure.actor == "Head")
      let gain = try #require(correctiveMeasure.meanSeconds)
      #expect(agreement.holds(gain.gain, try #require(model.correctiveMeasures[name])), "\(name)")
      #expect(agreement.isPowerful(gain.gain))
      #expect(gain.oneMoreAt == "Clerk")
      #expect(gain.standing == .most)
    }
    let better = try #require(statement.betterCorrectiveMeasure)
    #expect(better.correctiveMeasure.kinds == [.handleSingly])
    #expect(better.measure == .meanTime)
  }

  @Test("BN6, a head who is there one hour a day: one more officer is worth most at the clerk")
  func oneHourADay() throws {
    let model = try BottleneckModel.read("BN6_one_hour_a_day")
    let design = try findings(model.id, BottleneckOffices.oneHourADay(hours: 24_000, warmUp: 4_000))
    let mean = try #require(design.overall.workingTime.meanSeconds.interval)
    #expect(agreement.holds(mean, model.meanCycle))
    #expect(agreement.isPowerful(mean))
    let known = try #require(model.actors["Head"]?.criticalPath["wait_off_duty"])
    let offDuty = try waiting(design, "Head", .offDuty)
    // The file gives no error for it: it is read to 1 %.
    #expect(abs(offDuty.estimate / 3_600 - known) < 0.01 * known)
    let statement = try #require(design.bottleneck)
    #expect(statement.headline == .single("Clerk"))
    #expect(statement.tenPercentLessWork.byMeanTime == .single("Clerk"))
    #expect(statement.busiest == "Clerk")
    #expect(statement.longestWait == "Head")
    #expect(statement.longestWaitCause == .offDuty)
    for gain in statement.oneMoreOfficer.gains {
      let known = try #require(gain.actor.flatMap { model.actors[$0] }?.gainOfOneMore)
      #expect(agreement.holds(try #require(gain.meanSeconds), known), "\(gain.actors)")
    }
    let halves = [TimeRange(10, 0, 10, 30), TimeRange(14, 0, 14, 30)]
    #expect(statement.correctiveMeasures.map(\.kinds) == [[.alwaysPresent], [.presentTwice(at: halves)]])
    for (correctiveMeasure, name) in zip(
      statement.correctiveMeasures,
      ["Head: always reachable", "Head: two half-hours a day (h 2-2.5 and 6-6.5)"])
    {
      #expect(correctiveMeasure.actor == "Head")
      let gain = try #require(correctiveMeasure.meanSeconds)
      #expect(agreement.holds(gain.gain, try #require(model.correctiveMeasures[name])), "\(name)")
      #expect(agreement.isPowerful(gain.gain))
      #expect(gain.oneMoreAt == "Clerk")
    }
    #expect(statement.correctiveMeasures.map(\.meanSeconds?.standing) == [.most, .lessThanOneMore])
    #expect(statement.betterCorrectiveMeasure?.correctiveMeasure.kinds == [.alwaysPresent])
  }

  @Test(
    "levers are tried for the two actors with the most waiting that no officer could shorten, the most first")
  func twoActors() throws {
    var scenario = BottleneckOffices.workInProcess(hours: 2_000, warmUp: 0)
    scenario.procedures[0].steps = scenario.procedures[0].steps.map { step in
      guard case .activity(var activity) = step, activity.key == "Clerk" else { return step }
      activity.batchSchedule = BatchSchedule(files: 3)
      return .activity(activity)
    }
    let statement = try #require(try findings("two", scenario).bottleneck)
    #expect(statement.correctiveMeasures.map(\.actor) == ["Head", "Head", "Clerk"])
    #expect(statement.correctiveMeasures.map(\.kinds) == [[.handleSingly], [.smallerBatch], [.handleSingly]])
  }

  /// Processor sharing: 0.7 / (1 - 0.7) hours. M/D/1: 0.7 + 0.7 * 0.7 / (2 (1 - 0.7)).
  @Test("all open at once though each takes as long: to finish one first saves 49 minutes of 140")
  func multitasking() throws {
    var scenario = BottleneckOffices.workInProcess(hours: 24_000, warmUp: 4_000)
    scenario.actors = [Actor(key: "Clerk")]
    scenario.actors[0].multitasking = Multitasking(limit: nil)
    scenario.procedures[0].steps = [
      .activity(
        Activity(
          key: "Clerk", performers: .actor("Clerk"),
          work: ByCaseType(DurationDistribution(.constant(0.7), .hours))))
    ]
    let design = try findings("open files", scenario)
    let statement = try #require(design.bottleneck)
    #expect(statement.longestWaitCause == .contention)
    #expect(statement.correctiveMeasures.map(\.kinds) == [[.oneFileAtATime]])
    let gain = try #require(statement.correctiveMeasures.first?.meanSeconds)
    #expect(agreement.holds(gain.gain, 0.7 / 0.3 - (0.7 + 0.49 / 0.6)))
    #expect(agreement.isPowerful(gain.gain))
    // Two officers who share among them what is open are better still.
    #expect(gain.standing == .lessThanOneMore)
  }

  @Test("files that are unfinished when a run ends make times incomparable, and no lever better")
  func unfinished() throws {
    var scenario = BottleneckOffices.workInProcess(hours: 1_000, warmUp: 0)
    scenario.procedures[0].steps = scenario.procedures[0].steps.map { step in
      guard case .activity(var activity) = step, activity.key == "Clerk" else { return step }
      activity.work = ByCaseType(DurationDistribution(.constant(3), .hours))
      return .activity(activity)
    }
    let statement = try #require(try findings("unfinished", scenario).bottleneck)
    #expect(!statement.correctiveMeasures.isEmpty)
    for correctiveMeasure in statement.correctiveMeasures {
      #expect(correctiveMeasure.meanSeconds?.standing == .notComparable)
    }
    #expect(statement.betterCorrectiveMeasure == nil)
  }
}

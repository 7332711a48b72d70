// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime
import Synchronization
import Testing

@testable import SimpulAnalysis
@testable import SimpulSweep

@Suite("Many offices")
struct SweepTests {
  private static let replications = 8

  /// Two desks, the second one present in the morning only, so that files wait for several causes.
  private static func office(_ name: String, perDay: Double, redesigned: Bool = true) -> SweepOffice {
    func scenario(_ present: TimeRange) -> Scenario {
      func row(_ actor: String, _ minutes: Double) -> Step {
        .activity(
          Activity(
            key: actor, performers: .actor(actor),
            work: ByCaseType(DurationDistribution(.exponential(mean: minutes), .minutes))))
      }
      let stream = ArrivalStream(key: "case", pattern: .rate(count: perDay, per: .day))
      let promise = Promise(amount: 4, unit: .workingHours, counting: .byHours, target: 0.9)
      return Scenario(
        title: "office",
        period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: 120 * .perDay),
        calendars: CalendarBook([WorkingCalendar(key: "office", week: .same([TimeRange(8, 0, 16, 0)]))]),
        officeCalendar: "office", actors: [Actor(key: "Clerk"), Actor(key: "Head", present: [present])],
        procedures: [
          Procedure(arrivals: [stream], promises: [promise], steps: [row("Clerk", 20), row("Head", 5)])
        ])
    }
    return SweepOffice(
      name: name, asIs: scenario(TimeRange(8, 0, 12, 0)),
      redesign: redesigned ? scenario(TimeRange(8, 0, 16, 0)) : nil)
  }

  /// The third cannot keep up.
  private static let offices = [
    office("A", perDay: 4), office("B", perDay: 14), office("C", perDay: 40), office("D", perDay: 1),
    office("E", perDay: 18),
  ]

  private func run(
    _ places: [Int] = Array(offices.indices), threads: Int = 2, relieved: Int? = nil
  ) throws -> [String: OfficeResult] {
    let results = Mutex<[String: OfficeResult]>([:])
    try Sweep.run(
      places,
      settings: SweepSettings(
        seed: 3, replications: Self.replications, relievedActors: relieved, threads: threads),
      office: { Self.offices[$0] },
      finished: { place, result in
        #expect(result.office == Self.offices[place].name)
        results.withLock { $0[result.office] = result }
      })
    return results.withLock { $0 }
  }

  private func study(_ office: SweepOffice) throws -> Findings {
    try Study.run(
      [StudyDesign(name: "as-is", scenario: office.asIs)]
        + (office.redesign.map { [StudyDesign(name: "to-be", scenario: $0)] } ?? []),
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 3, replications: Self.replications, study: office.name))
    ).findings
  }

  private func agrees(_ left: Interval?, _ right: Interval?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * max(1, abs(b)) }
    return left.estimate == right.estimate && near(left.lower, right.lower) && near(left.upper, right.upper)
  }

  @Test("an office's result is what a study of its scenario under its name finds", arguments: [0, 1, 3, 4])
  func likeAStudy(place: Int) throws {
    let office = Self.offices[place]
    let result = try #require(try run([place])[office.name])
    let findings = try study(office)
    for (outcome, design) in zip([result.asIs, try #require(result.toBe)], findings.designs) {
      let overall = design.overall
      #expect(outcome.arrived == overall.counts.arrived && outcome.finished == overall.counts.finished)
      #expect(outcome.time == .estimated)
      #expect(
        agrees(outcome.meanSeconds?.interval(confidence: 0.95), overall.workingTime.meanSeconds.interval))
      #expect(outcome.ninetiethPercentileSeconds == overall.workingTime.ninetiethPercentileSeconds.interval)
      let promise = try #require(outcome.promise)
      #expect(promise.share == overall.promise?.kept.share)
      if let kept = overall.promise?.kept.interval {
        #expect(agrees(promise.interval(confidence: 0.95), kept))
      }
      #expect(outcome.growthPerWeek == design.workInProcess.growthPerWeek)
      #expect(outcome.presentAtEnd == design.workInProcess.atEnd)
      #expect(outcome.greatestLoad == design.capacity.actors.map(\.load).max())
      let longest = design.bottleneck
      #expect(outcome.longestWait?.actor == longest?.longestWait?.description)
      #expect(outcome.longestWait?.cause == longest?.longestWaitCause)
    }
    let addedCapacity = try #require(result.addedCapacity)
    let statement = try #require(findings.designs[0].bottleneck)
    #expect(addedCapacity.bottleneck == statement.headline.actors)
    let gain = statement.oneMoreOfficer.gains.first { $0.actor == addedCapacity.bottleneck.first }
    #expect(addedCapacity.gainSeconds == gain?.meanSeconds && addedCapacity.gainShare == gain?.promiseShare)
    let rows = findings.comparisons[0].rows
    let change = try #require(result.change)
    #expect(
      agrees(
        change.meanSeconds?.interval(confidence: 0.95), rows.first { $0.measure == .meanTime }?.difference))
    #expect(
      agrees(
        change.promise?.interval(confidence: 0.95), rows.first { $0.measure == .promiseKept }?.difference))
  }

  @Test("an office that cannot keep up has no mean time, and is told by whom it is short")
  func overload() throws {
    let result = try #require(try run([2])["C"])
    #expect(result.asIs.time == .cannotKeepUp && result.asIs.overloaded == ["Clerk"])
    #expect(result.asIs.meanSeconds == nil && result.asIs.ninetiethPercentileSeconds == nil)
    #expect(result.change?.meanSeconds == nil && result.change?.promise != nil)
    let addedCapacity = try #require(result.addedCapacity)
    #expect(addedCapacity.bottleneck == ["Clerk"] && addedCapacity.gainSeconds == nil)
  }

  @Test("a result does not depend on threads, order or the offices beside it")
  func independence() throws {
    let all = try run(threads: 1)
    #expect(all.count == Self.offices.count)
    #expect(try run(threads: 2) == all)
    #expect(try run(threads: 7) == all)
    #expect(try run([4, 2, 0, 1, 3], threads: 2) == all)
    for count in [2, 7] {
      var shards: [String: OfficeResult] = [:]
      for shard in 0..<count {
        let places = Array(stride(from: shard, to: Self.offices.count, by: count))
        shards.merge(try run(places)) { first, _ in first }
      }
      #expect(shards == all)
    }
  }

  @Test("random numbers belongs to the name of an office")
  func names() throws {
    let results = Mutex<[OfficeResult]>([])
    let twin = Self.office("A", perDay: 14, redesigned: false)
    var other = twin
    other.name = "A2"
    let offices = [twin, other]
    try Sweep.run(
      [0, 1], settings: SweepSettings(replications: 4, relievedActors: 0, threads: 1),
      office: { offices[$0] },
      finished: { _, result in results.withLock { $0.append(result) } })
    let found = results.withLock { $0 }
    #expect(found[0].asIs.meanSeconds != found[1].asIs.meanSeconds)
    #expect(found[0].addedCapacity == nil && found[0].toBe == nil && found[0].change == nil)
  }

  @Test("with fewer reliefs those are tried that are waited for most, and it is said how many are not")
  func fewReliefs() throws {
    let result = try #require(try run([0], relieved: 1)["A"])
    #expect(result.addedCapacity?.tried == 1 && result.addedCapacity?.untried == 1)
    #expect(result.asIs.longestWait?.actor == "Head")
    #expect(result.addedCapacity?.bottleneck.contains("Clerk") == false)
  }

  @Test("a failure to give an office ends the sweep and is told")
  func failure() {
    struct Gone: Error {}
    #expect(throws: Gone.self) {
      try Sweep.run(
        [0, 1], settings: SweepSettings(replications: 2, threads: 2), office: { _ in throw Gone() },
        finished: { _, _ in })
    }
  }

  @Test("cancelling ends a sweep, and what is finished was handed over")
  func cancelling() {
    let finished = Mutex(0)
    #expect(throws: StudyError.cancelled) {
      try Sweep.run(
        Array(repeating: 0, count: 10_000), settings: SweepSettings(replications: 2, threads: 2),
        office: { Self.offices[$0] }, finished: { _, _ in finished.withLock { $0 += 1 } },
        isCancelled: { finished.withLock { $0 > 0 } })
    }
    #expect(finished.withLock { (1..<10_000).contains($0) })
  }
}

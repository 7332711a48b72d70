// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis

@Suite("Designs compared")
struct ComparisonTests {
  private static let replications = 20

  /// Two desks one behind the other that never close.
  private func tandem(promise hours: Double? = nil) throws -> Scenario {
    let network = try #require(JacksonCase.all().first { $0.id == "tandem2" }).model
    var scenario = network.scenario(hours: 10_000, warmUp: 500)
    if let hours {
      scenario.procedures[0].promises = [
        Promise(amount: hours, unit: .hours, counting: .byHours, target: 0.9)
      ]
    }
    return scenario
  }

  private func compare(
    _ base: Scenario, _ redesign: Redesign, smallest: SmallestDifference = SmallestDifference()
  ) throws -> ComparisonFindings {
    try compare(base, redesign.scenario(from: base), redesign, smallest: smallest)
  }

  private func compare(
    _ base: Scenario, _ design: Scenario, _ redesign: Redesign? = nil,
    smallest: SmallestDifference = SmallestDifference()
  ) throws -> ComparisonFindings {
    try Study.run(
      [
        StudyDesign(name: "as-is", scenario: base),
        StudyDesign(name: "to-be", scenario: design, redesign: redesign),
      ],
      settings: StudySettings(
        experiment: ExperimentSettings(seed: 1, replications: Self.replications, study: "comparison"),
        smallestDifference: smallest, seeksBottleneck: false)
    ).findings.comparisons[0]
  }

  private func change(_ key: String, _ verbs: Verb...) -> Change { Change(key: key, verbs: verbs) }

  /// The rule of the exact suite: within t(1 - 5e-6) standard errors.
  private func agrees(_ interval: Interval?, _ known: Double) throws -> Bool {
    let interval = try #require(interval)
    let t = { (confidence: Double) in
      StudentDistribution.twoSidedQuantile(
        confidence: confidence, degreesOfFreedom: Double(Self.replications - 1))
    }
    return abs(interval.estimate - known) <= t(1 - 1e-5) / t(0.95) * interval.halfWidth
  }

  @Test("a design against itself gives exactly nothing, in every measure")
  func itself() throws {
    let scenario = try tandem(promise: 4)
    let comparison = try compare(scenario, scenario)
    #expect(comparison.rows.count >= 12)
    for row in comparison.rows {
      #expect(row.verdict == .noDifference, "\(row.measure)")
      #expect(row.before == row.after, "\(row.measure)")
      let difference = try #require(row.difference)
      #expect(difference.estimate == 0 && difference.lower == 0 && difference.upper == 0)
    }
  }

  @Test("other random numbers by the same law is no difference: the intervals hold zero")
  func uselessChange() throws {
    let base = try tandem(promise: 4)
    let redesign = Redesign(
      title: "other numbers", changes: [change("random numbers", .setActivity("S1", [.drawsAs("another")]))])
    let comparison = try compare(base, redesign)
    for measure in [Measure.promiseKept, .meanTime, .ninetiethPercentileTime, .waitingAt("S1")] {
      let row = try #require(comparison.row(measure))
      #expect(try agrees(row.difference, 0), "\(measure)")
      #expect(row.verdict == .notShown, "\(measure)")
    }
  }

  @Test("service of 0.9 h instead of 1 h at half load: 4/11 h less, as for M/M/1")
  func knownDifference() throws {
    let work = DurationDistribution(.exponential(mean: 1), .hours)
    let base = Scenario(
      title: "M/M/1",
      period: StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: 80_000 * .perHour, warmUp: 400 * .perHour),
      actors: [Actor(key: "desk")],
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 2), .hours)))
          ],
          steps: [
            .activity(Activity(key: "serve", performers: .actor("desk"), work: ByCaseType(work)))
          ])
      ])
    let comparison = try compare(
      base, Redesign(title: "faster", changes: [change("faster", .scaleWork("desk", 0.9))]))
    let row = try #require(comparison.row(.meanTime))
    #expect(try agrees(row.difference, -3_600 * 4 / 11.0))
    let difference = try #require(row.difference)
    #expect(difference.halfWidth <= 0.02 * 3_600 * 4 / 11)
    #expect(row.verdict == .better)
    let percent = try #require(row.percent)
    #expect(try agrees(percent, -100 * 2 / 11.0))
    #expect(comparison.row(.utilisation("desk"))?.verdict == .less)
    #expect(comparison.row(.returns)?.verdict == .noDifference)
    // One change is all there is: nothing to take apart.
    #expect(comparison.changes.isEmpty)
    #expect(comparison.attribution == .none)
  }

  @Test("the smallest difference that matters decides what is practical")
  func smallestDifference() throws {
    let base = try tandem()
    let redesign = Redesign(title: "faster", changes: [change("faster", .scaleWork("S2", 0.99))])
    let plain = try compare(base, redesign)
    #expect(plain.row(.meanTime)?.verdict == .better)
    #expect(plain.row(.meanTime)?.isShownToMatter == nil)
    let coarse = try compare(base, redesign, smallest: SmallestDifference(seconds: 3_600))
    #expect(coarse.row(.meanTime)?.verdict == .noPracticalDifference)
    #expect(coarse.row(.meanTime)?.isShownToMatter == false)
    let fine = try compare(base, redesign, smallest: SmallestDifference(seconds: 1))
    #expect(fine.row(.meanTime)?.verdict == .better)
    #expect(fine.row(.meanTime)?.isShownToMatter == true)
  }

  @Test("the growth of the pile is compared only where a pile grows")
  func workInProcessGrowth() throws {
    // Two files an hour at a desk that does one: 24 more each day, 168 a week.
    func office(officers: Int) -> Scenario {
      Scenario(
        title: "pile",
        period: StudyPeriod(
          first: CivilDate(dayNumber: 20_000), length: 20 * 24 * .perHour, warmUp: 24 * .perHour),
        actors: [Actor(key: "desk", officers: officers)],
        procedures: [
          Procedure(
            arrivals: [
              ArrivalStream(key: "case", pattern: .renewal(DurationDistribution(.constant(0.5), .hours)))
            ],
            steps: [
              .activity(
                Activity(
                  key: "serve", performers: .actor("desk"),
                  work: ByCaseType(DurationDistribution(.constant(1), .hours))))
            ])
        ])
    }
    let found = try compare(office(officers: 1), office(officers: 3))
    let row = try #require(found.row(.workInProcessGrowth))
    #expect(abs(try #require(row.difference).estimate + 168) < 1e-9)
    #expect(row.verdict == .better)
    #expect(row.percent == nil)
    #expect(try compare(office(officers: 3), office(officers: 4)).row(.workInProcessGrowth) == nil)
  }

  @Test("a promise that is always kept is told by counts, and two such designs do not differ")
  func alwaysKept() throws {
    let base = try tandem(promise: 100_000)
    let result = try Study.run(
      [
        StudyDesign(name: "one", scenario: base),
        StudyDesign(name: "two", scenario: try base.applying(change("faster", .scaleWork("S2", 0.9)))),
      ],
      settings: StudySettings(
        experiment: ExperimentSettings(replications: 5), seeksBottleneck: false))
    let promise = try #require(result.findings.designs[0].overall.promise)
    guard case .degenerate(let count, let of) = promise.kept else {
      Issue.record("all promises are kept")
      return
    }
    #expect(count == of && of > 1_000)
    // Five replications do not show 90 %.
    #expect(promise.targetVerdict == .undecided)
    #expect(promise.zeroOrAll?.replications == 5)
    #expect(result.findings.comparisons[0].row(.promiseKept)?.verdict == .noDifference)
    #expect(result.findings.comparisons[0].row(.meanTime)?.verdict == .better)
  }

  @Test("two changes at desks that do not touch: each does alone what is lost without it")
  func independentChanges() throws {
    let known = try #require(JacksonCase.all().first { $0.id == "tandem2" })
    let first = try known.value("sens.S1.gain_plus_one") * 3_600
    let second = try known.value("sens.S2.gain_10pct_faster") * 3_600
    let redesign = Redesign(
      title: "both",
      changes: [change("officer", .addOfficers("S1", 1)), change("form", .scaleWork("S2", 0.9))])
    let comparison = try compare(tandem(), redesign)
    #expect(try agrees(comparison.row(.meanTime)?.difference, -(first + second)))
    #expect(comparison.changes.map(\.change) == ["officer", "form"])
    for (change, gain) in zip(comparison.changes, [first, second]) {
      #expect(try agrees(change.alone?.meanSeconds, -gain))
      #expect(try agrees(change.takenAway?.meanSeconds, gain))
      #expect(change.madeWith.isEmpty && change.goneWith.isEmpty)
      #expect(!change.isHarmful)
      #expect(abs(try #require(change.shareOfMeanGain) - gain / (first + second)) < 0.03)
    }
    #expect(abs(comparison.changes.reduce(0) { $0 + ($1.shareOfMeanGain ?? 0) } - 1) < 1e-12)
    #expect(comparison.attribution == .allOrders)
    for (change, gain) in zip(comparison.changes, [first, second]) {
      #expect(try agrees(change.contribution?.meanSeconds, -gain))
    }
    #expect(comparison.needEachOther.isEmpty)
  }

  @Test("contributions add up to the whole; a useless change has one around zero, a harmful one is named")
  func contributions() throws {
    let base = try tandem(promise: 4)
    let redesign = Redesign(
      title: "four",
      changes: [
        change("officer", .addOfficers("S2", 1)),
        change("random numbers", .setActivity("S1", [.drawsAs("another")])),
        change("slower", .scaleWork("S1", 1.1)), change("form", .scaleWork("S2", 0.8)),
      ])
    let comparison = try compare(base, redesign)
    let changes = comparison.changes
    #expect(comparison.attribution == .allOrders)
    let seconds = try changes.map { try #require($0.contribution?.meanSeconds) }
    let points = try changes.map { try #require($0.contribution?.promiseShare) }
    let whole = try #require(comparison.row(.meanTime)?.difference)
    let kept = try #require(comparison.row(.promiseKept)?.difference)
    #expect(abs(seconds.reduce(0) { $0 + $1.estimate } - whole.estimate) < 1e-6)
    #expect(abs(points.reduce(0) { $0 + $1.estimate } - kept.estimate) < 1e-12)
    #expect(try agrees(seconds[1], 0) && !seconds[1].excludesZero)
    #expect(try agrees(points[1], 0) && !points[1].excludesZero)
    #expect(seconds[2].lower > 0 && points[2].upper < 0)
    #expect(seconds[0].upper < 0 && seconds[3].upper < 0)
    #expect(changes.map(\.isHarmful) == [false, false, true, false])
    let reach = try #require(comparison.target)
    #expect(reach.caseTypes.map(\.target) == [0.9] && reach.combinations == 16)
    // The harmful change is never among the fewest that are enough.
    #expect(reach.smallest.allSatisfy { !$0.contains("slower") && !$0.contains("random numbers") })
  }

  @Test("seven changes: each alone and taken away, and shares that add up")
  func manyChanges() throws {
    let redesign = Redesign(
      title: "seven",
      changes: (1...7).map { change("\($0)", .scaleWork($0 % 2 == 0 ? "S1" : "S2", 1 - 0.01 * Double($0))) })
    let comparison = try compare(tandem(promise: 20), redesign)
    #expect(comparison.attribution == .aloneAndTakenAway)
    #expect(comparison.changes.allSatisfy { $0.contribution == nil })
    let shares = try comparison.changes.map { try #require($0.shareOfMeanGain) }
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    #expect(shares.allSatisfy { $0 > 0 })
    let reach = try #require(comparison.target)
    #expect(reach.combinations == 0 && reach.smallest.isEmpty)
    // What is missing is what the second design's own page says of its share.
    let missing = try #require(reach.farthest?.missing)
    let after = try #require(comparison.row(.promiseKept)?.after)
    #expect(abs(missing.estimate - (0.9 - after)) < 1e-12)
  }

  @Test("two branches at once: shortening one does nothing, both together do")
  func branchesNeedEachOther() throws {
    func waiting(_ key: String) -> Step {
      .activity(
        Activity(
          key: key, performers: .actor("desk"), wait: ByCaseType(DurationDistribution(.constant(10), .hours)))
      )
    }
    let block = ParallelBlock(
      key: "opinions",
      branches: ["health", "fire"].map { ParallelBlock.Branch(name: $0, steps: [waiting($0)]) })
    let base = Scenario(
      title: "block", period: StudyPeriod(first: CivilDate(dayNumber: 20_000), length: 1_000 * .perHour),
      actors: [Actor(key: "desk")],
      procedures: [
        Procedure(
          arrivals: [
            ArrivalStream(key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: 2), .hours)))
          ], steps: [.parallel(block)])
      ])
    let short = ByCaseType(DurationDistribution(.constant(1), .hours))
    let redesign = Redesign(
      title: "both",
      changes: ["health", "fire"].map { change($0, .setActivity($0, [.wait(short)])) })
    let comparison = try compare(base, redesign)
    // Means of whole numbers of microseconds: what is left is the rounding of a division.
    #expect(abs(try #require(comparison.row(.meanTime)?.difference?.estimate) + 9 * 3_600) < 1e-6)
    let pair = try #require(comparison.needEachOther.first)
    #expect(comparison.needEachOther.count == 1)
    #expect([pair.first, pair.second] == ["health", "fire"])
    #expect(pair.measure == .meanTime)
    #expect(pair.interaction.estimate == 9 * 3_600)
    #expect([pair.withFirst, pair.withSecond, pair.withBoth] == [36_000, 36_000, 3_600])
    #expect(comparison.changes.map(\.shareOfMeanGain) == [0.5, 0.5])
  }

  @Test("a change that does harm is told, and one that needs another goes with it")
  func harmAndRequirement() throws {
    var follower = change("follower", .scaleWork("S2", 0.9))
    follower.requires = ["officer"]
    let redesign = Redesign(
      title: "three",
      changes: [
        change("officer", .addOfficers("S2", 1)), follower, change("slower", .scaleWork("S1", 1.1)),
      ])
    let comparison = try compare(tandem(), redesign)
    #expect(comparison.changes.map(\.isHarmful) == [false, false, true])
    #expect(comparison.changes.map(\.madeWith) == [[], ["officer"], []])
    #expect(comparison.changes.map(\.goneWith) == [["follower"], [], []])
    let sum = comparison.changes.compactMap { $0.contribution?.meanSeconds?.estimate }.reduce(0, +)
    #expect(abs(sum - (try #require(comparison.row(.meanTime)?.difference).estimate)) < 1e-6)
  }
}

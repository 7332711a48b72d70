// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulExperiment
import SimpulModel
import SimpulStatistics
import SimpulTime
import Testing

@testable import SimpulAnalysis

#if canImport(Glibc)
  import Glibc
#endif

@Suite("What assumed numbers do to the verdict")
struct SensitivityTests {
  private static let limit = 6.0
  private static let settings = StudySettings(
    experiment: ExperimentSettings(seed: 1, replications: 10, study: "sensitivity"), seeksBottleneck: false)

  /// M/M/1 with files every `every` hours, promised within six hours.
  private func desk(every: Double = 2, work: Double = 1) -> StudyDesign {
    StudyDesign(
      name: "as-is",
      scenario: Scenario(
        title: "desk",
        period: StudyPeriod(
          first: CivilDate(dayNumber: 20_458), length: 5_000 * .perHour, warmUp: 200 * .perHour),
        actors: [Actor(key: "desk")],
        procedures: [
          Procedure(
            arrivals: [
              ArrivalStream(
                key: "case", pattern: .renewal(DurationDistribution(.exponential(mean: every), .hours)))
            ], promises: [Promise(amount: Self.limit, unit: .hours, counting: .byHours, target: 0.9)],
            steps: [row("desk", work)])
        ]))
  }

  private func row(_ key: String, _ work: Double) -> Step {
    .activity(
      Activity(
        key: key, performers: .actor(key),
        work: ByCaseType(DurationDistribution(.exponential(mean: work), .hours))))
  }

  /// The time to finish is exponential.
  private func kept(every: Double, work: Double) -> Double { 1 - exp(-(1 / work - 1 / every) * Self.limit) }

  private func number(
    _ name: String, _ stated: Double, _ lower: Double, _ upper: Double, isWhole: Bool = false
  ) -> VariedNumber {
    VariedNumber(
      number: Parameter(path: [name], text: "\(stated)", basis: .assumed, range: "\(lower)-\(upper)"),
      stated: stated, lower: lower, upper: upper, isWhole: isWhole, text: { "\($0)" })
  }

  private func value(_ name: String, in values: [VariedValue]) -> Double? {
    values.first { $0.number.path == [name] }.flatMap { Double($0.text) }
  }

  private func study(
    _ numbers: [VariedNumber], of stated: [Parameter]? = nil, settings: StudySettings = settings,
    build: @escaping StudyVariation.Build
  ) throws -> SensitivityFindings {
    let variation = StudyVariation(numbers: numbers, stated: stated ?? numbers.map(\.number), build: build)
    let found = try Study.run(try #require(build([])), settings: settings, variation: variation)
    return try #require(found.findings.sensitivity)
  }

  private func desks(_ values: [VariedValue]) -> [StudyDesign]? {
    [desk(every: value("every", in: values) ?? 2, work: value("work", in: values) ?? 1)]
  }

  @Test("the work at which the target is no longer reached is that of M/M/1")
  func turn() throws {
    let found = try study([number("work", 1, 0.8, 1.6)], build: desks)
    #expect(found.together == nil)
    let work = try #require(found.numbers.first)
    #expect(work.lower.turn == nil && work.isTurning)
    #expect(found.turning == found.numbers)
    let turn = try #require(work.upper.turn)
    #expect(turn.parts == [.target(design: 0)])
    // 1 - exp(-(1 / work - 1 / 2) 6) = 0.9.
    let exact = 1 / (0.5 + log(10) / Self.limit)
    let (stayed, turned) = (try #require(Double(turn.stayed)), try #require(Double(turn.turned)))
    // A sixteenth of the way to the end, and what ten replications leave undecided.
    #expect(turned - stayed <= 0.6 / 16 + 1e-12)
    #expect(stayed > exact - 0.1 && stayed < exact && turned > exact - 0.1 && turned < exact + 0.04)
    let share = try #require(work.upper.outcome?.designs[0].kept?.interval)
    #expect(Agreement(replications: 10).holdsShare(share, kept(every: 2, work: 1.6)))
  }

  @Test("all together: the points of the same verdict are those of M/M/1")
  func together() throws {
    let numbers = [number("work", 1, 0.7, 1.3), number("every", 2, 1.6, 2.6)]
    let together = try #require(try study(numbers, build: desks).together)
    #expect(together.points == 32 && together.failed == 0)
    // Below its stated value a range spans its lower half, and above it the upper one; the first point is the stated one.
    func every(_ place: Double) -> Double {
      place < 0.5 ? 1.6 + 2 * place * 0.4 : 2 + (2 * place - 1) * 0.6
    }
    let points = [[0.5, 0.5]] + SpaceFilling.points(32, dimensions: 2).dropFirst()
    let shares = points.map { kept(every: every($0[1]), work: 0.7 + $0[0] * 0.6) }
    let surely = shares.count { $0 > 0.915 }
    let perhaps = shares.count { $0 > 0.885 }
    #expect((surely...perhaps).contains(together.staying), "\(together.staying) of \(surely)...\(perhaps)")
    #expect(surely > 10 && perhaps < 32)
    #expect(together.turned.map(\.part) == [.target(design: 0)])
    #expect(together.turned[0].points == 32 - together.staying)
    let range = try #require(together.keptRange[0])
    #expect(abs(range.least - (try #require(shares.min()))) < 0.03)
    #expect(abs(range.greatest - (try #require(shares.max()))) < 0.01)
  }

  @Test("a number that does nothing turns nothing, and stands behind those that do")
  func order() throws {
    let found = try study(
      [number("nothing", 1, 0, 2), number("every", 2, 1.9, 2.1), number("work", 1, 0.9, 1.6)], build: desks)
    #expect(found.numbers.map(\.number.path) == [["work"], ["every"], ["nothing"]])
    #expect(found.numbers.map(\.isTurning) == [true, false, false])
  }

  @Test("numbers without a range are listed, measured ones are not")
  func notVaried() throws {
    let varied = number("work", 1, 0.9, 1.1)
    let others = [
      Parameter(path: ["guess"], text: "3", basis: .estimated),
      Parameter(path: ["count"], text: "4", basis: .measured),
    ]
    let found = try study([varied], of: [varied.number] + others, build: desks)
    #expect(found.notVaried == [others[0]])
  }

  @Test("whole numbers turn at whole numbers, and a value that makes no scenario is told")
  func whole() throws {
    // Officers that slow each other down: work of as many tenths of an hour.
    let found = try study([number("tenths", 8, 4, 17, isWhole: true), number("bad", 1, 1, 2)]) { values in
      if value("bad", in: values) == 2 { return nil }
      return [desk(work: (value("tenths", in: values) ?? 8) / 10)]
    }
    let tenths = try #require(found.numbers.first { $0.number.path == ["tenths"] })
    let turn = try #require(tenths.upper.turn)
    #expect(turn.stayed == "11.0" && turn.turned == "12.0" || turn.stayed == "10.0" && turn.turned == "11.0")
    let bad = try #require(found.numbers.first { $0.number.path == ["bad"] })
    #expect(bad.upper.outcome == nil && !bad.isTurning && bad.lower.outcome != nil)
    #expect(found.numbers.count == 2 && found.together == nil)
  }

  @Test("a number that can only be written whole is moved by whole steps, and does not spoil the others")
  func onlyWhole() throws {
    let found = try study([number("times", 3, 1, 6), number("work", 1, 0.9, 1.1)]) { values in
      value("times", in: values).map { $0 != $0.rounded() } ?? false ? nil : desks(values)
    }
    #expect(found.numbers.count == 2)
    #expect(found.together?.failed == 0 && found.together?.points == 32)
  }

  @Test("what cannot be moved alone is listed, and does not spoil the rest")
  func fixed() throws {
    let share = number("share", 0.5, 0.4, 0.6)
    let found = try study([share, number("work", 1, 0.9, 1.1), number("every", 2, 1.9, 2.1)]) { values in
      value("share", in: values).map { $0 != 0.5 } ?? false ? nil : desks(values)
    }
    #expect(found.numbers.map(\.number.path).sorted { $0[0] < $1[0] } == [["every"], ["work"]])
    #expect(found.notVaried == [share.number])
    #expect(found.together?.failed == 0)
  }

  @Test("of two desks one behind the other the bottleneck turns where their work is equal")
  func bottleneck() throws {
    var settings = Self.settings
    settings.seeksBottleneck = true
    let found = try study([number("first", 0.9, 0.6, 1.5)], settings: settings) { values in
      var design = desk()
      design.scenario.actors = [Actor(key: "first"), Actor(key: "second")]
      design.scenario.procedures[0].promises = []
      design.scenario.procedures[0].steps = [
        row("first", value("first", in: values) ?? 0.9), row("second", 1.2),
      ]
      return [design]
    }
    let first = try #require(found.numbers.first)
    #expect(first.lower.turn == nil)
    let turn = try #require(first.upper.turn)
    #expect(turn.parts == [.bottleneck])
    #expect(first.upper.outcome?.designs[0].bottleneck == .single("first"))
    #expect(try #require(Double(turn.turned)) > 1.2)
  }

  @Test("a redesign that is better as stated and worse at an end")
  func comparison() throws {
    let found = try study([number("after", 0.9, 0.8, 1.2)]) { values in
      var toBe = desk(work: value("after", in: values) ?? 0.9)
      toBe.name = "to-be"
      return [desk(), toBe]
    }
    let after = try #require(found.numbers.first)
    #expect(after.lower.turn == nil)
    let turn = try #require(after.upper.turn)
    #expect(turn.parts.contains(.comparison(design: 1)))
    #expect(after.upper.outcome?.designs[1].change?.verdict == .worse)
    let (stayed, turned) = (try #require(Double(turn.stayed)), try #require(Double(turn.turned)))
    #expect(stayed < 1 && turned > 0.95 && turned < 1.1)
  }
}

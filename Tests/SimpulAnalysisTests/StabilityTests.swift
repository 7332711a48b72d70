// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulAnalysis

@Suite("What is said of growth")
struct StabilityTests {
  /// One desk that 100 files a week come to.
  private func verdict(
    load: ClosedRange<Double>, growth: [Double], thirds: [Double] = [100, 100], leaves: Bool = false
  ) -> QueueStability.Verdict {
    let capacity = CapacityFindings(
      actors: [
        ActorCapacity(
          actor: "desk", officers: 1, visitsPerCase: 1, offeredHoursPerWeek: 10, otherWorkHoursPerWeek: 0,
          capacityHoursPerWeek: 10 / load.upperBound, load: load.upperBound, absentShare: 0,
          limits: CapacityLimits(
            leastHoursPerWeek: 10 / load.upperBound, greatestHoursPerWeek: 10 / load.lowerBound,
            lowestLoad: load.lowerBound, highestLoad: load.upperBound, rules: []))
      ], caseTypes: [],
      queues: [QueueGroup(actors: ["desk"], places: [0], intakePerWeek: 100, arrivalsOfThirds: thirds)],
      simplifications: [], isUpperBound: leaves, exact: nil)
    return Stability.findings(capacity, growth: growth.map { [$0] }, designs: 1).queues[0].verdict
  }

  @Test("the rule by the hours, and the run where they leave it open")
  func verdicts() {
    // Limits of 2.9 … 3.1, 1.4 … 1.6 and -0.1 … 0.1 files a week.
    let (fast, slow, none) = ([2.95, 3, 3.05], [1.45, 1.5, 1.55], [-0.05, 0, 0.05])
    #expect(verdict(load: 1.1...1.2, growth: []) == .overloaded)
    #expect(verdict(load: 1.1...1.2, growth: none) == .overloaded)
    #expect(verdict(load: 0.9...1.1, growth: []) == .cannotBeTold)
    #expect(verdict(load: 0.9...1.1, growth: fast) == .grows)
    #expect(verdict(load: 0.9...1.1, growth: none) == .keepsUp)
    #expect(verdict(load: 0.8...0.9, growth: []) == .keepsUp)
    // At a load of 98.8 % a pile still grows after four weeks, and settles later: neither the one nor the other is said.
    #expect(verdict(load: 0.8...0.9, growth: fast) == .cannotBeTold)
    // More than 1 % of what comes, and more come in the last third: no sign of overload, and none of keeping up.
    #expect(verdict(load: 0.9...1.1, growth: fast, thirds: [100, 103]) == .cannotBeTold)
    #expect(verdict(load: 0.9...1.1, growth: slow) == .grows)
    #expect(verdict(load: 0.9...1.1, growth: [0, 5, 1]) == .cannotBeTold)
    // Where some leave, what is asked is no sign.
    #expect(verdict(load: 1.1...1.2, growth: none, leaves: true) == .keepsUp)
    #expect(verdict(load: 1.1...1.2, growth: [], leaves: true) == .cannotBeTold)
  }

  @Test("at a load of 1 only what does not change at all is kept up with")
  func atTheLimit() {
    #expect(verdict(load: 1...1, growth: [0, 0, 0]) == .keepsUp)
    #expect(verdict(load: 1...1, growth: [-0.05, 0, 0.05]) == .cannotBeTold)
  }

  @Test("what is shared is one queue, through others too; applicants and those without work are in none")
  func groups() {
    var office = CapacityOffice(
      actors: ["a", "b", "c", "d", "e"].map { Actor(key: $0) } + [Actor(key: "citizen", kind: .applicant)])
    office.add("one", [[Requirement("a")], [Requirement("c")]], minutes: .constant(1))
    office.add("two", [[Requirement("c"), Requirement("d")]], minutes: .constant(1))
    office.add("three", [[Requirement("b")]], minutes: .constant(1))
    #expect(QueueGroup.members(of: office.scenario(weeks: 4)) == [[0, 2, 3], [1]])
  }

  @Test("thirds are whole weeks where there are three or more, and end with the study")
  func thirds() {
    func third(_ days: Int, warmUp: Int = 0) -> Microseconds {
      StudyPeriod(
        first: CivilDate(dayNumber: 20_000), length: Microseconds(days) * .perDay,
        warmUp: Microseconds(warmUp) * .perDay
      ).lastThird
    }
    #expect(third(364) == 17 * 7 * .perDay)
    #expect(third(35, warmUp: 7) == 7 * .perDay)
    #expect(third(18) == 6 * .perDay)
    #expect(third(1) == 8 * .perHour)
  }

  @Test("work is dealt out evenly among those who may take it")
  func evenLoads() {
    // 6 hours for the first alone, 12 for the first or the second, 2 for the second or the third; each has 10.
    let even = EvenLoads(
      fixed: [6, 0, 0], capacity: [10, 10, 10],
      tasks: [
        EvenLoads.Task(hours: 12, takers: [(0, .infinity), (1, .infinity)]),
        EvenLoads.Task(hours: 2, takers: [(1, .infinity), (2, .infinity)]),
      ])
    #expect(zip(even.loads, [0.9, 0.9, 0.2]).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(abs(even.taken[0][0] - 3) < 1e-4 && abs(even.taken[0][1] - 9) < 1e-4)
    // The second may take 4 hours of it at most: the first has 6 + 8.
    let limited = EvenLoads(
      fixed: [6, 0], capacity: [10, 10],
      tasks: [EvenLoads.Task(hours: 12, takers: [(0, .infinity), (1, 4)])])
    // 10 θ - 6 + 4 θ = 12.
    #expect(abs(limited.loads[0] - 18 / 14.0) < 1e-6)
  }
}

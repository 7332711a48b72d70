// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics
import Testing

@testable import SimpulAnalysis

@Suite("Numbers of officers, their cost, and what beats what")
struct StaffingSpaceTests {
  private let space = StaffingSpace(
    least: Staffing([1, 2]), now: Staffing([3, 3]), offeredLoads: [2.5, 4], costs: [3, 2])

  @Test("A search begins above the offered load, by its square root")
  func squareRoot() {
    // 2.5 + 1.58 and 4 + 2.
    #expect(space.squareRootRule == Staffing([5, 6]))
    #expect(space.nowAnd(2) == Staffing([5, 5]))
  }

  @Test("Neighbours keep to the bounds; moves are cheaper")
  func neighbours() {
    #expect(space.oneFewer(than: Staffing([1, 3])) == [Staffing([1, 2])])
    #expect(space.oneMore(than: Staffing([3, 3]), upTo: Staffing([3, 4])) == [Staffing([3, 4])])
    #expect(space.cheaperMoves(of: Staffing([3, 3]), upTo: Staffing([9, 9])) == [Staffing([2, 4])])
    let around = space.cheaperAround(Staffing([2, 3]), upTo: Staffing([9, 9]))
    #expect(around.allSatisfy { space.cost(of: $0) < 12 && space.least.isWithin($0) })
    #expect(around.contains(Staffing([1, 4])) && !around.contains(Staffing([1, 5])))
    #expect(around.map(space.cost) == around.map(space.cost).sorted())
  }

  @Test("On the front stands what no other beats in both for certain")
  func front() {
    let slow = (0..<30).map { 100 + Double($0 % 5) }
    let costs = [1.0, 2, 3, 4]
    let times: [[Double]?] = [slow, slow.map { $0 - 20 }, slow.map { $0 + 5 }, nil]
    #expect(ParetoFront.members(costs: costs, times: times, confidence: 0.95) == [0, 1])
    // Not distinguished: both stay.
    let same = slow.enumerated().map { $1 + ($0 % 2 == 0 ? 1 : -1) }
    #expect(ParetoFront.members(costs: [1, 2], times: [slow, same], confidence: 0.95) == [0, 1])
  }

  @Test(
    "Candidates of the front: by estimates, with the named ones, eight at most, none with unfinished files")
  func candidates() {
    func seen(_ officers: [Int], _ seconds: Double, isCensored: Bool = false) -> StaffingSeen {
      StaffingSeen(
        staffing: Staffing(officers),
        outcome: StaffingOutcome(
          kept: [PromiseSample](), meanSeconds: [seconds, seconds], isCensored: isCensored))
    }
    let tried = [
      seen([1, 2], 100), seen([2, 2], 50), seen([3, 2], 60), seen([3, 3], 40, isCensored: true),
    ]
    #expect(
      ParetoFront.candidates(tried, space, named: [Staffing([3, 3])])
        == [Staffing([1, 2]), Staffing([2, 2]), Staffing([3, 3])])
    let many = (1...30).map { seen([$0, 2], 1000 - Double($0)) }
    let chosen = ParetoFront.candidates(many, space, named: [Staffing([3, 3])])
    #expect(chosen.count == 8 && chosen.contains(Staffing([1, 2])) && chosen.contains(Staffing([30, 2])))
  }

  @Test(
    "Grades of the workload analysis",
    arguments: [
      (1.01, EffortGrade.a), (1.0, .b), (0.9, .b), (0.89, .c), (0.7, .c), (0.69, .d), (0.5, .d), (0.49, .e),
    ])
  func grades(effectiveness: Double, grade: EffortGrade) {
    #expect(EffortGrade(effectiveness) == grade)
  }

  @Test("The workload analysis: hours over 1,250, and why the promise asks for another number")
  func workload() {
    func need(_ hours: Double, _ proposed: Int?, duty: Double = 1_870) -> WorkloadNeed {
      WorkloadNeed(
        actor: "Petugas", hoursPerYear: hours, officers: 2, proposed: proposed, dutyHoursPerYear: duty)
    }
    #expect(need(1_900, nil).needed == 1.52 && need(1_900, nil).grade == .c)
    #expect(need(1_900, nil).difference == nil && need(1_900, 2).difference == nil)
    #expect(need(1_900, 3).difference == .knowsNoQueue)
    #expect(need(1_900, 3, duty: 250).difference == .fewerHoursAtDesk)
    // Two would do the work in the hours that they have; the others are for those who would wait.
    #expect(need(2_400, 4, duty: 1_200).difference == .knowsNoQueue)
    #expect(need(1_900, 1).difference == .moreHoursOfDuty && need(1_900, 1).proposedGrade == .a)
    #expect(need(1_900, 1, duty: 1_000).difference == .promiseAllowsIt)
    #expect(need(1_250, 1).difference == nil)
  }
}

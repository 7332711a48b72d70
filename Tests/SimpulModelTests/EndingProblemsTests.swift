// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulDistributions
import Testing

@testable import SimpulModel

@Suite("Problems of endings")
struct EndingProblemsTests {
  private func told(_ scenario: Scenario) -> [String] {
    scenario.problems().map { "\($0.path.joined(separator: ".")): \($0.message)" }
  }

  private func later(_ share: Double, _ days: Distribution = .constant(3)) -> ArrivalStream.Later {
    ArrivalStream.Later(share: share, after: DurationDistribution(days, .days))
  }

  @Test("cases that are taken back, come again and count as approved have no problem")
  func none() {
    var scenario = Offices.letter
    scenario.procedures[0].arrivals[0].withdrawal = later(0.05)
    scenario.procedures[0].arrivals[0].resubmission = later(0.6)
    scenario.procedures[0].promises[0].deemedApproval = Promise.Deadline(10, .workingDays)
    #expect(told(scenario) == [])
  }

  @Test("shares that are none, and times that are not in order")
  func later() {
    var scenario = Offices.letter
    scenario.procedures[0].arrivals[0].withdrawal = later(1.5)
    scenario.procedures[0].arrivals[0].resubmission = later(0.6, .uniform(least: 5, most: 1))
    #expect(
      told(scenario) == [
        "arrivals.warga.withdrawn: 150% is not a share: write 0% to 100%",
        "arrivals.warga.resubmitted: 5-1 is not in order: write the least first",
      ])
  }

  @Test("people of a population do not hand in once more: they ask again anyway")
  func population() {
    var scenario = Offices.letter
    scenario.procedures[0].arrivals[0].pattern = .population(
      members: 9, gap: DurationDistribution(.constant(3), .days))
    scenario.procedures[0].arrivals[0].resubmission = later(0.6)
    #expect(
      told(scenario) == [
        "arrivals.warga.resubmitted: each of a 'population' asks again by itself: leave 'resubmitted' out, or write how "
          + "many come instead"
      ])
  }

  @Test("no time to decide", arguments: [0, -1, Double.nan])
  func deadline(amount: Double) {
    var scenario = Offices.letter
    scenario.procedures[0].promises[0].deemedApproval = Promise.Deadline(amount, .days)
    #expect(
      told(scenario) == ["promise.deemed approved: nothing can be decided in no time: write more than 0"])
  }

  @Test("an office cannot decide that something is deemed approved")
  func outcome() {
    var scenario = Offices.letter
    scenario.edit("verify") {
      $0.decision = [
        Branch(name: "late", share: ByCaseType(0.1), target: .end("deemed approved")),
        Branch(name: "others", share: nil),
      ]
    }
    #expect(
      told(scenario) == [
        "activities.verify.decision.late: 'deemed approved' is the end of cases for which the time is up: write 'deemed "
          + "approved' in the promise"
      ])
  }

  @Test("nothing to cancel outside blocks")
  func outside() {
    var scenario = Offices.letter
    scenario.edit("verify") { $0.cancelsBranches = true }
    #expect(
      told(scenario) == [
        "activities.verify.cancels: 'verify' stands in no parallel block, so there are no branches to cancel: leave "
          + "'cancels' out"
      ])
  }

  @Test("out of a block by a decision or by 'next', where it cancels the branches")
  func cancelling() {
    var scenario = Offices.building
    scenario.edit("levy") {
      $0.cancelsBranches = true
      $0.decision = [
        Branch(name: "tidak bayar", share: ByCaseType(0.05), target: .end("withdrawn")),
        Branch(name: "bayar", share: nil),
      ]
    }
    scenario.edit("survey") {
      $0.cancelsBranches = true
      $0.next = .end("done")
    }
    #expect(told(scenario) == [])
    #expect(scenario.cancelsBranches)
    #expect(scenario.otherOutcomes == ["withdrawn"])
  }

  @Test("into another branch of the block, and back by a return, not even where it cancels")
  func wrongWays() {
    var scenario = Offices.building
    scenario.edit("levy") {
      $0.cancelsBranches = true
      $0.next = .activity("survey")
    }
    #expect(told(scenario).count == 1)
    #expect(told(scenario).allSatisfy { $0.hasPrefix("activities.at once.parallel.inside.levy.next: ") })
  }

  @Test("other outcomes in the order of the rows, those taken back behind them, each once")
  func outcomes() {
    var scenario = Offices.letter
    scenario.edit("verify") {
      $0.decision = [
        Branch(name: "a", share: ByCaseType(0.1), target: .end("passed on")),
        Branch(name: "b", share: ByCaseType(0.1), target: .end("refused")),
        Branch(name: "c", share: ByCaseType(0.1), target: .end("done")),
        Branch(name: "others", share: nil),
      ]
    }
    #expect(scenario.otherOutcomes == ["passed on", "refused"])
    scenario.procedures[0].arrivals[0].withdrawal = later(0.05)
    #expect(scenario.otherOutcomes == ["passed on", "refused", "withdrawn"])
    #expect(Offices.letter.otherOutcomes == [])
  }
}

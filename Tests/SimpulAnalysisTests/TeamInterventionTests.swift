// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime
import Testing

@testable import SimpulAnalysis

@Suite("One more team beside those that there are")
struct TeamInterventionTests {
  private func scenario(_ officers: [Actor.Key: Int], _ teams: [[Requirement]]) -> Scenario {
    let steps = teams.enumerated().map { number, team in
      Step.activity(
        Activity(
          key: "visit \(number)", performers: .teams([team]),
          work: ByCaseType(DurationDistribution(.exponential(mean: 24), .minutes))))
    }
    return Scenario(
      title: "teams", period: StudyPeriod(first: CivilDate(dayNumber: 20_458), length: .perDay),
      actors: officers.keys.sorted().map { Actor(key: $0, officers: officers[$0] ?? 1) },
      procedures: [Procedure(arrivals: [], steps: steps)])
  }

  @Test(
    "as many as make one more team of three possible",
    arguments: [(3, 3), (4, 2), (5, 1), (6, 3), (7, 2), (8, 1)])
  func three(officers: Int, added: Int) {
    let scenario = scenario(["a": officers], [[Requirement("a", officers: 3)]])
    #expect(scenario.officersAdded("a").map(\.officers) == [added])
    let relieved = scenario.relieved("a", by: .oneMoreOfficer)
    #expect(relieved.actors[0].officers / 3 == officers / 3 + 1)
    // One fewer would not be one more team.
    #expect((officers + added - 1) / 3 == officers / 3)
  }

  @Test("one where work takes one")
  func alone() {
    for officers in 1...4 {
      #expect(scenario(["a": officers], [[Requirement("a")]]).officersAdded("a").map(\.officers) == [1])
    }
  }

  @Test(
    "of those who work together one of each, and of whom several are needed as many as make his part of a team"
  )
  func together() {
    let set = ActorSet(["a", "b"])
    func added(_ a: Int, _ b: Int) -> [Int] {
      scenario(["a": a, "b": b], [[Requirement("a"), Requirement("b", officers: 2)]]).officersAdded(set)
        .map(\.officers)
    }
    #expect(added(1, 2) == [1, 2])
    #expect(added(1, 3) == [1, 1])
    #expect(added(2, 4) == [1, 2])
  }
}

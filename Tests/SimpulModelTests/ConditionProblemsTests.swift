// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

@Suite("Problems of conditions")
struct ConditionProblemsTests {
  private func problems(
    attributes: [CaseAttribute] = [
      CaseAttribute(name: "luas", value: ByCaseType(.uniform(least: 0, most: 9)))
    ],
    _ change: (inout Activity) -> Void
  ) -> [ModelProblem] {
    var scenario = Offices.letter
    scenario.procedures[0].attributes = attributes
    scenario.edit("verify", change)
    return scenario.problems()
  }

  private func decision(_ condition: Branch.Condition, _ target: Target = .end("refused")) -> [Branch] {
    [Branch(name: "a", share: nil, condition: condition, target: target), Branch(name: "others", share: nil)]
  }

  private let path = ["activities", "verify", "decision"]

  @Test("conditions that decide something have no problem")
  func none() {
    let conditions: [Branch.Condition] = [
      .visit(from: 2), .above("luas", 5), .below("luas", 5), .timeUsed(3, .workingDays),
    ]
    for condition in conditions { #expect(problems { $0.decision = decision(condition) } == []) }
  }

  @Test("conditions that always hold")
  func always() {
    #expect(
      problems { $0.decision = decision(.visit(from: 1)) } == [
        ModelProblem(
          path: path + ["a"],
          message: "every visit is the first one or a later one: write 'from visit 2' or more, or 'rest'")
      ])
    #expect(
      problems { $0.decision = decision(.timeUsed(0, .days)) } == [
        ModelProblem(
          path: path + ["a"], message: "a promise's clock has always run for that long: write more than 0")
      ])
  }

  @Test("attributes that nobody knows")
  func unknown() {
    #expect(
      problems { $0.decision = decision(.above("luass", 5)) } == [
        ModelProblem(
          path: path + ["a"], message: "attribute 'luass' is not defined; did you mean 'luas'?")
      ])
    #expect(
      problems(attributes: []) { $0.decision = decision(.above("luas", 5)) } == [
        ModelProblem(
          path: path + ["a"],
          message:
            "'luas' is not known: write it under 'attributes', such as 'luas: 50/120/400', or write a share")
      ])
  }

  @Test("attributes without a value, twice, or with one that cannot be drawn")
  func attributes() {
    let twice = [
      CaseAttribute(name: "luas", value: ByCaseType(.uniform(least: 5, most: 1))),
      CaseAttribute(name: "luas", value: ByCaseType([])),
    ]
    #expect(
      problems(attributes: twice) { _ in }.map { "\($0.path.joined(separator: ".")): \($0.message)" } == [
        "attributes.luas: attribute 'luas' is there twice: give one of them another name",
        "attributes.luas: 5-1 is not in order: write the least first",
        "attributes.luas: nothing is said of 'luas' for case type 'warga': write it, or 'others' for all the rest",
      ])
  }

  @Test("no rest, and two of them")
  func rest() {
    #expect(
      problems { $0.decision = [Branch(name: "a", share: nil, condition: .visit(from: 2))] }.map(\.message)
        == [
          "the branches of 'verify' add up to 0%, not 100%: write larger shares, or 'rest' for one of them"
        ])
    #expect(
      problems { $0.decision = decision(.visit(from: 2)) + [Branch(name: "b", share: nil)] }.map(\.message)
        == [
          "only one branch can be the rest, but 'others' and 'b' are: write a share for the others"
        ])
  }

  @Test("what would go round for ever: by an attribute, by the visits, or by the time used")
  func loops() {
    for condition in [.visit(from: 2), .above("luas", 5), .timeUsed(1, .days)] as [Branch.Condition] {
      #expect(
        problems { $0.decision = decision(condition, .activity("check")) } == [
          ModelProblem(
            path: ["activities", "check"],
            message:
              "a case that comes to 'check' goes round 'check' and 'verify' for ever: give one of them a way out, with "
              + "'next' or 'decision'")
        ])
    }
    // Once more, and then out: the first condition that holds decides.
    #expect(
      problems {
        $0.decision = [
          Branch(name: "out", share: nil, condition: .visit(from: 3)),
          Branch(name: "again", share: nil, condition: .above("luas", 5), target: .activity("check")),
          Branch(name: "others", share: nil),
        ]
      } == [])
  }

  @Test("shares that are none: of those who skip, who need a branch, who are sent back again")
  func shares() {
    #expect(
      problems { $0.skipped = ByCaseType(1.5) } == [
        ModelProblem(
          path: ["activities", "verify", "skipped"], message: "150% is not a share: write 0% to 100%")
      ])
    #expect(
      problems { $0.returned = Return(probability: ByCaseType(ReturnShares([0.5, -0.5]))) } == [
        ModelProblem(
          path: ["activities", "verify", "returned"], message: "-50% is not a share: write 0% to 100%")
      ])
    var scenario = Offices.letter
    let rows = ["left", "right"].map { name in
      ParallelBlock.Branch(
        name: name, needed: ByCaseType(2),
        steps: [.activity(Activity(key: name, performers: .actor("Kasi")))])
    }
    scenario.procedures[0].steps.append(.parallel(ParallelBlock(key: "both", branches: rows)))
    #expect(
      scenario.problems().map { "\($0.path.joined(separator: ".")): \($0.message)" } == [
        "activities.both.needed.left: 200% is not a share: write 0% to 100%",
        "activities.both.needed.right: 200% is not a share: write 0% to 100%",
      ])
  }

  @Test("a row that sends back for ever after the first time, and one that does not")
  func returns() {
    #expect(
      problems { $0.returned = Return(probability: ByCaseType(ReturnShares([0.5, 1]))) }.map(\.message) == [
        "no case of type 'warga' comes to 'hand over', where the promise's clock is to end: name a row that it passes",
        "'verify' sends every file back, so a case that comes to it can never end: write less than 100%, or 'at most: 3 "
          + "times'",
      ])
    #expect(problems { $0.returned = Return(probability: ByCaseType(ReturnShares([1, 0.5]))) } == [])
  }
}

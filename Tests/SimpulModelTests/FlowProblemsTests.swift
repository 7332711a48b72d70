// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

@Suite("Problems of the way of a case")
struct FlowProblemsTests {
  @Test("no procedure, and a procedure without activities")
  func empty() {
    let message = "there are no activities: write the rows of the procedure from top to bottom"
    #expect(Offices.problems { $0.procedures = [] } == [ModelProblem(path: ["activities"], message: message)])
    #expect(
      Offices.problems(of: Offices.twoServices) { $0.procedures[1].steps = [] } == [
        ModelProblem(path: ["procedures", "Domisili", "activities"], message: message)
      ])
  }

  @Test("rows that do not exist, named by next, return and decision")
  func unknown() {
    #expect(
      Offices.problems(activity: "verify") {
        $0.next = .activity("sigm")
        $0.returned = Return(probability: ByCaseType(0.1), to: "chek")
        $0.decision = [Branch(name: "a", share: nil, target: .activity("prnt"))]
      } == [
        ModelProblem(
          path: ["activities", "verify", "to"],
          message: "activity 'chek' is not defined; did you mean 'check'?"),
        ModelProblem(
          path: ["activities", "verify", "decision", "a"],
          message: "activity 'prnt' is not defined; did you mean 'print'?"),
        ModelProblem(
          path: ["activities", "verify", "next"],
          message: "activity 'sigm' is not defined; did you mean 'sign'?"),
      ])
  }

  @Test("an activity nobody can reach; what stands behind it is not told of")
  func unreachable() {
    #expect(
      Offices.problems(activity: "check") { $0.next = .activity("initial") } == [
        ModelProblem(
          path: ["activities", "verify"],
          message:
            "no case can come to 'verify', because the rows before it go elsewhere: name it in a 'next', a "
            + "'decision' or a 'to', or leave it out")
      ])
    #expect(
      Offices.problems(activity: "initial") { $0.next = .end("done") }.map(\.path) == [
        ["promise", "to"], ["activities", "initial 2"],
      ])
  }

  @Test("a row that is reached only by a return or a decision is reached")
  func reachedOtherwise() {
    #expect(
      Offices.problems { scenario in
        scenario.edit("check") { $0.next = .activity("print") }
        scenario.edit("stamp") { $0.returned = Return(probability: ByCaseType(0.1), to: "verify") }
      }.isEmpty)
  }

  @Test("a loop with no way out")
  func endless() {
    #expect(
      Offices.problems(activity: "archive") { $0.next = .activity("stamp") } == [
        ModelProblem(
          path: ["activities", "stamp"],
          message:
            "a case that comes to 'stamp' goes round 'stamp', 'hand over' and 'archive' for ever: give one "
            + "of them a way out, with 'next' or 'decision'")
      ])
    #expect(
      Offices.problems(activity: "archive") { $0.next = .activity("archive") } == [
        ModelProblem(
          path: ["activities", "archive"],
          message:
            "a case that comes to 'archive' comes back to it for ever: give it a way out, with 'next' or "
            + "'decision'")
      ])
  }

  @Test("everything sent back, without a limit")
  func everythingReturned() {
    #expect(
      Offices.problems(activity: "archive") { $0.returned = Return(probability: ByCaseType(1)) } == [
        ModelProblem(
          path: ["activities", "archive", "returned"],
          message:
            "'archive' sends every file back, so a case that comes to it can never end: write less than "
            + "100%, or 'at most: 3 times'")
      ])
    #expect(
      Offices.problems(activity: "archive") {
        $0.returned = Return(probability: ByCaseType(1), atMost: 3)
      }.isEmpty)
  }

  @Test("a loop with no way out for one case type only")
  func endlessForOne() {
    let problems = Offices.problems(of: Offices.building, activity: "sign") {
      $0.returned = Return(probability: ByCaseType([("usaha", 1)], common: 0.1))
    }
    #expect(
      problems == [
        ModelProblem(
          path: ["activities", "sign", "returned"],
          message:
            "'sign' sends every file back, so a case of type 'usaha' that comes to it can never end: write "
            + "less than 100%, or 'at most: 3 times'")
      ])
  }

  @Test("a loop inside a branch, while the other branch ends")
  func endlessInBranch() {
    #expect(
      Offices.problems(of: Offices.building, activity: "levy") { $0.next = .activity("plan") } == [
        ModelProblem(
          path: ["activities", "at once", "parallel", "inside", "plan"],
          message:
            "a case that comes to 'plan' goes round 'plan' and 'levy' for ever: give one of them a way out, "
            + "with 'next' or 'decision'")
      ])
  }

  @Test("jumps out of a block, into it and across it")
  func jumps() {
    let base = Offices.building
    let inside = ["activities", "at once", "parallel", "inside", "plan"]
    #expect(
      Offices.problems(of: base, activity: "plan") {
        $0.returned = Return(probability: ByCaseType(0.1), to: "check")
      } == [
        ModelProblem(
          path: inside + ["to"],
          message: "'check' lies outside the parallel block 'at once', which a case cannot leave before its "
            + "branches meet: name a row of the branch 'inside'")
      ])
    #expect(
      Offices.problems(of: base, activity: "plan") {
        $0.returned = Return(probability: ByCaseType(0.1), to: "survey")
      } == [
        ModelProblem(
          path: inside + ["to"],
          message:
            "'plan' and 'survey' stand in different branches of 'at once', and a case cannot go from one to "
            + "another: name a row of the branch 'inside'")
      ])
    #expect(
      Offices.problems(of: base, activity: "sign") {
        $0.returned = Return(probability: ByCaseType(0.1), to: "levy")
      } == [
        ModelProblem(
          path: ["activities", "sign", "to"],
          message:
            "'levy' lies inside the parallel block 'at once', which a case enters only at its beginning: "
            + "write 'at once'")
      ])
    #expect(
      Offices.problems(of: base) { scenario in
        scenario.edit("sign") { $0.returned = Return(probability: ByCaseType(0.1), to: "at once") }
        scenario.edit("levy") { $0.returned = Return(probability: ByCaseType(0.1), to: "plan") }
      }.isEmpty)
  }

  @Test("an end inside a block")
  func endInBlock() {
    let problems = Offices.problems(of: Offices.building) { scenario in
      scenario.edit("levy") {
        $0.decision = [
          Branch(name: "tidak bayar", share: ByCaseType(0.05), target: .end("withdrawn")),
          Branch(name: "bayar", share: nil),
        ]
      }
      scenario.edit("survey") { $0.next = .end("done") }
    }
    let message =
      "a case cannot end inside the parallel block 'at once', where its other branches go on: let the "
      + "branch go to its end, and decide behind the block; or write 'cancels: branches'"
    #expect(
      problems == [
        ModelProblem(
          path: ["activities", "at once", "parallel", "outside", "survey", "next"], message: message),
        ModelProblem(
          path: ["activities", "at once", "parallel", "inside", "levy", "decision", "tidak bayar"],
          message: message),
      ])
  }

  @Test("a block with one branch, an empty one, two of one name")
  func blocks() {
    let problems = Offices.problems { scenario in
      scenario.procedures[0].steps.append(
        .parallel(
          ParallelBlock(
            key: "one",
            branches: [
              .init(name: "a", steps: [.activity(Activity(key: "x", performers: .actor("Kasi")))])
            ])))
      scenario.procedures[0].steps.append(
        .parallel(
          ParallelBlock(
            key: "two",
            branches: [
              .init(name: "a", steps: [.activity(Activity(key: "y", performers: .actor("Kasi")))]),
              .init(name: "a", steps: []),
            ])))
    }
    #expect(
      problems == [
        ModelProblem(
          path: ["activities", "one", "parallel"],
          message:
            "'one' has 1 branch, and nothing runs at the same time as another: write at least two, or rows "
            + "without 'parallel'"),
        ModelProblem(
          path: ["activities", "two", "parallel", "a"],
          message: "branch 'a' is there twice: give one of them another name"),
        ModelProblem(
          path: ["activities", "two", "parallel", "a"],
          message: "branch 'a' has no activities: write one or leave it out"),
      ])
  }

  @Test("ten thousand rows are checked without going round in circles")
  func manyRows() {
    let problems = Offices.problems { scenario in
      scenario.procedures[0].promises = []
      scenario.procedures[0].steps = (0..<10_000).map { number in
        .activity(
          Activity(
            key: "row \(number)", performers: .actor("Petugas"), work: Offices.minutes(1),
            returned: number % 10 == 9
              ? Return(probability: ByCaseType(0.1), to: "row \(number - 5)") : nil))
      }
    }
    #expect(problems.isEmpty)
  }
}

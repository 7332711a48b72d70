// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulModel

@Suite("Problems of promises")
struct PromiseProblemsTests {
  @Test("a promise from and to rows that do not exist")
  func unknownClock() {
    #expect(
      Offices.promiseProblems {
        $0.from = "submitt"
        $0.to = "penyerahan"
      } == [
        ModelProblem(
          path: ["promise", "from"], message: "activity 'submitt' is not defined; did you mean 'submit'?"),
        ModelProblem(
          path: ["promise", "to"],
          message: "activity 'penyerahan' is not defined; there are 'submit', 'check', 'verify', 'print', "
            + "'initial', 'initial 2', 'sign', 'stamp', 'hand over' and 'archive'"),
      ])
  }

  @Test("a promise whose clock ends before it starts")
  func reversedClock() {
    #expect(
      Offices.promiseProblems {
        $0.from = "sign"
        $0.to = "verify"
      } == [
        ModelProblem(
          path: ["promise", "to"],
          message: "no case that has come to 'sign' comes to 'verify' after it, so the promise's clock would "
            + "never end: name a row behind 'sign'")
      ])
  }

  @Test("a clock in a parallel block, or at one")
  func clockInBlock() {
    let base = Offices.building
    let inside = Offices.problems(of: base) {
      $0.procedures[0].promises = [
        Promise(amount: 8, unit: .workingDays, counting: .byDate, from: "survey", to: "plan")
      ]
    }
    #expect(
      inside == [
        ModelProblem(
          path: ["promise", "from"],
          message:
            "'survey' lies in the parallel block 'at once', whose branches run at the same time: let the "
            + "promise's clock start at a row outside the block, such as 'check'"),
        ModelProblem(
          path: ["promise", "to"],
          message:
            "'plan' lies in the parallel block 'at once', whose branches run at the same time: let the "
            + "promise's clock end at a row outside the block, such as 'sign'"),
      ])
    let block = Offices.problems(of: base) {
      $0.procedures[0].promises = [
        Promise(caseType: "usaha", amount: 8, unit: .workingDays, counting: .byDate, to: "at once")
      ]
    }
    #expect(
      block == [
        ModelProblem(
          path: ["promise", "usaha", "to"],
          message:
            "'at once' is a parallel block, whose branches run at the same time: let the promise's clock "
            + "end at a row outside the block, such as 'sign'")
      ])
  }

  @Test("a clock at a row that the case type does not pass")
  func clockPassedBy() {
    let problems = Offices.problems(of: Offices.building) { scenario in
      scenario.edit("check") {
        $0.decision = [
          Branch(name: "small", share: ByCaseType([("rumah", 1), ("usaha", 0)]), target: .end("done")),
          Branch(name: "large", share: nil),
        ]
      }
      scenario.procedures[0].promises = [
        Promise(amount: 8, unit: .workingDays, counting: .byDate, to: "sign")
      ]
    }
    #expect(
      problems == [
        ModelProblem(
          path: ["promise", "to"],
          message: "no case of type 'rumah' comes to 'sign', where the promise's clock is to end: name a row "
            + "that it passes")
      ])
  }

  @Test("a promise of nothing, of an unknown case type, twice, with a target above 100%")
  func promiseValues() {
    #expect(
      Offices.promiseProblems { $0.amount = 0 } == [
        ModelProblem(
          path: ["promise", "within"], message: "nobody can keep a promise of 0: write more than 0")
      ])
    #expect(
      Offices.promiseProblems {
        $0.amount = 0
        $0.unit = .workingDays
        $0.counting = .byDate
      }.isEmpty)
    #expect(
      Offices.promiseProblems { $0.target = 1.2 } == [
        ModelProblem(path: ["promise", "target"], message: "120% is not a share: write 0% to 100%")
      ])
    #expect(
      Offices.promiseProblems { $0.caseType = "wrga" } == [
        ModelProblem(
          path: ["promise", "wrga"], message: "case type 'wrga' is not defined; did you mean 'warga'?")
      ])
    #expect(
      Offices.problems { $0.procedures[0].promises.append($0.procedures[0].promises[0]) } == [
        ModelProblem(path: ["promise"], message: "there are two promises: leave one of them out")
      ])
  }
}

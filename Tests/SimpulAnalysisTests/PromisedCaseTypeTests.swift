// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulAnalysis

@Suite("What is asked about promises")
struct PromisedCaseTypeTests {
  private func office(_ promises: [Promise]) -> Scenario {
    var scenario = PromiseStudyTests.desk()
    let stream = scenario.procedures[0].arrivals[0]
    var other = stream
    other.key = "urgent"
    scenario.procedures[0].arrivals.append(other)
    scenario.procedures[0].promises = promises
    return scenario
  }

  @Test("Without a promise in the file the question gives one to all case types, from arrival to done")
  func given() throws {
    let types = try office([]).promisedCaseTypes(
      PromiseQuestion(within: Promise.Deadline(3, .workingDays), share: 0.8))
    #expect(types.map(\.caseType) == ["case", "urgent"])
    #expect(types.map(\.position) == [0, 1])
    #expect(types[0].promise.counting == .byDate && types[0].promise.from == nil && !types[0].isOfFile)
  }

  @Test("A time in the unit of the file's promise counts as that does, from and to where it says")
  func replaced() throws {
    let stated = Promise(
      amount: 5, unit: .workingDays, counting: .byHours, from: "serve", to: "serve", target: 0.95)
    let types = try office([stated]).promisedCaseTypes(
      PromiseQuestion(within: Promise.Deadline(3, .workingDays), caseType: "urgent"))
    #expect(types.count == 1 && types[0].position == 1 && types[0].share == 0.95)
    #expect(types[0].promise.counting == .byHours && types[0].promise.from == "serve")
    #expect(types[0].promise.amount == 3)
    let other = try office([stated]).promisedCaseTypes(
      PromiseQuestion(within: Promise.Deadline(10, .hours), share: 0.5))
    #expect(other[0].promise.counting == .byHours && other[0].promise.unit == .hours && other[0].share == 0.5)
  }

  @Test("Another time for one case type leaves the promise of the others")
  func promising() throws {
    let stated = Promise(amount: 5, unit: .hours, counting: .byHours)
    let scenario = office([stated])
    let type = try scenario.promisedCaseTypes(PromiseQuestion(caseType: "urgent"))[0]
    let changed = scenario.promising(2, to: type)
    #expect(changed.procedures[0].promise(for: "urgent")?.amount == 2)
    #expect(changed.procedures[0].promise(for: "case")?.amount == 5)
  }

  @Test(
    "What cannot be asked is said, with what to write instead",
    arguments: [
      (
        PromiseQuestion(),
        "the file has no promise: say which time is meant, such as --within '3 working days'"
      ),
      (
        PromiseQuestion(within: Promise.Deadline(3, .hours), caseType: "urgnet"),
        "no case type is called 'urgnet'; did you mean 'urgent'?"
      ),
      (
        PromiseQuestion(within: Promise.Deadline(3, .hours), caseType: "xyz"),
        "no case type is called 'xyz': write one of 'case', 'urgent'"
      ),
      (
        PromiseQuestion(within: Promise.Deadline(3, .hours), share: 0.999),
        "a share of 99.9 % cannot be shown: write at most 99.5 %, since even where no file is ever late a larger one "
          + "takes more than 598 replications to show"
      ),
    ])
  func problems(question: PromiseQuestion, text: String) {
    #expect(throws: PromiseProblem.self) { try office([]).promisedCaseTypes(question) }
    do throws(PromiseProblem) {
      _ = try office([]).promisedCaseTypes(question)
    } catch {
      #expect(error.description == text)
    }
  }
}

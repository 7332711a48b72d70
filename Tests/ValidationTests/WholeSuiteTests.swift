// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics
import Testing

@testable import SimpulVerification

/// How `verify --all` runs the suite, on cases that take little time.
@Suite("The whole suite on the user's machine")
struct WholeSuiteTests {
  private func cheap() throws -> [ExactCase] {
    [
      try #require(ExactFamily.piles.cases.first { $0.id == "gate_K5" }),
      try #require(ExactFamily.calendars.cases.first),
    ]
  }

  @Test("Family by family: every quantity of every case, compared or with the reason why not")
  func findings() throws {
    let cases = try cheap()
    let found = try Verification.run([], suite: cases, by: ExactRunner())
    #expect(found.cases == [] && found.bits == [])
    // In the order of the families, whatever that of the cases is.
    #expect(found.suite.map(\.family) == [.calendars, .piles])
    #expect(found.suite.map { $0.cases.map(\.id) } == [["wait_for_opening_8of24"], ["gate_K5"]])
    for (own, exact) in zip(found.suite.flatMap(\.cases), cases.reversed()) {
      let names = own.quantities.map(\.name) + own.leftOut.map(\.name)
      #expect(names.sorted() == exact.quantities.keys.sorted())
      for quantity in own.quantities {
        #expect(quantity.exact == exact.quantities[quantity.name]?.value)
        #expect(quantity.isPassed && quantity.shareOfAllowed <= 1 && quantity.replications >= 30)
      }
    }
    #expect(found.isPassed)
  }

  @Test("A wrong exact value fails, and nothing else does")
  func wrong() throws {
    var exact = try #require(ExactFamily.calendars.cases.first)
    exact.quantities["S1.Wq"]?.value? *= 1.1
    let found = try Verification.run([], suite: [exact], by: ExactRunner())
    #expect(!found.isPassed && !found.suite[0].isPassed)
    let failed = found.suite[0].cases[0].quantities.filter { !$0.isPassed }
    #expect(failed.map(\.name) == ["S1.Wq"])
    #expect(failed.allSatisfy { $0.shareOfAllowed > 1 })
  }

  @Test("A quantity of which a run says nothing fails, and so does a case without any")
  func unsaid() throws {
    var exact = try #require(ExactFamily.calendars.cases.first)
    exact.quantities["S1.unheard-of"] = ExactCase.Quantity(value: PassRule.smallest)
    let found = try Verification.run([], suite: [exact], by: ExactRunner())
    let failed = found.suite[0].cases[0].quantities.filter { !$0.isPassed }
    #expect(failed.map(\.name) == ["S1.unheard-of"])
    exact.quantities = ["busy_period.mean": ExactCase.Quantity(value: 1)]
    let nothing = try Verification.run([], suite: [exact], by: ExactRunner())
    #expect(nothing.suite[0].cases[0].leftOut.map(\.reason) == [.noOutput])
    #expect(!nothing.isPassed)
  }

  @Test("The results do not depend on the number of threads, and on the seed they do")
  func threads() throws {
    let exact = try [#require(ExactFamily.calendars.cases.first)]
    let one = try Verification.run([], suite: exact, by: ExactRunner(threads: 1))
    #expect(try Verification.run([], suite: exact, by: ExactRunner(threads: 3)) == one)
    #expect(try Verification.run([], suite: exact, by: ExactRunner(seed: 2)).suite != one.suite)
  }

  @Test("Progress goes from nothing to all, and is asked for with the interrupt")
  func progress() throws {
    let exact = try [#require(ExactFamily.calendars.cases.first)]
    var shares: [Double] = []
    _ = try Verification.run([], suite: exact, by: ExactRunner(threads: 1)) { phase, progress in
      #expect(phase == .verification)
      shares.append(progress.share)
    }
    #expect(shares.first == 0 && shares.last == 1)
    #expect(shares.allSatisfy { (0...1).contains($0) })
    #expect(throws: StudyError.cancelled) {
      try Verification.run([], suite: exact, by: ExactRunner(isCancelled: { true }))
    }
  }
}

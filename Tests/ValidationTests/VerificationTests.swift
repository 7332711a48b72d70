// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import Testing

@testable import ExactSuite
@testable import SimpulVerification

/// The self-test of the program, held against the exact suite.
@Suite("Self-test")
struct VerificationTests {
  private func name(_ quantity: VerificationCase.Quantity) -> String? {
    switch quantity {
    case .meanTime: "case.cycle.mean"
    case .ninetiethPercentileTime: "case.cycle.q90"
    case .shareWithin: nil
    case .meanTimeOf(let caseType): "case.class.\(caseType).mean"
    case .meanWait(let actor): "\(actor).Wq"
    case .shareThatWaits(let actor): "\(actor).P_wait"
    case .queue(let actor): "\(actor).Lq"
    case .utilisation(let actor): "\(actor).util"
    }
  }

  @Test("The closed formulas give the values of the exact suite, of which every case is one")
  func formulas() throws {
    let suite = ExactFamily.casesOfAll
    let cases = try VerificationCase.all()
    #expect(cases.map(\.subject) == VerificationCase.Subject.allCases)
    var compared = 0
    for verified in cases {
      let exact = try #require(suite.first { $0.id == verified.subject.rawValue })
      for answer in verified.answers {
        // What the suite does not state: the mean time of vacations (it states S1.W), and the share of a promise.
        let name = name(answer.quantity)
        guard
          let value = name.flatMap({ exact.quantities[$0]?.value })
            ?? (answer.quantity == .meanTime ? exact.quantities["S1.W"]?.value : nil)
        else {
          if case .shareWithin(let hours) = answer.quantity {
            #expect(abs(hours - (exact.quantities["case.cycle.q90"]?.value ?? 0)) <= 1e-12 * hours)
            #expect(answer.exact == 0.9)
          } else {
            Issue.record("\(verified.subject) \(answer.quantity) is not in the suite")
          }
          continue
        }
        #expect(abs(answer.exact - value) <= 1e-12 * max(1, value), "\(verified.subject) \(answer.quantity)")
        compared += 1
      }
    }
    #expect(compared == cases.reduce(0) { $0 + $1.answers.count } - 1)
  }

  @Test("Everything passes on this machine")
  func passes() throws {
    let findings = try Verification.run(seed: 1)
    for verified in findings.cases {
      #expect(verified.checks.count == 4 && verified.checks.allSatisfy { $0.isPassed })
      for quantity in verified.quantities {
        #expect(
          quantity.isPassed,
          "\(verified.subject) \(quantity), \(verified.replications) replications")
      }
    }
    #expect(findings.bits.map(\.check) == VerificationFindings.BitCheck.Check.allCases)
    #expect(findings.bits.allSatisfy { $0.isPassed && $0.compared > 0 })
    #expect(findings.isPassed)
  }

  @Test("A wrong exact value fails, in any case; so does a right one that the run cannot tell from others")
  func wrong() throws {
    var one = try #require(try VerificationCase.all().first)
    for index in one.answers.indices { one.answers[index].exact *= 1.05 }
    let findings = try Verification.run(seed: 1, cases: [one])
    #expect(findings.cases[0].quantities.allSatisfy { !$0.isPassed })
    #expect(!findings.isPassed)
    var short = try #require(try VerificationCase.all().first)
    short.scenario.period.length /= 1_000
    short.scenario.period.warmUp /= 1_000
    let weak = try Verification.run(seed: 1, cases: [short])
    #expect(!weak.isPassed && weak.cases[0].replications == 300)
  }

  @Test("The results do not depend on the number of threads, and on the seed they do")
  func threads() throws {
    let one = [try #require(try VerificationCase.all().first)]
    let found = try Verification.run(seed: 1, threads: 1, cases: one)
    #expect(try Verification.run(seed: 1, threads: 3, cases: one) == found)
    #expect(try Verification.run(seed: 2, cases: one).cases != found.cases)
  }

  @Test("Progress goes from nothing to all, and is asked for with the interrupt")
  func progress() throws {
    let two = Array(try VerificationCase.all().prefix(2))
    var shares: [Double] = []
    _ = try Verification.run(seed: 1, threads: 1, cases: two) { phase, progress in
      #expect(phase == .verification)
      shares.append(progress.share)
    }
    #expect(shares.first == 0 && shares.last == 1)
    #expect(shares.allSatisfy { (0...1).contains($0) })
    #expect(throws: StudyError.cancelled) {
      try Verification.run(seed: 1, cases: two, isCancelled: { true })
    }
  }
}

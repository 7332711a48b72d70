// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulExperiment
import SimpulModel
import SimpulRandom
import Testing

@testable import SimpulAnalysis

@Suite("Identities checked on every run")
struct PathIdentitiesTests {
  private func tally() throws -> Tally {
    let program = try Program(compiling: OneDeskDesigns.scenario(work: 1))
    let key = DrawKey(seed: 1, study: "identities", phase: .production, replication: 0)
    return try #require(try program.run(key))
  }

  private func failed(_ change: (inout Tally) -> Void) throws -> [CheckResult] {
    var tally = try tally()
    change(&tally)
    var identities = PathIdentities(try self.tally())
    identities.include(tally)
    return identities.results.filter { !$0.isPassed }
  }

  @Test("all hold, without any residual")
  func hold() throws {
    let results = PathIdentities(try tally()).results
    #expect(results.map(\.check) == [.causesAddUp, .littlesLaw, .officerTime, .flowBalance])
    #expect(results.allSatisfy { $0.isPassed && $0.residual == 0 })
  }

  @Test("what does not add up is told, with by how much, in whichever replication it was")
  func residuals() throws {
    #expect(
      try failed { $0.caseTypes[0].workClock += 2_000_000 }
        == [CheckResult(check: .causesAddUp, isPassed: false, residual: 2)])
    #expect(
      try failed { $0.caseTypes[0].spanWorking -= 1 }
        == [CheckResult(check: .causesAddUp, isPassed: false, residual: 1e-6)])
    #expect(
      try failed { $0.actors[0].queueTimeOfTokens += 3_000_000 }
        == [CheckResult(check: .littlesLaw, isPassed: false, residual: 3)])
    #expect(
      try failed { $0.office.presenceOfCases -= 500_000 }
        == [CheckResult(check: .littlesLaw, isPassed: false, residual: 0.5)])
    #expect(
      try failed { $0.office.left += 4 } == [CheckResult(check: .flowBalance, isPassed: false, residual: 4)])
    #expect(
      try failed { $0.actors[0].onDutyTime = $0.actors[0].workTime - 1_000_000 }
        == [CheckResult(check: .officerTime, isPassed: false, residual: 1)])
  }
}

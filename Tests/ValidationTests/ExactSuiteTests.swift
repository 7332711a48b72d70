// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import SimpulVerification

/// Every case of the exact suite that the present elements can express, by its pass rule. Replications are added
/// until the rule has power for all of a case's quantities, ten at a time, which looks at the width of the intervals
/// and never at the distance from the exact value.
///
/// Left out: the quantities of ``LongRuns`` unless they are asked for, and those that no simulator puts out.
@Suite("Exact suite")
struct ExactSuiteTests {
  private static func cases(with examination: ExactExamination) -> [ExactCase] {
    ExactSuite.cases(of: ExactFamily.allCases)
      .filter { !$0.wanted(examination, includingLongRuns: ExactRunner.runsLong).isEmpty }
  }

  @Test("M/M/1", arguments: ExactFamily.mm1.cases)
  func mm1(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("M/M/c", arguments: ExactFamily.mmc.cases)
  func mmc(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("M/D/c", arguments: ExactFamily.mdc.cases)
  func mdc(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("M/G/1", arguments: ExactFamily.mg1.cases)
  func mg1(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("G/M/1", arguments: ExactFamily.gm1.cases)
  func gm1(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Tandem", arguments: ExactFamily.tandem.cases)
  func tandem(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Fork and join", arguments: ExactFamily.forkAndJoin.cases)
  func forkAndJoin(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Two classes, first come first served", arguments: ExactFamily.twoCaseTypes.cases)
  func twoCaseTypes(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Open Jackson networks", arguments: ExactFamily.jacksonNetworks.cases)
  func jacksonNetworks(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Calendars", arguments: ExactFamily.calendars.cases)
  func calendars(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Last come first served", arguments: ExactFamily.disciplines.cases)
  func disciplines(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Random order: the same mean wait, another variance", arguments: ExactFamily.disciplines.cases)
  func randomOrder(_ exact: ExactCase) throws {
    try exact.expectToPass(.randomOrder)
    #expect(
      exact.wanted(.randomOrder, includingLongRuns: false).map(\.name)
        == ["siro.Wq", "siro.util", "siro.Wq.var"])
  }

  @Test("Priority, without interruption and with it", arguments: ExactFamily.priority.cases)
  func priority(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Arrivals in groups", arguments: ExactFamily.groups.cases)
  func groups(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Piles let through by number and by clock", arguments: ExactFamily.piles.cases)
  func piles(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test(
    "Vacations, set-up, and a server who begins when enough wait", arguments: ExactFamily.vacations.cases)
  func vacations(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Patience", arguments: ExactFamily.patience.cases)
  func patience(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Limited room", arguments: ExactFamily.limitedRoom.cases)
  func room(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test(
    "A fixed number of cases, or of people who ask again",
    arguments: ExactSuite.cases(of: [.closedNetworks, .fixedPopulation]))
  func closed(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Processor sharing", arguments: ExactFamily.allAtOnce.cases)
  func sharing(_ exact: ExactCase) throws { try exact.expectToPass(.tallies) }

  @Test("Processor sharing: the stay of a case of a certain size", arguments: ExactFamily.allAtOnce.cases)
  func sharingBySize(_ exact: ExactCase) throws { try exact.expectToPass(.staysBySize) }

  @Test("Waits: quantiles and shares", arguments: cases(with: .waits))
  func waits(_ exact: ExactCase) throws { try exact.expectToPass(.waits) }

  @Test("Gains of one more officer and of shorter work", arguments: ExactFamily.jacksonNetworks.cases)
  func gains(_ exact: ExactCase) throws { try exact.expectToPass(.gains) }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// Every case of the exact suite that the present elements can express, by its pass rule. Replications are added
/// until the rule has power for all of a case's quantities, ten at a time, which looks at the width of the intervals
/// and never at the distance from the exact value.
///
/// Left out: the quantities of ``LongRuns`` unless they are asked for, and those that no simulator puts out
/// (`QuantityKind.none`).
@Suite("Exact suite")
struct ExactSuiteTests {
  @Test("M/M/1", arguments: ExactCase.family("mm1")) func mm1(_ exact: ExactCase) throws { try check(exact) }
  @Test("M/M/c", arguments: ExactCase.family("mmc")) func mmc(_ exact: ExactCase) throws { try check(exact) }
  @Test("M/D/c", arguments: ExactCase.family("mdc")) func mdc(_ exact: ExactCase) throws { try check(exact) }
  @Test("M/G/1", arguments: ExactCase.family("mg1")) func mg1(_ exact: ExactCase) throws { try check(exact) }
  @Test("G/M/1", arguments: ExactCase.family("gm1")) func gm1(_ exact: ExactCase) throws { try check(exact) }
  @Test("Tandem", arguments: ExactCase.family("tandem"))
  func tandem(_ exact: ExactCase) throws { try check(exact) }
  @Test("Fork and join", arguments: ExactCase.family("fork_join"))
  func forkJoin(_ exact: ExactCase) throws { try check(exact) }
  @Test("Two classes, first come first served", arguments: ExactCase.family("mg1_two_class_fcfs"))
  func twoClasses(_ exact: ExactCase) throws { try check(exact) }
  @Test("Open Jackson networks", arguments: ExactCase.family("jackson_open"))
  func jackson(_ exact: ExactCase) throws { try check(exact) }

  @Test("Last come first served", arguments: ExactCase.family("disciplines"))
  func disciplines(_ exact: ExactCase) throws { try check(exact) }

  @Test("Random order: the same mean wait, another variance", arguments: ExactCase.family("disciplines"))
  func randomOrder(_ exact: ExactCase) throws {
    var changed = exact
    changed.model.stations[0].discipline = "random_order"
    let wanted = exact.values(.tally).filter { $0.name == "S1.Wq" || $0.name == "S1.util" }
    let variance = try #require(exact.quantities["siro.Wq.var"]?.value)
    try expect(
      ExactRun(changed, for: .tally).verdicts(on: wanted + [(name: "S1.Wq.var", value: variance)]),
      of: changed)
  }

  @Test("Priority, without interruption and with it", arguments: ExactCase.family("priority"))
  func priority(_ exact: ExactCase) throws { try check(exact) }

  @Test("Arrivals in groups", arguments: ExactCase.family("batch_arrivals"))
  func groups(_ exact: ExactCase) throws { try check(exact) }

  @Test("Piles let through by number and by clock", arguments: ExactCase.family("batching_gates"))
  func gates(_ exact: ExactCase) throws { try check(exact) }

  @Test(
    "Vacations, set-up, and a server who begins when enough wait", arguments: ExactCase.family("vacations"))
  func vacations(_ exact: ExactCase) throws { try check(exact) }

  @Test("Patience", arguments: ExactCase.family("erlang_a"))
  func patience(_ exact: ExactCase) throws { try check(exact) }

  @Test(
    "A fixed number of cases, or of people who ask again",
    arguments: ["closed_mva", "machine_repair"].flatMap(ExactCase.family))
  func closed(_ exact: ExactCase) throws { try check(exact) }

  @Test("Limited room", arguments: ExactCase.family("mmck"))
  func room(_ exact: ExactCase) throws { try check(exact) }

  @Test("Processor sharing", arguments: ExactCase.family("mg1_ps"))
  func sharing(_ exact: ExactCase) throws { try check(exact) }

  /// Half of the load is of cases whose work takes two hours: whatever the law, the other half does not matter to them.
  @Test("Processor sharing: the stay of a case of a certain size", arguments: ExactCase.family("mg1_ps"))
  func sharingBySize(_ exact: ExactCase) throws {
    let value = try #require(exact.quantities["conditional_W_given_service_x_equals_2"]?.value)
    let mixed = try #require(exact.mixed(withWorkOf: 2))
    try expect(
      ExactRun(mixed, for: .tally).verdicts(on: [(name: "case.class.B.mean", value: value)]), of: mixed)
  }

  @Test("Calendars", arguments: ExactCase.family("calendars"))
  func calendars(_ exact: ExactCase) throws { try check(exact) }

  @Test(
    "Waits: quantiles and shares",
    arguments: ["mm1", "mmc", "mg1"].flatMap(ExactCase.family).filter { !$0.values(.trace).isEmpty })
  func waits(_ exact: ExactCase) throws {
    try expect(WaitingRun(ExactRun(exact, for: .trace)).verdicts(on: exact.values(.trace)), of: exact)
  }

  @Test("Gains of one more officer and of shorter work", arguments: ExactCase.family("jackson_open"))
  func gains(_ exact: ExactCase) throws {
    let wanted = exact.values(.gain)
    let found = try exact.model.stations.indices.flatMap {
      try GainRun(exact: exact, station: $0).verdicts(on: wanted)
    }
    #expect(found.count == wanted.count)
    try expect(found, of: exact)
  }

  private func check(_ exact: ExactCase) throws {
    try expect(ExactRun(exact, for: .tally).verdicts(on: exact.values(.tally)), of: exact)
  }

  private func expect(_ verdicts: [ExactRun.Verdict], of exact: ExactCase) throws {
    try #require(!verdicts.isEmpty)
    for (name, rule) in verdicts {
      if LongRuns.isAskedFor { print(exact.id, name, rule) }
      #expect(rule.passes, "\(exact.id) \(name): \(rule)")
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// One procedure with what its checks use repeatedly.
struct CheckedProcedure {
  let procedure: Procedure
  let outline: ProcedureOutline
  let graph: FlowGraph

  init(_ procedure: Procedure) {
    self.procedure = procedure
    outline = ProcedureOutline(procedure)
    graph = FlowGraph(procedure, outline)
  }

  var path: [String] { procedure.path }

  /// Whether every row that is named exists, so that the paths of a case are known.
  var isFlowKnown: Bool {
    outline.rows.allSatisfy { row in
      Procedure.references(of: row).allSatisfy { outline.locations[$0.target] != nil }
    }
  }
}

extension ScenarioCheck {
  mutating func checkProcedures() {
    if scenario.procedures.isEmpty {
      report(
        [FieldKey.activities], "there are no activities: write the rows of the procedure from top to bottom")
    }
    reportRepeated(scenario.procedures.map(\.key), "procedure", at: [FieldKey.procedures])
    for procedure in scenario.procedures {
      let checked = CheckedProcedure(procedure)
      checkPromises(checked)
      checkArrivals(checked)
      checkAttributes(of: procedure)
      if checked.outline.rows.isEmpty {
        report(
          procedure.path + [FieldKey.activities],
          "there are no activities: write the rows of the procedure from top to bottom")
        continue
      }
      for (key, path) in checked.outline.repeated {
        report(path, "activity '\(key)' is there twice: give one of them another key")
      }
      for row in checked.outline.rows { check(row, of: checked) }
      checkBlocks(checked)
      checkSharedDraws(checked)
      checkFlow(checked)
    }
  }

  // MARK: By case type

  /// Reports entries for case types that do not exist.
  mutating func checkCaseTypes<Value>(
    _ value: ByCaseType<Value>, at path: [String], of procedure: Procedure
  ) {
    for entry in value.entries where !procedure.caseTypes.contains(entry.caseType) {
      report(
        path + [entry.caseType],
        ProblemPhrases.unknown("case type", entry.caseType, among: procedure.caseTypes))
    }
  }

  /// Reports durations that cannot be drawn, at the place of the case type.
  mutating func checkDurations(
    _ value: ByCaseType<DurationDistribution>?, at path: [String], of procedure: Procedure
  ) {
    guard let value else { return }
    checkCaseTypes(value, at: path, of: procedure)
    report(path, value.common?.problem)
    for entry in value.entries { report(path + [entry.caseType], entry.value.problem) }
  }

  /// Reports shares outside 0 to 1.
  mutating func checkShares(_ value: ByCaseType<Double>, at path: [String], of procedure: Procedure) {
    checkCaseTypes(value, at: path, of: procedure)
    if let common = value.common { report(path, ScenarioCheck.problem(ofShare: common)) }
    for entry in value.entries {
      report(path + [entry.caseType], ScenarioCheck.problem(ofShare: entry.value))
    }
  }

  static func problem(ofShare share: Double) -> String? {
    if share >= 0, share <= 1 { return nil }
    return "\(ProblemPhrases.percent(share)) is not a share: write 0% to 100%"
  }
}

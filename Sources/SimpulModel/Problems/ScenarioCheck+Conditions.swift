// SPDX-License-Identifier: GPL-3.0-or-later

// Checks of single cases: case attributes, branches needed, skipped rows, and conditions.
extension ScenarioCheck {
  mutating func checkAttributes(of procedure: Procedure) {
    let path = procedure.path + [FieldKey.attributes]
    reportRepeated(procedure.attributes.map(\.name), "attribute", at: path)
    for attribute in procedure.attributes {
      let own = path + [attribute.name]
      checkCaseTypes(attribute.value, at: own, of: procedure)
      report(own, attribute.value.common?.problem?.description)
      for entry in attribute.value.entries {
        report(own + [entry.caseType], entry.value.problem?.description)
      }
      for caseType in procedure.caseTypes where attribute.value[caseType] == nil {
        report(
          own,
          "nothing is said of '\(attribute.name)' for case type '\(caseType)': write it, or 'others' for all the rest"
        )
      }
    }
  }

  mutating func checkSkipped(_ row: ProcedureOutline.Row, of procedure: Procedure) {
    guard let skipped = row.activity.skipped else { return }
    checkShares(skipped, at: row.path + [FieldKey.skipped], of: procedure)
  }

  mutating func checkCancelling(_ row: ProcedureOutline.Row) {
    guard row.activity.cancelsBranches, row.location.isEmpty else { return }
    report(
      row.path + [FieldKey.cancels],
      "'\(row.activity.key)' stands in no parallel block, so there are no branches to cancel: leave 'cancels' out"
    )
  }

  mutating func checkLater(_ stream: ArrivalStream, at path: [String]) {
    for (field, later) in [
      (FieldKey.withdrawn, stream.withdrawal), (FieldKey.resubmitted, stream.resubmission),
    ] {
      guard let later else { continue }
      report(path + [field], ScenarioCheck.problem(ofShare: later.share))
      report(path + [field], later.after.problem)
    }
    checkEndsInside(stream.withdrawal.map { [$0.after] } ?? [], at: path + [FieldKey.withdrawn])
    checkEndsOutside(stream.resubmission.map { [$0.after] } ?? [], at: path + [FieldKey.resubmitted])
    if case .population = stream.pattern, stream.resubmission != nil {
      report(
        path + [FieldKey.resubmitted],
        "each of a 'population' asks again by itself: leave 'resubmitted' out, or write how many come instead"
      )
    }
  }

  mutating func checkDeemedApproval(_ promise: Promise, at path: [String]) {
    guard let deadline = promise.deemedApproval else { return }
    report(
      path + [FieldKey.deemedApproved],
      deadline.amount > 0
        ? DurationDistribution.tooShort(deadline.mostSeconds, orNone: false)
        : "nothing can be decided in no time: write more than 0")
  }

  mutating func checkNeeded(_ block: ParallelBlock, at path: [String], of procedure: Procedure) {
    for branch in block.branches {
      guard let needed = branch.needed else { continue }
      checkShares(needed, at: path + [FieldKey.needed, branch.name], of: procedure)
    }
  }

  /// Why a condition decides nothing; nil when it does.
  func problem(of condition: Branch.Condition, in procedure: Procedure) -> String? {
    switch condition {
    case .visit(let first) where first < 2:
      return "every visit is the first one or a later one: write 'from visit 2' or more, or 'rest'"
    case .timeUsed(let amount, _) where !(amount > 0):
      return "a promise's clock has always run for that long: write more than 0"
    case .timeUsed(let amount, let unit):
      return DurationDistribution.tooShort(Promise.Deadline(amount, unit).mostSeconds, orNone: false)
    case .above(let name, _), .below(let name, _):
      let names = procedure.attributes.map(\.name)
      guard !names.contains(name) else { return nil }
      guard !names.isEmpty else {
        return
          "'\(name)' is not known: write it under 'attributes', such as '\(name): 50/120/400', or write a share"
      }
      return ProblemPhrases.unknown("attribute", name, among: names)
    case .visit: return nil
    }
  }
}

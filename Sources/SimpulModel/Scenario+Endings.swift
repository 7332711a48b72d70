// SPDX-License-Identifier: GPL-3.0-or-later

extension Scenario {
  /// Whether some cases may leave before they are served: by reneging, or blocked.
  public var isLeftInVain: Bool {
    actors.contains { $0.room != nil }
      || procedures.contains { $0.activities.contains { $0.patience != nil } }
  }

  /// Whether some cases may end before the office has decided: withdrawn, or deemed approved.
  public var isCutShort: Bool {
    procedures.contains { procedure in
      procedure.arrivals.contains { $0.withdrawal != nil }
        || procedure.promises.contains { $0.deemedApproval != nil }
    }
  }

  /// Outcomes of cases that neither are done nor leave unserved nor count as approved: refused or withdrawn, say; in
  /// the order of the rows.
  public var otherOutcomes: [String] {
    var outcomes: [String] = []
    for procedure in procedures {
      let targets = procedure.activities.flatMap { [$0.next] + $0.decision.map(\.target) }
      var own = targets.compactMap { if case .end(let outcome) = $0 { outcome } else { nil } }
      if procedure.arrivals.contains(where: { $0.withdrawal != nil }) { own.append(Target.withdrawn) }
      for outcome in own where outcome != Target.done && !outcomes.contains(outcome) {
        outcomes.append(outcome)
      }
    }
    return outcomes
  }

  /// Whether branches of a block may be cancelled.
  public var cancelsBranches: Bool {
    procedures.contains { $0.activities.contains(where: \.cancelsBranches) }
  }

  /// Whether some cases may be deemed approved.
  public var hasDeemedApproval: Bool {
    procedures.contains { $0.promises.contains { $0.deemedApproval != nil } }
  }

  /// Whether the route of some case depends on how long it has taken so far.
  public var goesByTimeUsed: Bool { procedures.contains { $0.activities.contains(where: \.goesByTimeUsed) } }
}

extension Activity {
  public var goesByTimeUsed: Bool {
    decision.contains { if case .timeUsed = $0.condition { true } else { false } }
  }
}

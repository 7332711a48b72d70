// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Check of loops: rows that one case visits so often, in expectation, that something else must have been meant.
///
/// The expected visits are those of the traffic equations, without resubmission. Where cases take another route by
/// the time used, the equations know nothing of that, and nothing is refused.
public enum Recurrence {
  /// Expected visits of one activity by one case above which a question is raised.
  public static let questionableVisits = 1_000.0
  /// Expected visits above which the scenario is refused.
  public static let mostVisits = 10_000.0

  /// - Returns: one problem a row, at the value that sends cases back.
  /// - Complexity: the cube of the number of activities, for each case type.
  public static func problems(_ scenario: Scenario) -> [ModelProblem] {
    scenario.procedures.flatMap { procedure -> [ModelProblem] in
      let goesByTime = procedure.activities.contains(where: \.goesByTimeUsed)
      guard !goesByTime else { return [] }
      var found: [String: ModelProblem] = [:]
      var order: [String] = []
      for stream in procedure.arrivals {
        let visits = Demand.visitsOnce(procedure, caseType: stream.key)
        guard let most = visits.indices.max(by: { visits[$0] < visits[$1] }), visits[most] > mostVisits
        else { continue }
        let key = sender(procedure, visits, caseType: stream.key) ?? procedure.activities[most].key
        guard found[key] == nil, let activity = procedure.activities.first(where: { $0.key == key }) else {
          continue
        }
        order.append(key)
        found[key] = problem(
          of: activity, in: procedure, visits: visits[most], row: procedure.activities[most].key)
      }
      return order.compactMap { found[$0] }
    }
  }

  /// The row that causes the loop: of those visited too often the one with the largest share of returns, else the
  /// first that decides.
  private static func sender(_ procedure: Procedure, _ visits: [Double], caseType: String) -> Activity.Key? {
    let often = zip(procedure.activities, visits).filter { $0.1 > mostVisits }.map(\.0)
    let returning = often.filter { $0.returned?.probability[caseType] != nil }
    let worst = returning.max { one, other in
      (one.returned?.probability[caseType]?.shares.max() ?? 0)
        < (other.returned?.probability[caseType]?.shares.max() ?? 0)
    }
    return worst?.key ?? often.first { !$0.decision.isEmpty }?.key
  }

  private static func problem(
    of activity: Activity, in procedure: Procedure, visits: Double, row: Activity.Key
  ) -> ModelProblem {
    let count = visits.isFinite && visits < 1e15 ? "about \(Int(visits.rounded()))" : "endlessly many"
    let isReturned = activity.returned != nil
    let field = isReturned ? [FieldKey.returned] : activity.decision.isEmpty ? [] : [FieldKey.decision]
    return ModelProblem(
      path: (procedure.path(of: activity.key) ?? []) + field,
      message: "a case comes to '\(row)' \(count) times on average, more than \(Int(mostVisits)): "
        + (isReturned
          ? "let fewer be sent back, or write 'at most: 3 times'"
          : "give the branch that leads on a larger share"))
  }
}

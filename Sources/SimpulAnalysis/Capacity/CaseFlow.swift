// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The ways of one case type through a procedure, with their probabilities.
///
/// The branches of a block stand one behind the other: a case visits all of them, and how often does not
/// depend on whether it is there at the same time.
struct CaseFlow {
  /// What happens after an activity. Rows are counted as in `Procedure.activities`.
  struct Row {
    var returned: Return?
    /// Where a case goes that is not sent back; the probabilities add up to 1.
    var exits: [Exit]
  }

  struct Return {
    var probability: Double
    var row: Int
    /// After so many returns a case passes; nil for no end.
    var limit: Int?
  }

  struct Exit {
    /// Nil for the end.
    var row: Int?
    /// How a case ends that goes to the end.
    var outcome: String
    var probability: Double
  }

  private(set) var rows: [Row]
  /// Nil for a procedure without activities.
  private(set) var entry: Int?

  init(_ procedure: Procedure, caseType: String) {
    let activities = procedure.activities
    let places = Dictionary(
      activities.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    var following = [Int?](repeating: nil, count: activities.count)
    var row = activities.count
    entry = CaseFlow.link(procedure.steps, before: nil, row: &row, &following)
    rows = activities.enumerated().map { index, activity in
      func exit(_ target: Target, _ probability: Double) -> Exit {
        switch target {
        case .following: Exit(row: following[index], outcome: Target.done, probability: probability)
        case .activity(let key): Exit(row: places[key], outcome: Target.done, probability: probability)
        case .end(let outcome): Exit(row: nil, outcome: outcome, probability: probability)
        }
      }
      let returned = activity.returned.flatMap { returned -> Return? in
        let probability = returned.probability[caseType] ?? 0
        guard probability > 0, returned.atMost ?? 1 > 0 else { return nil }
        return Return(
          probability: min(1, probability), row: returned.to.flatMap { places[$0] } ?? index,
          limit: returned.atMost)
      }
      guard !activity.decision.isEmpty else {
        return Row(returned: returned, exits: [exit(activity.next, 1)])
      }
      var rest = 1.0
      let shares = activity.decision.map { branch -> Double? in
        guard let stated = branch.share else { return nil }
        let share = max(0, min(stated[caseType] ?? 0, rest))
        rest -= share
        return share
      }
      let exits = zip(activity.decision, shares).map { branch, share in
        exit(branch.target == .following ? activity.next : branch.target, share ?? rest)
      }
      return Row(returned: returned, exits: exits.filter { $0.probability > 0 })
    }
  }

  /// Notes what follows each activity, from the last one back, and gives the first.
  private static func link(
    _ steps: [Step], before exit: Int?, row: inout Int, _ following: inout [Int?]
  ) -> Int? {
    var next = exit
    for step in steps.reversed() {
      switch step {
      case .activity:
        row -= 1
        following[row] = next
        next = row
      case .parallel(let block):
        for branch in block.branches.reversed() {
          next = link(branch.steps, before: next, row: &row, &following)
        }
      }
    }
    return next
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

/// The routing of one case type through a procedure, with its probabilities.
///
/// The branches of a block stand in sequence: a case visits all of them, and how often does not depend on their being
/// concurrent. No case is assumed to take a branch by the time used.
struct CaseFlow {
  /// What happens after an activity. Rows are counted as in `Procedure.activities`.
  struct Row {
    var returned: Return?
    /// Targets of a case that is not sent back; the probabilities add up to 1.
    var exits: [Exit]
    /// Targets of every case from its nth visit on, counted from 0; in the order in which they are tested.
    var exitsByVisit: [(first: Int, exit: Exit)] = []
    /// Probability of skipping the row, and the target then.
    var skipProbability = 0.0
    var exitWhenSkipped: Exit
    /// Share of cases that reach a row of a branch that not all need.
    var needed = 1.0

    /// Targets of a case that is not sent back, after so many visits before this one.
    func exits(afterVisits count: Int) -> [Exit] {
      exitsByVisit.first { $0.first <= count }.map { [$0.exit] } ?? exits
    }

    /// Number of visits from which nothing depends on it any more.
    var lastVisitThatMatters: Int { exitsByVisit.map(\.first).max() ?? 0 }
  }

  struct Return {
    /// Probabilities of a first return, a second one, and so on; the last holds for all later ones.
    var probabilities: [Double]
    var row: Int
    /// Most returns of a case; nil for no limit.
    var limit: Int?

    func probability(afterReturns count: Int) -> Double {
      count < limit ?? .max ? probabilities[min(count, probabilities.count - 1)] : 0
    }

    /// Number of returns from which nothing depends on it any more.
    var lastReturnThatMatters: Int { limit ?? (probabilities.count - 1) }
  }

  struct Exit {
    /// Target row; nil for the end.
    var row: Int?
    /// Outcome at the end.
    var outcome: String
    var probability: Double
  }

  private(set) var rows: [Row]
  /// First row; nil for a procedure without activities.
  private(set) var entry: Int?

  /// The flows of cases that differ in their attributes, with the share of each.
  /// - Complexity: O(product over the attributes of the numbers they are compared with).
  static func variants(_ procedure: Procedure, caseType: String) -> [(share: Double, flow: CaseFlow)] {
    var settled: [(share: Double, holds: Set<Branch.Condition>)] = [(1, [])]
    for attribute in procedure.attributes {
      guard let value = attribute.value[caseType], let distribution = try? value.checked() else { continue }
      var below = 0.0
      var parts: [(share: Double, holds: Set<Branch.Condition>)] = []
      for part in attribute.parts(of: procedure.conditions) {
        let upTo = part.upTo == .infinity ? 1 : distribution.cumulative(part.upTo)
        parts.append((max(0, upTo - below), part.holds))
        below = max(below, upTo)
      }
      settled = settled.flatMap { share, holds in parts.map { (share * $0.share, holds.union($0.holds)) } }
    }
    return settled.filter { $0.share > 0 }.map {
      ($0.share, CaseFlow(procedure, caseType: caseType, holding: $0.holds))
    }
  }

  /// - Parameter conditions: those on attributes that hold.
  init(_ procedure: Procedure, caseType: String, holding conditions: Set<Branch.Condition> = []) {
    let activities = procedure.activities
    var places = Dictionary(
      activities.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    var following = [Int?](repeating: nil, count: activities.count)
    var row = activities.count
    entry = CaseFlow.link(procedure.steps, before: nil, row: &row, &following, &places)
    let needed = CaseFlow.needed(procedure.steps, caseType, 1)
    rows = activities.enumerated().map { index, activity in
      func exit(_ target: Target, _ probability: Double) -> Exit {
        switch target {
        case .following: Exit(row: following[index], outcome: Target.done, probability: probability)
        case .activity(let key): Exit(row: places[key], outcome: Target.done, probability: probability)
        case .end(let outcome): Exit(row: nil, outcome: outcome, probability: probability)
        }
      }
      let returned = activity.returned.flatMap { returned -> Return? in
        let shares = returned.probability[caseType]?.shares ?? [0]
        guard shares.contains(where: { $0 > 0 }), returned.atMost ?? 1 > 0 else { return nil }
        return Return(
          probabilities: shares.map { min(1, $0) }, row: returned.to.flatMap { places[$0] } ?? index,
          limit: returned.atMost)
      }
      let skip = activity.skipped?[caseType] ?? 0
      guard !activity.decision.isEmpty else {
        return Row(
          returned: returned, exits: [exit(activity.next, 1)], skipProbability: skip,
          exitWhenSkipped: exit(activity.next, 1), needed: needed[index])
      }
      let byVisit = activity.decision.compactMap { branch -> (first: Int, exit: Exit)? in
        guard let condition = branch.condition else { return nil }
        let exit = exit(branch.target == .following ? activity.next : branch.target, 1)
        if case .visit(let first) = condition { return (first - 1, exit) }
        return conditions.contains(condition) ? (0, exit) : nil
      }
      let byShare = activity.decision.filter { $0.condition == nil }
      var rest = 1.0
      let shares = byShare.map { branch -> Double? in
        guard let stated = branch.share else { return nil }
        let share = max(0, min(stated[caseType] ?? 0, rest))
        rest -= share
        return share
      }
      let exits = zip(byShare, shares).map { branch, share in
        exit(branch.target == .following ? activity.next : branch.target, share ?? rest)
      }
      return Row(
        returned: returned, exits: exits.filter { $0.probability > 0 }, exitsByVisit: byVisit,
        skipProbability: skip, exitWhenSkipped: exit(activity.next, 1), needed: needed[index])
    }
  }

  /// Shares of cases by row, in the order of `Procedure.activities`.
  private static func needed(_ steps: [Step], _ caseType: String, _ share: Double) -> [Double] {
    steps.flatMap { step -> [Double] in
      switch step {
      case .activity: [share]
      case .parallel(let block):
        block.branches.flatMap {
          needed($0.steps, caseType, share * ($0.needed.map { $0[caseType] ?? 1 } ?? 1))
        }
      }
    }
  }

  /// Sets the successor of each activity, from the last one back.
  /// - Returns: the first row.
  private static func link(
    _ steps: [Step], before exit: Int?, row: inout Int, _ following: inout [Int?],
    _ places: inout [Activity.Key: Int]
  ) -> Int? {
    var next = exit
    for step in steps.reversed() {
      switch step {
      case .activity:
        row -= 1
        following[row] = next
        next = row
      case .parallel(let block):
        // Of branches that may cancel the others the last in the file comes last, after all cancelled ones.
        var first = row - step.activities.count
        row = first
        var sequence: [(steps: [Step], end: Int)] = []
        for branch in block.branches {
          first += branch.steps.reduce(0) { $0 + $1.activities.count }
          sequence.append((branch.steps, first))
        }
        let cancelling = sequence.filter {
          $0.steps.contains { $0.activities.contains(where: \.cancelsBranches) }
        }
        let others = sequence.filter { part in !cancelling.contains { $0.end == part.end } }
        for part in (others + cancelling).reversed() {
          var end = part.end
          next = link(part.steps, before: next, row: &end, &following, &places)
        }
        places[block.key] = next
      }
    }
    return next
  }
}

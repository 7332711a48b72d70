// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulWords

/// Where a file goes behind each activity when nothing sends it elsewhere, parallel blocks opened.
struct FlowLinks {
  /// Empty at the end of the procedure; several where a parallel block begins.
  private(set) var following: [Activity.Key: [Activity.Key]] = [:]
  /// Activities behind which a branch waits for the others of its block.
  private(set) var joins: Set<Activity.Key> = []
  private var entries: [Activity.Key: [Activity.Key]] = [:]

  init(_ procedure: Procedure) { add(procedure.steps, before: [], isBranch: false) }

  /// The activities at which a target comes in: of a block, the first of each of its branches.
  func entries(of key: Activity.Key) -> [Activity.Key] { entries[key] ?? [] }

  private mutating func add(_ steps: [Step], before after: [Activity.Key], isBranch: Bool) {
    for (index, step) in steps.enumerated() {
      let isLast = index + 1 == steps.count
      let next = isLast ? after : FlowLinks.first(of: steps[index + 1])
      entries[step.key] = FlowLinks.first(of: step)
      switch step {
      case .activity(let activity):
        following[activity.key] = next
        if isLast, isBranch { joins.insert(activity.key) }
      case .parallel(let block):
        for branch in block.branches { add(branch.steps, before: next, isBranch: true) }
      }
    }
  }

  private static func first(of step: Step) -> [Activity.Key] {
    switch step {
    case .activity(let activity): [activity.key]
    case .parallel(let block): block.branches.flatMap { $0.steps.first.map(first) ?? [] }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Where a case comes to, as the read-back says it.
indirect enum Destination: Hashable {
  case row(Activity.Key)
  /// The first rows of all branches of a block; a case that needs none of them goes on to the other place, which is nil
  /// where every case needs some branch.
  case branches([Beginning], whenNoneIsNeeded: Destination?)
  /// The end of a branch: the case waits there for the other branches of the block, and then goes on.
  case join(then: Destination)
  /// The case ends.
  case end(String)

  /// Of a branch.
  struct Beginning: Hashable {
    /// The share of cases that need the branch; all where nil.
    var needed: ByCaseType<Double>?
    var first: Destination
  }
}

/// Which way a case takes behind a row that sends no file back, and where that leads.
struct Way: Hashable {
  enum Reason: Hashable {
    /// Looked at in the order of the ways, before any share.
    case condition(Branch.Condition)
    /// Of the cases for which no condition holds.
    case share(ByCaseType<Double>)
    /// What no other way takes.
    case rest
  }

  var name: String
  var reason: Reason
  var to: Destination
}

/// What is read back of a row: whence and whither its cases go, and where the promise's clock starts, stops and ends.
///
/// The words of `check` are made from this value, and tests hold it against the compiled program.
struct RowReading: Hashable {
  /// Where a file goes that is sent back.
  struct Returned: Hashable {
    var shares: ByCaseType<ReturnShares>
    /// After so many returns a case passes; nil for no end.
    var atMost: Int?
    /// With the applicant, the clock stopped; there at once for a case type without one.
    var delay: ByCaseType<DurationDistribution>?
    var to: Destination
  }

  var activity: Activity.Key
  var skipped: ByCaseType<Double>?
  var returned: Returned?
  /// Those with a condition first, as they are looked at; empty where all cases go the same way.
  var ways: [Way]
  /// Where a case goes for which nothing is decided: all of them where there are no ways, and those that are passed by.
  var onward: Destination
  /// Whether the work is outside the office, where the promise's clock stands still.
  var stopsClock: Bool
}

/// What is read back of a procedure.
struct FlowReading: Hashable {
  /// From where to where a promise's clock runs.
  struct Clock: Hashable {
    /// Nil for arrival.
    var from: Activity.Key?
    /// Nil for the end of the case.
    var to: Activity.Key?
  }

  var entry: Destination
  /// In the order of the document.
  var rows: [RowReading]
  private var promises: [Promise]

  /// - Complexity: O(rows + branches).
  init(_ procedure: Procedure) {
    var places = Places()
    entry = places.add(procedure.steps, before: .end(Target.done))
    rows = procedure.activities.map { places.reading($0) }
    promises = procedure.promises
  }

  /// Of the promise that is made to a case type; nil where there is none.
  func clock(for caseType: String) -> Clock? {
    let promise = promises.first { $0.caseType == caseType } ?? promises.first { $0.caseType == nil }
    return promise.map { Clock(from: $0.from, to: $0.to) }
  }

  subscript(_ activity: Activity.Key) -> RowReading? { rows.first { $0.activity == activity } }
}

/// Where a case comes in at each row and block, and what follows it.
private struct Places {
  private var entries: [Activity.Key: Destination] = [:]
  private var following: [Activity.Key: Destination] = [:]

  /// - Returns: where a case begins that comes to the steps.
  mutating func add(_ steps: [Step], before last: Destination) -> Destination {
    var next = last
    for step in steps.reversed() {
      following[step.key] = next
      switch step {
      case .activity(let activity): next = .row(activity.key)
      case .parallel(let block):
        let beginnings = block.branches.map { branch in
          Destination.Beginning(needed: branch.needed, first: add(branch.steps, before: .join(then: next)))
        }
        let mayNeedNone = block.branches.allSatisfy { $0.needed != nil }
        next = .branches(beginnings, whenNoneIsNeeded: mayNeedNone ? next : nil)
      }
      entries[step.key] = next
    }
    return next
  }

  func reading(_ activity: Activity) -> RowReading {
    let behind = following[activity.key] ?? .end(Target.done)
    func destination(_ target: Target, following: Destination) -> Destination {
      switch target {
      case .following: following
      case .activity(let key): entries[key] ?? .row(key)
      case .end(let outcome): .end(outcome)
      }
    }
    let onward = destination(activity.next, following: behind)
    let ways = activity.decision.map { branch in
      Way(
        name: branch.name,
        reason: branch.condition.map(Way.Reason.condition) ?? branch.share.map(Way.Reason.share) ?? .rest,
        to: destination(branch.target, following: onward))
    }
    let isApplicant = if case .applicant = activity.performers { true } else { false }
    return RowReading(
      activity: activity.key, skipped: activity.skipped,
      returned: activity.returned.map { returned in
        RowReading.Returned(
          shares: returned.probability, atMost: returned.atMost, delay: returned.delay,
          to: destination(.activity(returned.to ?? activity.key), following: behind))
      }, ways: ways.filter(\.isConditional) + ways.filter { !$0.isConditional }, onward: onward,
      stopsClock: isApplicant)
  }
}

extension Way { var isConditional: Bool { if case .condition = reason { true } else { false } } }

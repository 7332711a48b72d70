// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel

/// A case by its place in the trace.
public struct CaseName: Hashable, Sendable, Comparable {
  public var stream: Int
  public var ordinal: Int

  public static func < (left: CaseName, right: CaseName) -> Bool {
    (left.stream, left.ordinal) < (right.stream, right.ordinal)
  }
}

/// What a trace tells of one case.
public struct CaseAccount: Sendable {
  public var name: CaseName
  public var arrived: Microseconds
  public var ended: Microseconds?
  public var outcome: String?
  /// Positions in `TraceAccount.visits`, as they were enabled.
  public var visits: [Int] = []
}

/// A time of waiting with one cause.
public struct Wait: Hashable, Sendable {
  public var span: Span
  public var cause: WaitingCause
  /// The actor to blame.
  public var actor: Int
}

/// What a trace tells of one visit to one activity.
public struct VisitAccount: Sendable {
  public var name: CaseName
  public var row: Int
  public var visit: Int
  public var enabled: Microseconds
  public var team: [Officer] = []
  public var worked: [Span] = []
  public var released: Microseconds?
  public var completed: Microseconds?
  /// When the case left before work had begun.
  public var left: Microseconds?
  /// When it was given up, because the case had ended or another branch had left the block.
  public var cancelled: Microseconds?
  public var isReturned = false
  /// Whether the case passed the activity by.
  public var isSkipped = false
  /// The position of the branch of the decision that it took.
  public var branch: Int?
  /// As the trace states it, by cause.
  public var statedWaits: [Microseconds] = []
  /// As the state of the office gives it.
  public var waits: [Wait] = []

  /// The trace states them when a visit is completed, left or cancelled.
  var hasStatedWaits: Bool { !statedWaits.isEmpty }

  public var started: Microseconds? { worked.first?.start }

  /// When nobody waits for it any longer and nobody works on it.
  var over: Microseconds? { isSkipped ? completed : released ?? left ?? cancelled }

  /// When it went away before work had begun.
  var gone: Microseconds? { left ?? (worked.isEmpty ? cancelled : nil) }

  var waitsByCause: [Microseconds] { VisitAccount.sums(waits) }

  static func sums(_ waits: [Wait]) -> [Microseconds] {
    WaitingCause.allCases.map { cause in
      waits.filter { $0.cause == cause }.reduce(0) { $0 + $1.span.length }
    }
  }
}

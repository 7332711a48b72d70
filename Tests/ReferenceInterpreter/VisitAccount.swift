// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// A case by its place in the trace.
public struct CaseName: Hashable, Sendable, Comparable {
  public var stream: Int
  public var ordinal: Int

  public static func < (left: CaseName, right: CaseName) -> Bool {
    (left.stream, left.ordinal) < (right.stream, right.ordinal)
  }
}

/// What a trace reports one case.
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
  /// All who were missing.
  public var actors: [Int]
}

/// What a trace reports one visit to one activity.
public struct VisitAccount: Sendable {
  public var name: CaseName
  public var row: Int
  public var visit: Int
  public var enabled: Microseconds
  /// Who works on it, or worked on it last.
  public var team: [Officer] = []
  public var worked: [Span] = []
  /// Who worked in each of these spans.
  public var crews: [[Officer]] = []
  /// By span, where its officer had other files open too: the parts of it that were work on this one.
  public var parts: [Int: [Span]] = [:]
  /// The rest of these spans.
  public var sharedWaits: [Wait] = []
  /// When it went back to the queue with its work half done.
  public var reassigned: [Microseconds] = []
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

  /// Where somebody starts only what fits: the drawn work.
  var drawnWork: Microseconds = 0

  /// What each team that began it, or took it up after it had been reassigned, has worked; without end where the trace
  /// breaks off.
  var shares: [(begun: Microseconds, crew: [Officer], worked: Microseconds)] {
    begun.enumerated().map { place, own in
      let next = place + 1 < begun.count ? begun[place + 1].time : .max
      let spans = worked.indices.filter { own.time <= worked[$0].start && worked[$0].start < next }
      return (own.time, own.crew, spans.reduce(0) { $0 + workTime($1) })
    }
  }

  /// When it was worked on, and by nobody who had something else to do as well.
  var workSpans: [Span] { worked.indices.flatMap { parts[$0] ?? [worked[$0]] } }

  private func workTime(_ place: Int) -> Microseconds {
    parts[place].map { $0.reduce(0) { $0 + $1.length } } ?? worked[place].length
  }

  /// When teams began it, or took it up after it had been reassigned.
  var begun: [(time: Microseconds, crew: [Officer])] {
    worked.indices.filter { place in
      place == 0 || reassigned.contains { worked[place - 1].end <= $0 && $0 <= worked[place].start }
    }.map { (worked[$0].start, crews[$0]) }
  }

  func crew(at time: Microseconds) -> [Officer] {
    worked.indices.first { worked[$0].contains(time) }.map { crews[$0] } ?? []
  }

  /// Of those that have worked on it by then.
  func latestCrew(at time: Microseconds) -> [Officer] {
    worked.indices.last { worked[$0].start <= time }.map { crews[$0] } ?? team
  }

  /// Whether it stands in the queue again at an instant at which nobody works on it.
  func isHandedBack(at time: Microseconds) -> Bool {
    guard let latest = reassigned.last(where: { $0 <= time }) else { return false }
    return !worked.contains { latest <= $0.start && $0.start <= time }
  }

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

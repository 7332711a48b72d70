// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulEngine
import SimpulModel
import SimpulTime

/// A case, or one of its branches, at one activity.
struct Token {
  enum State {
    /// At the latest until the oldest file's time is up, where that is stated.
    case onPile(until: Microseconds?)
    case inQueue
    case worked(by: [Officer], until: Microseconds)
    case suspended(by: [Officer], rest: Microseconds)
    /// With the applicant, or behind the officers' work; then the visit is complete.
    case waiting(until: Microseconds)
    /// Has completed its row, and leaves the blocks around it at the end of the instant; as many stay around it.
    case leaving(to: Plan.Way, depth: Int)
    /// Sent back to the applicant; then enabled at another row.
    case sentBack(to: Int, until: Microseconds)
  }

  var caseNumber: Int
  var row: Int
  var visit: Int
  var enabled: Microseconds
  /// Before `enabled` in the order of queues: the class of the case type, and what the desk goes by.
  var precedence = 0
  var turn: Microseconds = 0
  /// The work that is left, at speed 1, of what was reassigned.
  var rest: Microseconds?
  /// Of a file that is open with others: the work that was left, in its officer's time, when something was last opened
  /// or closed there, and when that was.
  var left: Microseconds = 0
  var leftSince: Microseconds = 0
  /// Whether work on what has a higher precedence is interrupted for it.
  var isUrgent = false
  /// When its present state began.
  var since: Microseconds = 0
  /// When the citizen has waited for too long.
  var patientUntil: Microseconds?
  var state: State
  /// By cause.
  var waited = [Microseconds](repeating: 0, count: WaitingCause.allCases.count)

  /// Whether work has not begun.
  var isAhead: Bool {
    switch state {
    case .inQueue, .onPile: true
    default: false
    }
  }

  var givesUp: Microseconds? { isAhead ? patientUntil : nil }

  /// Whether it is queued, worked on, or suspended.
  var isUnderWay: Bool {
    switch state {
    case .inQueue, .worked, .suspended: true
    default: false
    }
  }

  var isSentBack: Bool { if case .sentBack = state { true } else { false } }

  /// Whether officers could take it up.
  var isWaiting: Bool {
    switch state {
    case .inQueue, .suspended: true
    case .onPile, .worked, .waiting, .sentBack, .leaving: false
    }
  }

  /// The next instant at which something happens to it by itself.
  var wakes: Microseconds? {
    switch state {
    case .worked(_, let until), .waiting(let until), .sentBack(_, let until): until
    case .onPile(let until): until
    case .inQueue, .suspended, .leaving: nil
    }
  }
}

/// One application.
struct CaseState {
  var stream: Int
  var ordinal: Int
  var isMeasured: Bool
  var isEnded = false
  /// By row.
  var visits: [Int]
  var returns: [Int]
  /// By block: the branches that have not come to the join.
  var missing: [Int]
  var clock = PromiseClock()
  /// When the citizen takes it back.
  var withdrawn: Microseconds?
  /// Whether somebody has begun to work on it.
  var isBegun = false
  /// By actor each of whose officers has cases of his own: the one whose it is.
  var ownOfficers: [Officer] = []
  /// By row: the first officer of the team that began it last.
  var latestOfficer: [Int: Officer] = [:]
}

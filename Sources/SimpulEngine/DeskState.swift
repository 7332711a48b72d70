// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// One officer.
struct OfficerState: BitwiseCopyable {
  var actor: Int32 = -1
  var number: Int32 = 0
  /// The token he works on; -1 for none.
  var token: Int32 = -1
  var isOnDuty = false
  /// Whether he finishes his work behind the end of duty.
  var isInOvertime = false
  /// Whether he is kept free for a token that waits for its team.
  var isSetAside = false
  var speed = 1.0
}

/// One actor's officers taken together.
struct DeskState: BitwiseCopyable {
  var firstOfficer = 0
  var officerCount = 0
  var group = -1
  /// How many files each of them may have open at once.
  var openLimit = 1
  var onDuty = 0
  /// On duty and working on nothing, or with fewer files open than they may have.
  var free = 0
  var busy = 0
  var busyWithOtherWork = 0
  /// Finishing their work behind the end of duty.
  var inOvertime = 0
  /// Of those who are free, kept so for tokens that wait for their team.
  var setAside = 0
  /// Where each has a queue of his own: among the officers who are remembered for a case; -1 elsewhere.
  var ownPlace: Int32 = -1
  /// Whether what would be hours of duty is kept for something else now.
  var isReserved = false
  /// Enabled and not started, with this actor first.
  var queueLength = 0
  /// Of those, pieces of other work; counted where room is limited.
  var waitingPieces = 0
  var account = ActorAccount()
  /// Whether the officers are ever off duty.
  var hasDutyHours = false
  /// Next entries of the actor's boundaries and stretches of duty.
  var nextBoundary = 0
  var stretch = 0
  /// Off duty since when, and for how long before.
  var offDutySince: Microseconds = 0
  var offDutySinceWorking: Microseconds = 0
  var offDuty: Microseconds = 0
  var offDutyWorking: Microseconds = 0
}

/// The tokens of a group.
struct GroupState: BitwiseCopyable {
  /// Of a simple group.
  var queue = TokenList()
  var suspended = TokenList()
  /// Whether all that is suspended has been looked at since somebody's duty last changed, where nothing else ends or explains
  /// a suspension: all officers share their time.
  var isSuspensionSettled = false
  /// In the queues of the activities of a group that is not simple.
  var queued: Int32 = 0

  /// Whether anything stands in a queue or is suspended. While that is not so, nobody needs to look for something to start,
  /// or for a cause of waiting: what comes later in the instant has itself looked at.
  var hasWork: Bool { queued > 0 || !queue.isEmpty || !suspended.isEmpty }
}

/// An activity's tokens in a group that is not simple.
struct ShelfState: BitwiseCopyable {
  var queue = TokenList()
  var pile = TokenList()
  var pileCount: Int32 = 0
  /// When its oldest token has lain there for long enough.
  var pileDue = EventList.never
  /// Tokens that are queued, worked on or suspended; counted where the performers go on until none is left.
  var underWay: Int32 = 0
  /// The cause of waiting that was found last for the queue, and for the pile.
  var queueCause = QueueCause.unknown
  var pileCause = Token.noCause
  /// Whether some date's rounds can be held today.
  var isPossibleToday = false
  /// Whether its first token cannot start, in the dispatch under way.
  var isBlocked = false
  /// The next token of the queue, while one is picked at random.
  var cursor: Int32 = -1
  /// Where it is remembered what does not fit: before which end of duty those were asked who stand before the first who was
  /// not; -1 where all have been.
  var askedBefore = Microseconds.min
  var firstUnasked: Int32 = -1
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// One officer: a server.
struct OfficerState: BitwiseCopyable {
  var actor: Int32 = -1
  var number: Int32 = 0
  /// Token in service; -1 for none.
  var token: Int32 = -1
  var isOnDuty = false
  /// Whether he works overtime.
  var isInOvertime = false
  /// Whether he is reserved for a token that waits for its team.
  var isSetAside = false
  var speed = 1.0
}

/// One actor's officers as a resource pool: a multi-server station.
struct PoolState: BitwiseCopyable {
  var firstOfficer = 0
  var officerCount = 0
  var group = -1
  /// Multitasking limit: open cases an officer.
  var openLimit = 1
  var onDuty = 0
  /// Officers on duty who are idle, or below the multitasking limit.
  var free = 0
  var busy = 0
  var busyWithOtherWork = 0
  /// Officers in overtime.
  var inOvertime = 0
  /// Idle officers reserved for tokens that wait for their team.
  var setAside = 0
  /// Index among the remembered officers where each has a queue of his own; -1 elsewhere.
  var ownPlace: Int32 = -1
  /// Whether the present hours of duty are reserved for something else.
  var isReserved = false
  /// Tokens enabled and not started, with this actor first.
  var queueLength = 0
  /// Background tasks among the queue; counted where room is limited.
  var waitingBackgroundTasks = 0
  var account = ActorAccount()
  /// Whether the officers are ever off duty.
  var hasDutyHours = false
  /// Next indices of the actor's boundaries and stretches of duty.
  var nextBoundary = 0
  var stretch = 0
  /// When the actor last went off duty, and off-duty time before.
  var offDutySince: Microseconds = 0
  var offDutySinceWorking: Microseconds = 0
  var offDuty: Microseconds = 0
  var offDutyWorking: Microseconds = 0
}

/// The tokens of a resource pool.
struct GroupState: BitwiseCopyable {
  /// The shared queue of a simple pool.
  var queue = TokenList()
  var suspended = TokenList()
  /// Whether all suspended tokens have been looked at since the last change of duty, where nothing else ends or
  /// explains a suspension: all officers multitask.
  var isSuspensionSettled = false
  /// Tokens in the activity queues of a pool that is not simple.
  var queued: Int32 = 0

  /// Whether anything is queued or suspended. Otherwise nobody needs to look for something to start, or for a cause
  /// of waiting: later arrivals of the instant trigger that themselves.
  var hasWork: Bool { queued > 0 || !queue.isEmpty || !suspended.isEmpty }
}

/// The queue of an activity in a pool that is not simple, with its batch.
struct ActivityQueue: BitwiseCopyable {
  var queue = TokenList()
  var batch = TokenList()
  var batchCount: Int32 = 0
  /// When the oldest token of the batch reaches the age of release.
  var batchDue = EventList.never
  /// Tokens queued, in service or suspended; counted for exhaustive service.
  var underWay: Int32 = 0
  /// Last cause of waiting found for the queue, and for the batch.
  var queueCause = QueueCause.unknown
  var batchCause = Token.noCause
  /// Whether some batch release is possible today.
  var isPossibleToday = false
  /// Whether its head cannot start, in the current dispatch.
  var isBlocked = false
  /// Next token of the queue, during a random pick.
  var cursor: Int32 = -1
  /// Memory of failed fits: the end of duty before which the tokens ahead of the first unasked one were
  /// asked; -1 where all have been.
  var askedBefore = Microseconds.min
  var firstUnasked: Int32 = -1
}

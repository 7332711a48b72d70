// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// A case in a station network; it is queued or in service.
struct NetworkCase: BitwiseCopyable {
  var arrivedAt: Microseconds
  var spanStart: Microseconds
  /// When it reached its station.
  var enabledAt: Microseconds = 0
  /// Work of this visit.
  var work: Microseconds = 0
  var waited: Microseconds = 0
  /// Work since the promise clock started.
  var spanWork: Microseconds = 0
  /// Index into `StationNetwork.steps`.
  var step: Int32
  var visit: UInt32 = 0
  /// Neighbours in the queue; `previous` of the head is undefined.
  var previous: Int32 = -1
  var next: Int32 = -1
  /// Latest station; -1 before the first.
  var latestStation: Int32 = -1
  var ordinal: UInt32
  let stream: Int32
  var isMeasured: Bool
  var isPresent = true
  var promiseClock: CaseRecord.PromiseClock
}

/// A multi-server station: the officers of one actor, their queue, and their account in the window.
struct Station: BitwiseCopyable {
  var first: Int32 = -1
  var last: Int32 = -1
  var queueLength = 0
  var busy = 0
  var free: Int
  /// Index among all officers, and of their bits in `NetworkReplication.freeOfficers`.
  let firstOfficer: Int
  let firstWord: Int
  /// No word before this one has a free officer.
  var firstWordWithFree: Int

  var since: Microseconds = 0
  var workTime: Microseconds = 0
  /// Integral of queue lengths beyond the histogram's last bin.
  var longQueueIntegral: Int128 = 0
  var longestQueue = 0
  var queueTimeOfCases: Int128 = 0

  mutating func beginWindow(at mark: Microseconds) {
    since = mark
    workTime = 0
    longQueueIntegral = 0
    longestQueue = 0
  }
}

/// Sums over the visits of measured cases of one type to one activity.
struct StepSums: BitwiseCopyable {
  var visits = 0
  var visitsThatWaited = 0
  var returns = 0
  var workTime: Microseconds = 0
  var waitingTime: Microseconds = 0
}

/// Counts of one case type.
struct NetworkStreamSums: BitwiseCopyable {
  var arrived = 0
  var finished = 0
  var handOvers = 0
  var promiseKept = 0
  var promiseBroken = 0
  var undecidedWithClockStanding = 0
  var undecidedWithClockRunning = 0
  var censored = 0
  var spanClock: Int128 = 0
  var spanWork: Int128 = 0
}

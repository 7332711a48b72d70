// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

struct CompiledActor: Sendable {
  var key: Actor.Key
  var isApplicant: Bool
  var officers: Int
  /// Index among all officers of the program.
  var firstOfficer: Int
  var group: Int
  /// Hours of duty before absence, as disjoint intervals; nil when all officers are always on duty.
  var duty: [OpenInterval]?
  /// Instants at which an officer's duty may start or end.
  var boundaries: [Microseconds]
  /// Whether the actor is rostered, by day of the study.
  var isRostered: [Bool]
  var isKnownAway: [Bool]
  /// The day before the study, where its shift runs over the first midnight.
  var dayBefore = DayBefore.none
  /// Instants at which each of the actor's days begins; empty where all begin at midnight.
  var dayBeginnings: [Microseconds] = []
  var absence: CompiledAbsence?
  var hasOtherWork: Bool
  /// Waiting room, in cases; the largest number for unlimited.
  var room = Int.max
  /// Stream of background tasks that never end; -1 for none.
  var endlessStream = -1
  /// Reserved hours, as disjoint intervals.
  var reserved: [OpenInterval] = []
  /// Speed by officer.
  var speeds: [Double] = []
  /// Longest overtime after the end of duty; 0 for none.
  var longestOvertime: Microseconds = 0
  /// Longest work that has to fit before the end of duty, which is the longest stretch of it; 0 where nothing has to
  /// fit.
  var longestFit: Microseconds = 0
  /// Day of an absence on which work begun is reassigned; the largest number for never.
  var reassignmentDay = Int.max
  /// Multitasking limit: cases that each officer may have open at once.
  var openLimit = 1
  /// Part of an officer's time that is work, by number of open cases less one; empty where it is all.
  var efficiencies: [Double] = []

  /// Probability that a case is an officer's, by officer, where each has a queue of his own; empty elsewhere.
  var queueWeights: [Double] = []
  var queueElement: UInt32 = 0
  /// Index among the remembered officers where each has a queue of his own; -1 elsewhere.
  var ownPlace: Int32 = -1

  /// Whether its tokens wait for other reasons than off duty or contention, may be reassigned, share their officer,
  /// or belong to one of several.
  var needsCauses: Bool {
    !reserved.isEmpty || longestFit > 0 || reassignmentDay < .max || openLimit > 1 || ownPlace >= 0
  }

  enum DayBefore: Sendable {
    case none, rostered
    /// All are known to be absent.
    case away
  }

  /// The actor's day that contains an instant: that of the date, or of the shift that runs over its midnight. It is
  /// -1 in the shift that began before the study.
  func day(at time: Microseconds) -> Int {
    let date = Int(time / .perDay)
    return date < dayBeginnings.count && time < dayBeginnings[date] ? date - 1 : date
  }

  /// Whether an instant is within hours of duty, absence aside.
  /// - Complexity: O(log(stretches)).
  func isInDutyHours(at time: Microseconds) -> Bool {
    guard let duty else { return true }
    var (low, high) = (0, duty.count)
    while low < high {
      let middle = (low + high) / 2
      if duty[middle].end <= time { low = middle + 1 } else { high = middle }
    }
    return low < duty.count && duty[low].start <= time
  }
}

struct OpenInterval: BitwiseCopyable, Sendable {
  var start: Microseconds
  var end: Microseconds
}

struct CompiledAbsence: Sendable {
  var spell: Sampler
  /// Probability that a spell begins on a day of presence.
  var beginning: Double
  var element: UInt32
}

/// A resource pool with a shared queue: actors of whom some activity needs, or may be given to, several.
struct ResourcePool: Sendable {
  var actors: [Int]
  /// Every activity that any of the actors performs, other work included.
  var activities: [Int] = []
  /// One actor, one officer an activity, first come first served, without batches and substitutes: the head of the
  /// queue is always the next to start, and waiting is off duty or contention.
  var isSimple: Bool
  /// Whether some tokens may preempt the work on others.
  var hasInterruptions = false
  var order = QueueDiscipline.firstCome
  /// Address element of random picks.
  var pickElement: UInt32 = 0
  /// Actors with an endless supply of background tasks.
  var endlessActors: [Int] = []
  /// Whether tokens of one activity may need different officers or different times, so that the head does not stand
  /// for all.
  var isIndividual = false
  /// Whether some token that waits for its team reserves officers for it.
  var keepsOfficersFree = false
  /// Whether suspended work may be reassigned.
  var hasHandBack = false
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

struct CompiledActor: Sendable {
  var key: Actor.Key
  var isApplicant: Bool
  var officers: Int
  /// Among all officers of the program.
  var firstOfficer: Int
  var group: Int
  /// Duty before absence, one interval a stretch; nil when all officers are on duty at all times.
  var duty: [OpenInterval]?
  /// Instants at which an officer's duty may start or end.
  var boundaries: [Microseconds]
  /// By day of the study.
  var isRostered: [Bool]
  var isKnownAway: [Bool]
  /// The day before the study, where its shift goes on over the first midnight.
  var dayBefore = DayBefore.none
  /// When each of his days begins; empty where all of them begin at midnight.
  var dayBeginnings: [Microseconds] = []
  var absence: CompiledAbsence?
  var hasOtherWork: Bool
  /// For how many cases there is room to wait; the largest number where there is no end to it.
  var room = Int.max
  /// The stream of pieces that never end; -1 for none.
  var endlessStream = -1
  /// Hours that are kept for something else, one interval a stretch.
  var reserved: [OpenInterval] = []
  /// By officer.
  var speeds: [Double] = []
  /// The most that work goes on when duty has ended; 0 for none.
  var longestOvertime: Microseconds = 0
  /// Where nothing is started that does not fit before the end of duty: the longest stretch, behind which that does
  /// not hold; 0 elsewhere.
  var longestFit: Microseconds = 0
  /// The day of an absence on which others go on with what was begun; the largest number for never.
  var handBackDay = Int.max
  /// How many files each officer may have open at once.
  var openLimit = 1
  /// By number of open files, less one: the part of an officer's time that is work on them; empty where it is all.
  var efficiencies: [Double] = []

  /// By officer, where each has a queue of his own: how likely a case is to be his; empty elsewhere.
  var queueWeights: [Double] = []
  var queueElement: UInt32 = 0
  /// Where each has a queue of his own: among the officers who are remembered for a case; -1 elsewhere.
  var ownPlace: Int32 = -1

  /// Whether its tokens wait for other reasons than being off duty or busy, go back to the queue, share their officer, or
  /// belong to one of several.
  var needsCauses: Bool {
    !reserved.isEmpty || longestFit > 0 || handBackDay < .max || openLimit > 1 || ownPlace >= 0
  }

  enum DayBefore: Sendable {
    case none, rostered
    /// All are known to be away.
    case away
  }

  /// The actor's day that holds an instant: that of the date, or of the shift that goes on over its midnight. It is -1 in the
  /// shift that began before the study.
  func day(at time: Microseconds) -> Int {
    let date = Int(time / .perDay)
    return date < dayBeginnings.count && time < dayBeginnings[date] ? date - 1 : date
  }

  /// Whether it is an hour of duty, absence aside: O(log(stretches)).
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
  /// Probability with which a spell begins on a day on which the officer is there.
  var beginning: Double
  var element: UInt32
}

/// Actors that share a queue because some activity needs, or may be given to, several of them.
struct DeskGroup: Sendable {
  var actors: [Int]
  /// Every activity that any of them performs, other work included.
  var activities: [Int] = []
  /// One actor whose activities take one officer each, without rounds and substitutes, first come first served: the
  /// queue's head is always the next to start, and waiting is off duty or contention.
  var isSimple: Bool
  /// Whether some tokens may interrupt the work on others.
  var hasInterruptions = false
  var order = QueueDiscipline.firstCome
  /// Of picks at random.
  var pickElement: UInt32 = 0
  /// Actors who always find something else to do.
  var endlessActors: [Int] = []
  /// Whether tokens of one activity may need different officers or different times, so that none stands for all.
  var isIndividual = false
  /// Whether some token that waits for its team keeps officers free for it.
  var keepsOfficersFree = false
  /// Whether suspended work may go back to the queue.
  var hasHandBack = false
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom
import SimpulTime

struct CompiledRequirement: BitwiseCopyable, Sendable {
  var actor: Int32
  var officers: Int32
}

struct CompiledTeam: BitwiseCopyable, Sendable {
  var firstRequirement: Int32
  var requirementCount: Int32
  var size: Int32
  /// The actor whose absence makes the team active; -1 when it always is.
  var principal: Int32
  var fromDay: Int32
  /// The actor of one officer who works alone, whenever he may; -1 for every other team.
  var soloActor: Int32
  /// In `Program.missingRows`; of a team with more than four actors the only one, that of all.
  var firstMissingRow: Int32 = -1
}

struct CompiledActivity: BitwiseCopyable, Sendable {
  /// -1 for other work.
  var procedure: Int
  var isWithApplicant: Bool
  var isSimple: Bool
  /// Rounds at times of day.
  var hasRounds: Bool
  /// The pile is taken up when so many lie there, or when the oldest has lain there for so long; never where
  /// it is the largest number.
  var pileLimit = Int32.max
  var longestOnPile = Microseconds.max
  var longestOnPileIsWorkingTime = false
  /// Whether what comes while some of its tokens are queued or worked on joins them.
  var goesOnUntilEmpty = false
  /// Whether what gathers may be taken up at other times than rounds.
  var isTakenUpAnyTime = false
  /// Whether tokens gather before they stand in the queue.
  var hasPile = false
  var queueDiscipline = QueueDiscipline.firstCome
  /// Whether its tokens stand in the order in which they were enabled.
  var isInOrderOfComing = true
  /// Whether its first actor's officers are ever off duty.
  var hasDutyHours = false
  /// Whether its first actor has room for so many cases only.
  var hasRoom = false
  /// Whether the release of a token is noted: for a set-up, or for those who go on until none is left.
  var notesReleases = false
  /// Among the activities with a set-up; -1 for those without.
  var setUpPlace: Int32 = -1
  /// Among the activities whose latest officer is remembered, this one, and the one whose officer performs this one
  /// too; -1 for none.
  var keptPlace: Int32 = -1
  var keptFrom: Int32 = -1
  /// Whether a token that waits for its team sets officers aside.
  var keepsOfficersFree = false
  /// Whether some performer starts only what fits.
  var hasFits = false
  /// Whether a token that does not fit before an end of duty does so whoever is free: one team alone performs it, whose
  /// officers work at one speed, without setting up.
  var remembersWhatFits = false
  /// Whether a token may need one certain officer: the one of another visit of its case, or the one in whose own queue it
  /// stands.
  var hasCertainOfficers = false
  /// Where those who need the same one stand in a lane of the queue of their own.
  var lanes = OfficerLanes.none
  /// Whether its tokens may leave the blocks around it, which gives up the other branches.
  var cancelsBranches = false
  /// 0 outside blocks.
  var branch: UInt32
  var firstTeam: Int
  var teamCount: Int
  /// The actor of one officer who alone performs it; -1 where it may be others too.
  var soloActor: Int32 = -1
  /// Whose queue its tokens are counted in.
  var homeActor: Int
  var group: Int
  /// In `Program.rules`; the stream's place in its procedure is added.
  var firstRule: Int
  var next: Jump
  var branchNames: Int
  /// Place among the activities of its procedure.
  var place: Int
}

/// What a visit of one case type to one activity draws and decides.
struct VisitRule: BitwiseCopyable, Sendable {
  var element: UInt32
  var scope: UInt32
  /// Where the case goes on to when it is not sent elsewhere.
  var next: Jump
  /// Whether nothing is decided when the visit is over, and no clock stops.
  var goesStraightOn = false
  /// Whether the promise's clock starts here, or ends.
  var startsSpan = false
  var endsSpan = false
  /// Samplers; -1 where nothing is stated.
  var work: Int32 = -1
  var wait: Int32 = -1
  var waitIsWorkingTime = false
  var waitEnd = WaitEnd.atOnce
  var patience: Int32 = -1
  var patienceIsWorkingTime = false
  var setUp: Int32 = -1
  /// Of passing the activity by.
  var skipProbability = 0.0
  var returnProbability = 0.0
  /// In `Program.returnShares`, where it changes from one return to the next.
  var firstReturnShare: Int32 = 0
  var returnShareCount: Int32 = 0
  var returnDelay: Int32 = -1
  var returnDelayIsWorkingTime = false
  var returnDelayEnd = WaitEnd.opening
  var returnAtMost: Int32 = .max
  var returnTo = Jump.done
  /// In `Program.choices`.
  var firstChoice: Int32 = 0
  var choiceCount: Int32 = 0
  /// In `Program.conditions`, looked at before the choices.
  var firstCondition: Int32 = 0
  var conditionCount: Int32 = 0
}

/// A branch that a case takes when something is known of it.
struct CompiledCondition: Sendable {
  enum Test: Sendable {
    /// Counted from 0.
    case visit(from: UInt32)
    /// The sampler is that of the case's number.
    case above(Double, sampler: Int32, element: UInt32, scope: UInt32)
    case below(Double, sampler: Int32, element: UInt32, scope: UInt32)
    case timeUsed(CompiledPromise.Rule)
    case never
  }

  var test: Test
  var jump: Jump
  var branch: Int32
}

struct DecisionChoice: BitwiseCopyable, Sendable {
  /// Taken when the uniform is below; the last one has infinity.
  var below: Double
  var jump: Jump
  var branch: Int32
}

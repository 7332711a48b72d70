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
  /// Actor whose absence makes the team active; -1 when it always is.
  var principal: Int32
  var fromDay: Int32
  /// Actor of a team of one officer that is always active; -1 for every other team.
  var soloActor: Int32
  /// Index into `Program.missingRows`; of a team with more than four actors the only row, that of all.
  var firstMissingRow: Int32 = -1
}

struct CompiledActivity: BitwiseCopyable, Sendable {
  /// Index of the procedure; -1 for other work.
  var procedure: Int
  var isWithApplicant: Bool
  var isSimple: Bool
  /// Whether batches are released at times of day.
  var hasBatchSchedule: Bool
  /// Batch size at which the batch is released, whatever its age; the largest number for never.
  var batchLimit = Int32.max
  var longestInBatch = Microseconds.max
  var longestInBatchIsWorkingTime = false
  /// Whether tokens that arrive while others are queued or in service join them (exhaustive service).
  var goesOnUntilEmpty = false
  /// Whether the batch may be released outside the batch schedule.
  var isTakenUpAnyTime = false
  /// Whether tokens wait in a batch before they enter the queue.
  var hasBatch = false
  var queueDiscipline = QueueDiscipline.firstCome
  /// Whether the queue is in order of enabling.
  var isInOrderOfComing = true
  /// Whether its first actor's officers are ever off duty.
  var hasDutyHours = false
  /// Whether its first actor has limited waiting room.
  var hasRoom = false
  /// Whether the release of a token is noted: for a set-up, or for exhaustive service.
  var notesReleases = false
  /// Index among the activities with a set-up; -1 for those without.
  var setUpPlace: Int32 = -1
  /// Indices among the activities whose latest officer is remembered: of this one, and of the one whose officer
  /// performs this one too; -1 for none.
  var keptPlace: Int32 = -1
  var keptFrom: Int32 = -1
  /// Whether a token that waits for its team reserves officers.
  var keepsOfficersFree = false
  /// Whether some performer starts only what fits before the end of duty.
  var hasFits = false
  /// Whether a token that does not fit before an end of duty fits for nobody: one team alone performs it, whose
  /// officers work at one speed, without set-up.
  var remembersWhatFits = false
  /// Whether a token may need one particular officer: that of another visit of its case, or the one in whose own
  /// queue it stands.
  var hasCertainOfficers = false
  /// Lanes of the queue, by the officer needed.
  var lanes = OfficerLanes.none
  /// Whether its tokens may leave the blocks around it, which cancels the other branches.
  var cancelsBranches = false
  /// Branch path; 0 outside blocks.
  var branch: UInt32
  var firstTeam: Int
  var teamCount: Int
  /// Actor of one officer who alone performs it; -1 otherwise.
  var soloActor: Int32 = -1
  /// Actor in whose queue its tokens are counted.
  var homeActor: Int
  var group: Int
  /// Index into `Program.rules`, to which the stream's place in its procedure is added.
  var firstRule: Int
  var next: Jump
  var branchNames: Int
  /// Index among the activities of its procedure.
  var place: Int
}

/// What a visit of one case type to one activity draws and decides: service, routing, promise clock.
struct VisitRule: BitwiseCopyable, Sendable {
  var element: UInt32
  var scope: UInt32
  /// Default routing, unless the case is sent elsewhere.
  var next: Jump
  /// Whether the visit ends without a decision and without stopping a clock.
  var goesStraightOn = false
  /// Whether the promise clock starts or stops here.
  var startsPromiseClock = false
  var stopsPromiseClock = false
  /// Sampler indices; -1 where nothing is stated.
  var work: Int32 = -1
  var wait: Int32 = -1
  var waitIsWorkingTime = false
  var waitEnd = WaitEnd.atOnce
  var patience: Int32 = -1
  var patienceIsWorkingTime = false
  var setUp: Int32 = -1
  /// Probability of skipping the activity.
  var skipProbability = 0.0
  var returnProbability = 0.0
  /// Index into `Program.returnShares`, where the share changes from one return to the next.
  var firstReturnShare: Int32 = 0
  var returnShareCount: Int32 = 0
  var returnDelay: Int32 = -1
  var returnDelayIsWorkingTime = false
  var returnDelayEnd = WaitEnd.opening
  var returnAtMost: Int32 = .max
  var returnTo = Jump.done
  /// Index into `Program.choices`.
  var firstChoice: Int32 = 0
  var choiceCount: Int32 = 0
  /// Index into `Program.conditions`, tested before the choices.
  var firstCondition: Int32 = 0
  var conditionCount: Int32 = 0
}

/// Conditional routing: a branch taken when a test on the case holds (BPMN exclusive gateway).
struct CompiledCondition: Sendable {
  enum Test: Sendable {
    /// Visits from an ordinal on, counted from 0.
    case visit(from: UInt32)
    /// A case attribute, drawn by the sampler, above a threshold.
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
  /// Upper limit of the uniform; infinity for the last choice.
  var below: Double
  var jump: Jump
  var branch: Int32
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// The officers that the workload analysis (ABK, PermenPAN-RB 1/2020) asks for at one actor, and its grade of the load.
public struct WorkloadNeed: Equatable, Sendable, Codable {
  public var actor: Actor.Key
  /// Offered work in officer hours, other work included, at the rate of the study.
  public var hoursPerYear: Double
  /// Officers of the file.
  public var officers: Int
  /// Certified officers; nil where none are, and for a post that exists once.
  public var proposed: Int?
  /// Expected hours on duty of one officer, absence taken off, at the rate of the study.
  public var dutyHoursPerYear: Double
  /// hoursPerYear / 1,250.
  public var needed: Double
  public var grade: EffortGrade
  /// Grade with the proposed officers.
  public var proposedGrade: EffortGrade?
  /// Reason of the difference; nil where the analysis gives the same number.
  public var difference: WorkloadDifference?

  public init(
    actor: Actor.Key, hoursPerYear: Double, officers: Int, proposed: Int?, dutyHoursPerYear: Double
  ) {
    self.actor = actor
    self.hoursPerYear = hoursPerYear
    self.officers = officers
    self.proposed = proposed
    self.dutyHoursPerYear = dutyHoursPerYear
    needed = hoursPerYear / WorkloadAnalysis.effectiveHours
    grade = EffortGrade(needed / Double(max(1, officers)))
    proposedGrade = proposed.map { [needed] in EffortGrade(needed / Double(max(1, $0))) }
    difference = proposed.flatMap { [needed] in
      WorkloadDifference(needed: needed, proposed: $0, dutyHoursPerYear: dutyHoursPerYear)
    }
  }
}

/// Work performance of a unit (prestasi kerja, PEJ) by its effectiveness: workload over officers times 1,250 hours.
public enum EffortGrade: String, Equatable, Sendable, Codable, CaseIterable {
  case a = "A"
  case b = "B"
  case c = "C"
  case d = "D"
  case e = "E"

  /// Grade above 1: A; from 0.90: B; from 0.70: C; from 0.50: D; below: E (PermenPAN-RB 1/2020). The regulation's
  /// bounds have two digits.
  init(_ effectiveness: Double) {
    let rounded = (effectiveness * 100).rounded() / 100
    self = rounded > 1 ? .a : rounded >= 0.9 ? .b : rounded >= 0.7 ? .c : rounded >= 0.5 ? .d : .e
  }
}

/// Why the certified number of officers is not the one of the workload analysis.
public enum WorkloadDifference: String, Equatable, Sendable, Codable, CaseIterable {
  /// More: the analysis counts work and knows no queue.
  case knowsNoQueue
  /// More: the officers are at this desk for fewer hours than the analysis counts on.
  case fewerHoursAtDesk
  /// Fewer: the calendar gives more hours than the analysis counts on.
  case moreHoursOfDuty
  /// Fewer, though the calendar does not give more hours: some cases may wait, leave, or come too late.
  case promiseAllowsIt

  init?(needed: Double, proposed: Int, dutyHoursPerYear: Double) {
    let whole = max(1, Int((needed * (1 - 1e-9)).rounded(.up)))
    guard whole != proposed else { return nil }
    let hasMoreHours = dutyHoursPerYear > WorkloadAnalysis.effectiveHours
    // Officers needed by their hours alone, without anybody waiting.
    let byHours = needed * WorkloadAnalysis.effectiveHours / max(1, dutyHoursPerYear)
    let isByHours = !hasMoreHours && byHours > Double(proposed - 1)
    self =
      proposed > whole
      ? (isByHours ? .fewerHoursAtDesk : .knowsNoQueue) : (hasMoreHours ? .moreHoursOfDuty : .promiseAllowsIt)
  }
}

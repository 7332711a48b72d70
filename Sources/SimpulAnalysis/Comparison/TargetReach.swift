// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Whether a redesign reaches the targets of its promises, and how few of its changes do.
public struct TargetReach: Equatable, Sendable {
  /// Each case type whose promise has a target, with all changes; in the order of the scenario.
  public var caseTypes: [CaseType]
  /// The worst of them: every one is to reach its own target.
  public var verdict: TargetVerdict
  /// The smallest combinations with which every case type surely reaches its target, all of one size, in the order of the
  /// file: limits that hold together for all combinations and case types. Empty where there is none; one empty
  /// combination where the first design reaches them.
  public var smallest: [[Change.Key]]
  /// Smaller combinations for which the runs do not say whether they do.
  public var smallerUndecided: Int
  /// Others of the same size for which they do not.
  public var equalUndecided: Int
  /// Combinations run, without changes and with all of them included; 0 where not every one of them was run, so that
  /// `smallest` was not looked for.
  public var combinations: Int
  /// Where some promise is always kept with all changes: how many replications it takes at least to show that together
  /// with all other combinations; nil where there are as many, and where none is always kept.
  public var replicationsNeeded: Int?

  public init(
    caseTypes: [CaseType], verdict: TargetVerdict, smallest: [[Change.Key]], smallerUndecided: Int,
    equalUndecided: Int = 0, combinations: Int, replicationsNeeded: Int? = nil
  ) {
    self.caseTypes = caseTypes
    self.verdict = verdict
    self.smallest = smallest
    self.smallerUndecided = smallerUndecided
    self.equalUndecided = equalUndecided
    self.combinations = combinations
    self.replicationsNeeded = replicationsNeeded
  }

  /// One case type and its own target.
  public struct CaseType: Equatable, Sendable {
    public var procedure: Procedure.Key
    public var caseType: String
    /// From 0 to 1.
    public var target: Double
    /// What is missing to the target with all changes, as a share, by the limits that the page shows of this case type;
    /// negative when there is more than that. Nil without cases.
    public var missing: Interval?
    /// Whether the target is reached, by these limits; that it is not by limits that hold for all case types together.
    public var verdict: TargetVerdict

    public init(
      procedure: Procedure.Key, caseType: String, target: Double, missing: Interval?, verdict: TargetVerdict
    ) {
      self.procedure = procedure
      self.caseType = caseType
      self.target = target
      self.missing = missing
      self.verdict = verdict
    }
  }

  /// The case type that is farthest from its target, of those with the worst verdict; the first of several.
  public var farthest: CaseType? {
    let worst = caseTypes.filter { $0.verdict == verdict }
    func missing(_ caseType: CaseType) -> Double { caseType.missing?.estimate ?? -.infinity }
    return worst.first { one in worst.allSatisfy { missing(one) >= missing($0) } }
  }
}

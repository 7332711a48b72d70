// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Whether a redesign reaches the targets of its promises, and with how few changes.
public struct TargetReach: Equatable, Sendable, Codable {
  /// Each case type whose promise has a target, with all changes; in the order of the scenario.
  public var caseTypes: [CaseType]
  /// The worst verdict: every case type is to reach its own target.
  public var verdict: TargetVerdict
  /// The smallest combinations with which every case type surely reaches its target, all of one size, in the order of the
  /// file: limits that hold together for all combinations and case types. Empty where there is none; one empty
  /// combination where the first design reaches them.
  public var smallest: [[Change.Key]]
  /// Smaller combinations that the runs leave undecided.
  public var smallerUndecided: Int
  /// Other undecided combinations of the same size.
  public var equalUndecided: Int = 0
  /// Combinations run, without changes and with all of them included; 0 where not every one of them was run, so that
  /// `smallest` was not looked for.
  public var combinations: Int
  /// Replications needed at least to show, together with all other combinations, a promise that is always kept with
  /// all changes; nil where there are as many, and where none is always kept.
  public var replicationsNeeded: Int?

  /// One case type and its own target.
  public struct CaseType: Equatable, Sendable, Codable {
    public var procedure: Procedure.Key
    public var caseType: String
    /// Target share from 0 to 1.
    public var target: Double
    /// Distance to the target with all changes, as a share, by the limits that the page shows of this case type;
    /// negative when it is exceeded. Nil without cases.
    public var missing: Interval?
    /// Whether the target is reached, by these limits; that it is not by limits that hold for all case types together.
    public var verdict: TargetVerdict
  }

  /// The case type that is farthest from its target, of those with the worst verdict; the first of several.
  public var farthest: CaseType? {
    let worst = caseTypes.filter { $0.verdict == verdict }
    func missing(_ caseType: CaseType) -> Double { caseType.missing?.estimate ?? -.infinity }
    return worst.first { one in worst.allSatisfy { missing(one) >= missing($0) } }
  }
}

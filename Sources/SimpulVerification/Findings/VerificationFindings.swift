// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics

/// How this machine's answers agree with exact ones.
public struct VerificationFindings: Equatable, Sendable {
  /// The version of Simpul.
  public var version: String
  /// Equal where the mathematics library gives the same bits.
  public var platform: String
  public var seed: UInt64
  /// Models with closed formulas.
  public var cases: [Case]
  public var bits: [BitCheck]
  /// By family of the exact suite; empty where only the quick part was run.
  public var suite: [Family]

  public init(
    version: String, platform: String, seed: UInt64, cases: [Case], bits: [BitCheck], suite: [Family] = []
  ) {
    self.version = version
    self.platform = platform
    self.seed = seed
    self.cases = cases
    self.bits = bits
    self.suite = suite
  }

  public var isPassed: Bool {
    cases.allSatisfy(\.isPassed) && bits.allSatisfy(\.isPassed) && suite.allSatisfy(\.isPassed)
  }

  /// One model.
  public struct Case: Equatable, Sendable {
    public var subject: VerificationCase.Subject
    public var replications: Int
    public var quantities: [Quantity]
    /// The identities that hold on every path, on all of these replications.
    public var checks: [CheckResult]

    public init(
      subject: VerificationCase.Subject, replications: Int, quantities: [Quantity], checks: [CheckResult]
    ) {
      self.subject = subject
      self.replications = replications
      self.quantities = quantities
      self.checks = checks
    }

    public var isPassed: Bool { quantities.allSatisfy(\.isPassed) && checks.allSatisfy(\.isPassed) }
  }

  /// One figure against its exact value, by `PassRule`.
  public struct Quantity: Equatable, Sendable {
    public var quantity: VerificationCase.Quantity
    public var exact: Double
    public var estimate: Double
    /// Of the interval at 95 %.
    public var halfWidth: Double
    /// How far the estimate is from the exact value; nil where nothing varies.
    public var standardErrors: Double?
    public var isPassed: Bool

    public init(
      quantity: VerificationCase.Quantity, exact: Double, estimate: Double, halfWidth: Double,
      standardErrors: Double?, isPassed: Bool
    ) {
      self.quantity = quantity
      self.exact = exact
      self.estimate = estimate
      self.halfWidth = halfWidth
      self.standardErrors = standardErrors
      self.isPassed = isPassed
    }

    init(_ quantity: VerificationCase.Quantity, _ rule: PassRule) {
      self.init(
        quantity: quantity, exact: rule.value, estimate: rule.estimate, halfWidth: rule.halfWidth,
        standardErrors: rule.standardErrors,
        isPassed: rule.passes)
    }
  }

  /// What must be the same to the last bit.
  public struct BitCheck: Equatable, Sendable {
    public enum Check: Hashable, Sendable, CaseIterable {
      /// The generator gives the answers published with it.
      case knownAnswers
      /// Draws made ahead, in vectors of every width of this machine, are those made one at a time.
      case vectorDraws
      /// One thread and two give the same results.
      case threads
    }

    public var check: Check
    /// How many things were compared.
    public var compared: Int
    public var isPassed: Bool

    public init(check: Check, compared: Int, isPassed: Bool) {
      self.check = check
      self.compared = compared
      self.isPassed = isPassed
    }
  }
}

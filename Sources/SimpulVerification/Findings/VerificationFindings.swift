// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulStatistics

/// How this machine's answers agree with exact ones.
public struct VerificationFindings: Equatable, Sendable, Codable {
  /// The version of Simpul.
  public var programVersion: String
  /// Equal where the mathematics library gives the same bits.
  public var platform: String
  public var seed: UInt64
  /// Models with closed formulas.
  public var cases: [Case]
  public var bits: [BitCheck]

  public var isPassed: Bool { cases.allSatisfy(\.isPassed) && bits.allSatisfy(\.isPassed) }

  /// One model.
  public struct Case: Equatable, Sendable, Codable {
    public var subject: VerificationCase.Subject
    public var replications: Int
    public var quantities: [Quantity]
    /// The identities that hold on every path, on all of these replications.
    public var checks: [CheckResult]

    public var isPassed: Bool { quantities.allSatisfy(\.isPassed) && checks.allSatisfy(\.isPassed) }
  }

  /// One figure against its exact value, by `PassRule`.
  public struct Quantity: Equatable, Sendable, Codable {
    public var quantity: VerificationCase.Quantity
    public var exact: Double
    public var estimate: Double
    /// Of the interval at 95 %.
    public var halfWidth: Double
    /// How far the estimate is from the exact value; nil where nothing varies.
    public var standardErrors: Double?
    public var isPassed: Bool
  }

  /// What must be the same to the last bit.
  public struct BitCheck: Equatable, Sendable, Codable {
    public enum Check: String, Hashable, Sendable, Codable, CaseIterable {
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
  }
}

extension VerificationFindings.Quantity {
  init(_ quantity: VerificationCase.Quantity, _ rule: PassRule) {
    self.init(
      quantity: quantity, exact: rule.value, estimate: rule.estimate, halfWidth: rule.halfWidth,
      standardErrors: rule.standardErrors, isPassed: rule.passes)
  }
}

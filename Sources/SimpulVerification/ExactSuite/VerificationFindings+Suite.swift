// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulStatistics

// How this machine's answers agree with those of the exact suite.
extension VerificationFindings {
  public struct Family: Equatable, Sendable {
    public var family: ExactFamily
    public var cases: [SuiteCase]
    /// Cases of the file that Simpul cannot model, by their names there.
    public var notModelled: [String]

    public init(family: ExactFamily, cases: [SuiteCase], notModelled: [String] = []) {
      self.family = family
      self.cases = cases
      self.notModelled = notModelled
    }

    public var isPassed: Bool { cases.allSatisfy(\.isPassed) }
  }

  public struct SuiteCase: Equatable, Sendable {
    /// Its name in the suite.
    public var id: String
    public var quantities: [SuiteQuantity]
    public var leftOut: [LeftOut]

    public init(id: String, quantities: [SuiteQuantity], leftOut: [LeftOut] = []) {
      self.id = id
      self.quantities = quantities
      self.leftOut = leftOut
    }

    /// Where nothing was compared, nothing has passed.
    public var isPassed: Bool { !quantities.isEmpty && quantities.allSatisfy(\.isPassed) }
  }

  /// One figure against its exact value, by `PassRule`.
  public struct SuiteQuantity: Equatable, Sendable {
    /// Its name in the suite.
    public var name: String
    public var exact: Double
    public var estimate: Double
    /// Of the interval at 95 %.
    public var halfWidth: Double
    /// How far the estimate is from the exact value; nil where nothing varies.
    public var standardErrors: Double?
    /// How far it is as a share of what the rule allows; above 1 it fails.
    public var shareOfAllowed: Double
    public var replications: Int
    public var isPassed: Bool

    public init(
      name: String, exact: Double, estimate: Double, halfWidth: Double, standardErrors: Double?,
      shareOfAllowed: Double, replications: Int, isPassed: Bool
    ) {
      self.name = name
      self.exact = exact
      self.estimate = estimate
      self.halfWidth = halfWidth
      self.standardErrors = standardErrors
      self.shareOfAllowed = shareOfAllowed
      self.replications = replications
      self.isPassed = isPassed
    }

    init(_ verdict: ExactVerdict) {
      let rule = verdict.rule
      self.init(
        name: verdict.name, exact: rule.value, estimate: rule.estimate, halfWidth: rule.halfWidth,
        standardErrors: rule.standardErrors, shareOfAllowed: rule.shareOfAllowed,
        replications: rule.replications, isPassed: rule.passes)
    }
  }

  /// A quantity of the suite that was not compared.
  public struct LeftOut: Equatable, Sendable {
    public enum Reason: Hashable, Sendable {
      /// No simulation puts it out.
      case noOutput
      /// Other quantities of the case say the same.
      case saidByOthers
      /// A probability so small that no run would see it.
      case tooRare
      /// An interval of 2 % would take so many cases.
      case takesTooLong(millionsOfCases: Int)
    }

    /// Its name in the suite.
    public var name: String
    public var reason: Reason

    public init(name: String, reason: Reason) {
      self.name = name
      self.reason = reason
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Which promises can be kept.
public struct PromiseStudyFindings: Equatable, Sendable, Codable {
  public var study: StudyFindings
  /// In the order of the scenario.
  public var answers: [PromiseAnswer]
  /// How many numbers of the scenario are what they are for which reason.
  public var numbers: [NumberBasis]
  /// Actors who cannot keep up, so that the shares hold for this period only.
  public var overloaded: [Actor.Key] = []
  /// Actors of whom it cannot be determined in this period whether they keep up.
  public var undecided: [Actor.Key] = []
  /// Nil where nothing is drawn from records.
  public var records: RecordedInputs?
}

/// How many numbers of a scenario rest on the same thing.
public struct NumberBasis: Equatable, Sendable, Codable {
  public var basis: Parameter.Basis
  public var count: Int

  /// In the order of `Parameter.Basis`; a number that is written once for several rows counts once.
  public static func counts(_ scenario: Scenario) -> [NumberBasis] { counts(scenario.numbers.asWritten) }

  public static func counts(_ stated: [Parameter]) -> [NumberBasis] {
    Parameter.Basis.allCases.map { basis in
      NumberBasis(basis: basis, count: stated.count { $0.basis == basis })
    }.filter { $0.count > 0 }
  }
}

/// What can be promised to one case type.
public struct PromiseAnswer: Equatable, Sendable, Codable {
  public var type: PromisedCaseType
  public var verdict: KeptVerdict
  public var shortest: ShortestPromise
  /// By ascending deadline. Each limit holds with the confidence of the study by itself.
  public var curve: [DeadlinePoint]

  /// The point of the promise itself.
  public var asked: DeadlinePoint? { curve.first { $0.amount == type.promise.amount } }
}

/// A deadline, in the unit of the promise, and how many cases keep it, of those for which that is decided.
public struct DeadlinePoint: Equatable, Sendable, Codable {
  public var amount: Double
  /// Nil where there are no cases.
  public var kept: ShareLimits?
  /// Cases for which it is undecided when the run stops; nil where there are none.
  public var undecided: UndecidedCases?
  /// Of the wanted share, by these limits; nil where there are no cases.
  public var verdict: TargetVerdict?
}

/// Whether a promise is kept for a share of cases, as far as the limits say; each of the first two is wrong with at
/// most 1 - confidence.
public enum KeptVerdict: String, Equatable, Sendable, Codable, CaseIterable {
  /// The lower limit is at or above the share, as are those of all longer deadlines: so it never contradicts the
  /// shortest promise.
  case kept
  /// The upper limit is below it.
  case notKept
  case undecided
  /// It cannot be determined yet: with all unfinished cases late whose clock runs it is otherwise than with all of them
  /// in time.
  case hangsOnUnfinished
  case noCases
}

/// The shortest promise that is shown to be kept for the wanted share of cases.
public enum ShortestPromise: Equatable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable { case within, noneShown }

  /// In the unit of the promise. The claim is wrong with at most 1 - confidence.
  case within(Double)
  /// Not even the longest that was tried is shown to be kept.
  case noneShown(longest: Double)
}

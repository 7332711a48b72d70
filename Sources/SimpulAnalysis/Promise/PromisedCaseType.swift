// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// A question about promises, beside the scenario itself.
public struct PromiseQuestion: Equatable, Sendable {
  /// Deadline instead of that of the file.
  public var within: Promise.Deadline?
  /// Share instead of the promise's target.
  public var share: Double?
  /// Case type; nil for all that have a promise.
  public var caseType: String?

  package init(within: Promise.Deadline? = nil, share: Double? = nil, caseType: String? = nil) {
    self.within = within
    self.share = share
    self.caseType = caseType
  }

  /// Share of a promise for which none is stated.
  public static let usualShare = 0.9
  /// A larger one would take more than 598 replications to show even where no file is ever late.
  public static let largestShare = 0.995
}

/// A case type with the promise in question, and the share of cases for which it is to be kept.
public struct PromisedCaseType: Equatable, Sendable, Codable {
  public var procedure: Procedure.Key
  public var caseType: String
  /// Index among all case types of the scenario, procedure by procedure.
  public var position: Int
  public var promise: Promise
  /// Wanted share, strictly between 0 and 1.
  public var share: Double
  /// Whether the promise is the one of the file.
  public var isOfFile: Bool
}

/// Why a question about a promise cannot be answered.
public enum PromiseProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// Neither the file nor the question has one.
  case noPromise
  case unknownCaseType(String, among: [String])
  /// Nothing above `PromiseQuestion.largestShare` can be shown.
  case shareTooLarge(Double)

  public var description: String {
    switch self {
    case .noPromise:
      return "the file has no promise: say which time is meant, such as --within '3 working days'"
    case .unknownCaseType(let name, let known):
      let meant = Spelling.nearest(to: name, among: known).map { "; did you mean '\($0)'?" }
      let list = known.map { "'\($0)'" }.joined(separator: ", ")
      return "no case type is called '\(name)'" + (meant ?? ": write one of \(list)")
    case .shareTooLarge(let share):
      let percent = (share * 1e6).rounded() / 1e4
      return
        "a share of \(percent) % cannot be shown: write at most 99.5 %, since even where no file is ever late "
        + "a larger one takes more than 598 replications to show"
    }
  }
}

extension Scenario {
  /// The case types that a question is about, with their promises, in the order of the scenario.
  ///
  /// Without a promise in the file, `within` gives one to all of them, from arrival to done. A time in the unit of
  /// the file's promise is counted as that is; in another unit, as is usual for the unit.
  public func promisedCaseTypes(_ question: PromiseQuestion) throws(PromiseProblem) -> [PromisedCaseType] {
    let known = streams.map(\.stream.key)
    if let wanted = question.caseType, !known.contains(wanted) {
      throw .unknownCaseType(wanted, among: known)
    }
    var found: [PromisedCaseType] = []
    for (position, (procedure, stream)) in streams.enumerated() {
      guard question.caseType == nil || question.caseType == stream.key else { continue }
      let stated = procedure.promise(for: stream.key)
      guard var promise = stated ?? question.within.map({ Promise($0) }) else { continue }
      if let within = question.within {
        if within.unit != promise.unit { promise.counting = .usual(of: within.unit) }
        promise.amount = within.amount
        promise.unit = within.unit
      }
      promise.caseType = stream.key
      let isOfFile = stated.map { $0.amount == promise.amount && $0.unit == promise.unit } ?? false
      let share = question.share ?? promise.target.flatMap { $0 > 0 ? $0 : nil } ?? PromiseQuestion.usualShare
      guard share <= PromiseQuestion.largestShare else { throw .shareTooLarge(share) }
      found.append(
        PromisedCaseType(
          procedure: procedure.key, caseType: stream.key, position: position, promise: promise, share: share,
          isOfFile: isOfFile))
    }
    guard !found.isEmpty else { throw .noPromise }
    return found
  }

  /// The same office with another time promised to a case type.
  func promising(_ amount: Double, to type: PromisedCaseType) -> Scenario {
    var promise = type.promise
    promise.amount = amount
    var scenario = self
    for index in procedures.indices where procedures[index].key == type.procedure {
      scenario.procedures[index].promises.removeAll { $0.caseType == type.caseType }
      scenario.procedures[index].promises.append(promise)
    }
    return scenario
  }

  /// The same office with the promises in question.
  func promising(_ types: [PromisedCaseType]) -> Scenario {
    types.reduce(self) { $0.promising($1.promise.amount, to: $1) }
  }
}

extension Promise {
  /// A promise from arrival to done, for every case type.
  fileprivate init(_ within: Deadline) {
    self.init(amount: within.amount, unit: within.unit, counting: .usual(of: within.unit))
  }
}

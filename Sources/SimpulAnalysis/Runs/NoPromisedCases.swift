// SPDX-License-Identifier: GPL-3.0-or-later

/// The error of a staffing search without arrivals for which a promise could be kept or broken, so that no number of
/// officers is too few or enough.
public struct NoPromisedCases: Error, Equatable, Sendable, CustomStringConvertible {
  public var caseTypes: [String]
  /// Replications, none of which had any.
  public var replications: Int

  public var description: String {
    let names = caseTypes.map { "'\($0)'" }.joined(separator: ", ")
    return
      "nothing came to which the promise applies: no case of \(names) in \(replications) runs, from the end of the "
      + "warm-up to the end of the study; let it arrive in that time (see 'arrivals' and 'period'), or name another case "
      + "type with --type"
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// Something in a scenario or a redesign that cannot be simulated as it is written. Its message stands where the fault is
/// found: here by subject (`ScenarioCheck+Arrivals`, …), in Redesigns, and with the readers of values in SimpulFormats.
public struct ModelProblem: Error, Hashable, Sendable {
  /// Keys that lead to it from the top of the file: `activities`, `sign`, `actor`.
  public var path: [String]
  /// A sentence: what is wrong, what was expected and what to write instead.
  public var message: String

  public init(path: [String], message: String) {
    self.path = path
    self.message = message
  }
}

extension ModelProblem: CustomStringConvertible {
  /// The path and the message on one line: `activities, sign, actor: …`.
  public var description: String { path.isEmpty ? message : path.joined(separator: ", ") + ": " + message }
}

/// All problems found at once, in the order of the file; never empty when thrown.
public struct ModelProblems: Error, Hashable, Sendable {
  public var problems: [ModelProblem]

  public init(_ problems: [ModelProblem]) { self.problems = problems }
}

extension ModelProblems: CustomStringConvertible {
  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulRandom

/// The error of a case that has visited one activity more often than its visits can be distinguished: all further
/// ones would meet the same random numbers, so that it would cycle for ever.
public struct EndlessCase: Error, Equatable, Sendable, CustomStringConvertible {
  public var scenario: String
  /// Keys that lead to the activity from the top of the file.
  public var path: [String]
  public var activity: String

  public var description: String {
    "a case has come to '\(activity)' \(DrawAddress.lastVisit + 1) times and goes in circles: write a way out of the loop "
      + "that a case can take, or 'at most' behind the return"
  }

  init(at activity: Int, of program: Program) {
    let scenario = program.scenario
    self.scenario = scenario.title
    let compiled = program.activities[activity]
    guard scenario.procedures.indices.contains(compiled.procedure) else {
      path = []
      self.activity = scenario.title
      return
    }
    let procedure = scenario.procedures[compiled.procedure]
    let stated = procedure.activities[compiled.place]
    path = procedure.path(of: stated.key) ?? procedure.path
    self.activity = stated.name
  }
}

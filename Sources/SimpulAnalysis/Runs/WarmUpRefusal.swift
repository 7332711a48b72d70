// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// Why the steady state cannot be studied.
public enum WarmUpRefusal: Error, Equatable, Sendable, CustomStringConvertible {
  /// Actors with a load above 1, or whose queue grew in the pilot runs: there is no steady state.
  case overloaded(design: String, actors: [Actor.Key])
  /// The number of cases present still changes in the last half of the period.
  case notSettled(design: String)
  /// The study is shorter than ten times the warm-up that the pilot runs ask for.
  case tooShort(warmUpWeeks: Int, leastWeeks: Int)
  /// The period is too short for the pilot runs to show anything.
  case tooFewWeeks(least: Int)

  /// The design; nil where it concerns all of them.
  public var design: String? {
    switch self {
    case .overloaded(let design, _), .notSettled(let design): design
    case .tooShort, .tooFewWeeks: nil
    }
  }

  public var description: String {
    switch self {
    case .overloaded(let design, let actors):
      "\(design): there is no steady state, since \(actors.joined(separator: ", ")) cannot do what comes in and the pile "
        + "only grows: write 'starts empty' instead of 'steady' to study the stated period"
    case .notSettled(let design):
      "\(design): the number of files present still changes in the last half of the period, so no steady state is seen: "
        + "write a longer period, or 'starts empty' instead of 'steady' to study the stated one"
    case .tooShort(let warmUp, let least):
      "by the pilot runs \(warmUp) \(warmUp == 1 ? "week is" : "weeks are") warm-up, and a study of the steady state is ten times as long: write a period "
        + "of \(least) weeks or more"
    case .tooFewWeeks(let least):
      "a steady state cannot be seen in less than \(least) weeks: write a longer period"
    }
  }
}

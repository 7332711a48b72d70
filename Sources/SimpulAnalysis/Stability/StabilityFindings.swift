// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Whether the queues of an office grow or are kept up with. All that is said about this, before a run or after, is asked
/// here.
public struct StabilityFindings: Equatable, Sendable {
  /// In the order of the scenario.
  public var queues: [QueueStability]

  public init(queues: [QueueStability] = []) { self.queues = queues }

  /// Of everybody it is shown.
  public var allKeepUp: Bool { queues.allSatisfy { $0.verdict == .keepsUp } }

  /// Who cannot keep up: by capacity, or since his queue surely grows.
  public var growing: [Actor.Key] { queues.flatMap(\.growing) }

  /// Whose queues may grow or not, as far as is known.
  public var undecided: [Actor.Key] {
    queues.filter { $0.verdict == .cannotBeTold }.flatMap(\.actors)
  }
}

/// Whether one queue, of one or more actors who share work, grows.
public struct QueueStability: Equatable, Sendable {
  public enum Verdict: Hashable, Sendable {
    /// More comes than can be done at the greatest capacity.
    case overloaded
    /// By the run, whatever the hours say.
    case grows
    case keepsUp
    case cannotBeTold
  }

  public var actors: [Actor.Key]
  /// Those of them who are asked for more than they can do.
  public var overloaded: [Actor.Key]
  /// How the queue changed from the middle to the last third of the window, in files a week, with limits that hold for
  /// all queues and designs together; nil before a run, after a single one, and in a window without thirds.
  public var growthPerWeek: Interval?
  public var intakePerWeek: Double
  /// What takes or gives capacity here beside the hours.
  public var rules: [CapacityRule]
  public var verdict: Verdict

  public init(
    actors: [Actor.Key], overloaded: [Actor.Key], growthPerWeek: Interval?, intakePerWeek: Double,
    rules: [CapacityRule] = [], verdict: Verdict
  ) {
    self.actors = actors
    self.overloaded = overloaded
    self.growthPerWeek = growthPerWeek
    self.intakePerWeek = intakePerWeek
    self.rules = rules
    self.verdict = verdict
  }

  public var isGrowing: Bool { verdict == .overloaded || verdict == .grows }

  /// Who cannot keep up: those who are overloaded, where somebody is; else all who share the queue.
  var growing: [Actor.Key] { isGrowing ? (overloaded.isEmpty ? actors : overloaded) : [] }
}

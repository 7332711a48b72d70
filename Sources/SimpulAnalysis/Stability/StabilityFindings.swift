// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulStatistics

/// Whether the queues of an office grow or keep up. Every statement about this, before a run or after, is taken from
/// here.
public struct StabilityFindings: Equatable, Sendable, Codable {
  /// Queues in the order of the scenario.
  public var queues: [QueueStability] = []

  /// Whether all are shown to keep up.
  public var allKeepUp: Bool { queues.allSatisfy { $0.verdict == .keepsUp } }

  /// Actors who cannot keep up: by capacity, or since their queue surely grows.
  public var growing: [Actor.Key] { queues.flatMap(\.growing) }

  /// Actors whose queues may grow or not, as far as is known.
  public var undecided: [Actor.Key] { queues.filter { $0.verdict == .cannotBeTold }.flatMap(\.actors) }
}

/// Stability of one queue, of one or more actors who share work.
public struct QueueStability: Equatable, Sendable, Codable {
  public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// Offered work exceeds the greatest capacity.
    case overloaded
    /// Growth is shown by the run, whatever the hours say.
    case grows
    case keepsUp
    case cannotBeTold
  }

  public var actors: [Actor.Key]
  /// Actors of the queue with a load above 1.
  public var overloaded: [Actor.Key]
  /// Growth of the queue from the middle to the last third of the window, in files a week, with limits that hold for
  /// all queues and designs together; nil before a run, after a single one, and in a window without thirds.
  public var growthPerWeek: Interval?
  public var intakePerWeek: Double
  /// Rules that affect capacity here beside the hours.
  public var rules: [CapacityRule] = []
  public var verdict: Verdict

  public var isGrowing: Bool { verdict == .overloaded || verdict == .grows }

  /// Actors who cannot keep up: the overloaded ones, if any; else all who share the queue.
  var growing: [Actor.Key] { isGrowing ? (overloaded.isEmpty ? actors : overloaded) : [] }
}

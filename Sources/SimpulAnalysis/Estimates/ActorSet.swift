// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// One actor, or several who perform an activity together.
public struct ActorSet: Hashable, Sendable {
  /// In the order of the scenario.
  public var actors: [Actor.Key]

  public init(_ actors: [Actor.Key]) { self.actors = actors }

  public init(_ actor: Actor.Key) { actors = [actor] }

  /// The actor, where it is one.
  public var only: Actor.Key? { actors.count == 1 ? actors[0] : nil }

  public var isJoint: Bool { actors.count > 1 }

  /// Whether all actors are in the other set too, and it has more.
  public func isPart(of other: ActorSet) -> Bool {
    actors.count < other.actors.count && actors.allSatisfy(other.actors.contains)
  }
}

extension ActorSet: ExpressibleByStringLiteral {
  public init(stringLiteral actor: String) { self.init(actor) }
}

extension ActorSet: CustomStringConvertible {
  /// As scenarios write those who work together.
  public var description: String { actors.joined(separator: " + ") }
}

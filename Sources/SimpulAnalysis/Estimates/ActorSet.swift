// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// One actor, or several who perform an activity together.
public struct ActorSet: Hashable, Sendable {
  /// Actors in the order of the scenario.
  public var actors: [Actor.Key]

  public init(_ actors: [Actor.Key]) { self.actors = actors }

  public init(_ actor: Actor.Key) { actors = [actor] }

  /// The actor, where it is one.
  public var only: Actor.Key? { actors.count == 1 ? actors[0] : nil }

  public var isJoint: Bool { actors.count > 1 }

  /// Whether it is a proper subset of the other set.
  public func isPart(of other: ActorSet) -> Bool {
    actors.count < other.actors.count && actors.allSatisfy(other.actors.contains)
  }
}

extension ActorSet: ExpressibleByStringLiteral {
  public init(stringLiteral actor: String) { self.init(actor) }
}

extension ActorSet: CustomStringConvertible {
  /// The notation of scenarios for joint work.
  public var description: String { actors.joined(separator: " + ") }
}

/// One actor alone is his name, several are a list.
extension ActorSet: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let actor = try? container.decode(Actor.Key.self) {
      self.init(actor)
    } else {
      self.init(try container.decode([Actor.Key].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let only { try container.encode(only) } else { try container.encode(actors) }
  }
}

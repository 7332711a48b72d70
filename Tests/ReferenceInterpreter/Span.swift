// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulTime

/// From `start` up to, and not including, `end`.
public struct Span: Hashable, Sendable {
  public var start: Microseconds
  public var end: Microseconds

  public init(_ start: Microseconds, _ end: Microseconds) {
    self.start = start
    self.end = end
  }

  public var length: Microseconds { end - start }

  public func contains(_ time: Microseconds) -> Bool { start <= time && time < end }

  /// The part that both cover; of length 0 or less when there is none.
  public func cut(to other: Span) -> Span { Span(max(start, other.start), min(end, other.end)) }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A typed place in a scenario: a field of one of its elements, or a part of a field.
public struct FieldPlace: Hashable, Sendable {
  /// A scenario element with fields.
  public enum Element: Hashable, Sendable {
    case scenario
    case calendar(String)
    case actor(Actor.Key)
    case procedure(Procedure.Key)
    /// A case type's arrivals.
    case arrivals(Procedure.Key, String)
    /// The promise to a case type, or to all that have none of their own.
    case promise(Procedure.Key, String?)
    /// A row or a block.
    case activity(Procedure.Key, Activity.Key)
  }

  public var element: Element
  /// Key of the field, and those that lead to a part of it: `work`, `usaha`. Empty where the element is stated in one
  /// value, as in `Camat: 1`.
  public var keys: [String]

  public init(_ element: Element, _ keys: [String]) {
    self.element = element
    self.keys = keys
  }
}

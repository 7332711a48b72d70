// SPDX-License-Identifier: GPL-3.0-or-later

/// Encodes values as JSON, by their own `Codable` conformances.
///
/// The keys of a type stand in the order in which it writes them, all of them: nil is null. A case of an enumeration
/// is its name, or an object with its name as the only key where it has associated values; a single one without a
/// label stands without a key. A number that is not finite is null.
package enum JSONEncoding {
  /// The reader of what is written.
  package enum Form: Sendable {
    case findings
    /// Simpul itself: nil is left out, and numbers that are not finite are texts (`inf`, `-inf`, `nan`).
    case journal
  }

  package static func json(_ value: some Encodable, as form: Form = .findings) throws -> JSONText {
    let node = EncodedNode()
    try value.encode(to: NodeEncoder(node: node, codingPath: [], form: form))
    return node.json
  }

  /// The same of a value all of whose parts can be written: an error in one of its descriptions is one of the program, and
  /// ends it, rather than becoming a file that holds something else.
  package static func certain(_ value: some Encodable) -> JSONText {
    do { return try json(value) } catch {
      preconditionFailure("\(type(of: value)) cannot be written: \(error)")
    }
  }
}

/// The JSON of one value while it is being encoded.
private final class EncodedNode {
  var plain = JSONText.null
  var members: [(key: String, node: EncodedNode)]?
  var items: [EncodedNode]?
  /// Whether it is the payload of a case of an enumeration.
  let isPayload: Bool

  init(isPayload: Bool = false) { self.isPayload = isPayload }

  func member(_ key: String, isPayload: Bool) -> EncodedNode {
    let node = EncodedNode(isPayload: isPayload)
    members?.append((key, node))
    return node
  }

  func item() -> EncodedNode {
    let node = EncodedNode()
    items?.append(node)
    return node
  }

  var json: JSONText {
    if let items { return .list(items.map(\.json)) }
    guard let members else { return plain }
    if members.count == 1, members[0].node.isPayload {
      let (name, payload) = (members[0].key, members[0].node.members ?? [])
      if payload.isEmpty { return .string(name) }
      if payload.count == 1, payload[0].key == "_0" { return .object([(name, payload[0].node.json)]) }
    }
    return .object(members.map { ($0.key, $0.node.json) })
  }
}

private struct NodeEncoder: Encoder, SingleValueEncodingContainer {
  let node: EncodedNode
  let codingPath: [any CodingKey]
  let form: JSONEncoding.Form
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if node.members == nil { node.members = [] }
    return KeyedEncodingContainer(NodeMembers<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.items = []
    return NodeItems(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func below(_ key: any CodingKey, isPayload: Bool = false) -> NodeEncoder {
    NodeEncoder(
      node: node.member(key.stringValue, isPayload: isPayload), codingPath: codingPath + [key], form: form)
  }

  private func write(_ json: JSONText) { node.plain = json }

  func encodeNil() { write(.null) }
  func encode(_ value: Bool) { write(.truth(value)) }
  func encode(_ value: String) { write(.string(value)) }
  func encode(_ value: Float) { encode(Double(value)) }
  func encode(_ value: Double) {
    write(form == .journal && !value.isFinite ? .string("\(value)") : .number(value))
  }
  func encode<T: Encodable>(_ value: T) throws {
    switch value {
    case let number as Double: encode(number)
    case let whole as any BinaryInteger:
      write(Int64(exactly: whole).map { .whole($0) } ?? .large(UInt64(truncatingIfNeeded: whole)))
    default: try value.encode(to: self)
    }
  }
}

private struct NodeMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: NodeEncoder
  var codingPath: [any CodingKey] { encoder.codingPath }

  func encodeNil(forKey key: Key) { encoder.below(key).encodeNil() }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try encoder.below(key).encode(value) }

  private func write(_ value: (some Encodable)?, _ key: Key) throws {
    if let value {
      try encode(value, forKey: key)
    } else if encoder.form == .findings {
      encodeNil(forKey: key)
    }
  }

  // Written for each type, as the default implementation leaves out nil.
  func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws { try write(value, key) }
  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try write(value, key) }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try write(value, key) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try write(value, key) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try write(value, key) }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try write(value, key) }
  func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try write(value, key) }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Inner> { encoder.below(key, isPayload: true).container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.below(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder }
  func superEncoder(forKey key: Key) -> any Encoder { encoder.below(key) }
}

private struct NodeItems: UnkeyedEncodingContainer {
  let encoder: NodeEncoder
  var codingPath: [any CodingKey] { encoder.codingPath }
  private(set) var count = 0

  init(encoder: NodeEncoder) { self.encoder = encoder }

  private mutating func next() -> NodeEncoder {
    defer { count += 1 }
    return NodeEncoder(
      node: encoder.node.item(), codingPath: codingPath + [PlaceKey(intValue: count)], form: encoder.form)
  }

  mutating func encodeNil() { next().encodeNil() }
  mutating func encode<T: Encodable>(_ value: T) throws { try next().encode(value) }

  mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
    next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { next() }
}

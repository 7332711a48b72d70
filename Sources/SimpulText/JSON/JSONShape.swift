// SPDX-License-Identifier: GPL-3.0-or-later

/// A type with a form of its own in JSON, which its coding does not show.
package protocol JSONShaped: Decodable {
  /// The form as a JSON Schema.
  static var jsonSchema: JSONText { get }
  /// A value as it is written.
  static var jsonExample: JSONText { get }
}

/// JSON Schemas (draft 2020-12) of types as `JSONEncoding` writes them, found by observing what they decode.
///
/// A case of an enumeration with associated values is found where its `CodingKeys` are `CaseIterable`, any other
/// where the enumeration is.
package final class JSONShapes {
  /// Definitions of all types met, by their names without the module, in the order of those names.
  package var definitions: JSONText {
    .object(found.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) })
  }

  private var found: [String: JSONText] = [:]
  fileprivate let context: [CodingUserInfoKey: any Sendable]

  /// - Parameter context: what types need to know that stands in no file.
  package init(context: [CodingUserInfoKey: any Sendable] = [:]) { self.context = context }

  /// The schema of a type, and some value of it.
  ///
  /// - Parameter name: of its definition, where that is not the type's.
  /// - Throws: the type's own error where it cannot be decoded from any value.
  package func shape<T: Decodable>(of type: T.Type, name: String? = nil) throws -> (
    schema: JSONText, example: T
  ) {
    if let (kind, example) = JSONShapes.plain(type), let example = example as? T {
      return (.object([("type", .string(kind))]), example)
    }
    let name = name ?? String(reflecting: type).split(separator: ".").dropFirst().joined(separator: ".")
    if let type = type as? any JSONShaped.Type {
      found[name] = type.jsonSchema
      return (JSONShapes.reference(name), try JSONDecoding.value(T.self, from: type.jsonExample))
    }
    if let cases = (type as? any CaseIterable.Type).map({ JSONShapes.all($0) }),
      let words = JSONShapes.words(cases), let example = cases.first as? T
    {
      found[name] = .object([("enum", .list(words))])
      return (JSONShapes.reference(name), example)
    }
    let first = ShapeProbe(shapes: self)
    let example = try T(from: first)
    let seen = first.seen
    if let schema = seen.unnamed { return (schema, example) }
    var probes = [first]
    while probes.count < seen.cases.count {
      probes.append(ShapeProbe(shapes: self, place: probes.count))
      _ = try T(from: probes[probes.count - 1])
    }
    found[name] = seen.cases.isEmpty ? seen.object : JSONShapes.alternatives(probes.map(\.seen), seen.cases)
    return (JSONShapes.reference(name), example)
  }

  private static func reference(_ name: String) -> JSONText {
    .object([("$ref", .string("#/$defs/" + name))])
  }

  private static func plain(_ type: any Decodable.Type) -> (kind: String, example: Any)? {
    if type == String.self { return ("string", "") }
    if type == Bool.self { return ("boolean", false) }
    if type == Double.self { return ("number", 0.0) }
    return (type as? any FixedWidthInteger.Type).map { ("integer", $0.init(0)) }
  }

  private static func all<Cases: CaseIterable>(_ type: Cases.Type) -> [Any] { Array(type.allCases) }

  /// The raw values of cases, texts or whole numbers.
  private static func words(_ cases: [Any]) -> [JSONText]? {
    let raw = cases.compactMap { ($0 as? any RawRepresentable)?.rawValue as Any? }
    if let texts = raw as? [String], texts.count == cases.count { return texts.map { .string($0) } }
    if let numbers = raw as? [Int], numbers.count == cases.count { return numbers.map { .whole(Int64($0)) } }
    return nil
  }

  /// One for each case: its name, or an object with its name as the only key.
  private static func alternatives(_ seen: [Seen], _ names: [String]) -> JSONText {
    let bare = zip(names, seen).filter { $1.payload == nil }.map(\.0)
    let objects = zip(names, seen).compactMap { name, seen in seen.payload.map { Seen.object([(name, $0)]) } }
    let words: [JSONText] = bare.isEmpty ? [] : [.object([("enum", .strings(bare))])]
    return .object([("oneOf", .list(words + objects))])
  }

  /// The requests of one value while it was decoded.
  fileprivate final class Seen {
    var members: [(key: String, value: JSONText)] = []
    /// The names of the cases of an enumeration; empty for any other type.
    var cases: [String] = []
    /// Associated values of a case.
    var inner: Seen?
    /// Schema of a type that is a list or a single value.
    var unnamed: JSONText?
    var isNullable = false

    /// Payload of the case; nil where it has none.
    var payload: JSONText? {
      guard let inner, !inner.members.isEmpty else { return nil }
      return inner.members.count == 1 && inner.members[0].key == "_0" ? inner.members[0].value : inner.object
    }

    var object: JSONText { Seen.object(members) }

    static func object(_ members: [(key: String, value: JSONText)]) -> JSONText {
      .object([
        ("type", .string("object")), ("properties", .object(members)),
        ("required", .strings(members.map(\.key))), ("additionalProperties", .truth(false)),
      ])
    }
  }

  fileprivate static func orNull(_ schema: JSONText) -> JSONText {
    if case .object(let members) = schema, members.count == 1, members[0].key == "type" {
      return .object([("type", .list([members[0].value, .string("null")]))])
    }
    return .object([("anyOf", .list([schema, .object([("type", .string("null"))])]))])
  }
}

/// Decodes anything from nothing, and records the requests.
private struct ShapeProbe: Decoder {
  let shapes: JSONShapes
  /// Index of the enumeration case that is presented.
  var place = 0
  let seen = JSONShapes.Seen()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { shapes.context }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    if let cases = (type as? any CaseIterable.Type)?.allCases as? [any CodingKey] {
      seen.cases = cases.map(\.stringValue)
    }
    return KeyedDecodingContainer(ShapeMembers<Key>(probe: self))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { ShapeItems(probe: self) }
  func singleValueContainer() -> any SingleValueDecodingContainer { ShapeValue(probe: self) }
}

private struct ShapeMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let probe: ShapeProbe
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] {
    probe.seen.cases.isEmpty ? [] : Key(stringValue: probe.seen.cases[probe.place]).map { [$0] } ?? []
  }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let (schema, example) = try probe.shapes.shape(of: type)
    probe.seen.members.append((key.stringValue, schema))
    return example
  }

  private func optional<T: Decodable>(_ type: T.Type, _ key: Key) throws -> T? {
    let (schema, example) = try probe.shapes.shape(of: type)
    probe.seen.members.append((key.stringValue, JSONShapes.orNull(schema)))
    return example
  }

  // Written for each type, as the default implementation does not show what may be nil.
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? { try optional(type, key) }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional(type, key) }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional(type, key) }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try optional(type, key) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(type, key) }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try optional(type, key) }
  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? { try optional(type, key) }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) -> KeyedDecodingContainer<Inner> {
    let inner = ShapeProbe(shapes: probe.shapes)
    probe.seen.inner = inner.seen
    return KeyedDecodingContainer(ShapeMembers<Inner>(probe: inner))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer { ShapeItems(probe: probe) }
  func superDecoder() -> any Decoder { probe }
  func superDecoder(forKey key: Key) -> any Decoder { probe }
}

private struct ShapeItems: UnkeyedDecodingContainer {
  let probe: ShapeProbe
  var codingPath: [any CodingKey] { [] }
  var count: Int? { nil }
  private(set) var currentIndex = 0

  init(probe: ShapeProbe) { self.probe = probe }

  var isAtEnd: Bool { currentIndex > 0 }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    currentIndex += 1
    let (schema, example) = try probe.shapes.shape(of: type)
    probe.seen.unnamed = .object([("type", .string("array")), ("items", schema)])
    return example
  }

  mutating func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedDecodingContainer<Inner> {
    KeyedDecodingContainer(ShapeMembers<Inner>(probe: probe))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer { self }
  mutating func superDecoder() -> any Decoder { probe }
}

private struct ShapeValue: SingleValueDecodingContainer {
  let probe: ShapeProbe
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool {
    probe.seen.isNullable = true
    return false
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let (schema, example) = try probe.shapes.shape(of: type)
    probe.seen.unnamed = probe.seen.isNullable ? JSONShapes.orNull(schema) : schema
    return example
  }
}

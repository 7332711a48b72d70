// SPDX-License-Identifier: GPL-3.0-or-later

/// Decodes values from JSON as `JSONEncoding` writes them, by their own `Codable` conformances.
package enum JSONDecoding {
  /// - Parameter context: what types need to know that stands in no file.
  /// - Throws: `DecodingError` with the path to what is missing or of another type.
  package static func value<T: Decodable>(
    _ type: T.Type, from json: JSONText, context: [CodingUserInfoKey: any Sendable] = [:]
  ) throws -> T { try ValueDecoder(json: json, codingPath: [], userInfo: context).decode(type) }
}

/// An index in a list.
struct PlaceKey: CodingKey {
  let place: Int

  init(intValue: Int) { place = intValue }
  init?(stringValue: String) { nil }

  var intValue: Int? { place }
  var stringValue: String { "\(place)" }
}

extension Decodable {
  /// Whether it is text, a truth value or a number, which decoders read themselves.
  static var isPlain: Bool {
    self == String.self || self == Bool.self || self is any BinaryInteger.Type
      || self is any BinaryFloatingPoint.Type
  }
}

private struct ValueDecoder: Decoder, SingleValueDecodingContainer {
  let json: JSONText
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any]

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    switch json {
    case .object(let members):
      return payload(keyedBy: type, Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first })
    // A case without associated values.
    case .string(let name): return payload(keyedBy: type, [name: .object([JSONText.Member]())])
    default: throw mismatch([String: String].self)
    }
  }

  func payload<Key: CodingKey>(
    keyedBy type: Key.Type, _ members: [String: JSONText]
  ) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(MemberDecoder<Key>(decoder: self, members: members))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .list(let items) = json else { throw mismatch([String].self) }
    return ItemDecoder(decoder: self, items: items)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func below(_ json: JSONText, _ key: any CodingKey) -> ValueDecoder {
    ValueDecoder(json: json, codingPath: codingPath + [key], userInfo: userInfo)
  }

  func decodeNil() -> Bool { json == .null }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    guard type.isPlain else { return try T(from: self) }
    guard let value = plain(type) as? T else { throw mismatch(type) }
    return value
  }

  private func plain(_ type: any Decodable.Type) -> Any? {
    func whole(_ number: some BinaryInteger) -> Any? {
      if let type = type as? any FixedWidthInteger.Type { return type.init(exactly: number) }
      return type == Double.self ? Double(number) : nil
    }
    switch json {
    case .string(let text): return text
    case .truth(let truth): return truth
    case .number(let number): return number
    case .whole(let number): return whole(number)
    case .large(let number): return whole(number)
    case .null, .list, .object: return nil
    }
  }

  func mismatch(_ type: Any.Type) -> DecodingError {
    .typeMismatch(type, .init(codingPath: codingPath, debugDescription: "this is no \(type)"))
  }
}

private struct MemberDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: ValueDecoder
  let members: [String: JSONText]
  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { members.keys.sorted().compactMap(Key.init) }

  func contains(_ key: Key) -> Bool { (try? value(key)) != nil }

  /// A single associated value without a label is the whole payload.
  private func value(_ key: Key) throws -> JSONText {
    if let value = members[key.stringValue] { return value }
    if key.stringValue == "_0" { return decoder.json }
    throw DecodingError.keyNotFound(
      key, .init(codingPath: codingPath, debugDescription: "there is no '\(key.stringValue)'"))
  }

  private func below(_ key: Key) throws -> ValueDecoder { decoder.below(try value(key), key) }

  func decodeNil(forKey key: Key) throws -> Bool { try below(key).decodeNil() }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try below(key).decode(type) }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> {
    let inner = try below(key)
    if case .object = inner.json { return try inner.container(keyedBy: type) }
    return inner.payload(keyedBy: type, [:])
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try below(key).unkeyedContainer()
  }

  func superDecoder() -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { try below(key) }
}

private struct ItemDecoder: UnkeyedDecodingContainer {
  let decoder: ValueDecoder
  let items: [JSONText]
  private(set) var currentIndex = 0

  init(decoder: ValueDecoder, items: [JSONText]) { (self.decoder, self.items) = (decoder, items) }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { items.count }
  var isAtEnd: Bool { currentIndex == items.count }

  private mutating func next() throws -> ValueDecoder {
    guard !isAtEnd else { throw decoder.mismatch([String].self) }
    defer { currentIndex += 1 }
    return decoder.below(items[currentIndex], PlaceKey(intValue: currentIndex))
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, items[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().decode(type) }

  mutating func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type
  ) throws -> KeyedDecodingContainer<Inner> { try next().container(keyedBy: type) }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { try next() }
}

/// Decodes as any decoder of JSON does: the order of keys is lost.
extension JSONText: Decodable {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  package init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: Name.self) {
      self = .object(
        try members.allKeys.map {
          Member(key: $0.stringValue, value: try members.decode(JSONText.self, forKey: $0))
        })
    } else if var items = try? decoder.unkeyedContainer() {
      var list: [JSONText] = []
      while !items.isAtEnd { list.append(try items.decode(JSONText.self)) }
      self = .list(list)
    } else {
      let plain = try decoder.singleValueContainer()
      if plain.decodeNil() {
        self = .null
      } else if let text = try? plain.decode(String.self) {
        self = .string(text)
      } else if let truth = try? plain.decode(Bool.self) {
        self = .truth(truth)
      } else if let number = try? plain.decode(Int64.self) {
        self = .whole(number)
      } else if let number = try? plain.decode(UInt64.self) {
        self = .large(number)
      } else {
        self = .number(try plain.decode(Double.self))
      }
    }
  }
}

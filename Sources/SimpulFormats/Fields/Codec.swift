// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// How a value of the model stands in a file: what an editor takes for it, how it names rows, how it is read and how it
/// is written.
struct Codec<Value: Hashable & Sendable>: Sendable {
  var shape: FormatKey.Shape
  var naming = RowNaming.nothing
  /// Nil after an error, which has been reported.
  var read: @Sendable (inout Reading, FileNode) -> Value?
  /// What stands behind the keys that lead to it in its element; nil where it is left out.
  var write: @Sendable (Value, [String], Writing) -> FileNode?

  /// A plain value.
  static func scalar(
    _ kind: FormatKey.Scalar, listing: Reading.Listing = .whenStated,
    write: @escaping @Sendable (Value) -> String,
    read: @escaping @Sendable (String) throws(Misreading) -> Value
  ) -> Codec {
    contextual(
      kind, listing: listing, write: { value, _ in write(value) },
      read: { (text: String, _: Reading.Context) throws(Misreading) in try read(text) })
  }

  /// A plain value that means something together with the names of its file.
  static func contextual(
    _ kind: FormatKey.Scalar, listing: Reading.Listing = .whenStated,
    write: @escaping @Sendable (Value, Reading.Context) -> String,
    read: @escaping @Sendable (String, Reading.Context) throws(Misreading) -> Value
  ) -> Codec {
    Codec(
      shape: .scalar(kind),
      read: { reading, node in
        let context = reading.context
        return reading.value(node, listing: listing) { (text: String) throws(Misreading) in
          try read(text, context)
        }
      },
      write: { value, keys, writing in
        writing.scalar(value, at: keys, listing: listing, write: write, read: read)
      })
  }

  /// One of a few words, of which the first that means a value is written.
  ///
  /// - Parameter advice: what to write instead of others.
  static func words(_ kind: FormatKey.Scalar, _ words: KeyValuePairs<String, Value>, advice: String) -> Codec
  {
    let known = words.map { (word: $0.key, value: $0.value) }
    return scalar(
      kind, write: { value in known.first { $0.value == value }?.word ?? "" },
      read: { (text: String) throws(Misreading) in
        guard let value = known.first(where: { $0.word == text })?.value else {
          throw Misreading("'\(text)': \(advice)")
        }
        return value
      })
  }

  // MARK: The same value

  /// Which `none` takes away.
  var removable: Codec<Value?> {
    let inner = optional
    var result = inner
    result.read = { reading, node in Reading.isNone(node) ? .some(nil) : inner.read(&reading, node) }
    result.write = { value, keys, writing in inner.write(value, keys, writing) ?? FileNode.none }
    return result
  }

  /// In whose place `none` puts the usual one.
  func removable(to usual: Value) -> Codec {
    var result = self
    result.read = { reading, node in Reading.isNone(node) ? usual : read(&reading, node) }
    result.write = { value, keys, writing in
      guard let node = write(value, keys, writing), !node.isEmpty else { return FileNode.none }
      return value == usual && writing.number(at: keys) == nil ? FileNode.none : node
    }
    return result
  }

  /// Which need not be there.
  var optional: Codec<Value?> {
    Codec<Value?>(
      shape: shape, naming: naming, read: { reading, node in read(&reading, node).map { .some($0) } },
      write: { value, keys, writing in value.flatMap { write($0, keys, writing) } })
  }

  /// That names rows.
  func naming(_ naming: RowNaming) -> Codec {
    var result = self
    result.naming = naming
    return result
  }
}

extension Codec {
  /// One value, or a mapping from case types to values.
  static func byCaseType<Part>(_ part: Codec<Part>, as kind: FormatKey.Scalar) -> Codec
  where Value == ByCaseType<Part> {
    Codec(
      shape: .byCaseType(kind),
      read: { reading, node in
        guard node.entries != nil else { return part.read(&reading, node).map { ByCaseType($0) } }
        var pairs: [(caseType: String, value: Part)] = []
        var common: Part?
        for entry in reading.namedEntries(node) {
          guard let value = part.read(&reading, entry.value) else { continue }
          if entry.key == Reading.othersKey { common = value } else { pairs.append((entry.key, value)) }
        }
        return pairs.isEmpty && common == nil ? nil : ByCaseType(pairs, common: common)
      },
      write: { value, keys, writing in
        if value.entries.isEmpty { return value.common.flatMap { part.write($0, keys, writing) } }
        let common = value.common.map { [(caseType: Reading.othersKey, value: $0)] } ?? []
        return .written(
          (value.entries.map { ($0.caseType, $0.value) } + common).map { name, one in
            (name, part.write(one, keys + [name], writing))
          })
      })
  }

  /// Elements by their names, each in a place of its own.
  ///
  /// - Parameters:
  ///   - read: nil where there is none that could be read.
  ///   - place: of an element in the scenario.
  static func named<Element>(
    _ shape: FormatKey.Shape, read: @escaping @Sendable (inout Reading, FileNode.Entry) -> Element?,
    write: @escaping @Sendable (Element, [String], Writing) -> (String, FileNode?)
  ) -> Codec where Value == [Element] {
    Codec(
      shape: .named(shape),
      read: { reading, node in
        var elements: [Element] = []
        for entry in reading.namedEntries(node) {
          if let one = read(&reading, entry) { elements.append(one) }
        }
        return elements
      }, write: { elements, keys, writing in .named(elements.map { write($0, keys, writing) }) })
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

/// One field of an element: its key and what an editor is reported it, the property of the model that it states, how it
/// is read and how it is written. There is no field that is not read.
struct Field<Element>: Sendable {
  let key: FormatKey
  /// What the file states; nil after an error, and where another key of the same property has reported it.
  let read: @Sendable (inout Reading, FileNode, Fields, Element) -> FieldSetting<Element>?
  /// What says that an element differs from one of which nothing is said.
  let write: @Sendable (_ element: Element, _ usual: Element, Writing) -> [FileNode.Entry]
  /// What says that an element gets another value.
  let state: @Sendable (FieldSetting<Element>, _ element: Element, Writing) -> [FileNode.Entry]

  init<Value: Hashable & Sendable>(
    _ key: FormatKey, _ property: any WritableKeyPath<Element, Value> & Sendable,
    read: @escaping @Sendable (inout Reading, FileNode, Fields, Element) -> Value?,
    write: @escaping @Sendable (Value, Element, Writing) -> [FileNode.Entry],
    isTold: @escaping @Sendable (Value, Writing) -> Bool = { _, _ in false }
  ) {
    self.key = key
    self.read = { reading, node, fields, element in
      read(&reading, node, fields, element).map { FieldSetting(key.name, property, $0) }
    }
    self.write = { element, usual, writing in
      let value = element[keyPath: property]
      let isSaid = key.isRequired || value != usual[keyPath: property] || isTold(value, writing)
      return isSaid ? write(value, element, writing) : []
    }
    state = { setting, element, writing in (setting.value as? Value).map { write($0, element, writing) } ?? []
    }
  }

  init<Value: Hashable & Sendable>(
    _ name: String, _ property: any WritableKeyPath<Element, Value> & Sendable, _ codec: Codec<Value>,
    required: Bool = false, _ help: String, _ examples: String...
  ) {
    self.init(
      FormatKey(name, codec.shape, naming: codec.naming, required: required, help, examples), property,
      read: { reading, node, _, _ in codec.read(&reading, node) },
      write: { value, _, writing in
        codec.write(value, [name], writing).map { [FileNode.Entry(written: name, $0)] } ?? []
      },
      // Even the usual value, where a number that was stated says it.
      isTold: { value, writing in
        var reading = Reading(writing.context)
        return writing.number(at: [name]).map { codec.read(&reading, FileNode(written: $0.text)) == value }
          ?? false
      })
  }

  /// One of several fields that state a property together.
  init<Value: Hashable & Sendable>(
    _ name: String, _ group: FieldGroup<Element, Value>, _ shape: FormatKey.Shape, required: Bool = false,
    _ help: String, _ examples: String...
  ) {
    self.init(
      FormatKey(name, shape, required: required, help, examples), group.property,
      read: { reading, _, fields, _ in
        // The first of them reads them all.
        group.keys.first { fields[$0] != nil } == name ? group.read(&reading, fields) : nil
      },
      write: { value, _, writing in
        name == group.keys.first ? FileNode.written(group.write(value, writing)).entries ?? [] : []
      })
  }
}

/// Keys that state one property of an element together: when cases come, until when there are tickets.
struct FieldGroup<Element, Value: Hashable & Sendable>: Sendable {
  var keys: [String]
  var property: any WritableKeyPath<Element, Value> & Sendable
  var read: @Sendable (inout Reading, Fields) -> Value?
  var write: @Sendable (Value, Writing) -> [(String, FileNode?)]
}

extension Reading {
  /// What the fields of an element state, those first that others need and then in the order of the file.
  mutating func settings<Element>(
    _ fields: Fields, _ table: [Field<Element>], of element: Element, first: [String] = []
  ) -> [FieldSetting<Element>] {
    var element = element
    var settings: [FieldSetting<Element>] = []
    let entries =
      first.compactMap { key in fields.entries.first { $0.key == key } }
      + fields.entries.filter { !first.contains($0.key) }
    for entry in entries {
      guard let field = table.first(where: { $0.key.name == entry.key }),
        let setting = field.read(&self, entry.value, fields, element)
      else { continue }
      setting.apply(to: &element)
      settings.append(setting)
    }
    return settings
  }

  /// An element with what its fields state.
  mutating func element<Element>(
    _ usual: Element, _ fields: Fields, _ table: [Field<Element>], first: [String] = []
  ) -> Element {
    var element = usual
    for setting in settings(fields, table, of: usual, first: first) { setting.apply(to: &element) }
    return element
  }
}

extension Writing {
  /// An element by its fields.
  func fields<Element>(_ element: Element, from usual: Element, _ table: [Field<Element>]) -> FileNode {
    FileNode(written: .mapping(table.flatMap { $0.write(element, usual, self) }, isFlow: false))
  }

  /// What an element gets.
  func settings<Element>(
    _ settings: [FieldSetting<Element>], of element: Element, _ table: [Field<Element>]
  ) -> FileNode {
    let entries = settings.flatMap { setting in
      table.first { $0.key.name == setting.key }?.state(setting, element, self) ?? []
    }
    return FileNode(written: .mapping(entries, isFlow: false))
  }
}

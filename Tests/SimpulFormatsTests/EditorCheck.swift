// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SimpulFormats

/// What an editor with the schema finds in a file: JSON Schema, as far as ours uses it.
struct EditorCheck: Sendable {
  static let ofFiles = EditorCheck()

  private let schema: FileNode
  private let definitions: [String: FileNode]

  private init() {
    guard let root = YAMLTree(JSONSchema.text, file: JSONSchema.fileName).root else {
      preconditionFailure("the schema cannot be parsed")
    }
    schema = root
    definitions = Dictionary(
      (root["$defs"]?.entries ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the editor would underline; empty when the file is as the schema wants it.
  func violations(inFile text: String) -> [String] {
    guard let root = YAMLTree(TextScan(text, file: "file.yaml").text, file: "file.yaml").root else {
      return ["not YAML"]
    }
    return violations(of: root, schema)
  }

  /// The same for a value behind a key of a section.
  func violations(of text: String, behind key: String, in section: FormatSection) -> [String] {
    guard let value = YAMLTree("\(key): \(text)", file: "file.yaml").root?[key],
      let property = definitions[section.rawValue]?["properties"]?[key]
    else { return ["'\(key)' of '\(section)' is not in the schema, or '\(text)' is not YAML"] }
    return violations(of: value, property)
  }

  private func violations(of value: FileNode, _ schema: FileNode) -> [String] {
    var found: [String] = []
    for keyword in schema.entries ?? [] {
      found += violations(of: value, keyword.key, keyword.value, schema)
    }
    return found
  }

  private func violations(
    of value: FileNode, _ keyword: String, _ wanted: FileNode, _ schema: FileNode
  ) -> [String] {
    func unless(_ holds: Bool, _ problem: String) -> [String] {
      let place = value.path.joined(separator: "/") + ": '\(value.text ?? EditorCheck.kind(of: value))' "
      return holds ? [] : [place + problem]
    }
    switch keyword {
    case "$ref":
      let name = wanted.text?.replacing("#/$defs/", with: "") ?? ""
      guard let definition = definitions[name] else { return ["no definition of '\(name)'"] }
      return violations(of: value, definition)
    case "type":
      let kinds = EditorCheck.items(wanted).compactMap(\.text)
      return unless(kinds.contains(EditorCheck.kind(of: value)), "is none of \(kinds)")
    case "enum":
      let isOne = EditorCheck.items(wanted).contains {
        $0.text == value.text && EditorCheck.kind(of: $0) == EditorCheck.kind(of: value)
      }
      return unless(isOne, "is not one of the words")
    case "pattern":
      guard EditorCheck.kind(of: value) == "string", let text = value.text, let pattern = wanted.text else {
        return []
      }
      let isFound = text.range(of: pattern, options: .regularExpression) != nil
      return unless(isFound, "does not look like \(pattern)")
    case "required":
      return EditorCheck.items(wanted).compactMap(\.text).flatMap { key in
        unless(value.entries == nil || value[key] != nil, "has no '\(key)'")
      }
    case "properties":
      return (value.entries ?? []).flatMap { entry in
        wanted[entry.key].map { violations(of: entry.value, $0) } ?? []
      }
    case "additionalProperties":
      let others = (value.entries ?? []).filter { schema["properties"]?[$0.key] == nil }
      guard wanted.text != "false" else {
        return others.flatMap { unless(false, "takes no '\($0.key)'") }
      }
      return others.flatMap { violations(of: $0.value, wanted) }
    case "items":
      guard case .sequence(let items) = value.content else { return [] }
      return items.flatMap { violations(of: $0, wanted) }
    case "anyOf":
      let choices = EditorCheck.items(wanted).map { violations(of: value, $0) }
      return choices.contains(where: \.isEmpty) ? [] : choices.flatMap(\.self)
    case "if":
      let branch = violations(of: value, wanted).isEmpty ? schema["then"] : schema["else"]
      return branch.map { violations(of: value, $0) } ?? []
    case "then", "else", "$schema", "$defs", "title", "description", "examples": return []
    default: return ["the keyword '\(keyword)' is not known to this check"]
    }
  }

  private static func items(_ node: FileNode) -> [FileNode] {
    if case .sequence(let items) = node.content { items } else { [node] }
  }

  /// The type of JSON for which YAML 1.2 takes a value (its core schema).
  private static func kind(of node: FileNode) -> String {
    switch node.content {
    case .mapping: return "object"
    case .sequence: return "array"
    case .scalar(_, isPlain: false): return "string"
    case .scalar(let text, isPlain: true):
      if ["", "~", "null", "Null", "NULL"].contains(text) { return "null" }
      if ["true", "True", "TRUE", "false", "False", "FALSE"].contains(text) { return "boolean" }
      let number = #"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?$|^0x[0-9a-fA-F]+$|^0o[0-7]+$"#
      return text.range(of: number, options: .regularExpression) == nil ? "string" : "number"
    }
  }
}

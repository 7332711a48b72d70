// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Checks JSON against a JSON Schema (draft 2020-12), as far as `simpul schema --findings` uses it. A word that it does not
/// know is a fault.
public struct SchemaReader {
  private let schema: [String: Any]
  private let definitions: [String: Any]

  public init?(_ text: String) {
    guard let schema = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
      return nil
    }
    self.schema = schema
    definitions = schema["$defs"] as? [String: Any] ?? [:]
  }

  /// What is wrong with a text, each with its place; nothing where it conforms.
  ///
  /// - Parameter kind: the name of the definition it is to follow; the whole schema where nil.
  public func faults(in text: String, as kind: String? = nil) -> [String] {
    guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    else {
      return ["this is no JSON"]
    }
    return faults(in: value, kind.map { ["$ref": "#/$defs/" + $0] } ?? schema, at: "")
  }

  private func faults(in value: Any, _ schema: [String: Any], at place: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { word, content -> [String] in
      switch (word, content) {
      case ("$schema", _), ("$defs", _), ("title", _), ("description", _), ("format", _): return []
      case ("$ref", let name as String):
        let name = name.replacing("#/$defs/", with: "")
        guard let target = definitions[name] as? [String: Any] else {
          return ["\(place): no definition '\(name)'"]
        }
        return faults(in: value, target, at: place)
      case ("type", let name as String): return has(value, type: name) ? [] : ["\(place): no \(name)"]
      case ("type", let names as [String]):
        return names.contains { has(value, type: $0) } ? [] : ["\(place): none of \(names)"]
      case ("enum", let values as [NSObject]):
        return values.contains(value as? NSObject ?? NSNull())
          ? [] : ["\(place): '\(value)' is none of \(values)"]
      case ("oneOf", let schemas as [[String: Any]]):
        let results = schemas.map { faults(in: value, $0, at: place) }
        let count = results.count { $0.isEmpty }
        let nearest = results.min { $0.count < $1.count } ?? []
        return count == 1 ? [] : ["\(place): \(count) of \(results.count) alternatives fit"] + nearest
      case ("anyOf", let schemas as [[String: Any]]):
        let results = schemas.map { faults(in: value, $0, at: place) }
        return results.contains(where: \.isEmpty) ? [] : results.min { $0.count < $1.count } ?? []
      case ("properties", let properties as [String: [String: Any]]):
        guard let object = value as? [String: Any] else { return [] }
        return object.sorted { $0.key < $1.key }.flatMap { key, value in
          properties[key].map { faults(in: value, $0, at: "\(place)/\(key)") } ?? []
        }
      case ("required", let keys as [String]):
        guard let object = value as? [String: Any] else { return [] }
        return keys.filter { object[$0] == nil }.map { "\(place): '\($0)' is missing" }
      case ("additionalProperties", let mayBe as Bool):
        guard let object = value as? [String: Any], !mayBe else { return [] }
        let known = schema["properties"] as? [String: Any] ?? [:]
        return object.keys.sorted().filter { known[$0] == nil }.map { "\(place): '\($0)' is not known" }
      case ("items", let inner as [String: Any]):
        guard let items = value as? [Any] else { return [] }
        return items.enumerated().flatMap { faults(in: $1, inner, at: "\(place)/\($0)") }
      case ("minItems", let count as Int):
        return (value as? [Any]).map { $0.count >= count } ?? true ? [] : ["\(place): fewer than \(count)"]
      default: return ["\(place): the schema says '\(word)', which is not known here"]
      }
    }
  }

  private func has(_ value: Any, type: String) -> Bool {
    let number = value as? NSNumber
    let isTruth = number.map(isTruthValue) ?? false
    return switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": isTruth
    case "number": number != nil && !isTruth
    case "integer": number.map { !isTruth && $0.doubleValue == $0.doubleValue.rounded() } ?? false
    default: false
    }
  }

  /// Whether a number is a truth value, which Foundation keeps as a number of its own type.
  private func isTruthValue(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}

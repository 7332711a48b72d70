// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SimpulFormats

@Suite("The schema for editors")
struct JSONSchemaTests {
  private func definitions() throws -> [String: [String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(JSONSchema.text.utf8))
    return try #require((json as? [String: Any])?["$defs"] as? [String: [String: Any]])
  }

  private func references(_ value: Any?) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.reduce(into: []) { found, entry in
        if entry.key == "$ref", let name = entry.value as? String {
          found.insert(name)
        } else {
          found.formUnion(references(entry.value))
        }
      }
    case let list as [Any]: list.reduce(into: []) { $0.formUnion(references($1)) }
    default: []
    }
  }

  @Test("every reference leads to a definition")
  func complete() throws {
    let definitions = try definitions()
    for name in definitions.values.reduce(into: Set<String>(), { $0.formUnion(references($1)) }) {
      #expect(definitions[name.replacing("#/$defs/", with: "")] != nil, "\(name)")
    }
  }

  @Test("general SOPs stand at the top, and their uses among the rows and in branches")
  func general() throws {
    let definitions = try definitions()
    let properties = { (name: String) in definitions[name]?["properties"] as? [String: Any] }
    #expect(references(properties("scenario")?["general"]) == ["#/$defs/generalSOP"])
    for (section, key) in [("procedure", "activities"), ("scenario", "activities"), ("block", "parallel")] {
      #expect(
        references(properties(section)?[key]) == ["#/$defs/activity", "#/$defs/block", "#/$defs/use"],
        "\(section)")
    }
    #expect(definitions["use"]?["required"] as? [String] == ["use"])
    #expect(definitions["generalSOP"]?["required"] as? [String] == ["activities"])
  }

  @Test("in the rows of a general SOP a parameter may stand for every value and for what is in it")
  func templates() throws {
    let definitions = try definitions()
    let rows = references((definitions["generalSOP"]?["properties"] as? [String: Any])?["activities"])
    #expect(rows == ["#/$defs/activityTemplate", "#/$defs/blockTemplate", "#/$defs/useTemplate"])
    let properties = try #require(definitions["activityTemplate"]?["properties"] as? [String: Any])
    for key in FormatSection.activity.keys {
      #expect(references(properties[key.name]).contains("#/$defs/parameterValue"), "\(key.name)")
    }
    #expect(
      references(properties["decision"]) == [
        "#/$defs/parameterValue", "#/$defs/branchValue", "#/$defs/branchTemplate",
      ])
    let plain = try #require(definitions["activity"]?["properties"] as? [String: Any])
    #expect(!references(plain["work"]).contains("#/$defs/parameterValue"))
  }
}

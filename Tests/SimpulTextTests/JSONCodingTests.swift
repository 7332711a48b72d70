// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SimpulText

@Suite("Values coded as JSON")
struct JSONCodingTests {
  enum Colour: String, Codable, CaseIterable { case red, green }

  enum Answer: Codable, Equatable {
    enum CodingKeys: String, CodingKey, CaseIterable {
      case none, one
      case within = "range"
      case pair, perhaps
    }

    case none
    case one([Int])
    case within(lower: Double, upper: Double?)
    case pair(Part, label: String)
    case perhaps(Part)
  }

  struct Part: Codable, Equatable {
    var name: String?
    var colour: Colour
    var seed: UInt64
  }

  struct Whole: Codable, Equatable {
    var z: Double
    var a: Int?
    var flag: Bool?
    var share: Double?
    var answers: [Answer]
    var holes: [Part?]
  }

  private let whole = Whole(
    z: 0.25, a: nil, flag: true, share: nil,
    answers: [
      .none, .one([1, 2]), .within(lower: 0, upper: nil),
      .pair(Part(name: "p", colour: .red, seed: 1), label: "l"),
      .perhaps(Part(name: nil, colour: .green, seed: .max)),
    ], holes: [nil, Part(name: "q", colour: .red, seed: 2)])

  private let text = #"""
    {"z":0.25,"a":null,"flag":true,"share":null,"answers":["none",{"one":[1,2]},{"range":{"lower":0,"upper":null}},
    {"pair":{"_0":{"name":"p","colour":"red","seed":1},"label":"l"}},
    {"perhaps":{"name":null,"colour":"green","seed":18446744073709551615}}],
    "holes":[null,{"name":"q","colour":"red","seed":2}]}
    """#.replacing("\n", with: "")

  @Test("every key is written, in its order; a case is its name or an object")
  func written() throws {
    #expect(try JSONEncoding.json(whole).written(.compact) == text)
  }

  @Test("what is written reads back equal")
  func readBack() throws {
    let json = try JSONDecoder().decode(JSONText.self, from: Data(text.utf8))
    #expect(try JSONDecoding.value(Whole.self, from: json) == whole)
  }

  @Test("a key that is missing, and a value of another type, is told by its path")
  func faults() throws {
    for (before, after, path) in [
      (#""name":"p","colour":"red""#, #""name":"p""#, ["answers", "3", "pair", "_0"]),
      ("[1,2]", "[1,true]", ["answers", "1", "one", "_0", "1"]), ("\"none\"", "\"some\"", ["answers", "0"]),
    ] {
      let wrong = Data(text.replacing(before, with: after).utf8)
      let json = try JSONDecoder().decode(JSONText.self, from: wrong)
      let error = #expect(throws: DecodingError.self) { try JSONDecoding.value(Whole.self, from: json) }
      let found: [any CodingKey] =
        switch error {
        case .keyNotFound(_, let context), .typeMismatch(_, let context), .dataCorrupted(let context):
          context.codingPath
        default: []
        }
      #expect(Array(found.map(\.stringValue).prefix(path.count)) == path, "\(after)")
    }
  }

  @Test("the shape of a type is found from its coding")
  func shape() throws {
    let shapes = JSONShapes()
    let reference = try shapes.shape(of: Whole.self, name: "whole").schema
    #expect(reference["$ref"] == .string("#/$defs/whole"))
    let part = try #require(shapes.definitions["JSONCodingTests.Part"])
    let text =
      ##"{"type":"object","properties":{"name":{"type":["string","null"]},"##
      + ##""colour":{"$ref":"#/$defs/JSONCodingTests.Colour"},"seed":{"type":"integer"}},"##
      + ##""required":["name","colour","seed"],"additionalProperties":false}"##
    #expect(part.written(.compact) == text)
    let colour = shapes.definitions["JSONCodingTests.Colour"]
    #expect(colour == .object([("enum", .strings(["red", "green"]))]))
    guard case .list(let answers)? = shapes.definitions["JSONCodingTests.Answer"]?["oneOf"] else {
      Issue.record("an enumeration is one of its cases")
      return
    }
    #expect(answers.count == 5)
    #expect(answers[0] == .object([("enum", .strings(["none"]))]))
    let one = try #require(answers[1]["properties"]?["one"])
    #expect(one.written(.compact) == #"{"type":"array","items":{"type":"integer"}}"#)
    let holes = shapes.definitions["whole"]?["properties"]?["holes"]?["items"]
    let nullable = ##"{"anyOf":[{"$ref":"#/$defs/JSONCodingTests.Part"},{"type":"null"}]}"##
    #expect(holes?.written(.compact) == nullable)
  }
}

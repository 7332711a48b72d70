// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import OutsideReaders
import Testing

@Suite("Findings as a public format")
struct FindingsFormatTests {
  private func schema(_ office: Office) throws -> SchemaReader {
    let printed = try office.simpul("schema", "--findings")
    #expect(printed.code == 0, "\(printed.errors)")
    return try #require(SchemaReader(printed.output))
  }

  private static func path(_ study: String, _ file: String) -> String {
    Office.repository.appendingPathComponent("Scenarios/\(study)/\(file)").path
  }

  private func findings(_ office: Office, _ arguments: [String], file: String = "findings.json") throws
    -> String
  {
    let run = try office.simpul(arguments + ["--output", "r", "--replace"])
    #expect(run.code == 0, "\(arguments): \(run.errors)")
    return try office.text("r/" + file)
  }

  @Test("The findings of every study conform to the schema", arguments: Office.shippedStudies)
  func studies(study: String) throws {
    let office = try Office()
    defer { office.remove() }
    let folder = Office.repository.appendingPathComponent("Scenarios/\(study)")
    let redesigns = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("to-be") && $0.hasSuffix(".yaml") }.sorted()
    let files = (["as-is.yaml"] + redesigns).map { Self.path(study, $0) }
    let text = try findings(
      office, [redesigns.isEmpty ? "run" : "compare"] + files + ["--replications", "2", "--no-sensitivity"])
    #expect(try schema(office).faults(in: text) == [])
  }

  @Test("So do those of promise, staff, best and verify, and those with numbers varied")
  func questions() throws {
    let office = try Office()
    defer { office.remove() }
    let schema = try schema(office)
    let (asIs, toBe) = (
      Self.path("03-poor-relief-letter", "as-is.yaml"), Self.path("03-poor-relief-letter", "to-be.yaml")
    )
    let promise = ["--within", "3 working days", "--share", "90%"]
    for (kind, file, arguments) in [
      ("study", "findings.json", ["compare", asIs, toBe, "--replications", "2"]),
      ("promise", "findings.json", ["promise", asIs, "--replications", "30"] + promise),
      ("staffing", "findings.json", ["staff", asIs, "--most-replications", "60"] + promise),
      ("selection", "best.json", ["best", asIs, toBe, "--replications", "10", "--most", "40"]),
    ] {
      #expect(schema.faults(in: try findings(office, arguments, file: file), as: kind) == [], "\(kind)")
    }
    #expect(schema.faults(in: try office.simpul("verify", "--json").output, as: "verification") == [])
  }

  @Test("So do those of a sweep")
  func sweep() throws {
    let office = try Office()
    defer { office.remove() }
    let study = "nationwide"
    let table = try String(contentsOfFile: Self.path(study, "offices-SYNTHETIC.csv"), encoding: .utf8)
    try office.write(table.split(separator: "\n").prefix(4).joined(separator: "\n") + "\n", to: "offices.csv")
    let text = try findings(
      office,
      [
        "sweep", Self.path(study, "as-is.yaml"), "--design", Self.path(study, "to-be.yaml"), "--over",
        "offices.csv",
        "--replications", "2", "--relief", "1",
      ], file: "sweep.json")
    #expect(try schema(office).faults(in: text, as: "sweep") == [])
  }

  @Test("A file that is wrong anywhere does not conform")
  func wrong() throws {
    let office = try Office()
    defer { office.remove() }
    let schema = try schema(office)
    let text = try findings(
      office,
      ["run", Self.path("03-poor-relief-letter", "as-is.yaml"), "--replications", "2", "--no-sensitivity"])
    #expect(schema.faults(in: text) == [])
    for (before, after) in [
      ("\"version\": 2", "\"version\": 1"), ("\"kind\": \"study\"", "\"kind\": \"promise\""),
      ("\"replications\": 2", "\"replications\": \"2\""), ("\"replications\": 2", "\"replications\": 2.5"),
      ("\"seed\": 1", "\"seeds\": 1"), ("\"isSteady\": false", "\"isSteady\": 0"),
      ("\"outcome\": \"passed\"", "\"outcome\": \"perhaps\""),
      ("\"oneMoreOfficer\": {", "\"oneMoreOfficers\": {"),
    ] {
      let changed = text.replacing(before, with: after, maxReplacements: 1)
      #expect(changed != text, "\(before)")
      #expect(schema.faults(in: changed) != [], "\(after)")
    }
  }

  @Test(
    "Nothing but the form has changed since the findings were written by the names of properties",
    arguments: [
      ("compare-03-poor-relief-letter", "4", ["as-is.yaml", "to-be.yaml"]),
      ("run-11-court-appeal", "3", ["as-is.yaml"]),
    ])
  func sameValues(key: String, replications: String, files: [String]) throws {
    let office = try Office()
    defer { office.remove() }
    let name = try #require(key.split(separator: "-", maxSplits: 1).last)
    let command = try #require(key.split(separator: "-").first)
    let text = try findings(
      office,
      [String(command)] + files.map { Self.path(String(name), $0) } + [
        "--replications", replications, "--no-sensitivity",
      ])
    let url = try #require(Bundle.module.url(forResource: "FindingsBefore/\(key)", withExtension: "json"))
    var before = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    var after = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(after.removeValue(forKey: "version") as? Int == 2)
    #expect(after.removeValue(forKey: "kind") as? String == "study")
    for key in ["version", "platform"] {
      before["study"] = without(key, before["study"])
      after["study"] = without(key, after["study"])
    }
    let mapped = EarlierFindings.mapped(before)
    #expect(differences(mapped, after, at: "") == [])
  }

  private func without(_ key: String, _ value: Any?) -> Any? {
    (value as? [String: Any])?.filter { $0.key != key }
  }

  private func differences(_ one: Any, _ other: Any, at place: String) -> [String] {
    switch (one, other) {
    case (let one as [String: Any], let other as [String: Any]):
      Set(one.keys).union(other.keys).sorted().flatMap { key in
        guard let left = one[key], let right = other[key] else { return ["\(place)/\(key) is there once"] }
        return differences(left, right, at: "\(place)/\(key)")
      }
    case (let one as [Any], let other as [Any]):
      one.count == other.count
        ? one.indices.flatMap { differences(one[$0], other[$0], at: "\(place)/\($0)") }
        : ["\(place): other lengths"]
    case (let one as NSObject, let other as NSObject): one == other ? [] : ["\(place): \(one) and \(other)"]
    default: ["\(place): other types"]
    }
  }
}

/// The form of findings before they had a number: the same values, by the names of properties.
private enum EarlierFindings {
  private static let renamedValues = [
    "smallerPile": "smallerBatch", "pileGrowth": "workInProcessGrowth", "leftInVain": "leftUnserved",
  ]

  static func mapped(_ value: Any, key: String = "") -> Any {
    if let list = value as? [Any] { return list.map { mapped($0, key: key) } }
    guard var object = value as? [String: Any] else {
      return (value as? String).flatMap { renamedValues[$0] } ?? value
    }
    if object["check"] != nil {
      let isUndecided = object.removeValue(forKey: "isUndecided") as? Bool ?? false
      let isPassed = object.removeValue(forKey: "isPassed") as? Bool ?? false
      object["outcome"] = isPassed ? "passed" : isUndecided ? "cannotBeTold" : "failed"
    }
    var renamed = [
      "sinceMidnight": "microsecondsSinceMidnight", "relief": "addedCapacity", "levers": "correctiveMeasures",
      "mayBeBest": "subsetContainingBest", "synergy": "interaction", "allOrNone": "zeroOrAll",
      "leftInVain": "leftUnserved", "pile": "workInProcess",
    ]
    if key == "period" {
      renamed.merge(["length": "lengthMicroseconds", "warmUp": "warmUpMicroseconds"]) { $1 }
    }
    return Dictionary(
      uniqueKeysWithValues: object.map { (renamed[$0.key] ?? $0.key, mapped($0.value, key: $0.key)) })
  }
}

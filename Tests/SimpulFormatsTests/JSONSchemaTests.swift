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
        "#/$defs/parameterValue", "#/$defs/nothingValue", "#/$defs/branchValue", "#/$defs/branchTemplate",
      ])
    let plain = try #require(definitions["activity"]?["properties"] as? [String: Any])
    #expect(!references(plain["work"]).contains("#/$defs/parameterValue"))
  }

  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func files(below folder: String) throws -> [URL] {
    let files = FileManager.default.enumerator(
      at: Self.repository.appending(path: folder), includingPropertiesForKeys: nil)
    return try #require(files).compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" }
  }

  @Test("takes every scenario and redesign of the repository")
  func shippedFiles() throws {
    let files = try files(below: "Scenarios") + files(below: "Tests/SimpulFormatsTests/Data")
    #expect(files.count > 80)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(EditorCheck.ofFiles.violations(inFile: text) == [], "\(file.path)")
    }
  }

  @Test("takes every example that it gives itself")
  func examples() {
    for section in FormatSection.allCases {
      for key in section.keys {
        for example in key.examples {
          let violations = EditorCheck.ofFiles.violations(of: example, behind: key.name, in: section)
          #expect(violations == [], "\(section): \(key.name): \(example)")
        }
      }
    }
  }

  @Test(
    "takes every way of writing that the reader takes",
    arguments: [
      (
        "  warga: 18 per day | assumed 10-30",
        "  warga: { per day: 5, withdrawn: 5% after exponential mean 3 days }"
      ),
      (
        "  warga: 18 per day | assumed 10-30",
        "  warga: { per day: 5, withdrawn: 5 %  setelah  2 hari kerja }"
      ),
      (
        "  warga: 18 per day | assumed 10-30",
        "  warga: { per day: 5, cost of waiting: 20000 Rp per jam kerja }"
      ),
      ("  warga: 18 per day | assumed 10-30", "  warga: 18  Per  hari"),
      (
        "  warga: 18 per day | assumed 10-30",
        "  warga: { per day: 18, before opening: wait at the door | sop }"
      ),
      ("returned: 12%, after: 7/14/30 days", "decision: none, returned: None"),
      ("returned: 12%, after: 7/14/30 days", "decision: Tidak ada"),
      ("returned: 12%, after: 7/14/30 days", "decision: { Lama: from  visit  3 to refused, Lain: rest }"),
      ("returned: 12%, after: 7/14/30 days", "needs: [berkas, KTP], output: true"),
      ("returned: 12%, after: 7/14/30 days", "substitute: [Kasi Umum dan Pelayanan from day 2 of absence]"),
      ("  Petugas: 2", "  Petugas: { officers: 2, queue: Tenggat Terdekat, post: any | assumed }"),
      ("  Petugas: 2", "  Petugas: { officers: 2, queue: last come | measured }"),
      ("  Petugas: 2", "  Petugas: { officers: 2, speeds: [1, 0.8] }"),
      ("  Petugas: 2", "  Petugas: { officers: 2, open files: 5 Losing 10% | assumed }"),
      ("  Petugas: 2", "  Petugas: { officers: 2, open files: semua | perkiraan }"),
      ("  Petugas: 2", "  Petugas: { officers: 2, at closing: Only what fits | sop }"),
      ("  Petugas: 2", "  Petugas: { officers: 2, at closing: Finish within constant 60 min }"),
      (
        "promise: { within: 2 working days, from: check, to: sign, target: 90% }",
        "promise: { warga: 2 working days }"
      ),
      ("target: 90% }", "target: 90%, counted: by hours | sop }"),
      ("simpul: 1", "simpul: \"1\""),
    ])
  func waysOfWriting(_ task: String, _ other: String) {
    let text = SampleFile.office(task, becomes: other)
    #expect(SampleFile.errors(text) == [])
    #expect(EditorCheck.ofFiles.violations(inFile: text) == [])
  }

  @Test("takes times that are read from a file")
  func recordedTimes() throws {
    let folder = try TemporaryFolder()
    try folder.write("lama.csv", "3\n5\n")
    try folder.write(
      "office.yaml", SampleFile.office("work: 1/2/3 min", becomes: "work: Empirical lama.csv min"))
    #expect(folder.errors("office.yaml") == "")
  }

  @Test(
    "refuses what is no value of its kind",
    arguments: [
      ("work", "15"), ("work", "soon"), ("returned", "often"), ("decision", "later"), ("skipped", "0.2"),
      ("rows", "5a"),
    ])
  func refused(_ key: String, _ value: String) {
    let text = SampleFile.office("returned: 12%, after: 7/14/30 days", becomes: "\(key): \(value)")
    #expect(EditorCheck.ofFiles.violations(inFile: text) != [])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulAnalysis
import SimpulModel
import SimpulText
import SimpulTime
import SimpulVerification

/// What may stand in a file of findings: a public format, whose JSON Schema `simpul schema --findings` prints.
package protocol FindingsContent: Codable {
  /// Which findings they are: an enumeration of one case.
  associatedtype Kind: RawRepresentable<String>, CaseIterable, Codable
  static var kind: Kind { get }
}

/// The number of the format: raised whenever a key goes, comes, or changes what it means.
package enum FindingsVersion: Int, Codable, CaseIterable { case second = 2 }

/// The findings for machines: the same text for the same findings.
///
/// Scenarios are left out: their files lie beside.
package enum FindingsJSON {
  package static func text(_ findings: some FindingsContent) -> String {
    JSONEncoding.certain(FindingsFile(content: findings)).written() + "\n"
  }

  /// The findings in a file.
  ///
  /// - Parameter designs: those that were studied, as their files have them.
  /// - Throws: `DecodingError` where it is no such file, is one of another version, or lacks a design.
  package static func read<Content: FindingsContent>(
    _ type: Content.Type, from file: Data, of designs: [StudyDesign] = []
  ) throws -> Content {
    let json = try JSONDecoder().decode(JSONText.self, from: file)
    var designs = designs
    if let weeks = json["study"]?["warmUp"]?["weeks"] {
      let weeks = try JSONDecoding.value(Int.self, from: weeks)
      for place in designs.indices {
        designs[place].scenario.period.warmUp = Microseconds(7 * weeks) * .perDay
      }
    }
    return try JSONDecoding.value(FindingsFile<Content>.self, from: json, context: context(designs)).content
  }

  private static func context(_ designs: [StudyDesign]) -> [CodingUserInfoKey: any Sendable] {
    CodingUserInfoKey.designs.map { [$0: designs] } ?? [:]
  }

  /// The schema of all files of findings, by JSON Schema, draft 2020-12.
  package static func schema() throws -> String {
    let nothing = Scenario(
      title: "", period: StudyPeriod(first: CivilDate(dayNumber: 0), length: 0), actors: [], procedures: [])
    let shapes = JSONShapes(context: context([StudyDesign(name: "", scenario: nothing)]))
    func reference<Content: FindingsContent>(_ type: Content.Type) throws -> JSONText {
      try shapes.shape(of: FindingsFile<Content>.self, name: type.kind.rawValue).schema
    }
    let files = [
      try reference(Findings.self), try reference(PromiseStudyFindings.self),
      try reference(StaffingFindings.self), try reference(SelectionFindings.self),
      try reference(SweepFile.self), try reference(VerificationFindings.self),
    ]
    return JSONText.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Simpul: findings for machines, version \(FindingsVersion.second.rawValue)")),
      (
        "description",
        .string(
          "Shares are from 0 to 1, differences after - before, times in seconds unless a key says otherwise. "
            + "What is not known is null, as are infinite numbers.")
      ),
      ("oneOf", .list(files)), ("$defs", shapes.definitions),
    ]).written() + "\n"
  }
}

/// Findings behind the number of their format and their kind, all keys on one level.
struct FindingsFile<Content: FindingsContent>: Codable {
  var content: Content

  init(content: Content) { self.content = content }

  private enum CodingKeys: String, CodingKey { case version, kind }

  init(from decoder: any Decoder) throws {
    let head = try decoder.container(keyedBy: CodingKeys.self)
    _ = try head.decode(FindingsVersion.self, forKey: .version)
    _ = try head.decode(Content.Kind.self, forKey: .kind)
    content = try Content(from: decoder)
  }

  func encode(to encoder: any Encoder) throws {
    var head = encoder.container(keyedBy: CodingKeys.self)
    try head.encode(FindingsVersion.second, forKey: .version)
    try head.encode(Content.kind, forKey: .kind)
    try content.encode(to: encoder)
  }
}

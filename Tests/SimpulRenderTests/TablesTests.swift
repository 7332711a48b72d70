// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import LetterStudy
import SimpulModel
import Testing

@testable import SimpulAnalysis
@testable import SimpulRender
@testable import SimpulWords

@Suite("Findings as JSON and CSV")
struct TablesTests {
  private func parsed(_ findings: Findings) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(FindingsJSON.text(findings).utf8)) as? [String: Any])
  }

  @Test("The JSON parses back with the numbers that were put in")
  func json() throws {
    let object = try parsed(Letter.better)
    let study = try #require(object["study"] as? [String: Any])
    #expect(study["title"] as? String == "Surat keterangan")
    #expect(study["replications"] as? Int == 20)
    let comparisons = try #require(object["comparisons"] as? [[String: Any]])
    let rows = try #require(comparisons[0]["rows"] as? [[String: Any]])
    let difference = try #require(rows[0]["difference"] as? [String: Any])
    #expect(difference["estimate"] as? Double == -25_380)
    #expect(rows[0]["verdict"] as? String == "better")
  }

  @Test("Quotes, line ends and control characters survive; what is not finite is null")
  func jsonEscapes() throws {
    let name = "a \"b\" \\ c\n\u{01}"
    var findings = Letter.run()
    findings.study.title = name
    findings.designs[0].actors[0].capacity.load = .infinity
    let object = try parsed(findings)
    #expect((object["study"] as? [String: Any])?["title"] as? String == name)
    let actors = try #require((object["designs"] as? [[String: Any]])?[0]["actors"] as? [[String: Any]])
    #expect((actors[0]["capacity"] as? [String: Any])?["load"] is NSNull)
  }

  @Test("The same findings give the same bytes")
  func jsonIsDeterministic() {
    #expect(FindingsJSON.text(Letter.better) == FindingsJSON.text(Letter.better))
  }

  /// A reader of RFC 4180 of its own, so that the writer is not checked by itself.
  private func rows(_ text: String) -> [[String]] {
    var (rows, row, field, isQuoted) = ([[String]](), [String](), "", false)
    var characters = text.unicodeScalars.map { $0 }[...]
    while let next = characters.popFirst() {
      switch next {
      case "\"" where isQuoted && characters.first == "\"":
        characters.removeFirst()
        field += "\""
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\r" where !isQuoted && characters.first == "\n":
        characters.removeFirst()
        rows.append(row + [field])
        (row, field) = ([], "")
      default: field.unicodeScalars.append(next)
      }
    }
    return rows
  }

  @Test("The table of actors parses back, every row as long as its heading")
  func actors() throws {
    let rows = rows(ActorsCSV.text(Letter.better))
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let gain = try #require(rows[0].firstIndex(of: "plus_one_officer_gain_seconds"))
    #expect(rows[2][1] == "Camat")
    #expect(Double(rows[2][gain]) == 21_060)
  }

  @Test("Names that a spreadsheet would run as formulas are shown as text; quotes and commas survive")
  func formulas() throws {
    let rows = rows(ActivitiesCSV.text(Letter.run(activityName: Letter.formula)))
    let name = try #require(rows[0].firstIndex(of: "name"))
    #expect(rows[2][name] == "'" + Letter.formula)
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulModel
import Testing

@testable import SimpulFormats

/// The keys of the file format stand in `FieldKey` as literals, and everywhere else as its constants.
struct KeysInOnePlaceTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
  }

  private static func keys() throws -> Set<String> {
    let found = try text("SimpulModel/FieldKey.swift").matches(of: /static let `?\w+`? = "([^"]+)"/)
    return Set(found.map { String($0.1) })
  }

  /// A key's literal, and what stands before it on the line, in code that names fields.
  private static func strayLiterals(in text: String, _ keys: Set<String>) -> [String] {
    text.split(separator: "\n").flatMap { line -> [String] in
      line.matches(of: /"([^"\\]*)"/).compactMap { match -> String? in
        guard keys.contains(String(match.1)) else { return nil }
        let before = line[..<match.range.lowerBound]
        // Words of sentences, of values and of random numbers that happen to be keys too.
        let isWord =
          before.contains(/(ProblemPhrases\.\w+|reportRepeated|StableHash\.of|negative|say)\(/)
          || before.contains(/(unknown|case )\((\w|\.)*,? ?$/)
          || before.contains("\"") && line.contains("say(") || line.contains(".contains(text")
        return isWord ? nil : line.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  /// Where values are read, a word of a value may be the same as a key, as in `09.00 to 12.00`.
  private static func namesFields(_ path: String) -> Bool {
    if path.hasPrefix("SimpulFormats/") {
      return !["Values/", "Starter/", "Keys/", "Schema/"].contains { path.hasPrefix("SimpulFormats/" + $0) }
    }
    return path.hasPrefix("SimpulModel/") && !path.hasSuffix("/FieldKey.swift")
      && !path.hasSuffix("/Activity.swift")
  }

  @Test("no literal of a key stands outside of the keys' file")
  func literals() throws {
    let keys = try KeysInOnePlaceTests.keys()
    #expect(keys.count > 100)
    let files = try #require(FileManager.default.enumerator(atPath: KeysInOnePlaceTests.sources.path))
    var looked = 0
    for case let path as String in files where path.hasSuffix(".swift") {
      let text = try KeysInOnePlaceTests.text(path)
      if KeysInOnePlaceTests.namesFields(path) {
        looked += 1
        let stray = KeysInOnePlaceTests.strayLiterals(in: text, keys)
        #expect(stray.isEmpty, "\(path): write FieldKey's constants in \(stray)")
      } else {
        // Elsewhere many words are keys; paths of fields are made of literals no more.
        let stray = text.split(separator: "\n").filter { line in
          line.matches(of: /(path: |\.path.*)\(?\["([^"\\]*)"/).contains { keys.contains(String($0.2)) }
        }
        #expect(stray.isEmpty, "\(path): write FieldKey's constants in \(stray)")
      }
    }
    #expect(looked > 50)
  }

  @Test("a literal of a key is found")
  func findsLiterals() {
    let keys: Set = ["set-up", "actor"]
    let text = """
      report(row.path + ["set-up"], "no 'set-up'")
      report(path, ProblemPhrases.unknown("actor", key, among: known))
      """
    #expect(KeysInOnePlaceTests.strayLiterals(in: text, keys).count == 1)
  }

  @Test("every key of the tables is one of the keys' file")
  func tables() throws {
    let keys = try KeysInOnePlaceTests.keys()
    for section in FormatSection.allCases {
      for key in section.keys { #expect(keys.contains(key.name), "\(section): \(key.name)") }
    }
  }
}

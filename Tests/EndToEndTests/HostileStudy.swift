// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import HostileTexts

/// A study of a procedure, its redesign and its offices, in which every text that a writer can choose is hostile: the
/// templates in `HostileStudy/`, filled in.
///
/// Places of one kind share the marks out, so that each mark stands in a place of every kind.
struct HostileStudy {
  private static let templates = Office.repository.appendingPathComponent("Tests/EndToEndTests/HostileStudy")

  /// A gap of a template: `«actor 3»`.
  private struct Gap {
    var kind: String
    var number: Int

    init(_ text: Substring) {
      let words = text.split(separator: " ")
      let number = words.last.flatMap { Int($0) }
      kind = words.dropLast(number == nil ? 0 : 1).joined(separator: " ")
      self.number = number ?? 0
    }
  }

  /// What stands before the signs of markup; none for a harmless study of the same form.
  private let marks: [String]
  private let asIs: String
  private let toBe: String
  /// How many places there are of each kind.
  private let counts: [String: Int]

  init(marks: [String]) throws {
    self.marks = marks
    asIs = try String(
      contentsOf: HostileStudy.templates.appendingPathComponent("as-is.yaml"), encoding: .utf8)
    toBe = try String(
      contentsOf: HostileStudy.templates.appendingPathComponent("to-be.yaml"), encoding: .utf8)
    var counts: [String: Int] = [:]
    for match in (asIs + toBe).matches(of: #/«([^»]*)»/#) {
      let gap = Gap(match.1)
      counts[gap.kind] = max(counts[gap.kind] ?? 0, gap.number + 1)
    }
    self.counts = counts
  }

  /// How each text of a kind and number begins, by which it is found in a page: no line is broken in it.
  static func tag(_ kind: String, _ number: Int = 0) -> String {
    "\(kind.replacing(" ", with: "-")).\(number)."
  }

  func text(_ kind: String, _ number: Int = 0) -> String {
    let count = min(counts[kind] ?? 1, marks.count)
    let own = marks.enumerated().filter { count > 0 && $0.offset % count == number % count }
    return HostileStudy.tag(kind, number) + own.map { HostileTexts.markup($0.element) }.joined()
  }

  /// Names of files are shown, too: that of the scenario, and that of the redesign.
  var fileNames: (asIs: String, toBe: String) { (fileName("as-is", "yaml"), fileName("to-be", "yaml")) }
  var tableName: String { fileName("offices", "csv") }

  private func fileName(_ stem: String, _ ending: String) -> String {
    guard let mark = marks.first else { return "\(stem).\(ending)" }
    return "\(stem)\(mark)<img src onerror=hit()>\(mark)\"\(mark)'\(mark)&\(mark)lt;.\(ending)"
  }

  func write(to office: Office) throws {
    try office.write(filled(asIs), to: fileNames.asIs)
    try office.write(filled(toBe), to: fileNames.toBe)
    // Columns whose heading has a '>' in a key cannot be named.
    var table = "office,period\n"
    for mark in marks {
      table += "\"\(escaped(HostileTexts.markup(mark), "\"", by: "\""))\",\n"
    }
    try office.write(table + "A,\nB,\"2026-01-05 for 3 weeks, starts empty\"\n", to: tableName)
  }

  private func filled(_ template: String) -> String {
    template.replacing(#/«([^»]*)»/#) { match in
      let gap = Gap(match.1)
      let text = gap.kind == "base file" ? fileNames.asIs : text(gap.kind, gap.number)
      return escaped(text, "\"", by: "\\")
    }
  }

  /// A text without backslashes, between quotation marks.
  private func escaped(_ text: String, _ sign: Unicode.Scalar, by escape: Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == sign { result.append(escape) }
      result.append(scalar)
    }
    return String(result)
  }
}

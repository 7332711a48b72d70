// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SimpulText
import Testing

@testable import SimpulFormats

@Suite("The files to begin with")
struct StarterTests {
  /// Lines that are commented out: one, or one with those below it that are indented further.
  private struct Example {
    var lines: ClosedRange<Int>
    var indentation: Int
    var key: String
  }

  private static let keys = Set(FormatSection.allCases.flatMap { $0.keys.map(\.name) })

  /// The text of a comment and how far it stands from the left.
  private static func comment(_ line: String) -> (indentation: Int, text: String)? {
    let indentation = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(indentation)
    return rest.hasPrefix("# ") ? (indentation, String(rest.dropFirst(2))) : nil
  }

  /// Comments that begin with a key of the format, or with another one and a brace.
  private static func examples(in lines: [String]) -> [Example] {
    lines.indices.compactMap { index in
      guard let comment = comment(lines[index]), let colon = comment.text.firstIndex(of: ":"),
        comment.text.first != " "
      else { return nil }
      let key = String(comment.text[..<colon])
      let value = comment.text[comment.text.index(after: colon)...]
      guard keys.contains(key) || value.hasPrefix(" {") else { return nil }
      let below = lines[(index + 1)...].prefix { Self.comment($0)?.text.hasPrefix("  ") == true }
      return Example(lines: index...index + below.count, indentation: comment.indentation, key: key)
    }
  }

  /// The lines with an example in force, instead of what has the same key.
  private static func uncomment(_ example: Example, in lines: [String]) -> [String] {
    var result = lines
    let margin = String(repeating: " ", count: example.indentation)
    func isOutside(_ line: String) -> Bool {
      !line.isEmpty && comment(line) == nil && line.prefix { $0 == " " }.count < example.indentation
    }
    let first = lines[..<example.lines.lowerBound].lastIndex(where: isOutside).map { $0 + 1 } ?? 0
    let end = lines[example.lines.upperBound...].firstIndex(where: isOutside) ?? lines.count
    for index in first..<end where result[index].hasPrefix(margin + example.key + ":") { result[index] = "" }
    for index in example.lines { result[index] = margin + (comment(lines[index])?.text ?? "") }
    return result
  }

  @Test("what is commented out can be read at its place", arguments: Language.allCases)
  func scenario(_ language: Language) throws {
    let lines = Starter.scenario(title: "Surat", language: language).components(separatedBy: "\n")
    let examples = Self.examples(in: lines)
    #expect(examples.count == 40)
    let folder = try TemporaryFolder()
    try folder.write("kunjungan.csv", "2026-01-05 08:31\n2026-06-30 09:10\n")
    for example in examples {
      var text = Self.uncomment(example, in: lines)
      // What it names and the file has only as another example.
      let named = [
        "outgoing": "general", "general": "outgoing", "decision": "attributes", "handed on": "known",
      ][example.key]
      for other in examples where other.key == named { text = Self.uncomment(other, in: text) }
      try folder.write("office.yaml", text.joined(separator: "\n"))
      #expect(folder.errors("office.yaml") == "", "\(lines[example.lines.lowerBound])")
    }
  }

  @Test("remarks behind examples stand one under another", arguments: Language.allCases)
  func columns(_ language: Language) {
    let lines = Starter.scenario(title: "Surat", language: language).components(separatedBy: "\n")
    var blocks: [[Int]] = [[]]
    for line in lines {
      let remark = Self.comment(line).flatMap {
        $0.text.range(of: "  # ") == nil ? nil : line.range(of: " # ", options: .backwards)
      }
      if let remark {
        blocks[blocks.count - 1].append(line.distance(from: line.startIndex, to: remark.lowerBound))
      } else {
        blocks.append([])
      }
    }
    #expect(blocks.map(\.count).max() ?? 0 >= 9)
    for block in blocks { #expect(Set(block).count <= 1, "\(block)") }
  }

  @Test("each change of a redesign that is commented out can be made", arguments: Language.allCases)
  func redesign(_ language: Language) throws {
    let folder = try TemporaryFolder()
    let base = Starter.scenario(title: "Surat", language: language)
    try folder.write("office.yaml", base)
    let text = Starter.redesign(
      of: try SampleFile.scenario(base), baseFile: "office.yaml", language: language)
    let lines = text.components(separatedBy: "\n")
    let firsts = lines.indices.filter { index in
      lines[index].hasPrefix("  # ") && !lines[index].hasPrefix("  #  ")
    }
    #expect(firsts.count >= 10)
    for first in firsts {
      var changed = lines
      for index in first..<lines.count
      where index == first || firsts.allSatisfy({ !(first + 1...index).contains($0) }) {
        if let comment = Self.comment(lines[index]) {
          changed[index] = String(repeating: " ", count: comment.indentation) + comment.text
        }
      }
      try folder.write("redesign.yaml", changed.joined(separator: "\n"))
      #expect(folder.errors("redesign.yaml") == "", "\(lines[first])")
    }
  }
}

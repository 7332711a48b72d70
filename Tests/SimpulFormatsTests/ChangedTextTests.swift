// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import Testing

@testable import SimpulFormats

/// Changing one value of a file leaves all else as it is.
struct ChangedTextTests {
  /// The number with its last digit changed.
  private func changed(_ text: String) -> String? {
    guard let place = text.lastIndex(where: \.isASCIIDigit), let digit = text[place].wholeNumberValue else {
      return nil
    }
    return text.replacingCharacters(place, with: "\((digit + 1) % 10)")
  }

  private func numbers(_ file: ScenarioFile) -> [Parameter] {
    switch file.content {
    case .scenario: file.scenario.numbers.asWritten
    case .redesign(let redesign, _): redesign.changes.flatMap(\.numbers)
    }
  }

  private func value(_ root: FileNode?, _ path: [String]) -> String? {
    path.reduce(root) { node, key in
      if case .sequence(let items)? = node?.content { return Int(key).map { items[$0 - 1] } }
      return node?[key]
    }?.text
  }

  @Test("each number of every study's file, one at a time")
  func studies() throws {
    var count = 0
    var parsed = 0
    for file in try StudyFiles.all() {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, number) in numbers(file).enumerated() {
        let path = number.writtenAt ?? number.path
        guard let old = value(YAMLTree(file.text, file: "").root, path), let other = changed(number.text),
          old.hasPrefix(number.text)
        else { continue }
        let text = try file.text(changing: [path: other])
        count += 1
        let now = text.split(separator: "\n", omittingEmptySubsequences: false)
        let different = zip(lines, now).filter { $0 != $1 }
        #expect(lines.count == now.count && different.count == 1, "\(file.path): \(path)")
        // Only digits of the value: all else stands where it stood.
        if let (before, after) = different.first {
          #expect(before.count == after.count, "\(file.path): \(after)")
          #expect(zip(before, after).filter { $0 != $1 }.count == 1, "\(file.path): \(after)")
        }
        #expect(value(YAMLTree(text, file: "").root, path) == other + old.dropFirst(number.text.count))
        // Reading whole files takes its time: some of each.
        guard index % 5 == 0, let back = try? ScenarioFile.parse(text: text, path: file.path) else {
          continue
        }
        parsed += 1
        #expect(
          numbers(back).contains { $0.path == number.path && $0.text == other }, "\(file.path): \(path)")
      }
    }
    #expect(count > 700)
    #expect(parsed > 100)
  }

  @Test("in braces, in quotation marks, with a comment behind it, and of several lines")
  func shapes() throws {
    let text = SampleFile.office(
      "  warga: 18 per day | assumed 10-30",
      becomes: "  warga: { \"per day\": \"18 | assumed 10-30\" }  # half")
    let file = try ScenarioFile.parse(text: text, path: "office.yaml")
    let other = try file.text(changing: [["arrivals", "warga", "per day"]: "12"])
    #expect(other == text.replacing("\"18 | assumed 10-30\"", with: "12 | assumed 10-30"))
    let named = try file.text(changing: [["title"]: "Surat: \"baru\""])
    #expect(try ScenarioFile.parse(text: named, path: "office.yaml").scenario.title == "Surat: \"baru\"")
    #expect(throws: ScenarioErrors.self) { try file.text(changing: [["actors", "Nobody"]: "1"]) }
    #expect(throws: ScenarioErrors.self) { try file.text(changing: [["actors"]: "1"]) }
  }
}

extension String {
  fileprivate func replacingCharacters(_ place: Index, with text: String) -> String {
    self[..<place] + text + self[index(after: place)...]
  }
}
